import WEIGHTS from '../../resources/facts/weights.json'
import { barredSteps } from './chain'
import { fromBase64 } from '../model/base64'
import type { Net } from './net'
import { unpackNet, type PackedNet } from './net-weights'
import { rowTable, type RowTable } from './row-table'

/** Trained weights, ready to be looked up. */
export interface Weights {
  /** Rows of the inputs, the same in both nets. */
  readonly table: RowTable
  /** A narrow net that looks at all of a text. */
  readonly first: Net
  /** The net that reads what is not out of the question then. */
  readonly second: Net
  /** Scores of steps between tags. */
  readonly steps: Float64Array
  readonly stepsExp: Float64Array
  /** Taken off the outside tag: how readily a fact is seen. */
  readonly eagerness: number
  /** Weights of pairs of characters for the cheap test, by bucket. */
  readonly gate: Int8Array
  readonly gateLeast: number
}

let loaded: Weights | null = null

/** The trained weights, unpacked once. */
export function factWeights(): Weights {
  return (loaded ??= unpack(WEIGHTS))
}

export interface PackedWeights {
  /** Base64 of little-endian 32-bit keys. */
  readonly keys: string
  readonly first: PackedNet
  readonly second: PackedNet
  readonly steps: readonly number[]
  readonly eagerness: number
  readonly gate: string
  readonly gateLeast: number
}

/** Unpacks weights. */
export function unpack(packed: PackedWeights): Weights {
  const bytes = fromBase64(packed.keys)!
  const view = new DataView(bytes.buffer)
  const steps = barredSteps(packed.steps)
  return {
    table: rowTable(Int32Array.from({ length: bytes.length >> 2 }, (_, row) => view.getInt32(row * 4, true))),
    first: unpackNet(packed.first),
    second: unpackNet(packed.second),
    steps,
    stepsExp: steps.map(Math.exp),
    eagerness: packed.eagerness,
    gate: new Int8Array(fromBase64(packed.gate)!.buffer),
    gateLeast: packed.gateLeast,
  }
}
