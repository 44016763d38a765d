import type { Day } from '../../../shared/model/day'
import type { Need, Offer } from '../../../shared/model/exchange'
import type { FollowUp, Script, Visit } from '../../../shared/model/follow-up'
import type { Group, Membership } from '../../../shared/model/group'
import type { GroupId, NeedId, OfferId, PersonId } from '../../../shared/model/ids'
import type { Fact, Person, Tag } from '../../../shared/model/person'
import type { Settings } from '../../../shared/model/settings'
import { factsOf } from '../../data/facts'
import { countMoved, doneOn, openFollowUps } from '../../data/follow-ups'
import { getGroup } from '../../data/groups'
import { membershipsOfPerson } from '../../data/members'
import { getNeed } from '../../data/needs'
import { offersOf } from '../../data/offers'
import { getPerson } from '../../data/people'
import { storedTouches } from '../../data/own-touches'
import { listScripts } from '../../data/scripts'
import { getSettings } from '../../data/settings'
import { listTags } from '../../data/tags'
import { visitsOf, visitsOn } from '../../data/visits'

/** What a row needs to know of its person. */
export interface PersonOnDay {
  readonly person: Person
  /** Latest first. */
  readonly visits: readonly Visit[]
  /** Not rejected. */
  readonly facts: readonly Fact[]
  /** Epoch ms of the last message in any group. */
  readonly spokeAt: number | null
  /** Epoch ms of the last time the operator answered or mentioned them in a group. */
  readonly touchedAt: number | null
  readonly offers: readonly Offer[]
  readonly memberships: readonly Membership[]
  /** Names of the groups they are in, the one they write most in first. */
  readonly groups: readonly string[]
}

/** Everything 今日 shows, read in one go. */
export interface DayData {
  readonly open: readonly FollowUp[]
  readonly done: readonly FollowUp[]
  /** Rows moved to days to come. */
  readonly moved: number
  readonly visitsToday: readonly Visit[]
  readonly settings: Settings
  readonly scripts: readonly Script[]
  readonly tags: readonly Tag[]
  readonly people: ReadonlyMap<PersonId, PersonOnDay>
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly needs: ReadonlyMap<NeedId, Need>
  readonly offers: ReadonlyMap<OfferId, Offer>
}

async function mapOf<Id, Row>(ids: Iterable<Id | undefined>, read: (id: Id) => Promise<Row | undefined>): Promise<Map<Id, Row>> {
  const wanted = [...new Set([...ids].filter(id => id !== undefined))]
  const rows = await Promise.all(wanted.map(read))
  return new Map(wanted.flatMap((id, i) => (rows[i] === undefined ? [] : [[id, rows[i]] as [Id, Row]])))
}

/** Reads what a row needs of one person; `undefined` = there is none. `touchedAt`: `group number` → epoch ms. */
export async function personOnDay(id: PersonId, touchedAt: ReadonlyMap<string, number> = new Map()): Promise<PersonOnDay | undefined> {
  const person = await getPerson(id)
  if (!person) return undefined
  const [visits, facts, memberships, offers] = await Promise.all([visitsOf(id), factsOf(id), membershipsOfPerson(id), offersOf(id)])
  const spokeAt = Math.max(-Infinity, ...memberships.map(membership => membership.lastAt ?? -Infinity))
  const present = memberships.filter(membership => membership.present).sort((a, b) => b.messages - a.messages)
  const groups = await Promise.all(present.map(membership => getGroup(membership.groupId)))
  return {
    person, visits, offers, memberships, groups: groups.flatMap(group => group?.name ?? []),
    facts: facts.filter(fact => fact.state !== 'rejected'), spokeAt: spokeAt === -Infinity ? null : spokeAt,
    touchedAt: Math.max(0, ...memberships.map(({ groupId, number }) => touchedAt.get(`${groupId} ${number}`) ?? 0)) || null,
  }
}

/** Reads the day; usable in a live query. Only people and groups that have a row are read. */
export async function readDay(today: Day): Promise<DayData> {
  const [open, done, moved, visitsToday, settings, stored, tags] = await Promise.all([openFollowUps(today), doneOn(today), countMoved(today), visitsOn(today), getSettings(), listScripts(), listTags()])
  const rows = [...open, ...done]
  const touchedAt = new Map<string, number>()
  for (const { groupId, member, at } of await storedTouches()) touchedAt.set(`${groupId} ${member}`, Math.max(at, touchedAt.get(`${groupId} ${member}`) ?? 0))
  const [people, groups, needs] = await Promise.all([
    mapOf([...rows.map(row => row.personId), ...visitsToday.map(visit => visit.personId)], id => personOnDay(id, touchedAt)),
    mapOf(rows.map(row => row.groupId), getGroup),
    mapOf(rows.map(row => row.needId), getNeed),
  ])
  const offers = new Map([...people.values()].flatMap(({ offers: theirs }) => theirs.map(offer => [offer.id, offer] as const)))
  return { open, done, moved, visitsToday, settings, scripts: stored, tags, people, groups, needs, offers }
}
