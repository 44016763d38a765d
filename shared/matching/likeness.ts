import { addBm25, buildBm25, postingOf, type Bm25Index, type Posting } from './bm25'
import { conceptsOf, type Lexicon } from './lexicon'
import type { Meaning } from './meaning'
import { termsOf } from './tokens'

/** Offers prepared for comparing: built once, asked many times. */
export interface LikenessIndex {
  readonly lexicon: Lexicon
  readonly words: Bm25Index
  readonly size: number
  /** Concept → offers that speak of it and how strongly. */
  readonly postings: ReadonlyMap<number, Posting>
  /** Room to count in, all 0 (shares all 1) between questions: fresh arrays for each would cost more than the counting. */
  readonly room: { readonly sums: Float32Array; readonly shares: Float32Array; readonly words: Float32Array; readonly touched: Uint32Array }
}

/** A trade of the owner that the offer itself does not name counts this much. */
const INDUSTRY = 0.4
/** Everyday phrases in an offer are mostly there by chance. */
const CUES_IN_OFFERS = 0.4

/** Texts prepared before others have their turn. */
const SLICE = 500

/** Each offer with the owner's trade behind it. */
export interface LikenessText {
  readonly offer: string
  readonly industry?: string
}

/** What was read out of a text once; a memory of them makes the next building of an index cheap. Good for one lexicon. */
export interface ReadText {
  readonly concepts: ReadonlyMap<number, number>
  readonly terms: readonly string[]
}
export type TextMemory = Map<string, ReadText>

/** Prepares texts a slice at a time; yields how many are done, so that a worker can answer in between. */
export function* likenessInSlices(texts: readonly LikenessText[], lexicon: Lexicon, memory: TextMemory = new Map()): Generator<number, LikenessIndex> {
  const lists = new Map<number, number[]>()
  const documents: ReadonlyMap<string, number>[] = []
  const read = (text: string): ReadText => {
    const known = memory.get(text) ?? { concepts: conceptsOf(text, lexicon, { cueShare: CUES_IN_OFFERS }), terms: termsOf(text) }
    memory.set(text, known)
    return known
  }
  for (const [document, { offer, industry }] of texts.entries()) {
    if (document > 0 && document % SLICE === 0) yield document
    const { concepts, terms } = read(offer)
    const found = new Map(concepts)
    const trade = industry ? read(industry) : null
    for (const [concept, strength] of trade?.concepts ?? []) found.set(concept, Math.max(found.get(concept) ?? 0, strength * INDUSTRY))
    for (const [concept, strength] of found) {
      const list = lists.get(concept)
      if (list) list.push(document, strength)
      else lists.set(concept, [document, strength])
    }
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 2)
    for (const term of trade?.terms ?? []) counts.set(term, (counts.get(term) ?? 0) + 1)
    documents.push(counts)
  }
  const size = texts.length
  const room = { sums: new Float32Array(size), shares: new Float32Array(size).fill(1), words: new Float32Array(size), touched: new Uint32Array(size) }
  return { lexicon, words: buildBm25(documents), size, postings: new Map([...lists].map(([concept, list]) => [concept, postingOf(list)])), room }
}

/** How much sharing a concept says: rare ones more. */
const rarity = (index: LikenessIndex, concept: number): number => 1 + 0.12 * Math.log((index.size + 1) / ((index.postings.get(concept)?.documents.length ?? 0) + 1))

/** Each further concept shared counts half as much as the one before: the best part of an offer decides. */
const NEXT_SHARE = 0.5
const WORDS_SHARE = 0.25
const WORDS_HALF = 8

/** Concepts that say less than this share of what the best one says are left out: they change no order and cost most of the time. */
const LEAST_WEIGHT = 0.15

/** A text and how like it is, 0…1. */
export type Likeness = readonly [document: number, fit: number]

/**
 * The likest offers, at most `most`, best first; none below `least`. Concepts count by how much the need is about them,
 * words and character pairs by BM25.
 */
export function likestOf(need: string, index: LikenessIndex, meaning: Meaning, { most, least }: { readonly most: number; readonly least: number }): Likeness[] {
  const { sums, shares, words, touched } = index.room
  let count = addBm25(index.words, termsOf(need), words, touched)
  const weights = [...meaning].map(([concept, wanted]) => [concept, wanted * rarity(index, concept)] as const).sort((a, b) => b[1] - a[1])
  const leastWeight = (weights[0]?.[1] ?? 0) * LEAST_WEIGHT
  for (const [concept, weight] of weights) {
    if (weight < leastWeight) break
    const posting = index.postings.get(concept)
    if (!posting) continue
    const { documents, values } = posting
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!
      if (sums[document] === 0 && words[document] === 0) touched[count++] = document
      sums[document]! += weight * values[i]! * shares[document]!
      shares[document]! *= NEXT_SHARE
    }
  }
  const fits = new Float64Array(count)
  const counts = new Uint32Array(BUCKETS + 1)
  for (let i = 0; i < count; i++) {
    const document = touched[i]!
    const sum = sums[document]!
    const word = words[document]!
    const fit = Math.min(1, (1 - WORDS_SHARE) * (sum / (1.3 + 0.3 * sum)) + WORDS_SHARE * (word / (word + WORDS_HALF)))
    fits[i] = fit
    if (fit >= least) counts[Math.floor(fit * BUCKETS)]! += 1
    sums[document] = 0
    words[document] = 0
    shares[document] = 1
  }
  // Sorting all would take longer than finding them: only the buckets that hold the best are sorted.
  let bucket = BUCKETS
  for (let above = counts[bucket]!; bucket > 0 && above < most; above += counts[bucket]!) bucket -= 1
  const found: Likeness[] = []
  for (let i = 0; i < count; i++) if (fits[i]! >= least && Math.floor(fits[i]! * BUCKETS) >= bucket) found.push([touched[i]!, fits[i]!])
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
}

const BUCKETS = 1000
