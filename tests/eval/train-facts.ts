import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { TAG_COUNT } from '../../shared/facts/chain'
import { GATE_BUCKETS, gateBuckets } from '../../shared/facts/gate'
import type { PackedWeights } from '../../shared/facts/weights'
import { framedLines, trainingLines, type TaggedLine } from './facts-training'
import { withOpenings } from './widened-lines'
import { seeded, trainChain, type TrainSettings } from './train-chain'

export const SETTINGS: TrainSettings = { rounds: 7, shrink: 0.002, rate: 0.05, drop: 0.5, least: 4, most: 60_000 }

/** How much is taken off "no fact": chosen on one half of the development data and on lines held out of the training. */
const EAGERNESS = 1.1
/** What scores are taken by: in training half of the features of a place are left out, in reading all of them speak. */
const TEMPER = 0.5

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64').replace(/=+$/, '')

/** Trains and packs everything that reading facts needs. */
export function packWeights(lines: readonly TaggedLine[], settings: TrainSettings = SETTINGS): PackedWeights {
  const { keys, counts, rows, steps } = trainChain(lines, settings)
  const strength = Array.from(keys, (_, i) => Math.max(...rows.subarray(i * TAG_COUNT, (i + 1) * TAG_COUNT).map(Math.abs)))
  const kept = strength.map((_, i) => i).sort((a, b) => strength[b]! - strength[a]!).slice(0, settings.most).sort((a, b) => counts[b]! - counts[a]!)
  const top = kept.reduce((most, i) => Math.max(most, strength[i]!), 0)
  const scale = Math.min(top, 2.54) / 127
  const bytes = new Int8Array(kept.length * TAG_COUNT)
  kept.forEach((i, row) => {
    for (let t = 0; t < TAG_COUNT; t++) bytes[row * TAG_COUNT + t] = Math.max(-127, Math.min(127, Math.round(rows[i * TAG_COUNT + t]! / scale)))
  })
  return {
    keys: base64(Int32Array.from(kept, i => keys[i]!)), rows: base64(bytes),
    scale: scale * TEMPER, steps: Array.from(steps, step => Math.round(step * TEMPER * 1e4) / 1e4), eagerness: EAGERNESS, ...trainGate(lines),
  }
}

/** The cheap test: logistic regression over pairs of characters, then a threshold that keeps nearly every line with a fact. */
export function trainGate(lines: readonly TaggedLine[]): { gate: string; gateLeast: number } {
  const weights = new Float64Array(GATE_BUCKETS)
  const random = seeded(11)
  const bucketsOf = lines.map(({ text }) => {
    const buckets: number[] = []
    gateBuckets(text, bucket => buckets.push(bucket))
    return buckets
  })
  const holds = lines.map(({ tags }) => tags.some(tag => tag > 0))
  const sum = (buckets: readonly number[]): number => buckets.reduce((all, bucket) => all + weights[bucket]!, 0)
  for (let round = 0; round < 30; round++) {
    for (let k = 0; k < lines.length; k++) {
      const i = Math.floor(random() * lines.length)
      const error = (holds[i] ? 1 : 0) - 1 / (1 + Math.exp(-sum(bucketsOf[i]!)))
      for (const bucket of bucketsOf[i]!) weights[bucket]! += 0.03 * (error * (holds[i] ? 2 : 1) - 0.01 * weights[bucket]!)
    }
  }
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const bytes = Int8Array.from(weights, weight => Math.round((weight / top) * 127))
  return { gate: base64(bytes), gateLeast: Math.round((-2 / top) * 127) }
}

/** How often each turn of phrase is filled. */
const FILLINGS = 3

/** Everything that is learnt from: the lines as written, turns of phrase filled, and some of both between words of greeting. */
export function everyLine(): TaggedLine[] {
  return withOpenings([...trainingLines(), ...framedLines(FILLINGS, seeded(31))], 0.6, seeded(9))
}

/** Writes the weights of all training lines into the resources. */
export function trainFacts(): string {
  const packed = packWeights(everyLine())
  const file = path.join(import.meta.dirname, '../../resources/facts/weights.json')
  const text = `${JSON.stringify(packed)}\n`
  writeFileSync(file, text)
  return `${file}: ${text.length} bytes`
}
