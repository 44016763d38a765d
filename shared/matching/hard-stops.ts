import { regionFit } from './regions'
import { termsOf } from './tokens'
import type { Candidate, CandidateOffer, MatchBlock, MatchQuery } from './types'

/** Introductions a person can be asked for in a week. */
export const MOST_INTRODUCTIONS_A_WEEK = 2

/** Why this offer must not be proposed, or `null`. `sameNeed` is decided by the caller, who knows the likeness of needs. */
export function hardStop(query: MatchQuery, candidate: Candidate, offer: CandidateOffer): MatchBlock | null {
  if (candidate.personId === query.asker) return { code: 'self', detail: {} }
  if (query.excludes?.includes(candidate.personId)) return { code: 'excluded', detail: {} }
  if (candidate.doNotContact) return { code: 'doNotContact', detail: {} }
  if (offer.until !== undefined && offer.until < query.on) return { code: 'expired', detail: { until: offer.until } }
  const taboo = candidate.taboos.find(text => forbids(text, query.text))
  if (taboo !== undefined) return { code: 'taboo', detail: { taboo } }
  if (regionFit(query.region, offer.region) === 'elsewhere') return { code: 'wrongRegion', detail: { region: offer.region ?? '' } }
  if (candidate.introductionsThisWeek >= MOST_INTRODUCTIONS_A_WEEK) return { code: 'load', detail: { count: candidate.introductionsThisWeek } }
  return null
}

const REFUSAL = /不接|不做|拒接|不碰|不合作|不卖|不出|不拍|不谈|谢绝/

/** A business taboo (不接内衣) forbids a need that names the same thing. Taboos of food or habit never do. */
export function forbids(taboo: string, need: string): boolean {
  if (!REFUSAL.test(taboo)) return false
  const refused = termsOf(taboo.replace(REFUSAL, ' '))
  const wanted = new Set(termsOf(need))
  return refused.some(term => wanted.has(term))
}
