import { TAG_COUNT } from './chain'
import { LONGEST_TEXT } from './clauses'
import type { Stretch } from './likely-stretch'
import { addAbove, multiply, WholeValues, type PackedMatrix } from './packed-products'

/** Neighbours that each layer looks at, the place itself in the middle. */
export const SIDES = 5
/** Most values that may stand for a place of a text, and the farthest that the neighbours of a layer may lie apart. */
const MOST_WIDTH = 64
const MOST_REACH = 4
const MOST_CLAUSES = LONGEST_TEXT + 1

/**
 * Weights of a net: layers of convolutions over the places of a text, each added to what it is told (He et al. 2016, with neighbours
 * ever farther apart as in Yu and Koltun 2016, each value by itself before values are mixed as in Chollet 2017), then the greatest values
 * over the clause and the message beside those of the place.
 */
export interface Net {
  /** Values that stand for each place of a text: a multiple of 16, at most 64. */
  readonly width: number
  /** `width` values for each input in units of `scale`, two a word: the even one plus 65,536 times the odd one. */
  readonly rows: Int32Array
  readonly scale: number
  readonly layers: readonly Layer[]
  readonly ofPlace: PackedMatrix
  readonly ofClause: PackedMatrix
  readonly ofMessage: PackedMatrix
  readonly added: Float64Array
  /** `TAG_COUNT` numbers, and one more of nothing. */
  readonly out: PackedMatrix
  readonly outAdded: Float64Array
}

interface Layer {
  /** How far apart the neighbours are that it looks at. */
  readonly reach: number
  /** What each value of each neighbour is taken by: `SIDES` × `width`. */
  readonly sides: Float64Array
  readonly matrix: PackedMatrix
  readonly added: Float64Array
}

/** Inputs of each place of a text as row numbers, −1 = unknown: those of place `i` end at `ends[i]`. */
export interface FoundInputs {
  readonly numbers: Int32Array
  readonly ends: Int32Array
}

const VALUES = new Float64Array(LONGEST_TEXT * MOST_WIDTH)
const AROUND = new Float64Array(LONGEST_TEXT * MOST_WIDTH)
/** Places of nothing on both sides of the text, as many as the farthest neighbour is away. */
const MARGIN = ((SIDES - 1) / 2) * MOST_REACH
const PADDED = new Float64Array((LONGEST_TEXT + 2 * MARGIN) * MOST_WIDTH)
const PRODUCTS = new Float64Array(LONGEST_TEXT * MOST_WIDTH)
const WHOLE = new WholeValues(MOST_CLAUSES, MOST_WIDTH)
const CLAUSES = new Float64Array(MOST_CLAUSES * MOST_WIDTH)
const CLAUSE_PART = new Float64Array(MOST_CLAUSES * MOST_WIDTH)
const MESSAGE = new Float64Array(MOST_WIDTH)
const MESSAGE_PART = new Float64Array(MOST_WIDTH)
const SCORES = new Float64Array(LONGEST_TEXT * TAG_COUNT)

/**
 * Scores of each tag at each place of a stretch of a text, `TAG_COUNT` a place; valid until the next call. `clauseOf` tells the clause of
 * each place of the text.
 */
export function netScores(net: Net, inputs: FoundInputs, clauseOf: Uint8Array, stretch: Stretch): Float64Array {
  const { width } = net
  const length = stretch[1] - stretch[0]
  const clauses = clauseOf.subarray(stretch[0], stretch[1])
  const firstClause = clauses[0]!
  const count = clauses[length - 1]! + 1 - firstClause
  addInputs(net, inputs, stretch)
  for (const { reach, sides, matrix, added } of net.layers) {
    lookAround(sides, length, reach, width)
    WHOLE.take(AROUND, length, width)
    addAbove(matrix, WHOLE, [length, 1], { added, values: VALUES })
  }
  greatest(clauses, width)
  WHOLE.take(CLAUSES, count, width)
  multiply(net.ofClause, WHOLE, [count, 1], CLAUSE_PART)
  WHOLE.take(MESSAGE, 1, width)
  multiply(net.ofMessage, WHOLE, [1, 1], MESSAGE_PART)
  WHOLE.take(VALUES, length, width)
  multiply(net.ofPlace, WHOLE, [length, 1], PRODUCTS)
  for (let i = 0, k = 0; i < length; i++) {
    for (let b = 0, c = (clauses[i]! - firstClause) * width; b < width; b++, c++, k++) {
      const hidden = PRODUCTS[k]! + MESSAGE_PART[b]! + CLAUSE_PART[c]! + net.added[b]!
      VALUES[k] = hidden > 0 ? hidden : 0
    }
  }
  WHOLE.take(VALUES, length, width)
  multiply(net.out, WHOLE, [length, 1], PRODUCTS)
  for (let i = 0, k = 0; i < length; i++) for (let t = 0, at = i * net.out.outputs; t < TAG_COUNT; t++, k++, at++) SCORES[k] = PRODUCTS[at]! + net.outAdded[t]!
  return SCORES
}

/** Sums of the rows of the inputs of each place: eight words at once, which are sixteen values. */
function addInputs({ width, rows, scale }: Net, { numbers, ends }: FoundInputs, [from, to]: Stretch): void {
  const pairs = width >> 1
  for (let i = from, start = from === 0 ? 0 : ends[from - 1]!, at = 0; i < to; i++, at += width) {
    const end = ends[i]!
    for (let p = 0; p < pairs; p += 8) {
      let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0
      for (let k = start; k < end; k++) {
        if (numbers[k]! < 0) continue
        const row = numbers[k]! * pairs + p
        a = (a + rows[row]!) | 0
        b = (b + rows[row + 1]!) | 0
        c = (c + rows[row + 2]!) | 0
        d = (d + rows[row + 3]!) | 0
        e = (e + rows[row + 4]!) | 0
        f = (f + rows[row + 5]!) | 0
        g = (g + rows[row + 6]!) | 0
        h = (h + rows[row + 7]!) | 0
      }
      const first = at + 2 * p
      takeApart(a, scale, first)
      takeApart(b, scale, first + 2)
      takeApart(c, scale, first + 4)
      takeApart(d, scale, first + 6)
      takeApart(e, scale, first + 8)
      takeApart(f, scale, first + 10)
      takeApart(g, scale, first + 12)
      takeApart(h, scale, first + 14)
    }
    start = end
  }
}

/** The two values of a word. */
function takeApart(word: number, scale: number, at: number): void {
  const even = (word << 16) >> 16
  VALUES[at] = even * scale
  VALUES[at + 1] = ((word - even) >> 16) * scale
}

/** Sums of the values of the five neighbours `reach` places apart, each value taken by its own numbers. */
function lookAround(sides: Float64Array, length: number, reach: number, width: number): void {
  const size = length * width
  const step = reach * width
  const first = MARGIN * width
  PADDED.fill(0, first - 2 * step, first)
  for (let k = 0; k < size; k++) PADDED[first + k] = VALUES[k]!
  PADDED.fill(0, first + size, first + size + 2 * step)
  for (let k = 0, at = first; k < size; ) {
    for (let b = 0, far = at - 2 * step; b < width; b++, k++, at++, far++) {
      AROUND[k] = sides[b]! * PADDED[far]! + sides[width + b]! * PADDED[far + step]! + sides[2 * width + b]! * PADDED[at]! + sides[3 * width + b]! * PADDED[at + step]! + sides[4 * width + b]! * PADDED[at + 2 * step]!
    }
  }
}

/** The greatest of each value over each clause and over the message. */
function greatest(clauses: Uint8Array, width: number): void {
  const length = clauses.length
  const firstClause = clauses[0]!
  CLAUSES.fill(-Infinity, 0, (clauses[length - 1]! + 1 - firstClause) * width)
  MESSAGE.fill(-Infinity, 0, width)
  for (let i = 0, k = 0; i < length; i++) {
    for (let b = 0, clause = (clauses[i]! - firstClause) * width; b < width; b++, clause++, k++) {
      const value = VALUES[k]!
      if (value > CLAUSES[clause]!) CLAUSES[clause] = value
      if (value > MESSAGE[b]!) MESSAGE[b] = value
    }
  }
}
