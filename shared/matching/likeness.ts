import { bm25Scores, buildBm25, type Bm25Index } from './bm25'
import { conceptsOf, type Lexicon } from './lexicon'
import { meaningOf, type Meaning } from './meaning'
import { termsOf } from './tokens'

/** Offers prepared for comparing: built once, asked many times. */
export interface LikenessIndex {
  readonly lexicon: Lexicon
  readonly words: Bm25Index
  readonly size: number
  /** Concept → offers that speak of it and how strongly. */
  readonly postings: ReadonlyMap<number, readonly { readonly document: number; readonly strength: number }[]>
}

/** A trade of the owner that the offer itself does not name counts this much. */
const INDUSTRY = 0.4
/** Everyday phrases in an offer are mostly there by chance. */
const CUES_IN_OFFERS = 0.4

/** `texts`: each offer with the owner's trade behind it. */
export function buildLikeness(texts: readonly { readonly offer: string; readonly industry?: string }[], lexicon: Lexicon): LikenessIndex {
  const postings = new Map<number, { document: number; strength: number }[]>()
  texts.forEach(({ offer, industry }, document) => {
    const found = conceptsOf(offer, lexicon, { cueShare: CUES_IN_OFFERS })
    if (industry) for (const [concept, strength] of conceptsOf(industry, lexicon, { cueShare: CUES_IN_OFFERS })) found.set(concept, Math.max(found.get(concept) ?? 0, strength * INDUSTRY))
    for (const [concept, strength] of found) {
      const list = postings.get(concept)
      if (list) list.push({ document, strength })
      else postings.set(concept, [{ document, strength }])
    }
  })
  const words = buildBm25(texts.map(({ offer, industry }) => [...termsOf(offer), ...termsOf(offer), ...termsOf(industry ?? '')]))
  return { lexicon, words, size: texts.length, postings }
}

/** How much sharing a concept says: rare ones more. */
const rarity = (index: LikenessIndex, concept: number): number => 1 + 0.12 * Math.log((index.size + 1) / ((index.postings.get(concept)?.length ?? 0) + 1))

/** Each further concept shared counts half as much as the one before: the best part of an offer decides. */
const NEXT_SHARE = 0.5
const WORDS_SHARE = 0.25
const WORDS_HALF = 8

/**
 * Likeness of a need to every offer, 0…1; offers with nothing in common are absent. Concepts count by how much the need
 * is about them, words and character pairs by BM25.
 */
export function likenessOf(need: string, index: LikenessIndex, meaning: Meaning = meaningOf(need, index.lexicon)): Map<number, number> {
  const shared = new Map<number, number[]>()
  for (const [concept, wanted] of meaning) {
    const weight = wanted * rarity(index, concept)
    for (const { document, strength } of index.postings.get(concept) ?? []) {
      const list = shared.get(document)
      if (list) list.push(weight * strength)
      else shared.set(document, [weight * strength])
    }
  }
  const byWords = bm25Scores(index.words, termsOf(need))
  const result = new Map<number, number>()
  for (const document of new Set([...shared.keys(), ...byWords.keys()])) {
    let sum = 0
    let share = 1
    for (const part of (shared.get(document) ?? []).sort((a, b) => b - a)) {
      sum += part * share
      share *= NEXT_SHARE
    }
    const word = byWords.get(document) ?? 0
    const value = (1 - WORDS_SHARE) * (sum / (1.3 + 0.3 * sum)) + WORDS_SHARE * (word / (word + WORDS_HALF))
    if (value > 0) result.set(document, Math.min(1, value))
  }
  return result
}
