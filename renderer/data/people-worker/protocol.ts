import type { Day } from '../../../shared/model/day'
import type { AccountId, GroupId, PersonId } from '../../../shared/model/ids'
import type { Platform } from '../../../shared/model/message'
import type { PeopleFilter } from '../../../shared/model/person'
import type { Evidence } from '../../../shared/people/merge-suggestions'
import type { FoundPerson } from '../../../shared/people/people-index'
import type { ListedPerson } from '../../../shared/people/person-entry'
import type { Suggestion, SuggestionClass, SuggestionFilter } from '../../../shared/people/suggestions'

/** What the list is narrowed and sorted by. `today`: the day that layers and days without contact are counted to. */
export interface PeopleOrder {
  readonly filter: PeopleFilter
  readonly column: string
  readonly descending: boolean
  readonly today: Day
}

/** Values of a field with how many people have each, the commonest first. */
export type CountedValues = readonly (readonly [value: string, count: number])[]

/** An account of the operator's: where it sits, how much it wrote, and how many people it has as friends. */
export interface OwnAccount {
  readonly id: AccountId
  readonly personId: PersonId
  readonly platform: Platform
  readonly platformId?: string
  /** As shown in a group, else the platform's id; `''` = unknown. */
  readonly name: string
  readonly groups: readonly string[]
  readonly messages: number
  readonly friends: number
}

/** Somebody who may be the operator under another account: a name of theirs is one of the operator's. */
export interface MaybeMe {
  readonly id: PersonId
  readonly name: string
  readonly groups: readonly string[]
}

/** One of two who may be the same human. */
export interface SameCandidate {
  readonly id: PersonId
  readonly name: string
  /** Names of the groups they are known from. */
  readonly groups: readonly string[]
  readonly createdAt: number
}

/** Two people who may be one, and why. */
export interface SamePair {
  /** What a no is remembered by. */
  readonly key: string
  readonly a: SameCandidate
  readonly b: SameCandidate
  /** 0…1; from 0.9 on hardly a doubt. */
  readonly score: number
  /** Strongest first; at least one. */
  readonly evidence: readonly Evidence[]
}

/** What can be asked, and what comes back. */
export interface PeopleAnswers {
  /** Everyone who passes, in order; `rows`: those of `from` … `to`. */
  readonly list: {
    /** One a line: twenty thousand ids come over in one piece far sooner than one by one. */
    readonly ids: string
    readonly from: number
    readonly rows: readonly ListedPerson[]
    /** Everybody, and all groups, whatever the filter. */
    readonly people: number
    readonly groups: number
    /** Names of the operator's own fields, at most twelve. */
    readonly custom: readonly string[]
  }
  /** The rows of these people; those who are gone are left out. */
  readonly rows: readonly ListedPerson[]
  /** Values of a field; of the trade also the sectors. */
  readonly choices: CountedValues
  /** How many pass each filter. */
  readonly counts: readonly number[]
  /** The operator's accounts, by platform, the one that wrote most first. */
  readonly mine: readonly OwnAccount[]
  /** People under one of the names who are not known to be the operator. */
  readonly maybeMe: readonly MaybeMe[]
  /** Accounts of the operator's that have a person as a friend: marked so, or there is a chat of two. */
  readonly friends: readonly AccountId[]
  /** Who was merged into a person, by name. */
  readonly absorbed: readonly { readonly id: PersonId; readonly name: string }[]
  /** Pairs of which one is in the group asked for, or all; best first, at most 200. */
  readonly same: readonly SamePair[]
  /** What waits for a yes or no and passes the filter, at most so many, and how much waits in all. */
  readonly found: {
    readonly rows: readonly Suggestion[]
    readonly count: number
    readonly all: number
    readonly classes: Readonly<Record<SuggestionClass, number>>
    /** How many of each type, whatever the filter. */
    readonly types: CountedValues
  }
  /** Where everything stands that passes the filter. */
  readonly foundKeys: readonly Pick<Suggestion, 'table' | 'key'>[]
  /** `about`: trade and city, empty where neither is known. */
  readonly find: readonly (FoundPerson & { readonly name: string; readonly about: string })[]
}

export type PeopleQuestion =
  | { readonly type: 'list'; readonly order: PeopleOrder; readonly from: number; readonly to: number }
  | { readonly type: 'rows'; readonly ids: readonly PersonId[]; readonly today: Day }
  | { readonly type: 'choices'; readonly field: 'city' | 'industry' | 'inviter'; readonly today: Day }
  | { readonly type: 'counts'; readonly filters: readonly PeopleFilter[]; readonly today: Day }
  | { readonly type: 'same'; readonly groupId?: GroupId; readonly dismissed: readonly string[] }
  | { readonly type: 'found'; readonly filter: SuggestionFilter; readonly most: number }
  | { readonly type: 'foundKeys'; readonly filter: SuggestionFilter }
  | { readonly type: 'mine' }
  | { readonly type: 'maybeMe'; readonly names: readonly string[] }
  | { readonly type: 'friends'; readonly personId: PersonId }
  | { readonly type: 'absorbed'; readonly personId: PersonId }
  | { readonly type: 'find'; readonly query: string; readonly limit: number }

export type PeopleAsk = PeopleQuestion & { readonly job: number }
