import type { Day } from '../model/day'
import type { Introduction, Need, Offer } from '../model/exchange'
import type { FollowUp, FollowUpKey, Visit } from '../model/follow-up'
import type { Group, Membership } from '../model/group'
import type { GroupId, MemberNumber, NeedId, PersonId } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Fact, Person, Tag } from '../model/person'
import type { Register } from '../model/register'
import type { Settings } from '../model/settings'
import type { Zone } from '../model/zone'

/** People found for a need since the operator last looked. */
export interface NewMatch {
  readonly needId: NeedId
  readonly count: number
  readonly on: Day
}

/** Two people heard quarrelling in a group. */
export interface Dispute {
  readonly groupId: GroupId
  readonly on: Day
  readonly people: readonly PersonId[]
}

/** A message of the operator's own accounts that turned to a member of a group. */
export interface GroupTouch {
  readonly groupId: GroupId
  readonly member: MemberNumber
  /** Epoch ms. */
  readonly at: number
}

/** What planning works on. */
export interface PlanningInput {
  readonly register: Register
  /** Absent: what needs them (unanswered questions) is not planned. Any order. */
  readonly ledgers?: readonly Ledger[]
  /** Epoch ms; absent = nine in the morning of the day planned. */
  readonly now?: number
  readonly newMatches?: readonly NewMatch[]
  readonly disputes?: readonly Dispute[]
  /** Any order. They count as contacts for the cadence, and against no cap. */
  readonly touches?: readonly GroupTouch[]
}

/** A person who may be contacted, with everything a rule asks about them. */
export interface PersonFacts {
  readonly person: Person
  /** Confirmed facts only. */
  readonly facts: readonly Fact[]
  /** Ascending by day, then by time of entry. */
  readonly visits: readonly Visit[]
  readonly memberships: readonly Membership[]
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly tags: readonly Tag[]
  /** Day of the last contact that is on record, an answer in a group included; `null` = never. */
  readonly lastContactOn: Day | null
  /** Day a visit row for them was last ticked or let go; `null` = never. */
  readonly handledOn: Day | null
  /** Day they last wrote in any group; `null` = never in what was imported. */
  readonly lastSpokeOn: Day | null
  /** Days of silence that the imported data prove, up to the end of the data; `null` where they cannot say. */
  readonly silentDays: number | null
  /** Messages over all groups. */
  readonly messages: number
  readonly paid: boolean
  /** 0…1: how much is at stake with this person. See `value.ts`. */
  readonly value: number
  /** Days between visits; `null` = not visited by plan. */
  readonly cadenceDays: number | null
}

export interface GroupFacts {
  readonly group: Group
  readonly membersByNumber: ReadonlyMap<number, Membership>
  /** Members on the last roster, bots left out; `null` without a roster. */
  readonly present: number | null
  /** Epoch ms of the last message imported; `null` = none. */
  readonly dataEnd: number | null
  /** Ascending by month. */
  readonly ledgers: readonly Ledger[]
}

/** Everything the rules read, indexed once. Lists are ordered by id, so that a plan does not depend on storage order. */
export interface PlanningFacts {
  readonly today: Day
  readonly now: number
  readonly zone: Zone
  readonly settings: Settings
  /** Without the operator, people merged away, bots and those not to be contacted. */
  readonly people: readonly PersonFacts[]
  /** Those of them with needs, and with resources, of any state. */
  readonly needers: readonly PersonFacts[]
  readonly owners: readonly PersonFacts[]
  readonly personById: ReadonlyMap<PersonId, PersonFacts>
  /** Live groups. Private chats are not among them. */
  readonly groups: readonly GroupFacts[]
  readonly groupById: ReadonlyMap<GroupId, GroupFacts>
  readonly needById: ReadonlyMap<NeedId, Need>
  readonly introductions: readonly Introduction[]
  readonly followUpByKey: ReadonlyMap<FollowUpKey, FollowUp>
  /** People with an own contact today, see `isOwnContact`. */
  readonly contactedToday: ReadonlySet<PersonId>
  readonly newMatches: readonly NewMatch[]
  readonly disputes: readonly Dispute[]
}
