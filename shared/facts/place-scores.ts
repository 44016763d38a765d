import { TAG_COUNT } from './chain'
import { LONGEST_TEXT, type Features } from './features'
import { FoundRows } from './row-table'
import { PAIRS, type Weights } from './weights'

/** Scores by place, and sums of pairs of tags by place, clause and message, kept from one message to the next. */
const PLACES = new Int32Array(LONGEST_TEXT * TAG_COUNT)
const HERE = new Int32Array(PAIRS)
const CLAUSE = new Int32Array(PAIRS)
const WHOLE = new Int32Array(PAIRS)
const PLAIN_ROWS = new FoundRows()
const ON_ROWS = new FoundRows()
const OFF_ROWS = new FoundRows()

/** Adds up rows: those of the numbers of a list from one place up to another, −1 = none. Eleven sums at once, since there are eleven pairs of tags. */
function addRows(rows: Int32Array, numbers: Int32Array, [from, to]: readonly [number, number], into: Int32Array): void {
  let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0
  for (let n = from; n < to; n++) {
    const row = numbers[n]! * PAIRS
    if (row < 0) continue
    a = (a + rows[row]!) | 0
    b = (b + rows[row + 1]!) | 0
    c = (c + rows[row + 2]!) | 0
    d = (d + rows[row + 3]!) | 0
    e = (e + rows[row + 4]!) | 0
    f = (f + rows[row + 5]!) | 0
    g = (g + rows[row + 6]!) | 0
    h = (h + rows[row + 7]!) | 0
    i = (i + rows[row + 8]!) | 0
    j = (j + rows[row + 9]!) | 0
    k = (k + rows[row + 10]!) | 0
  }
  into[0]! += a
  into[1]! += b
  into[2]! += c
  into[3]! += d
  into[4]! += e
  into[5]! += f
  into[6]! += g
  into[7]! += h
  into[8]! += i
  into[9]! += j
  into[10]! += k
}

/** Scores of the tags of each place in units of the scale of the weights; valid until the next call. */
export function scoresOf(features: Features, { table, rows, eagerness, scale }: Weights): Int32Array {
  const { keys, atEnd, on, onEnd, off, offEnd, clauseEnd, end, clauseOf } = features
  const length = atEnd.length
  const plain = PLAIN_ROWS.find(table, keys, end)
  const begun = ON_ROWS.find(table, on, onEnd[length - 1]!)
  const ended = OFF_ROWS.find(table, off, offEnd[length - 1]!)
  WHOLE.fill(0)
  WHOLE[0] = Math.round(-eagerness / scale)
  addRows(rows, plain, [clauseEnd.at(-1)!, end], WHOLE)
  let clause = -1
  for (let i = 0, at = 0; i < length; i++) {
    if (clauseOf[i] !== clause) {
      clause = clauseOf[i]!
      CLAUSE.set(WHOLE)
      addRows(rows, plain, [clause === 0 ? atEnd[length - 1]! : clauseEnd[clause - 1]!, clauseEnd[clause]!], CLAUSE)
    }
    addRows(rows, begun, [i === 0 ? 0 : onEnd[i - 1]!, onEnd[i]!], CLAUSE)
    HERE.fill(0)
    addRows(rows, ended, [i === 0 ? 0 : offEnd[i - 1]!, offEnd[i]!], HERE)
    for (let p = 0; p < PAIRS; p++) {
      CLAUSE[p]! -= HERE[p]!
      HERE[p] = CLAUSE[p]!
    }
    addRows(rows, plain, [i === 0 ? 0 : atEnd[i - 1]!, atEnd[i]!], HERE)
    for (let p = 0, t = 0; t < TAG_COUNT; p++, t += 2) {
      const even = (HERE[p]! << 16) >> 16
      PLACES[at++] = even
      if (t + 1 < TAG_COUNT) PLACES[at++] = (HERE[p]! - even) >> 16
    }
  }
  return PLACES
}
