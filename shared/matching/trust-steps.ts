import { addDays, dayOfWall, type Day } from '../model/day'
import type { Group } from '../model/group'
import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'

/** Days for which what was given and who was talked to still counts. */
export const WARM_DAYS = 60
/** Members talked to from which a group is no longer one of strangers. */
const FEW_CONTACTS = 3

/** How far one step is done. `unknown`: the register cannot say, with the cause. */
export type TrustStep =
  | { readonly state: 'done' | 'missing'; readonly count: number; readonly on?: Day }
  | { readonly state: 'unknown'; readonly cause: 'noSelf' | 'oldChat' | 'noContacts'; readonly on?: Day }

/** 内容 → 关系 → 推: what comes first before something is offered to a group. */
export interface TrustSteps {
  /** Things done in the group, or the operator's own words in it. */
  readonly content: TrustStep
  /** Members the operator has talked to. */
  readonly relation: TrustStep
  /** The first step that is not known to be done. */
  readonly next: 'content' | 'relation' | 'offer'
}

interface TrustSource {
  readonly group: Group
  readonly memberships: Register['memberships']
  readonly personById: ReadonlyMap<PersonId, Person>
  /** Whether any contact with anybody was ever noted. */
  readonly hasContacts: boolean
}

export function trustSteps(source: TrustSource, today: Day, zone: Zone): TrustSteps {
  const content = contentOf(source, today, zone)
  const relation = relationOf(source, today)
  return { content, relation, next: content.state !== 'done' ? 'content' : relation.state !== 'done' ? 'relation' : 'offer' }
}

function contentOf({ group, memberships, personById }: TrustSource, today: Day, zone: Zone): TrustStep {
  const since = addDays(today, -WARM_DAYS)
  const deeds = (group.actions ?? []).filter(({ on }) => on >= since && on <= today)
  const dayOf = (at: number): Day => dayOfWall(zone.toWall(at))
  const mine = memberships.filter(one => personById.get(one.personId)?.isSelf)
  const spokeOn = mine.flatMap(one => (one.lastAt === undefined ? [] : [dayOf(one.lastAt)])).filter(day => day >= since).sort().at(-1)
  const last = [...deeds.map(({ on }) => on), ...(spokeOn ? [spokeOn] : [])].sort().at(-1)
  if (last !== undefined) return { state: 'done', count: deeds.length, on: last }
  const lastHeard = memberships.reduce((latest, { lastAt }) => Math.max(latest, lastAt ?? -Infinity), -Infinity)
  if (mine.length === 0) return { state: 'unknown', cause: 'noSelf' }
  if (!Number.isFinite(lastHeard) || dayOf(lastHeard) < since) return { state: 'unknown', cause: 'oldChat', ...(Number.isFinite(lastHeard) && { on: dayOf(lastHeard) }) }
  return { state: 'missing', count: 0 }
}

function relationOf({ memberships, personById, hasContacts }: TrustSource, today: Day): TrustStep {
  if (!hasContacts) return { state: 'unknown', cause: 'noContacts' }
  const since = addDays(today, -WARM_DAYS)
  const people = new Set(memberships.filter(one => one.present && !one.bot).map(one => one.personId))
  const days = [...people].flatMap(id => {
    const person = personById.get(id)
    return person && !person.isSelf && person.lastContactOn !== undefined && person.lastContactOn >= since ? [person.lastContactOn] : []
  }).sort()
  const others = [...people].filter(id => !personById.get(id)?.isSelf).length
  return { state: days.length > 0 && days.length >= Math.min(FEW_CONTACTS, others) ? 'done' : 'missing', count: days.length, ...(days.length > 0 && { on: days.at(-1)! }) }
}
