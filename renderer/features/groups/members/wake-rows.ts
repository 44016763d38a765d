import { wakeListOf, type WakeList } from '../../../../shared/activity/wake'
import { touchBlock } from '../../../../shared/followups/caps'
import type { Day } from '../../../../shared/model/day'
import type { Visit } from '../../../../shared/model/follow-up'
import type { Membership } from '../../../../shared/model/group'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import type { Settings } from '../../../../shared/model/settings'
import type { Zone } from '../../../../shared/model/zone'

/** A member who may be woken. */
export interface WakeRow {
  readonly member: Membership
  readonly person: Person | undefined
  readonly lastOn: Day | null
  readonly list: WakeList
  /** First day the cap of touches lets them be contacted again; `null` = today. */
  readonly freeOn: Day | null
}

interface WakeInput {
  readonly members: readonly Membership[]
  readonly people: ReadonlyMap<PersonId, Person>
  readonly visits: readonly Visit[]
  readonly settings: Settings
  readonly today: Day
  readonly zone: Zone
  readonly dayOf: (epochMs: number) => Day
}

/** Present members by the list they stand on, whoever spoke last first; those the cap of touches leaves in peace at the end. */
export function wakeRows({ members, people, visits, settings, today, zone, dayOf }: WakeInput): WakeRow[] {
  const visitsOf = new Map<PersonId, Visit[]>()
  for (const visit of visits) visitsOf.set(visit.personId, [...(visitsOf.get(visit.personId) ?? []), visit])
  return members.filter(({ present }) => present).flatMap((member): WakeRow[] => {
    const person = people.get(member.personId)
    const lastOn = member.lastAt === undefined ? null : dayOf(member.lastAt)
    const isLeftAlone = person?.doNotContact === true || person?.isSelf === true || member.bot === true || member.role === 'owner' || member.role === 'admin'
    const list = wakeListOf({ lastOn, today, isLeftAlone })
    const block = touchBlock(visitsOf.get(member.personId) ?? [], settings, today, zone)
    return list === null ? [] : [{ member, person, lastOn, list, freeOn: block?.untilDay ?? null }]
  }).sort((a, b) => Number(a.freeOn !== null) - Number(b.freeOn !== null) || ((a.lastOn ?? '') < (b.lastOn ?? '') ? 1 : -1))
}
