import { addBm25, buildBm25, type Bm25Index } from './bm25'
import { conceptsOf, type Lexicon } from './lexicon'
import type { Meaning } from './meaning'
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

/** Texts prepared before others have their turn. */
const SLICE = 500

/** As `likenessInSlices`, in one go. */
export function buildLikeness(texts: readonly LikenessText[], lexicon: Lexicon): LikenessIndex {
  const slices = likenessInSlices(texts, lexicon)
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/** Each offer with the owner's trade behind it. */
export interface LikenessText {
  readonly offer: string
  readonly industry?: string
}

/** Prepares texts a slice at a time; yields how many are done, so that a worker can answer in between. */
export function* likenessInSlices(texts: readonly LikenessText[], lexicon: Lexicon): Generator<number, LikenessIndex> {
  const postings = new Map<number, { document: number; strength: number }[]>()
  const documents: string[][] = []
  const trades = new Map<string, { concepts: Map<number, number>; terms: string[] }>()
  const tradeOf = (industry: string): { concepts: Map<number, number>; terms: string[] } => {
    const known = trades.get(industry) ?? { concepts: conceptsOf(industry, lexicon, { cueShare: CUES_IN_OFFERS }), terms: termsOf(industry) }
    trades.set(industry, known)
    return known
  }
  for (const [document, { offer, industry }] of texts.entries()) {
    if (document > 0 && document % SLICE === 0) yield document
    const found = conceptsOf(offer, lexicon, { cueShare: CUES_IN_OFFERS })
    const trade = industry ? tradeOf(industry) : null
    for (const [concept, strength] of trade?.concepts ?? []) found.set(concept, Math.max(found.get(concept) ?? 0, strength * INDUSTRY))
    for (const [concept, strength] of found) {
      const list = postings.get(concept)
      if (list) list.push({ document, strength })
      else postings.set(concept, [{ document, strength }])
    }
    const terms = termsOf(offer)
    documents.push([...terms, ...terms, ...(trade?.terms ?? [])])
  }
  return { lexicon, words: buildBm25(documents), size: texts.length, postings }
}

/** How much sharing a concept says: rare ones more. */
const rarity = (index: LikenessIndex, concept: number): number => 1 + 0.12 * Math.log((index.size + 1) / ((index.postings.get(concept)?.length ?? 0) + 1))

/** Each further concept shared counts half as much as the one before: the best part of an offer decides. */
const NEXT_SHARE = 0.5
const WORDS_SHARE = 0.25
const WORDS_HALF = 8

/** A text and how like it is, 0…1. */
export type Likeness = readonly [document: number, fit: number]

/**
 * The likest offers, at most `most`, best first; none below `least`. Concepts count by how much the need is about them,
 * words and character pairs by BM25.
 */
export function likestOf(need: string, index: LikenessIndex, meaning: Meaning, { most, least }: { readonly most: number; readonly least: number }): Likeness[] {
  const sums = new Float64Array(index.size)
  const shares = new Float64Array(index.size).fill(1)
  const words = new Float64Array(index.size)
  const touched = addBm25(index.words, termsOf(need), words)
  const weights = [...meaning].map(([concept, wanted]) => [concept, wanted * rarity(index, concept)] as const).sort((a, b) => b[1] - a[1])
  for (const [concept, weight] of weights) {
    for (const { document, strength } of index.postings.get(concept) ?? []) {
      if (sums[document] === 0 && words[document] === 0) touched.push(document)
      sums[document]! += weight * strength * shares[document]!
      shares[document]! *= NEXT_SHARE
    }
  }
  const found: Likeness[] = []
  const counts = new Uint32Array(BUCKETS + 1)
  for (const document of touched) {
    const sum = sums[document]!
    const word = words[document]!
    const fit = Math.min(1, (1 - WORDS_SHARE) * (sum / (1.3 + 0.3 * sum)) + WORDS_SHARE * (word / (word + WORDS_HALF)))
    if (fit < least) continue
    found.push([document, fit])
    counts[Math.floor(fit * BUCKETS)]! += 1
  }
  // Sorting all would take longer than finding them: only the buckets that hold the best are sorted.
  let bucket = BUCKETS
  for (let above = counts[bucket]!; bucket > 0 && above < most; above += counts[bucket]!) bucket -= 1
  return found.filter(([, fit]) => Math.floor(fit * BUCKETS) >= bucket).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
}

const BUCKETS = 1000
