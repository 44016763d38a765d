import type { Day } from '../model/day'
import type { PersonId } from '../model/ids'
import { hardStop, type ReadQuery } from './hard-stops'
import { likenessInSlices, likestOf, type LikenessIndex, type LikenessText, type TextMemory } from './likeness'
import type { Lexicon } from './lexicon'
import { meaningOf, type Meaning } from './meaning'
import { neededFrom, placeNamedIn } from './need-circumstances'
import { MOST_FIT_POINTS } from './signals/fit'
import { SIGNALS } from './signals/registry'
import type { BlockedMatch, Candidate, CandidateOffer, Match, MatchPart, MatchQuery, MatchResult, Signal } from './types'

/** Least likeness that is worth a look, and the least that is worth proposing. */
export const NEAR_FIT = 0.05
export const LEAST_FIT = 0.1
/** Offers judged one by one, the likest; the rest could not come near the top. Fewer when fewer people are wanted: these times as many. */
const MOST_JUDGED = 400
const JUDGED_EACH = 4
/** Somebody whose own need is likelier than this, and likelier than their offer, wants the thing rather than has it. */
const SAME_NEED = 0.3

export interface MatchIndex {
  readonly candidates: readonly Candidate[]
  readonly offers: readonly { readonly candidate: number; readonly offer: CandidateOffer }[]
  readonly likeness: LikenessIndex
  readonly needs: LikenessIndex
  readonly needOwners: readonly PersonId[]
  readonly groupsByPerson: ReadonlyMap<PersonId, readonly string[]>
}

/** As `matchIndexInSlices`, in one go. */
export function buildMatchIndex(candidates: readonly Candidate[], lexicon: Lexicon, memory?: TextMemory): MatchIndex {
  const slices = matchIndexInSlices(candidates, lexicon, memory)
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/**
 * Prepares candidates for many queries, a slice at a time: 50,000 offers take seconds. Yields how many texts are done.
 * `memory` keeps what was read out of each text for the next time.
 */
export function* matchIndexInSlices(candidates: readonly Candidate[], lexicon: Lexicon, memory: TextMemory = new Map()): Generator<number, MatchIndex> {
  const offers = candidates.flatMap((candidate, number) => candidate.offers.map(offer => ({ candidate: number, offer })))
  const texts = offers.map(({ candidate, offer }): LikenessText => {
    const { industry } = candidates[candidate]!
    return { offer: offer.text, ...(industry !== undefined && { industry }) }
  })
  const needs = candidates.flatMap(candidate => candidate.needs.map(need => ({ owner: candidate.personId, text: need.text })))
  return {
    candidates,
    offers,
    likeness: yield* likenessInSlices(texts, lexicon, memory),
    needs: yield* likenessInSlices(needs.map(need => ({ offer: need.text })), lexicon, memory),
    needOwners: needs.map(need => need.owner),
    groupsByPerson: new Map(candidates.map(candidate => [candidate.personId, candidate.groups])),
  }
}

/** Points beside the likeness that all signals can add together, before they are weighed by it. */
const MOST_BESIDE = 60
/** Offers judged between two looks whether the rest could still matter. */
const LOOK = 32

/**
 * People worth contacting for a need, best first, those who are ruled out with the cause, and those who nearly fit. Nobody for a need past
 * its last day. `most`: how many are wanted; the rest may be left out.
 */
export function rankMatches(query: MatchQuery, index: MatchIndex, { signals = SIGNALS, most = Infinity }: { readonly signals?: readonly Signal[]; readonly most?: number } = {}): MatchResult {
  if (query.until !== undefined && query.until < query.on) return { ranked: [], blocked: [], near: [] }
  const { lexicon } = index.likeness
  const meaning = meaningOf(query.text, lexicon)
  const region = query.region ?? placeNamedIn(query.text) ?? undefined
  const trade = query.noPeers ? index.candidates.find(candidate => candidate.personId === query.asker)?.industry : undefined
  const read: ReadQuery = { query, meaning, lexicon, ...(region !== undefined && { region }), neededFrom: startOf(query), ...(trade !== undefined && { askerTrade: trade }) }
  const askerGroups = index.groupsByPerson.get(query.asker as PersonId) ?? []
  const sameNeed = likestNeeds(query, index, meaning)
  const ranked = new Map<PersonId, Match>()
  const blocked = new Map<PersonId, BlockedMatch>()
  const near: { personId: PersonId; offer: CandidateOffer; missing: 'region' | 'fit'; fit: number }[] = []
  const likest = likestOf(query.text, index.likeness, meaning, { most: Math.min(MOST_JUDGED, most * JUDGED_EACH), least: NEAR_FIT })
  for (let turn = 0; turn < likest.length; turn++) {
    const [document, fit] = likest[turn]!
    if (turn % LOOK === 0 && ranked.size >= most && fit * (MOST_FIT_POINTS + MOST_BESIDE) < leastOf(ranked, most)) break
    const { candidate: number, offer } = index.offers[document]!
    const candidate = index.candidates[number]!
    const wants = sameNeed.get(candidate.personId) ?? 0
    const stop = hardStop(read, candidate, offer) ?? (wants >= SAME_NEED && wants > fit ? { code: 'sameNeed' as const, detail: {} } : null)
    if (stop) {
      if (stop.code === 'wrongRegion' && fit >= LEAST_FIT) near.push({ personId: candidate.personId, offer, missing: 'region', fit })
      else if (fit >= LEAST_FIT) blocked.set(candidate.personId, { personId: candidate.personId, offer, block: stop })
      continue
    }
    if (fit < LEAST_FIT) {
      near.push({ personId: candidate.personId, offer, missing: 'fit', fit })
      continue
    }
    const input = { query, candidate, offer, fit, askerGroups }
    const parts: MatchPart[] = []
    let score = 0
    for (const signal of signals) {
      const part = signal.judge(input)
      if (!part) continue
      parts.push(weighed(part, fit))
      score += parts.at(-1)!.points
    }
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

/** Day from which the thing must be had: as the need says, or as an event in its words, whichever is later. */
function startOf({ text, on, from }: MatchQuery): Day {
  const named = neededFrom(text, on) ?? on
  return from !== undefined && from > named ? from : named
}

/** Score of the last of the best `most`. */
function leastOf(ranked: ReadonlyMap<PersonId, Match>, most: number): number {
  return [...ranked.values()].map(match => match.score).sort((a, b) => b - a)[most - 1]!
}

/** What is said beside the likeness counts in proportion to it: nearness must not lift what hardly fits. */
function weighed(part: MatchPart, fit: number): MatchPart {
  return part.signal === 'fit' ? part : { ...part, points: Math.round(part.points * fit) }
}

/** How like each person's own needs are to the query. */
function likestNeeds(query: MatchQuery, index: MatchIndex, meaning: Meaning): Map<PersonId, number> {
  const likest = new Map<PersonId, number>()
  for (const [document, fit] of likestOf(query.text, index.needs, meaning, { most: MOST_JUDGED, least: SAME_NEED })) {
    const owner = index.needOwners[document]!
    likest.set(owner, Math.max(likest.get(owner) ?? 0, fit))
  }
  return likest
}
