import { LONGEST_TEXT } from './features'
import { TAG_COUNT } from './chain'
import { addAbove, multiply, WholeValues, type PackedMatrix } from './packed-products'
import { FoundRows, type RowTable } from './row-table'
import type { NetInputs } from './net-inputs'

/** Values that stand for each place of a text. */
export const WIDTH = 32
/** How far apart the neighbours are that each layer looks at. */
export const REACH = [1, 2, 3] as const
/** Neighbours that each layer looks at, the place itself in the middle. */
export const SIDES = 5
const MOST_CLAUSES = LONGEST_TEXT + 1

/**
 * Weights of a net: layers of convolutions over the places of a text, each added to what it is told (He et al. 2016, with neighbours
 * ever farther apart as in Yu and Koltun 2016, each value by itself before values are mixed as in Chollet 2017), then the greatest values
 * over the clause and the message beside those of the place.
 */
export interface Net {
  /** Rows of the inputs. */
  readonly table: RowTable
  /** `WIDTH` values for each input in units of `scale`, two a word: the even one plus 65,536 times the odd one. */
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
  /** What each value of each neighbour is taken by: `SIDES` × `WIDTH`. */
  readonly sides: Float64Array
  readonly matrix: PackedMatrix
  readonly added: Float64Array
}

const PAIRS = WIDTH >> 1
const VALUES = new Float64Array(LONGEST_TEXT * WIDTH)
const AROUND = new Float64Array(LONGEST_TEXT * WIDTH)
/** Places of nothing on both sides of the text, as many as the farthest neighbour is away. */
const MARGIN = ((SIDES - 1) / 2) * Math.max(...REACH)
const PADDED = new Float64Array((LONGEST_TEXT + 2 * MARGIN) * WIDTH)
const PRODUCTS = new Float64Array(LONGEST_TEXT * WIDTH)
const WHOLE = new WholeValues(MOST_CLAUSES, WIDTH)
const CLAUSES = new Float64Array(MOST_CLAUSES * WIDTH)
const CLAUSE_PART = new Float64Array(MOST_CLAUSES * WIDTH)
const MESSAGE = new Float64Array(WIDTH)
const MESSAGE_PART = new Float64Array(WIDTH)
const HERE = new Int32Array(PAIRS)
const ROWS = new FoundRows()
const SCORES = new Float32Array(LONGEST_TEXT * TAG_COUNT)

/** Scores of each tag at each place of a text, `TAG_COUNT` a place; valid until the next call. `clauseOf` tells the clause of each place; the first need not be 0. */
export function netScores(net: Net, inputs: NetInputs, clauseOf: Uint8Array): Float32Array {
  const length = inputs.ends.length
  addInputs(net, inputs)
  let top: number | undefined
  net.layers.forEach(({ sides, matrix, added }, l) => {
    lookAround(sides, length, REACH[l]!)
    WHOLE.take(AROUND, length)
    top = addAbove(matrix, WHOLE, [length, 1], { added, values: VALUES })
  })
  greatest(clauseOf, length)
  const firstClause = clauseOf[0]!
  const clauses = clauseOf[length - 1]! + 1 - firstClause
  WHOLE.take(CLAUSES, clauses)
  multiply(net.ofClause, WHOLE, [clauses, 1], CLAUSE_PART)
  WHOLE.take(MESSAGE, 1)
  multiply(net.ofMessage, WHOLE, [1, 1], MESSAGE_PART)
  WHOLE.take(VALUES, length, top)
  multiply(net.ofPlace, WHOLE, [length, 1], PRODUCTS)
  for (let i = 0, k = 0; i < length; i++) {
    for (let b = 0, c = (clauseOf[i]! - firstClause) * WIDTH; b < WIDTH; b++, c++, k++) {
      const hidden = PRODUCTS[k]! + MESSAGE_PART[b]! + CLAUSE_PART[c]! + net.added[b]!
      VALUES[k] = hidden > 0 ? hidden : 0
    }
  }
  WHOLE.take(VALUES, length)
  multiply(net.out, WHOLE, [length, 1], PRODUCTS)
  for (let i = 0, k = 0; i < length; i++) for (let t = 0, at = i * net.out.outputs; t < TAG_COUNT; t++, k++, at++) SCORES[k] = PRODUCTS[at]! + net.outAdded[t]!
  return SCORES
}

/** Sums of the rows of the inputs of each place. */
function addInputs({ table, rows, scale }: Net, { keys, ends }: NetInputs): void {
  const numbers = ROWS.find(table, keys, ends[ends.length - 1]!)
  for (let i = 0, k = 0, at = 0; i < ends.length; i++) {
    HERE.fill(0)
    for (const end = ends[i]!; k < end; k++) {
      const row = numbers[k]! * PAIRS
      if (row < 0) continue
      for (let p = 0; p < PAIRS; p++) HERE[p]! += rows[row + p]!
    }
    for (let p = 0; p < PAIRS; p++, at += 2) {
      const even = (HERE[p]! << 16) >> 16
      VALUES[at] = even * scale
      VALUES[at + 1] = ((HERE[p]! - even) >> 16) * scale
    }
  }
}

/** Sums of the values of the five neighbours `reach` places apart, each value taken by its own numbers. */
function lookAround(sides: Float64Array, length: number, reach: number): void {
  const size = length * WIDTH
  const step = reach * WIDTH
  const [first, end] = [MARGIN * WIDTH, MARGIN * WIDTH + size]
  for (let k = 0; k < size; k++) PADDED[first + k] = VALUES[k]!
  PADDED.fill(0, end, end + 2 * step)
  for (let b = 0; b < WIDTH; b++) {
    const far = sides[b]!
    const near = sides[WIDTH + b]!
    const own = sides[2 * WIDTH + b]!
    const next = sides[3 * WIDTH + b]!
    const last = sides[4 * WIDTH + b]!
    for (let k = b, at = first + b; k < size; k += WIDTH, at += WIDTH) {
      AROUND[k] = far * PADDED[at - 2 * step]! + near * PADDED[at - step]! + own * PADDED[at]! + next * PADDED[at + step]! + last * PADDED[at + 2 * step]!
    }
  }
}

/** The greatest of each value over each clause and over the message. */
function greatest(clauseOf: Uint8Array, length: number): void {
  const firstClause = clauseOf[0]!
  CLAUSES.fill(-Infinity, 0, (clauseOf[length - 1]! + 1 - firstClause) * WIDTH)
  MESSAGE.fill(-Infinity)
  for (let i = 0, k = 0; i < length; i++) {
    for (let b = 0, clause = (clauseOf[i]! - firstClause) * WIDTH; b < WIDTH; b++, clause++, k++) {
      const value = VALUES[k]!
      if (value > CLAUSES[clause]!) CLAUSES[clause] = value
      if (value > MESSAGE[b]!) MESSAGE[b] = value
    }
  }
}
