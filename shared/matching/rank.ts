import type { PersonId } from '../model/ids'
import { hardStop } from './hard-stops'
import { buildLikeness, likenessOf, type LikenessIndex } from './likeness'
import type { Lexicon } from './lexicon'
import { SIGNALS } from './signals/registry'
import type { BlockedMatch, Candidate, CandidateOffer, Match, MatchPart, MatchQuery, MatchResult, Signal } from './types'

/** Least likeness that is worth a look, and the least that is worth proposing. */
export const NEAR_FIT = 0.05
export const LEAST_FIT = 0.1
/** Likeness from which the other signals count in full: nearness must not lift what hardly fits. */
const FULL_FIT = 0.5

export interface MatchIndex {
  readonly candidates: readonly Candidate[]
  readonly offers: readonly { readonly candidate: number; readonly offer: CandidateOffer }[]
  readonly likeness: LikenessIndex
  readonly needs: LikenessIndex
  readonly needOwners: readonly PersonId[]
}

/** Prepares candidates for many queries. 20,000 people with 50,000 offers take a few seconds; build it in a worker. */
export function buildMatchIndex(candidates: readonly Candidate[], lexicon: Lexicon): MatchIndex {
  const offers = candidates.flatMap((candidate, number) => candidate.offers.map(offer => ({ candidate: number, offer })))
  const likeness = buildLikeness(offers.map(({ candidate, offer }) => ({ offer: offer.text, ...(candidates[candidate]!.industry !== undefined && { industry: candidates[candidate]!.industry }) })), lexicon)
  const needs = candidates.flatMap(candidate => candidate.needs.map(need => ({ owner: candidate.personId, text: need.text })))
  return { candidates, offers, likeness, needs: buildLikeness(needs.map(need => ({ offer: need.text })), lexicon), needOwners: needs.map(need => need.owner) }
}

/** People worth contacting for a need, best first, those who are ruled out with the cause, and those who nearly fit. */
export function rankMatches(query: MatchQuery, index: MatchIndex, signals: readonly Signal[] = SIGNALS): MatchResult {
  const askerGroups = index.candidates.find(candidate => candidate.personId === query.asker)?.groups ?? []
  const sameNeed = peopleWithSameNeed(query, index)
  const ranked = new Map<PersonId, Match>()
  const blocked = new Map<PersonId, BlockedMatch>()
  const near: { personId: PersonId; offer: CandidateOffer; missing: 'region' | 'fit'; fit: number }[] = []
  for (const [document, fit] of likenessOf(query.text, index.likeness)) {
    if (fit < NEAR_FIT) continue
    const { candidate: number, offer } = index.offers[document]!
    const candidate = index.candidates[number]!
    const stop = hardStop(query, candidate, offer) ?? (sameNeed.has(candidate.personId) && fit < 0.5 ? { code: 'sameNeed' as const, detail: {} } : null)
    if (stop) {
      if (stop.code === 'wrongRegion' && fit >= LEAST_FIT) near.push({ personId: candidate.personId, offer, missing: 'region', fit })
      else if (fit >= LEAST_FIT) blocked.set(candidate.personId, { personId: candidate.personId, offer, block: stop })
      continue
    }
    if (fit < LEAST_FIT) {
      near.push({ personId: candidate.personId, offer, missing: 'fit', fit })
      continue
    }
    const parts = signals.flatMap(signal => signal.judge({ query, candidate, offer, fit, askerGroups }) ?? []).map(part => weighed(part, fit))
    const score = parts.reduce((sum, part) => sum + part.points, 0)
    const known = ranked.get(candidate.personId)
    if (score > 0 && (!known || known.score < score)) ranked.set(candidate.personId, { personId: candidate.personId, offer, parts, score })
  }
  for (const personId of ranked.keys()) blocked.delete(personId)
  return {
    ranked: [...ranked.values()].sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1)),
    blocked: [...blocked.values()],
    near: near.filter(entry => !ranked.has(entry.personId)).sort((a, b) => b.fit - a.fit).map(({ personId, offer, missing }) => ({ personId, offer, missing })),
  }
}

/** Bonuses count in proportion to the likeness; deductions and the likeness itself stand as they are. */
function weighed(part: MatchPart, fit: number): MatchPart {
  if (part.signal === 'fit' || part.points <= 0 || fit >= FULL_FIT) return part
  return { ...part, points: Math.round((part.points * fit) / FULL_FIT) }
}

function peopleWithSameNeed(query: MatchQuery, index: MatchIndex): Set<PersonId> {
  const same = [...likenessOf(query.text, index.needs)].filter(([, fit]) => fit >= 0.45).map(([document]) => index.needOwners[document]!)
  return new Set(same)
}
