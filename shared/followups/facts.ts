import { dayOfWall, daysBetween, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { Membership } from '../model/group'
import type { GroupId, PersonId } from '../model/ids'
import { isLiveTag, type Person } from '../model/person'
import { DEFAULT_SETTINGS } from '../model/settings'
import type { Zone } from '../model/zone'
import { isOwnContact } from './caps'
import type { GroupFacts, PersonFacts, PlanningFacts, PlanningInput } from './planning-facts'
import { cadenceOf, isPaid, valueOf } from './value'

const NINE_HOURS_MS = 9 * 3_600_000
/** Data older than this cannot tell whether a member is silent now. */
const FRESH_DAYS = 7

function indexBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const index = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = index.get(key)
    if (list) list.push(row)
    else index.set(key, [row])
  }
  return index
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = <Row extends { readonly id: string }>(a: Row, b: Row): number => compare(a.id, b.id)

/** Orders each list of an index; most hold a row or two, so this costs far less than ordering all rows first. */
function orderedIndex<Key, Row>(index: Map<Key, Row[]>, order: (a: Row, b: Row) => number): ReadonlyMap<Key, readonly Row[]> {
  for (const list of index.values()) if (list.length > 1) list.sort(order)
  return index
}

const NONE: readonly never[] = []

/** Follows merges to the person who remains. A broken or circular chain ends where it breaks. */
function survivorOf(people: ReadonlyMap<PersonId, Person>): (id: PersonId) => PersonId {
  return id => {
    let at = id
    for (let step = 0; step < 50; step++) {
      const next = people.get(at)?.mergedInto
      if (next === undefined || !people.has(next)) return at
      at = next
    }
    return at
  }
}

/** Indexes a register for planning one day. Pure: the same input gives the same facts, whatever the order of rows. */
export function planningFacts(input: PlanningInput, today: Day, zone: Zone): PlanningFacts {
  const { register } = input
  const settings = register.settings[0] ?? DEFAULT_SETTINGS
  const survivor = survivorOf(new Map(register.people.map(person => [person.id, person])))
  const ofPerson = <Row extends { readonly personId: PersonId }>(rows: readonly Row[], order: (a: Row, b: Row) => number) =>
    orderedIndex(indexBy(rows, row => survivor(row.personId)), order)
  const factsOf = ofPerson(register.facts.filter(fact => fact.state === 'confirmed'), (a, b) => compare(a.on, b.on) || byId(a, b))
  const visitsOf = ofPerson(register.visits, (a, b) => compare(a.on, b.on) || a.at - b.at || byId(a, b))
  const membershipsOf = ofPerson(register.memberships, byId)
  const needsOf = ofPerson(register.needs, byId)
  const offersOf = ofPerson(register.offers, byId)
  const tagById = new Map(register.tags.filter(tag => isLiveTag(tag, today)).map(tag => [tag.id, tag]))
  const handledOn = new Map<PersonId, Day>()
  for (const followUp of register.followUps) {
    if (followUp.lane !== 'visits' || followUp.personId === undefined || followUp.state === 'open') continue
    const id = survivor(followUp.personId)
    const on = followUp.doneOn ?? followUp.due
    if (on > (handledOn.get(id) ?? '')) handledOn.set(id, on)
  }
  const groups = groupFacts(input)
  const groupById = new Map(groups.map(facts => [facts.group.id, facts]))
  const dayOf = dayReader(zone)
  const touchedOn = lastTouches(input, groupById, { today, dayOf, survivor })

  function personFacts(person: Person): PersonFacts {
    const memberships = membershipsOf.get(person.id) ?? NONE
    const visits = visitsOf.get(person.id) ?? NONE
    const stakes = { person, paid: isPaid(person, today), needs: needsOf.get(person.id) ?? NONE, offers: offersOf.get(person.id) ?? NONE, memberships }
    const tags = person.tags.length === 0 ? NONE : person.tags.flatMap(id => tagById.get(id) ?? [])
    const lastVisit = visits.at(-1)?.on ?? null
    const lastContactOn = latest(person.lastContactOn, lastVisit, touchedOn.get(person.id))
    let lastAt = -Infinity
    let dataEnd = -Infinity
    let messages = 0
    for (const membership of memberships) {
      messages += membership.messages
      lastAt = Math.max(lastAt, membership.lastAt ?? -Infinity)
      dataEnd = Math.max(dataEnd, groupById.get(membership.groupId)?.dataEnd ?? -Infinity)
    }
    const lastSpokeOn = lastAt === -Infinity ? null : dayOf(lastAt)
    const fresh = dataEnd !== -Infinity && daysBetween(dayOf(dataEnd), today) <= FRESH_DAYS
    return {
      ...stakes, visits, tags, lastContactOn, lastSpokeOn, messages,
      facts: factsOf.get(person.id) ?? NONE,
      handledOn: handledOn.get(person.id) ?? null,
      silentDays: lastSpokeOn !== null && fresh ? Math.max(0, daysBetween(lastSpokeOn, dayOf(dataEnd))) : null,
      value: valueOf(stakes),
      cadenceDays: cadenceOf(stakes, tags, lastContactOn !== null, settings),
    }
  }

  const isBot = (memberships: readonly Membership[] | undefined) => memberships !== undefined && memberships.length > 0 && memberships.every(m => m.bot)
  const people = register.people
    .filter(person => !person.isSelf && !settings.myNames.includes(person.name) && person.mergedInto === undefined && !person.doNotContact && !isBot(membershipsOf.get(person.id)))
    .sort(byId)
    .map(personFacts)

  return {
    today, zone, settings, people, groups, groupById,
    now: input.now ?? zone.toEpoch(wallOfDay(today) + NINE_HOURS_MS),
    needers: people.filter(facts => facts.needs.length > 0),
    owners: people.filter(facts => facts.offers.length > 0),
    personById: new Map(people.map(facts => [facts.person.id, facts])),
    needById: new Map(register.needs.map(need => [need.id, { ...need, personId: survivor(need.personId) }])),
    introductions: register.introductions.map(row => ({ ...row, needer: survivor(row.needer), owner: survivor(row.owner) })).sort(byId),
    followUpByKey: new Map(register.followUps.map(followUp => [followUp.key, followUp])),
    contactedToday: new Set(register.visits.filter(visit => visit.on === today && isOwnContact(visit)).map(visit => survivor(visit.personId))),
    newMatches: input.newMatches ?? [],
    disputes: input.disputes ?? [],
  }
}

/** Local days of instants; the day of a quarter hour is remembered: zones move by quarter hours only. */
function dayReader(zone: Zone): (epochMs: number) => Day {
  const dayByQuarter = new Map<number, Day>()
  return epochMs => {
    const quarter = Math.floor(epochMs / 900_000)
    let day = dayByQuarter.get(quarter)
    if (day === undefined) {
      day = dayOfWall(zone.toWall(epochMs))
      dayByQuarter.set(quarter, day)
    }
    return day
  }
}

const latest = (...days: readonly (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((last, day) => (day && (last === null || day > last) ? day : last), null)

interface TouchTools {
  readonly today: Day
  readonly dayOf: (epochMs: number) => Day
  readonly survivor: (id: PersonId) => PersonId
}

/** Day the operator last turned to each person in a group, up to today. */
function lastTouches({ touches = [] }: PlanningInput, groups: ReadonlyMap<GroupId, GroupFacts>, { today, dayOf, survivor }: TouchTools): Map<PersonId, Day> {
  const last = new Map<PersonId, Day>()
  for (const { groupId, member, at } of touches) {
    const personId = groups.get(groupId)?.membersByNumber.get(member)?.personId
    const day = dayOf(at)
    if (personId === undefined || day > today) continue
    const id = survivor(personId)
    if (day > (last.get(id) ?? '')) last.set(id, day)
  }
  return last
}

function groupFacts({ register, ledgers = [] }: PlanningInput): GroupFacts[] {
  const membersOf = indexBy(register.memberships, membership => membership.groupId)
  const ledgersOf = indexBy([...ledgers].sort((a, b) => (a.month < b.month ? -1 : 1)), ledger => ledger.groupId)
  return register.groups
    .filter(group => group.kind === 'group' && !group.archived)
    .sort(byId)
    .map(group => {
      const members = (membersOf.get(group.id) ?? []).sort((a, b) => a.number - b.number)
      const lastAt = members.reduce((last, member) => Math.max(last, member.lastAt ?? -Infinity), -Infinity)
      return {
        group,
        membersByNumber: new Map(members.map(member => [member.number, member])),
        present: group.rosterOn === undefined ? null : members.filter(member => member.present && !member.bot).length,
        dataEnd: lastAt === -Infinity ? null : lastAt,
        ledgers: ledgersOf.get(group.id) ?? [],
      }
    })
}
