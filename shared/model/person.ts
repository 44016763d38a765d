import type { Day } from './day'
import type { AccountId, FactId, GroupId, PersonId, SegmentId, TagId } from './ids'
import type { FactSource } from './source'

export const LEVELS = ['novice', 'intermediate', 'expert'] as const
export type Level = (typeof LEVELS)[number]
/** 受众 → 体验 → 忠实 → 铁杆. */
export const LOYALTY_STEPS = ['audience', 'tried', 'loyal', 'devoted'] as const
export type Loyalty = (typeof LOYALTY_STEPS)[number]

/** A change of level or loyalty. `to` absent = taken away. */
export type LadderStep =
  | { readonly on: Day; readonly ladder: 'level'; readonly to?: Level; readonly note?: string }
  | { readonly on: Day; readonly ladder: 'loyalty'; readonly to?: Loyalty; readonly note?: string }

/** What speaks against a person in a group: below or far above the level it is for, another trade than it talks about. */
export const PLACEMENT_RISKS = ['below', 'above', 'business'] as const
export type PlacementRisk = (typeof PLACEMENT_RISKS)[number]

/** 安排进群: the operator wants the person in a group; whether they came, its roster says. */
export interface Placement {
  readonly groupId: GroupId
  readonly on: Day
  /** What the operator was warned of and confirmed all the same. */
  readonly risks?: readonly PlacementRisk[]
}

/** One human. */
export interface Person {
  readonly id: PersonId
  /** Name shown everywhere: remark, else latest group card, else nickname, else id. */
  readonly name: string
  /** The operator's own remark (备注): what to search for in the chat app. */
  readonly remark?: string
  /** How to address them in scripts; absent = `name`. */
  readonly salutation?: string
  readonly createdAt: number
  readonly isSelf?: boolean
  readonly tags: readonly TagId[]
  readonly level?: Level
  readonly loyalty?: Loyalty
  /** How level and loyalty changed, oldest first, with what speaks for it. */
  readonly steps?: readonly LadderStep[]
  readonly doNotContact?: boolean
  /** Days between visits; overrides the cadence of tag and role. */
  readonly cadenceDays?: number
  readonly corePerson?: boolean
  readonly seedMember?: boolean
  /** What a seed member gets that others do not. */
  readonly privilege?: string
  /** End of a paid membership. */
  readonly paidUntil?: Day
  readonly lastContactOn?: Day
  /** Set when this person was merged into another; kept so that the merge can be taken back. */
  readonly mergedInto?: PersonId
  /** Accounts of the operator that have this person as a friend, as far as the operator said so. */
  readonly friendOf?: readonly AccountId[]
  /** Groups they are to come into, each once. */
  readonly placements?: readonly Placement[]
  readonly note?: string
  readonly custom?: Readonly<Record<string, string>>
}

export const FACT_TYPES = [
  'city', 'hometown', 'birthday', 'hobby', 'taboo', 'family', 'bestTime',
  'industry', 'company', 'role', 'project', 'phone', 'custom',
] as const
export type FactType = (typeof FACT_TYPES)[number]

/** One thing known about a person. Needs and offers are nouns of their own. */
export interface Fact {
  readonly id: FactId
  readonly personId: PersonId
  readonly type: FactType
  /** Normalised phrase. Birthday: `MM-DD`, `YYYY-MM-DD`, `农历MM-DD` or `农历闰MM-DD`. */
  readonly value: string
  readonly label?: string
  readonly source: FactSource
  readonly on: Day
  readonly state: 'suggested' | 'confirmed' | 'rejected'
  /** 0…1, for suggestions read out of messages. */
  readonly confidence?: number
  readonly until?: Day
}

/** Of several facts of a kind the one to go by: the latest that was confirmed, else the latest suggestion. */
export function currentFact(facts: readonly Fact[], type: Fact['type']): Fact | undefined {
  let best: Fact | undefined
  for (const fact of facts) {
    if (fact.type !== type || fact.state === 'rejected') continue
    if (!best || (fact.state === best.state ? fact.on > best.on : fact.state === 'confirmed')) best = fact
  }
  return best
}

export interface Tag {
  readonly id: TagId
  readonly name: string
  readonly cadenceDays?: number
  /** Last day it says anything; absent = for good. */
  readonly until?: Day
}

/** Whether a tag still says something on a day: one that is over is kept on people and counts for nothing. */
export const isLiveTag = ({ until }: Pick<Tag, 'until'>, today: Day): boolean => until === undefined || until >= today

/** A saved filter; its members are computed, never stored. */
export interface Segment {
  readonly id: SegmentId
  readonly name: string
  readonly filter: PeopleFilter
}

/** Conditions that must all hold. Absent = no condition. */
export interface PeopleFilter {
  readonly text?: string
  readonly tags?: readonly TagId[]
  readonly city?: string
  readonly industry?: string
  readonly level?: Level
  readonly groupId?: string
  readonly lacks?: FactType
  readonly lastContactBefore?: Day
  readonly layer?: string
  readonly loyalty?: Loyalty
  /** No visit for so many days, counted back from the day it is asked on. */
  readonly quietDays?: number
  /** Has an open need, or none. */
  readonly wants?: boolean
  /** Has something to give, or nothing. */
  readonly has?: boolean
  /** A paid membership that runs on the day it is asked, or none. */
  readonly paid?: boolean
  readonly seed?: boolean
  /** Name of whoever brought them into a group, as the export has it. */
  readonly invitedBy?: string
  /** A friend of no account of the operator's, of any, or of the one with this id. */
  readonly friend?: 'none' | 'any' | AccountId
}
