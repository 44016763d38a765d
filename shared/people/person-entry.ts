import { addDays, daysBetween, dayOfWall, type Day } from '../model/day'
import { groupBy } from '../model/group-by'
import type { Group, Membership } from '../model/group'
import type { AccountId, GroupId, PersonId, TagId } from '../model/ids'
import { currentFact, isLiveTag, type Fact, type Person } from '../model/person'
import type { Register } from '../model/register'
import type { Zone } from '../model/zone'

/** Prefix of a column that shows a custom field. */
export const CUSTOM = 'custom:'

export const PRESENCES = ['new', 'speaking', 'lurking', 'silent', 'gone', 'unknown'] as const
/** How a person stands over all groups: newly joined, spoke within 30 days, spoke before, on a roster but never spoke, left everywhere. */
export type Presence = (typeof PRESENCES)[number]

/** One line of the people table. */
export interface ListedPerson extends Pick<Person, 'id' | 'name' | 'level' | 'loyalty' | 'lastContactOn' | 'custom'> {
  /** `''` = unknown. */
  readonly trade: string
  readonly city: string
  readonly has: readonly string[]
  readonly wants: readonly string[]
  readonly presence: Presence
  /** Last visit, or last message in a group; `null` = unknown. */
  readonly lastOn: Day | null
  /** Names of their tags that hold on the day. */
  readonly tags: readonly string[]
  /** How many groups they are or were in. */
  readonly groups: number
}

/** A person with all that filters, sorting and the find box ask about. */
export interface PersonEntry {
  readonly listed: ListedPerson
  readonly person: Person
  readonly groupIds: readonly GroupId[]
  /** Tags that hold on the day. */
  readonly tagIds: readonly TagId[]
  readonly factTypes: readonly Fact['type'][]
  /** Accounts of the operator that have them as a friend: marked so, or they have a chat of their own. */
  readonly friendOf: readonly AccountId[]
  /** Who brought them into groups. */
  readonly invitedBy: readonly string[]
  /** Every name seen, the shown one first, and how they are addressed. */
  readonly names: readonly string[]
  /** Facts, resources and needs in words, ids of accounts, own fields, the note. */
  readonly words: readonly string[]
}

/** The tables a list of people is made of. */
export const PEOPLE_TABLES = ['people', 'accounts', 'memberships', 'facts', 'offers', 'needs', 'tags', 'groups'] as const
export type PeopleSource = Pick<Register, (typeof PEOPLE_TABLES)[number]>

const NEW_DAYS = 14
const SPEAKING_DAYS = 30

/** Everyone who was not merged away, in the order of the table, `size` people between two yields. */
export function* personEntries(source: PeopleSource, today: Day, zone: Zone, size = Number.POSITIVE_INFINITY): Generator<void, PersonEntry[]> {
  const memberships = groupBy(source.memberships, row => row.personId)
  yield
  const facts = groupBy(source.facts.filter(fact => fact.state !== 'rejected'), row => row.personId)
  yield
  const offers = groupBy(source.offers.filter(offer => offer.state === 'current'), row => row.personId)
  const needs = groupBy(source.needs.filter(need => need.state === 'open' || need.state === 'talking'), row => row.personId)
  const accounts = groupBy(source.accounts, row => row.personId)
  const tagName = new Map(source.tags.filter(tag => isLiveTag(tag, today)).map(tag => [tag.id, tag.name]))
  const friends = friendsByChat(source)
  const entries: PersonEntry[] = []
  let made = 0
  for (const person of source.people) {
    if (++made % size === 0) yield
    if (person.mergedInto !== undefined) continue
    const mine = memberships.get(person.id) ?? []
    const known = facts.get(person.id) ?? []
    const value = (type: Fact['type']) => currentFact(known, type)?.value ?? ''
    const [offered, wanted] = [offers.get(person.id) ?? [], needs.get(person.id) ?? []]
    const [has, wants] = [offered.map(offer => offer.text), wanted.map(need => need.text)]
    entries.push({
      person,
      groupIds: mine.map(membership => membership.groupId),
      tagIds: person.tags.filter(id => tagName.has(id)),
      invitedBy: [...new Set(mine.flatMap(membership => membership.invitedBy ?? []))],
      factTypes: known.map(fact => fact.type),
      friendOf: [...new Set([...(person.friendOf ?? []), ...(friends.get(person.id) ?? [])])],
      names: [...new Set([person.name, ...(person.remark === undefined ? [] : [person.remark]), ...(person.salutation === undefined ? [] : [person.salutation]), ...mine.flatMap(membership => membership.names.map(name => name.name))])],
      words: [
        ...known.map(fact => fact.value), ...[...offered, ...wanted].map(({ text, region }) => (region === undefined ? text : `${text} ${region}`)),
        ...(accounts.get(person.id) ?? []).flatMap(({ platformId, alias }) => [platformId, alias].filter(id => id !== undefined)), ...Object.values(person.custom ?? {}), ...(person.note === undefined ? [] : [person.note]),
      ],
      listed: {
        id: person.id, name: person.name, trade: value('industry'), city: value('city'), has, wants, tags: person.tags.flatMap(id => tagName.get(id) ?? []),
        presence: presenceOf(mine, today, zone), lastOn: lastOf(person, mine, zone), groups: new Set(mine.map(membership => membership.groupId)).size,
        ...(person.level && { level: person.level }), ...(person.loyalty && { loyalty: person.loyalty }),
        ...(person.lastContactOn && { lastContactOn: person.lastContactOn }), ...(person.custom && { custom: person.custom }),
      },
    })
  }
  return entries
}

/** Whoever has a chat of two with an account of the operator is its friend. */
function friendsByChat({ people, memberships, groups }: Pick<PeopleSource, 'people' | 'memberships' | 'groups'>): Map<PersonId, AccountId[]> {
  const chats = new Set(groups.filter((group: Group) => group.kind === 'private').map(group => group.id))
  const selves = new Set(people.filter(person => person.isSelf === true).map(person => person.id))
  const friends = new Map<PersonId, AccountId[]>()
  if (chats.size === 0 || selves.size === 0) return friends
  const inChats = memberships.filter(one => chats.has(one.groupId))
  const mine = new Map(inChats.filter(one => selves.has(one.personId)).map(one => [one.groupId, one.accountId]))
  for (const { groupId, personId } of inChats) {
    const account = mine.get(groupId)
    if (account !== undefined && !selves.has(personId)) friends.set(personId, [...(friends.get(personId) ?? []), account])
  }
  return friends
}

function presenceOf(memberships: readonly Membership[], today: Day, zone: Zone): Presence {
  if (memberships.length === 0) return 'unknown'
  const present = memberships.filter(membership => membership.present)
  if (present.length === 0) return 'gone'
  if (present.some(membership => membership.joinedOn && daysBetween(membership.joinedOn, today) <= NEW_DAYS)) return 'new'
  const last = lastAtOf(present)
  if (last === null) return present.some(membership => membership.fromRoster) ? 'silent' : 'unknown'
  return dayOfWall(zone.toWall(last)) > addDays(today, -SPEAKING_DAYS) ? 'speaking' : 'lurking'
}

function lastAtOf(memberships: readonly Membership[]): number | null {
  let last: number | null = null
  for (const { lastAt } of memberships) if (lastAt !== undefined && (last === null || lastAt > last)) last = lastAt
  return last
}

function lastOf(person: Person, memberships: readonly Membership[], zone: Zone): Day | null {
  const spoke = lastAtOf(memberships)
  const spokeOn = spoke === null ? null : dayOfWall(zone.toWall(spoke))
  const visited = person.lastContactOn ?? null
  return spokeOn === null || (visited !== null && visited > spokeOn) ? visited : spokeOn
}
