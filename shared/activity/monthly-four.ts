import { monthOf } from '../model/day'
import type { Month } from '../model/day'
import type { Visit } from '../model/follow-up'
import { ACTION_KINDS } from '../model/group'
import type { ActionKind, GroupAction } from '../model/group'

/** One of the four things a group should have every month. */
export interface MonthlyLamp {
  readonly kind: ActionKind
  readonly isLit: boolean
  /** What was noted of this kind in the month, latest first. */
  readonly actions: readonly GroupAction[]
  /** Contacts logged with the group that light it as well. */
  readonly contacts: number
}

type Contact = Pick<Visit, 'on' | 'channel'>

/**
 * 每月四件 of a group: talked online, met offline, had a topic, gave a reward. Lit by what the operator noted; the first two also by a
 * contact logged with the group, over any channel or offline. `contacts`: those of this group.
 */
export function monthlyFour(month: Month, { actions, contacts }: { readonly actions: readonly GroupAction[]; readonly contacts: readonly Contact[] }): MonthlyLamp[] {
  const done = actions.filter(({ on }) => monthOf(on) === month).sort((a, b) => (a.on < b.on ? 1 : -1))
  const met = contacts.filter(({ on }) => monthOf(on) === month)
  const counts: Readonly<Partial<Record<ActionKind, number>>> = {
    online: met.filter(({ channel }) => channel === 'group' || channel === 'private' || channel === 'phone').length,
    offline: met.filter(({ channel }) => channel === 'offline').length,
  }
  return ACTION_KINDS.map(kind => {
    const own = done.filter(action => action.kind === kind)
    const count = counts[kind] ?? 0
    return { kind, isLit: own.length + count > 0, actions: own, contacts: count }
  })
}
