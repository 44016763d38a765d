import WEIGHTS from '../../resources/facts/weights.json'
import { barredSteps, TAG_COUNT } from './chain'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 text without padding rules: foreign signs end it. */
export function bytesOfBase64(text: string): Uint8Array {
  const valueOf = new Int16Array(128).fill(-1)
  for (let i = 0; i < 64; i++) valueOf[DIGITS.charCodeAt(i)] = i
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < text.length && at < bytes.length; i++) {
    held = (held << 6) | valueOf[text.charCodeAt(i)]!
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return bytes
}

/** Trained weights, ready to be looked up. */
export interface Weights {
  /** Row numbers by slot (hash table with open addressing, −1 = free), and the key of each row. */
  readonly slots: Int32Array
  readonly keys: Int32Array
  /** Weights by row and tag, times `scale`. */
  readonly rows: Int8Array
  readonly scale: number
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
}

/** Unpacks weights: keys and rows are base64 of little-endian 32-bit numbers and of signed bytes. */
export function unpack(packed: PackedWeights): Weights {
  const bytes = bytesOfBase64(packed.keys)
  const view = new DataView(bytes.buffer)
  const count = bytes.length >> 2
  let size = 1
  while (size < count * 4 + 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const keys = new Int32Array(count)
  for (let row = 0; row < count; row++) {
    const key = view.getInt32(row * 4, true)
    keys[row] = key
    let slot = key & (size - 1)
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot] = row
  }
  return {
    slots,
    keys,
    rows: new Int8Array(bytesOfBase64(packed.rows).buffer, 0, count * TAG_COUNT),
    scale: packed.scale,
    steps: barredSteps(packed.steps),
    stepsExp: barredSteps(packed.steps).map(Math.exp),
    eagerness: packed.eagerness,
    gate: new Int8Array(bytesOfBase64(packed.gate).buffer),
    gateLeast: packed.gateLeast,
  }
}
