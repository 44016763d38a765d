import { bm25Scores, buildBm25, type Bm25Index } from './bm25'
import { conceptsOf, type Lexicon } from './lexicon'
import { termsOf } from './tokens'

/** Offers prepared for comparing: built once, asked many times. */
export interface LikenessIndex {
  readonly lexicon: Lexicon
  readonly words: Bm25Index
  readonly concepts: readonly ReadonlyMap<number, number>[]
  /** log((N + 1) / (n + 1)) per concept: how much sharing it says. */
  readonly conceptWeight: ReadonlyMap<number, number>
  readonly trades: readonly ReadonlySet<number>[]
}

/** `texts`: each offer with the owner's trade behind it. */
export function buildLikeness(texts: readonly { readonly offer: string; readonly industry?: string }[], lexicon: Lexicon): LikenessIndex {
  const concepts = texts.map(({ offer }) => conceptsOf(offer, lexicon))
  const counts = new Map<number, number>()
  for (const found of concepts) for (const concept of found.keys()) counts.set(concept, (counts.get(concept) ?? 0) + 1)
  const conceptWeight = new Map([...counts].map(([concept, n]) => [concept, Math.log((texts.length + 1) / (n + 1)) + 1]))
  const trades = texts.map(({ offer, industry }) => tradesOf(conceptsOf(`${offer} ${industry ?? ''}`, lexicon), lexicon))
  const words = buildBm25(texts.map(({ offer, industry }) => [...termsOf(offer), ...termsOf(offer), ...termsOf(industry ?? '')]))
  return { lexicon, words, concepts, conceptWeight, trades }
}

function tradesOf(concepts: ReadonlyMap<number, number>, lexicon: Lexicon): Set<number> {
  return new Set([...concepts.keys()].map(concept => lexicon.concepts[concept]!.trade))
}

/**
 * Likeness of a need to every offer, 0…1; offers with nothing in common are absent. Shared concepts count by how rare
 * they are, words and character pairs by BM25; being of the same trade alone counts little.
 */
export function likenessOf(need: string, index: LikenessIndex): Map<number, number> {
  const wanted = conceptsOf(need, index.lexicon)
  const wantedTrades = tradesOf(wanted, index.lexicon)
  const most = Math.max(1e-9, [...wanted].reduce((sum, [concept, strength]) => sum + strength * (index.conceptWeight.get(concept) ?? 1), 0))
  const byWords = bm25Scores(index.words, termsOf(need))
  const result = new Map<number, number>()
  index.concepts.forEach((offered, document) => {
    let shared = 0
    for (const [concept, strength] of wanted) {
      const there = offered.get(concept)
      if (there !== undefined) shared += Math.min(strength, there) * (index.conceptWeight.get(concept) ?? 1)
    }
    const meaning = shared / most
    const word = byWords.get(document) ?? 0
    const trade = [...wantedTrades].some(number => index.trades[document]!.has(number)) ? 0.08 : 0
    const value = 0.6 * meaning + 0.4 * (word / (word + 6)) + trade
    if (value > 0) result.set(document, Math.min(1, value))
  })
  return result
}
