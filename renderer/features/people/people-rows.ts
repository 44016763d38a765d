import { addDays, daysBetween, dayOfWall, type Day } from '../../../shared/model/day'
import type { Membership } from '../../../shared/model/group'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Fact, PeopleFilter, Person } from '../../../shared/model/person'
import type { Zone } from '../../../shared/model/zone'
import { nameKey } from '../../../shared/people/name-key'
import type { PeopleTables } from '../../data/people-tables'
import { CUSTOM } from './columns'
import { groupBy } from './group-by'

export const PRESENCES = ['new', 'speaking', 'lurking', 'silent', 'gone', 'unknown'] as const
/** How a person stands over all groups: newly joined, spoke within 30 days, spoke before, on a roster but never spoke, left everywhere. */
export type Presence = (typeof PRESENCES)[number]

/** One line of the people table. */
export interface PersonRow {
  readonly person: Person
  /** Sorts by pinyin as plain text. */
  readonly nameKey: string
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

/** People made into rows between two turns of the screen. */
const STEP = 500

/** Everyone who was not merged away, as table rows; unsorted. */
export function peopleRows(tables: PeopleTables, today: Day, zone: Zone): PersonRow[] {
  const steps = peopleRowsInSteps(tables, today, zone)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same a portion at a time, for callers that must give the screen a turn in between. */
export function* peopleRowsInSteps(tables: PeopleTables, today: Day, zone: Zone): Generator<void, PersonRow[]> {
  const memberships = groupBy(tables.memberships, row => row.personId)
  yield
  const facts = groupBy(tables.facts.filter(fact => fact.state !== 'rejected'), row => row.personId)
  yield
  const offers = groupBy(tables.offers.filter(offer => offer.state === 'current'), row => row.personId)
  const needs = groupBy(tables.needs.filter(need => need.state === 'open' || need.state === 'talking'), row => row.personId)
  yield
  const rows: PersonRow[] = []
  for (const [i, person] of tables.people.entries()) {
    if (i % STEP === STEP - 1) yield
    if (person.mergedInto) continue
    const mine = memberships.get(person.id) ?? []
    const known = facts.get(person.id) ?? []
    const value = (type: Fact['type']) => known.find(fact => fact.type === type)?.value ?? ''
    rows.push({
      person, trade: value('industry'), city: value('city'), has: (offers.get(person.id) ?? []).map(offer => offer.text), wants: (needs.get(person.id) ?? []).map(need => need.text),
      nameKey: pinyinKey(person.name),
      presence: presenceOf(mine, today, zone),
      lastOn: lastOf(person, mine, zone),
      groups: new Set(mine.map(membership => membership.groupId)),
      factTypes: new Set(known.map(fact => fact.type)),
    })
  }
  return rows
}

/** Syllables as text that sorts as `comparePinyin` does: a shorter name before a longer one that begins like it. */
const pinyinKey = (name: string): string => `${nameKey(name).syllables.join('\u0001')}\u0000${name}`

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

/** What a column sorts by, as text; `''` = unknown. */
function keyOfColumn(column: string): (row: PersonRow) => string {
  if (column.startsWith(CUSTOM)) return row => row.person.custom?.[column.slice(CUSTOM.length)] ?? ''
  switch (column) {
    case 'last': return row => row.lastOn ?? ''
    case 'contact': return row => row.person.lastContactOn ?? ''
    case 'presence': return row => String(PRESENCES.indexOf(row.presence))
    case 'city': return row => row.city
    case 'groups': return row => String(row.groups.size).padStart(4, '0')
    default: return row => row.nameKey
  }
}

/** Sorted copy; rows without the value come last whichever the direction. */
export function sortRows(rows: readonly PersonRow[], column: string, descending: boolean): PersonRow[] {
  const key = keyOfColumn(column)
  const sign = descending ? -1 : 1
  // Each key is made once, not once a comparison.
  const keyed = rows.map(row => ({ row, key: key(row) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.row.person.id < b.row.person.id ? -1 : 1
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1
    return a.key < b.key ? -sign : sign
  })
  return keyed.map(one => one.row)
}
