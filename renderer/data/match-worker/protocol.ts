import type { AudienceFit } from '../../../shared/matching/audience-fit'
import type { ExpertGaps } from '../../../shared/matching/expert-gap'
import type { Misplacement, PlacementQuestion } from '../../../shared/matching/placement'
import type { TrustSteps } from '../../../shared/matching/trust-steps'
import type { Evidence, EvidenceQuestion } from '../../../shared/matching/evidence'
import type { NeedMatches } from '../../../shared/matching/open-matches'
import type { GroupSheet } from '../../../shared/matching/weekly-sheet'
import type { MatchQuery, MatchResult } from '../../../shared/matching/types'
import type { Day } from '../../../shared/model/day'
import type { Offer } from '../../../shared/model/exchange'
import type { GroupId, NeedId, PersonId } from '../../../shared/model/ids'

/** What a page shows of a person beside a match. */
export interface PersonBrief {
  readonly id: PersonId
  readonly name: string
  /** How scripts address them; their name when nothing else is known. */
  readonly salutation: string
  /** `''` when unknown. */
  readonly trade: string
  readonly lastContactOn?: Day
}

/** What the list of resources is narrowed by; absent = no condition. */
export interface OfferFilter {
  readonly text?: string
  readonly groupId?: GroupId
  readonly kind?: 'own' | 'indirect'
  /** How many at most. */
  readonly most: number
}

export interface ListedOffer {
  readonly offer: Offer
  readonly person: PersonBrief
  /** Open needs it is among the best for. */
  readonly needs: number
}

/** How one open need stands. */
export type NeedOutlook = Pick<NeedMatches, 'fresh' | 'near'> & { readonly needId: NeedId; readonly fits: number; readonly best: number }

/** A need somebody could meet, or somebody who could meet a need. */
export interface Help {
  readonly needId: NeedId
  readonly need: string
  readonly person: PersonBrief
  readonly offer: string
  readonly score: number
}

/** How something on offer suits a group, and whether the group is ready to be offered anything. */
export interface AudienceLine {
  readonly fit: AudienceFit
  readonly trust: TrustSteps
}

/** What can be asked, and what comes back. */
export interface MatchAnswers {
  /** Who can meet a need; a `who` that names one person of the register becomes the asker. `home`: the group the asker writes most in. */
  readonly rank: { readonly result: MatchResult; readonly asker: PersonBrief | null; readonly home: GroupId | null; readonly people: readonly PersonBrief[] }
  /** All open needs, and the best introductions nobody has begun, by group. */
  readonly overview: { readonly outlooks: readonly NeedOutlook[]; readonly sheets: readonly GroupSheet[]; readonly people: readonly PersonBrief[] }
  /** Groups with too few experts, and who comes nearest. */
  readonly gaps: ExpertGaps & { readonly people: readonly PersonBrief[] }
  /** What speaks against putting people into a group; empty = nothing that is known. */
  readonly placement: readonly Misplacement[]
  /** Every group with how an offer suits it, best first; `tags`: what the offer was understood to be about. */
  readonly audience: { readonly tags: readonly string[]; readonly lines: readonly AudienceLine[] }
  /** What stands behind the reasons of one match. */
  readonly evidence: readonly Evidence[]
  readonly person: { readonly couldHelp: readonly Help[]; readonly helpedBy: readonly Help[] }
  readonly offers: { readonly offers: readonly ListedOffer[]; readonly count: number }
}

export type MatchQuestion =
  | { readonly type: 'rank'; readonly query: MatchQuery; readonly who?: string }
  | { readonly type: 'overview'; readonly today: Day }
  | { readonly type: 'gaps' }
  | ({ readonly type: 'placement' } & PlacementQuestion)
  | { readonly type: 'audience'; readonly text: string; readonly today: Day }
  | ({ readonly type: 'evidence' } & EvidenceQuestion)
  | { readonly type: 'person'; readonly personId: PersonId; readonly today: Day }
  | { readonly type: 'offers'; readonly filter: OfferFilter; readonly today: Day }

export type MatchAsk = MatchQuestion & { readonly job: number }
