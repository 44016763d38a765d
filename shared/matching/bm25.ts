/** BM25 over short texts (Robertson & Zaragoza 2009), k1 = 1.2, b = 0.4: offers are short, so length matters little. */
export interface Bm25Index {
  readonly lengths: Float64Array
  readonly average: number
  /** Term → document numbers and counts. */
  readonly postings: ReadonlyMap<string, readonly { readonly document: number; readonly count: number }[]>
}

const K1 = 1.2
const B = 0.4

export function buildBm25(documents: readonly (readonly string[])[]): Bm25Index {
  const postings = new Map<string, { document: number; count: number }[]>()
  const lengths = new Float64Array(documents.length)
  documents.forEach((terms, document) => {
    lengths[document] = terms.length
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, count] of counts) {
      const list = postings.get(term)
      if (list) list.push({ document, count })
      else postings.set(term, [{ document, count }])
    }
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return { lengths, average: documents.length ? total / documents.length : 0, postings }
}

/** Document number → score above 0; documents that share no term are absent. */
export function bm25Scores(index: Bm25Index, terms: readonly string[]): Map<number, number> {
  const sums = new Float64Array(index.lengths.length)
  const touched = addBm25(index, terms, sums)
  return new Map(touched.map(document => [document, sums[document]!]))
}

/** Adds each document's score to `sums` (one a document, all 0 before); returns the documents that share a term. */
export function addBm25(index: Bm25Index, terms: readonly string[], sums: Float64Array): number[] {
  const touched: number[] = []
  const count = index.lengths.length
  for (const term of new Set(terms)) {
    const list = index.postings.get(term)
    if (!list) continue
    const idf = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5))
    for (const { document, count: frequency } of list) {
      if (sums[document] === 0) touched.push(document)
      const length = index.lengths[document]! / (index.average || 1)
      sums[document]! += (idf * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + B * length))
    }
  }
  return touched
}
