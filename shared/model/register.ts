import type { BlockHead } from './block'
import type { Introduction, Need, Offer } from './exchange'
import type { FollowUp, Script, Visit } from './follow-up'
import type { Account, Group, Membership } from './group'
import type { ImportBatch } from './import-batch'
import type { Fact, Person, Segment, Tag } from './person'
import type { Review } from './review'
import type { Settings } from './settings'

/** Every noun of the register with its row: the vocabulary of storage, undo, journal and backup. */
export interface RegisterRows {
  groups: Group
  people: Person
  accounts: Account
  memberships: Membership
  facts: Fact
  tags: Tag
  segments: Segment
  needs: Need
  offers: Offer
  visits: Visit
  introductions: Introduction
  followUps: FollowUp
  scripts: Script
  reviews: Review
  imports: ImportBatch
  settings: Settings & { readonly id: 'settings' }
}

export type RegisterTable = keyof RegisterRows

/** The register without messages, as plain arrays: what planning, matching and backup work on. */
export type Register = { readonly [Table in RegisterTable]: readonly RegisterRows[Table][] }

/** One row changed by an act. `null` = did not exist / no longer exists. */
export interface RowChange<Table extends RegisterTable = RegisterTable> {
  readonly table: Table
  readonly key: string
  readonly before: RegisterRows[Table] | null
  readonly after: RegisterRows[Table] | null
}

/**
 * One act of the operator, the unit of undo and of the journal: `seq` ascends without gaps.
 * An undo is an act of its own with `undoes` set.
 */
export interface Act {
  readonly seq: number
  /** Epoch ms. */
  readonly at: number
  /** Code of what was done, e.g. `visit.logged`; the page renders it. */
  readonly kind: string
  readonly changes: readonly RowChange[]
  readonly undoes?: number
  readonly undone?: boolean
}

/** Everything that is visible of message storage in one group, for backup and restore points. */
export type Heads = readonly BlockHead[]
