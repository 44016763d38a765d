import WEIGHTS from '../../resources/facts/weights.json'
import { barredSteps, TAG_COUNT } from './chain'
import { fromBase64 } from '../model/base64'
import type { Net } from './net'
import { unpackNet, type PackedNet } from './net-weights'
import { rowTable, type RowTable } from './row-table'

/** Trained weights, ready to be looked up. */
export interface Weights {
  readonly table: RowTable
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
  /** What is added to the scores of the places: nets that differ only by chance, since what they agree on is right more often. */
  readonly nets: readonly Net[]
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
  readonly nets: readonly PackedNet[]
}

/** Words of a row: one for two tags. */
export const PAIRS = (TAG_COUNT + 1) >> 1

/** Unpacks weights: base64 of little-endian 32-bit keys and of one signed byte for each key and tag. */
export function unpack(packed: PackedWeights): Weights {
  const bytes = fromBase64(packed.keys)!
  const view = new DataView(bytes.buffer)
  const count = bytes.length >> 2
  const bytesOfRows = new Int8Array(fromBase64(packed.rows)!.buffer)
  const rows = new Int32Array(count * PAIRS)
  for (let row = 0; row < count; row++) for (let t = 0; t < TAG_COUNT; t++) rows[row * PAIRS + (t >> 1)]! += bytesOfRows[row * TAG_COUNT + t]! * (t & 1 ? 65_536 : 1)
  const steps = barredSteps(packed.steps)
  return {
    table: rowTable(Int32Array.from({ length: count }, (_, row) => view.getInt32(row * 4, true))),
    rows,
    scale: packed.scale,
    steps,
    stepsExp: steps.map(Math.exp),
    eagerness: packed.eagerness,
    gate: new Int8Array(fromBase64(packed.gate)!.buffer),
    gateLeast: packed.gateLeast,
    nets: packed.nets.map(unpackNet),
  }
}
