import WEIGHTS from '../../resources/facts/weights.json'
import { barredSteps, TAG_COUNT } from './chain'
import { fromBase64 } from '../model/base64'
import { FACT_KINDS, type FactKind } from './found-fact'
import type { Net } from './net'
import { unpackNet, type PackedNet } from './net-weights'

/** Likelihood from which a stretch is read as a fact; chosen on the half of the lines that is tuned on and on lines held out of the training. */
const LEAST: Partial<Record<FactKind, number>> = {}
const USUAL_LEAST = 0.45

/** Trained weights, ready to be looked up. */
export interface Weights {
  /** Hash table with open addressing, two words a slot: the key and the number of its row, −1 = free. */
  readonly slots: Int32Array
  /** One bit for each of a million shares of the keys, set where there is one: most features have no row, and this is soon told. */
  readonly some: Int32Array
  /**
   * Weights of each row in units of `scale`, `PAIRS` words a row: each word holds those of two tags, the even one plus 65,536 times the
   * odd one, so that adding up words adds up both.
   */
  readonly rows: Int32Array
  readonly scale: number
  /** Scores of steps between tags. */
  readonly steps: Float64Array
  readonly stepsExp: Float64Array
  /** Taken off the outside tag: how readily a fact is seen. */
  readonly eagerness: number
  /** Weights of pairs of characters for the cheap test, by bucket. */
  readonly gate: Int8Array
  readonly gateLeast: number
  /** What is added to the scores of the places; `null` = nothing. */
  readonly net: Net | null
  /** Likelihood from which a fact is read, by kind. */
  readonly least: readonly number[]
}

let loaded: Weights | null = null

/** The weights in the resources, unpacked once. */
export function factWeights(): Weights {
  return (loaded ??= unpack(WEIGHTS))
}

export interface PackedWeights {
  readonly keys: string
  readonly rows: string
  readonly scale: number
  readonly steps: readonly number[]
  readonly eagerness: number
  readonly gate: string
  readonly gateLeast: number
  readonly net?: PackedNet
}

/** Bits of a key beyond those that choose the bit in a word of `some`. */
export const SOME_MASK = 0x7fff

/** Words of a row: one for two tags. */
export const PAIRS = (TAG_COUNT + 1) >> 1

/** Unpacks weights: base64 of little-endian 32-bit keys and of one signed byte for each key and tag. */
export function unpack(packed: PackedWeights): Weights {
  const bytes = fromBase64(packed.keys)!
  const view = new DataView(bytes.buffer)
  const count = bytes.length >> 2
  const bytesOfRows = new Int8Array(fromBase64(packed.rows)!.buffer)
  const rows = new Int32Array(count * PAIRS)
  let size = 1
  while (size < count * 2 + 2) size *= 2
  const slots = new Int32Array(size * 2).fill(-1)
  const some = new Int32Array(SOME_MASK + 1)
  for (let row = 0; row < count; row++) {
    const key = view.getInt32(row * 4, true)
    some[(key >>> 12) & SOME_MASK]! |= 1 << ((key >>> 7) & 31)
    let slot = key & (size - 1)
    while (slots[slot * 2 + 1] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = key
    slots[slot * 2 + 1] = row
    for (let t = 0; t < TAG_COUNT; t++) rows[row * PAIRS + (t >> 1)]! += bytesOfRows[row * TAG_COUNT + t]! * (t & 1 ? 65_536 : 1)
  }
  const steps = barredSteps(packed.steps)
  return {
    slots,
    some,
    rows,
    scale: packed.scale,
    steps,
    stepsExp: steps.map(Math.exp),
    eagerness: packed.eagerness,
    gate: new Int8Array(fromBase64(packed.gate)!.buffer),
    gateLeast: packed.gateLeast,
    net: packed.net ? unpackNet(packed.net) : null,
    least: FACT_KINDS.map(kind => LEAST[kind] ?? USUAL_LEAST),
  }
}
