import type { Day } from '../../../shared/model/day'
import type { AccountId, PersonId } from '../../../shared/model/ids'
import type { Platform } from '../../../shared/model/message'
import type { PeopleFilter } from '../../../shared/model/person'
import type { FoundPerson } from '../../../shared/people/people-index'
import type { ListedPerson } from '../../../shared/people/person-entry'

/** What the list is narrowed and sorted by. `today`: the day that layers and days without contact are counted to. */
export interface PeopleOrder {
  readonly filter: PeopleFilter
  readonly column: string
  readonly descending: boolean
  readonly today: Day
}

/** Values of a field with how many people have each, the commonest first. */
export type CountedValues = readonly (readonly [value: string, count: number])[]

/** An account of the operator's, and how many people it has as friends. */
export interface OwnAccount {
  readonly id: AccountId
  readonly platform: Platform
  /** As shown in a group, else the platform's id; `''` = unknown. */
  readonly name: string
  readonly friends: number
}

/** What can be asked, and what comes back. */
export interface PeopleAnswers {
  /** Everyone who passes, in order; `rows`: those of `from` … `to`. */
  readonly list: {
    readonly ids: readonly PersonId[]
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
  readonly choices: CountedValues
  /** How many pass each filter. */
  readonly counts: readonly number[]
  /** The operator's accounts, by platform; those that share a platform in the order of the register. */
  readonly mine: readonly OwnAccount[]
  /** Accounts of the operator's that have a person as a friend: marked so, or there is a chat of two. */
  readonly friends: readonly AccountId[]
  readonly find: readonly (FoundPerson & { readonly name: string })[]
}

export type PeopleQuestion =
  | { readonly type: 'list'; readonly order: PeopleOrder; readonly from: number; readonly to: number }
  | { readonly type: 'rows'; readonly ids: readonly PersonId[]; readonly today: Day }
  | { readonly type: 'choices'; readonly field: 'city' | 'industry'; readonly today: Day }
  | { readonly type: 'counts'; readonly filters: readonly PeopleFilter[]; readonly today: Day }
  | { readonly type: 'mine' }
  | { readonly type: 'friends'; readonly personId: PersonId }
  | { readonly type: 'find'; readonly query: string; readonly limit: number }

export type PeopleAsk = PeopleQuestion & { readonly job: number }

export type PeopleTell =
  | { readonly type: 'answer'; readonly job: number; readonly answer: PeopleAnswers[keyof PeopleAnswers] }
  | { readonly type: 'failed'; readonly job: number; readonly why: string }
  /** The register has changed: earlier answers may be out of date. */
  | { readonly type: 'changed' }
  /** The register was closed or deleted under the worker: another one must be started. */
  | { readonly type: 'closed'; readonly why: string }
