import { LONGEST_TEXT } from './features'
import { TAG_COUNT } from './chain'
import type { NetInputs } from './net-inputs'

/** Values that stand for each place of a text. */
export const WIDTH = 32
/** How far apart the three neighbours are that each layer looks at. */
export const REACH = [1, 2, 4] as const
const LAYERS = REACH.length
const MOST_CLAUSES = LONGEST_TEXT + 1

/**
 * Weights of the net: layers of convolutions over the places of a text, each added to what it is told (He et al. 2016, with neighbours
 * ever farther apart as in Yu and Koltun 2016), then the greatest values over the clause and the message beside those of the place.
 * Matrices are row by row: all weights into the first value, then into the second.
 */
export interface Net {
  /** Hash table with open addressing, two words a slot: key of an input and the number of its row, −1 = free. */
  readonly slots: Int32Array
  /** `WIDTH` values for each input. */
  readonly rows: Float32Array
  /** For each layer three matrices, for the neighbour before, the place itself and the neighbour behind, and what is added. */
  readonly layers: readonly { readonly matrices: readonly [Float32Array, Float32Array, Float32Array]; readonly added: Float32Array }[]
  readonly ofPlace: Float32Array
  readonly ofClause: Float32Array
  readonly ofMessage: Float32Array
  readonly added: Float32Array
  /** `TAG_COUNT` × `WIDTH`. */
  readonly out: Float32Array
  readonly outAdded: Float32Array
}

const VALUES = [new Float32Array(LONGEST_TEXT * WIDTH), new Float32Array(LONGEST_TEXT * WIDTH)] as const
const CLAUSES = new Float32Array(MOST_CLAUSES * WIDTH)
const CLAUSE_PART = new Float32Array(MOST_CLAUSES * WIDTH)
const MESSAGE = new Float32Array(WIDTH)
const MESSAGE_PART = new Float32Array(WIDTH)
const HIDDEN = new Float32Array(WIDTH)
const SCORES = new Float32Array(LONGEST_TEXT * TAG_COUNT)

/** Adds `matrix` × the values at `from` to those at `to`, four at a time: each value is then fetched once for all four. */
function addProduct(matrix: Float32Array, values: Float32Array, [from, to]: readonly [number, number], into: Float32Array): void {
  for (let b = 0; b < WIDTH; b += 4) {
    let [first, second, third, fourth] = [0, 0, 0, 0]
    for (let a = 0, k = b * WIDTH; a < WIDTH; a++, k++) {
      const value = values[from + a]!
      first += matrix[k]! * value
      second += matrix[k + WIDTH]! * value
      third += matrix[k + 2 * WIDTH]! * value
      fourth += matrix[k + 3 * WIDTH]! * value
    }
    into[to + b]! += first
    into[to + b + 1]! += second
    into[to + b + 2]! += third
    into[to + b + 3]! += fourth
  }
}

/** Scores of each tag at each place of a text, `TAG_COUNT` a place; valid until the next call. `clauseOf` tells the clause of each place. */
export function netScores(net: Net, inputs: NetInputs, clauseOf: Uint8Array): Float32Array {
  const length = inputs.ends.length
  addInputs(net, inputs)
  let here = 0
  for (let l = 0; l < LAYERS; l++, here = 1 - here) layer(net, l, [VALUES[here]!, VALUES[1 - here]!], length)
  const values = VALUES[here]!
  greatest(values, clauseOf, length)
  const clauses = clauseOf[length - 1]! + 1
  CLAUSE_PART.fill(0, 0, clauses * WIDTH)
  for (let c = 0; c < clauses; c++) addProduct(net.ofClause, CLAUSES, [c * WIDTH, c * WIDTH], CLAUSE_PART)
  MESSAGE_PART.set(net.added)
  addProduct(net.ofMessage, MESSAGE, [0, 0], MESSAGE_PART)
  for (let i = 0; i < length; i++) {
    for (let b = 0; b < WIDTH; b++) HIDDEN[b] = MESSAGE_PART[b]! + CLAUSE_PART[clauseOf[i]! * WIDTH + b]!
    addProduct(net.ofPlace, values, [i * WIDTH, 0], HIDDEN)
    for (let b = 0; b < WIDTH; b++) if (HIDDEN[b]! < 0) HIDDEN[b] = 0
    for (let t = 0, k = 0; t < TAG_COUNT; t++) {
      let sum = net.outAdded[t]!
      for (let b = 0; b < WIDTH; b++, k++) sum += net.out[k]! * HIDDEN[b]!
      SCORES[i * TAG_COUNT + t] = sum
    }
  }
  return SCORES
}

/** Sums of the rows of the inputs of each place. */
function addInputs({ slots, rows }: Net, { keys, ends }: NetInputs): void {
  const values = VALUES[0]
  const mask = (slots.length >> 1) - 1
  values.fill(0, 0, ends.length * WIDTH)
  for (let i = 0, k = 0; i < ends.length; i++) {
    for (const end = ends[i]!; k < end; k++) {
      const key = keys[k]!
      let slot = key & mask
      while (slots[slot * 2] !== key && slots[slot * 2 + 1] !== -1) slot = (slot + 1) & mask
      const row = slots[slot * 2 + 1]! * WIDTH
      if (row < 0) continue
      for (let b = 0; b < WIDTH; b++) values[i * WIDTH + b]! += rows[row + b]!
    }
  }
}

function layer({ layers }: Net, l: number, [from, to]: readonly [Float32Array, Float32Array], length: number): void {
  const { matrices, added } = layers[l]!
  const reach = REACH[l]!
  for (let i = 0, at = 0; i < length; i++, at += WIDTH) {
    HIDDEN.set(added)
    for (let d = 0; d < 3; d++) {
      const neighbour = i + (d - 1) * reach
      if (neighbour >= 0 && neighbour < length) addProduct(matrices[d]!, from, [neighbour * WIDTH, 0], HIDDEN)
    }
    for (let b = 0; b < WIDTH; b++) to[at + b] = from[at + b]! + Math.max(0, HIDDEN[b]!)
  }
}

/** The greatest of each value over each clause and over the message. */
function greatest(values: Float32Array, clauseOf: Uint8Array, length: number): void {
  CLAUSES.fill(-Infinity, 0, (clauseOf[length - 1]! + 1) * WIDTH)
  MESSAGE.fill(-Infinity)
  for (let i = 0; i < length; i++) {
    const clause = clauseOf[i]! * WIDTH
    for (let b = 0; b < WIDTH; b++) {
      const value = values[i * WIDTH + b]!
      if (value > CLAUSES[clause + b]!) CLAUSES[clause + b] = value
      if (value > MESSAGE[b]!) MESSAGE[b] = value
    }
  }
}
