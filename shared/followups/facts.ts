import { dayOfWall, daysBetween, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { Membership } from '../model/group'
import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
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

const byId = <Row extends { readonly id: string }>(a: Row, b: Row): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

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
  const ofPerson = <Row extends { readonly personId: PersonId }>(rows: readonly Row[]) => indexBy(rows, row => survivor(row.personId))
  const factsOf = ofPerson(register.facts.filter(fact => fact.state === 'confirmed').sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : byId(a, b))))
  const visitsOf = ofPerson([...register.visits].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at || byId(a, b))))
  const membershipsOf = ofPerson([...register.memberships].sort(byId))
  const needsOf = ofPerson([...register.needs].sort(byId))
  const offersOf = ofPerson([...register.offers].sort(byId))
  const tagById = new Map(register.tags.map(tag => [tag.id, tag]))
  const handledOn = new Map<PersonId, Day>()
  for (const followUp of register.followUps) {
    if (followUp.lane !== 'visits' || followUp.personId === undefined || followUp.state === 'open') continue
    const id = survivor(followUp.personId)
    const on = followUp.doneOn ?? followUp.due
    if (on > (handledOn.get(id) ?? '')) handledOn.set(id, on)
  }
  const groups = groupFacts(input)
  const groupById = new Map(groups.map(facts => [facts.group.id, facts]))
  const dayOf = (epochMs: number): Day => dayOfWall(zone.toWall(epochMs))

  function personFacts(person: Person): PersonFacts {
    const memberships = membershipsOf.get(person.id) ?? []
    const visits = visitsOf.get(person.id) ?? []
    const stakes = { person, paid: isPaid(person, today), needs: needsOf.get(person.id) ?? [], offers: offersOf.get(person.id) ?? [], memberships }
    const tags = person.tags.flatMap(id => tagById.get(id) ?? [])
    const lastVisit = visits.at(-1)?.on ?? null
    const lastContactOn = (person.lastContactOn ?? '') > (lastVisit ?? '') ? person.lastContactOn! : lastVisit
    const lastAt = Math.max(-Infinity, ...memberships.map(membership => membership.lastAt ?? -Infinity))
    const dataEnd = Math.max(-Infinity, ...memberships.map(membership => groupById.get(membership.groupId)?.dataEnd ?? -Infinity))
    const lastSpokeOn = lastAt === -Infinity ? null : dayOf(lastAt)
    const fresh = dataEnd !== -Infinity && daysBetween(dayOf(dataEnd), today) <= FRESH_DAYS
    return {
      ...stakes, visits, tags, lastContactOn, lastSpokeOn,
      facts: factsOf.get(person.id) ?? [],
      handledOn: handledOn.get(person.id) ?? null,
      silentDays: lastSpokeOn !== null && fresh ? Math.max(0, daysBetween(lastSpokeOn, dayOf(dataEnd))) : null,
      messages: memberships.reduce((sum, membership) => sum + membership.messages, 0),
      value: valueOf(stakes),
      cadenceDays: cadenceOf(stakes, tags, lastContactOn !== null, settings),
    }
  }

  const isBot = (memberships: readonly Membership[] | undefined) => memberships !== undefined && memberships.length > 0 && memberships.every(m => m.bot)
  const people = register.people
    .filter(person => !person.isSelf && person.mergedInto === undefined && !person.doNotContact && !isBot(membershipsOf.get(person.id)))
    .sort(byId)
    .map(personFacts)

  return {
    today, zone, settings, people, groups, groupById,
    now: input.now ?? zone.toEpoch(wallOfDay(today) + NINE_HOURS_MS),
    personById: new Map(people.map(facts => [facts.person.id, facts])),
    needById: new Map(register.needs.map(need => [need.id, { ...need, personId: survivor(need.personId) }])),
    introductions: register.introductions.map(row => ({ ...row, needer: survivor(row.needer), owner: survivor(row.owner) })).sort(byId),
    followUpByKey: new Map(register.followUps.map(followUp => [followUp.key, followUp])),
    contactedToday: new Set(register.visits.filter(visit => visit.on === today && isOwnContact(visit)).map(visit => survivor(visit.personId))),
    newMatches: input.newMatches ?? [],
    disputes: input.disputes ?? [],
  }
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
