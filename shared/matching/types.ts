import type { Day } from '../model/day'
import type { OfferId, PersonId } from '../model/ids'

/** A need to be met, as typed or stored. */
export interface MatchQuery {
  /** Who wants it; `null` when it is nobody in the register. */
  readonly asker: PersonId | null
  readonly text: string
  /** Place it is tied to; absent = anywhere. */
  readonly region?: string
  readonly on: Day
  readonly until?: Day
  readonly budget?: number
  /** People the asker does not want: competitors. */
  readonly excludes?: readonly PersonId[]
  /** First day it is wanted; absent = the day of asking. */
  readonly from?: Day
  /** Nobody of the asker's own trade. */
  readonly noPeers?: boolean
  /** Nobody through whom it only comes. */
  readonly ownOnly?: boolean
}

export interface CandidateOffer {
  readonly id?: OfferId
  readonly text: string
  readonly region?: string
  readonly until?: Day
  /** Day it was last known to be true. */
  readonly confirmedOn?: Day
  readonly on?: Day
  /** Name of the contact it comes through; absent = their own. */
  readonly via?: string
  /** That contact, where the register knows them. */
  readonly viaId?: PersonId
}

/** A person as the ranking sees them. */
export interface Candidate {
  readonly personId: PersonId
  readonly name: string
  readonly city?: string
  readonly industry?: string
  readonly level?: 'novice' | 'intermediate' | 'expert'
  readonly groups: readonly string[]
  readonly offers: readonly CandidateOffer[]
  readonly needs: readonly { readonly text: string; readonly region?: string }[]
  readonly taboos: readonly string[]
  readonly doNotContact?: boolean
  readonly lastActiveOn?: Day
  /** Introductions in the last seven days, deals closed, and offers that led nowhere. */
  readonly introductionsThisWeek: number
  readonly deals: number
  readonly failures: number
}

/** Values for a sentence, and what opens as its evidence. */
export type Detail = Readonly<Record<string, string | number | undefined>>

/** One reason of a score. `points` may be negative; the bar shows each part and the sum is the score. */
export interface MatchPart {
  readonly signal: string
  readonly points: number
  /** Values for the sentence and what opens as evidence. */
  readonly detail: Detail
}

export const BLOCKS = ['self', 'excluded', 'competitor', 'doNotContact', 'onlyThrough', 'taboo', 'expired', 'wrongRegion', 'sameNeed', 'load'] as const
/** Why somebody who fits is not proposed. */
export interface MatchBlock {
  readonly code: (typeof BLOCKS)[number]
  readonly detail: Detail
}

export interface Match {
  readonly personId: PersonId
  readonly offer: CandidateOffer
  readonly parts: readonly MatchPart[]
  /** Sum of the parts, rounded; above 0. */
  readonly score: number
}

export interface BlockedMatch {
  readonly personId: PersonId
  readonly offer: CandidateOffer
  readonly block: MatchBlock
}

export interface MatchResult {
  /** Best first. */
  readonly ranked: readonly Match[]
  readonly blocked: readonly BlockedMatch[]
  /** People who fit but for the place or a weak likeness, best first: for 差一点. */
  readonly near: readonly { readonly personId: PersonId; readonly offer: CandidateOffer; readonly missing: 'region' | 'fit' }[]
}

/** What a signal may look at. `fit` is the likeness of meaning of need and offer, 0…1. */
export interface SignalInput {
  readonly query: MatchQuery
  readonly candidate: Candidate
  readonly offer: CandidateOffer
  readonly fit: number
  readonly askerGroups: readonly string[]
}

/** One pure signal: a file, a registry line, a test. `null` = it says nothing here. */
export interface Signal {
  readonly id: string
  judge(input: SignalInput): MatchPart | null
}
