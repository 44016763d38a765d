import { addDays, daysBetween, dayOfWall, type Day } from '../../../shared/model/day'
import type { Membership } from '../../../shared/model/group'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Fact, PeopleFilter, Person } from '../../../shared/model/person'
import type { Register } from '../../../shared/model/register'
import type { Zone } from '../../../shared/model/zone'
import { comparePinyin } from '../../../shared/people/name-key'
import { groupBy } from './group-by'

export const PRESENCES = ['new', 'speaking', 'lurking', 'silent', 'gone', 'unknown'] as const
/** How a person stands over all groups: newly joined, spoke within 30 days, spoke before, on a roster but never spoke, left everywhere. */
export type Presence = (typeof PRESENCES)[number]

/** One line of the people table. */
export interface PersonRow {
  readonly person: Person
  readonly trade: string
  readonly city: string
  readonly has: readonly string[]
  readonly wants: readonly string[]
  readonly presence: Presence
  /** Last visit, or last message in a group; `null` = unknown. */
  readonly lastOn: Day | null
  readonly groups: ReadonlySet<GroupId>
  readonly factTypes: ReadonlySet<Fact['type']>
}

const NEW_DAYS = 14
const SPEAKING_DAYS = 30

/** Everyone who was not merged away, as table rows; unsorted. */
export function peopleRows(register: Register, today: Day, zone: Zone): PersonRow[] {
  const memberships = groupBy(register.memberships, row => row.personId)
  const facts = groupBy(register.facts.filter(fact => fact.state !== 'rejected'), row => row.personId)
  const offers = groupBy(register.offers.filter(offer => offer.state === 'current'), row => row.personId)
  const needs = groupBy(register.needs.filter(need => need.state === 'open' || need.state === 'talking'), row => row.personId)
  return register.people.filter(person => !person.mergedInto).map(person => {
    const mine = memberships.get(person.id) ?? []
    const known = facts.get(person.id) ?? []
    const has = (offers.get(person.id) ?? []).map(offer => offer.text)
    const wants = (needs.get(person.id) ?? []).map(need => need.text)
    const value = (type: Fact['type']) => known.find(fact => fact.type === type)?.value ?? ''
    return {
      person, trade: value('industry'), city: value('city'), has, wants,
      presence: presenceOf(mine, today, zone),
      lastOn: lastOf(person, mine, zone),
      groups: new Set(mine.map(membership => membership.groupId)),
      factTypes: new Set(known.map(fact => fact.type)),
    }
  })
}

function presenceOf(memberships: readonly Membership[], today: Day, zone: Zone): Presence {
  if (memberships.length === 0) return 'unknown'
  const present = memberships.filter(membership => membership.present)
  if (present.length === 0) return 'gone'
  if (present.some(membership => membership.joinedOn && daysBetween(membership.joinedOn, today) <= NEW_DAYS)) return 'new'
  const lasts = present.flatMap(membership => membership.lastAt ?? [])
  if (lasts.length === 0) return present.some(membership => membership.fromRoster) ? 'silent' : 'unknown'
  return dayOfWall(zone.toWall(Math.max(...lasts))) > addDays(today, -SPEAKING_DAYS) ? 'speaking' : 'lurking'
}

function lastOf(person: Person, memberships: readonly Membership[], zone: Zone): Day | null {
  const spoke = memberships.flatMap(membership => membership.lastAt ?? [])
  const days = [person.lastContactOn, spoke.length ? dayOfWall(zone.toWall(Math.max(...spoke))) : undefined].filter(day => day !== undefined)
  return days.sort().at(-1) ?? null
}

/** True when every condition of the filter holds. `found`: who matches its text, `null` when it has none. */
export function passes(row: PersonRow, filter: PeopleFilter, found: ReadonlySet<PersonId> | null): boolean {
  if (filter.tags?.some(tag => !row.person.tags.includes(tag))) return false
  if (filter.city !== undefined && row.city !== filter.city) return false
  if (filter.industry !== undefined && row.trade !== filter.industry) return false
  if (filter.level !== undefined && row.person.level !== filter.level) return false
  if (filter.groupId !== undefined && !row.groups.has(filter.groupId as GroupId)) return false
  if (filter.lacks !== undefined && row.factTypes.has(filter.lacks)) return false
  if (filter.layer !== undefined && row.presence !== filter.layer) return false
  if (filter.lastContactBefore !== undefined && row.person.lastContactOn !== undefined && row.person.lastContactOn >= filter.lastContactBefore) return false
  return found === null || found.has(row.person.id)
}

/** Sorted copy; rows without the value come last whichever the direction. */
export function sortRows(rows: readonly PersonRow[], column: string, descending: boolean): PersonRow[] {
  const key = (row: PersonRow): string => (column === 'last' ? (row.lastOn ?? '') : column === 'presence' ? String(PRESENCES.indexOf(row.presence)) : row.person.name)
  const byText = column === 'name' ? comparePinyin : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1
    return sign * byText(left, right) || (a.person.id < b.person.id ? -1 : 1)
  })
}
