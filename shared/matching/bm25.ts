/** BM25 over short texts (Robertson & Zaragoza 2009), k1 = 1.2, b = 0.4: offers are short, so length matters little. */
export interface Bm25Index {
  readonly size: number
  /** Term → document numbers, and what the term adds to each one's score. */
  readonly postings: ReadonlyMap<string, Posting>
}

/** Documents and a value for each, side by side: a million objects would take too long to make and to walk. */
export interface Posting {
  readonly documents: Uint32Array
  readonly values: Float32Array
}

const K1 = 1.2
const B = 0.4

/** Each document's terms, or its terms with their counts. */
export function buildBm25(documents: readonly (readonly string[] | ReadonlyMap<string, number>)[]): Bm25Index {
  const lists = new Map<string, number[]>()
  const lengths = new Float64Array(documents.length)
  documents.forEach((terms, document) => {
    const counts = terms instanceof Map ? (terms as ReadonlyMap<string, number>) : countsOf(terms as readonly string[])
    for (const [term, count] of counts) {
      lengths[document]! += count
      const list = lists.get(term)
      if (list) list.push(document, count)
      else lists.set(term, [document, count])
    }
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1
  const postings = new Map<string, Posting>()
  for (const [term, list] of lists) {
    const users = list.length / 2
    const idf = Math.log(1 + (documents.length - users + 0.5) / (users + 0.5))
    postings.set(term, postingOf(list, (count, document) => (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[document]!) / average))))
  }
  return { size: documents.length, postings }
}

/** Of documents and numbers in turn. */
export function postingOf(list: readonly number[], valueOf: (number: number, document: number) => number = number => number): Posting {
  const documents = new Uint32Array(list.length / 2)
  const values = new Float32Array(documents.length)
  for (let i = 0; i < documents.length; i++) {
    documents[i] = list[2 * i]!
    values[i] = valueOf(list[2 * i + 1]!, documents[i]!)
  }
  return { documents, values }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Document number → score above 0; documents that share no term are absent. */
export function bm25Scores(index: Bm25Index, terms: readonly string[]): Map<number, number> {
  const sums = new Float32Array(index.size)
  const touched = new Uint32Array(index.size)
  const count = addBm25(index, terms, sums, touched)
  return new Map([...touched.subarray(0, count)].map(document => [document, sums[document]!]))
}

/** Adds each document's score to `sums` (one a document, all 0 before) and writes those that share a term into `touched`; returns how many. */
export function addBm25(index: Bm25Index, terms: readonly string[], sums: Float32Array, touched: Uint32Array): number {
  let count = 0
  for (const term of new Set(terms)) {
    const posting = index.postings.get(term)
    if (!posting) continue
    const { documents, values } = posting
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!
      if (sums[document] === 0) touched[count++] = document
      sums[document]! += values[i]!
    }
  }
  return count
}
