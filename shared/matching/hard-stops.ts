import type { Day } from '../model/day'
import type { Lexicon } from './lexicon'
import type { Meaning } from './meaning'
import { regionFit } from './regions'
import { isSameTrade } from './same-trade'
import { forbids } from './taboo'
import type { Candidate, CandidateOffer, MatchBlock, MatchQuery } from './types'

/** Introductions a person can be asked for in a week. */
export const MOST_INTRODUCTIONS_A_WEEK = 2

/** A query with what was read out of its text once for all offers. */
export interface ReadQuery {
  readonly query: MatchQuery
  readonly meaning: Meaning
  readonly lexicon: Lexicon
  /** Its own place, or the one its text names. */
  readonly region?: string
  /** Trade of the asker, when the need rules out their own trade and it is known. */
  readonly askerTrade?: string
  /** Day the thing is needed from: the day of asking, or an event the text names. */
  readonly neededFrom: Day
}

/** Why this offer must not be proposed, or `null`. `sameNeed` is decided by the caller, who knows the likeness of needs. */
export function hardStop({ query, meaning, lexicon, region, neededFrom, askerTrade }: ReadQuery, candidate: Candidate, offer: CandidateOffer): MatchBlock | null {
  if (candidate.personId === query.asker) return { code: 'self', detail: {} }
  if (query.excludes?.includes(candidate.personId)) return { code: 'excluded', detail: {} }
  if (askerTrade !== undefined && candidate.industry !== undefined && isSameTrade(askerTrade, candidate.industry, lexicon)) return { code: 'competitor', detail: { trade: candidate.industry } }
  if (candidate.doNotContact) return { code: 'doNotContact', detail: {} }
  // What comes through the one who asks is no news to them.
  if (offer.via !== undefined && (query.ownOnly || (query.asker !== null && offer.viaId === query.asker))) return { code: 'onlyThrough', detail: { via: offer.via } }
  if (offer.until !== undefined && offer.until < neededFrom) return { code: 'expired', detail: { until: offer.until } }
  const taboo = candidate.taboos.find(text => forbids({ taboo: text, need: query.text, meaning, offer: offer.text, lexicon }))
  if (taboo !== undefined) return { code: 'taboo', detail: { taboo } }
  if (regionFit(region, offer.region) === 'elsewhere') return { code: 'wrongRegion', detail: { region: offer.region ?? '' } }
  if (candidate.introductionsThisWeek >= MOST_INTRODUCTIONS_A_WEEK) return { code: 'load', detail: { count: candidate.introductionsThisWeek } }
  return null
}
