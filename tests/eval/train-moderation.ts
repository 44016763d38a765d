import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MODERATION_LABELS } from '../../shared/moderation/labels'
import { BUCKETS, messageFeatures } from '../../shared/moderation/message-features'
import type { PackedModeration } from '../../shared/moderation/weights'
import { seeded } from './seeded'

const FOLDER = path.join(import.meta.dirname, '../../resources/moderation')
const WIDTH = MODERATION_LABELS.length

export interface LabelledText {
  readonly text: string
  readonly label: number
}

/** Lines written for training, a file a label. */
export function moderationLines(): LabelledText[] {
  return MODERATION_LABELS.flatMap((name, label) => readFileSync(path.join(FOLDER, 'training', `${name}.txt`), 'utf8').split('\n').filter(Boolean).map(text => ({ text, label })))
}

export interface ModerationSettings {
  readonly rounds: number
  readonly shrink: number
  readonly rate: number
  /** Share of features left out at random. */
  readonly drop: number
  /** Weight of a line that is no ordinary talk. */
  readonly rare: number
}

export const MODERATION_SETTINGS: ModerationSettings = { rounds: 20, shrink: 0.002, rate: 0.08, drop: 0.4, rare: 2.5 }

/** Multinomial logistic regression by AdaGrad; weights by feature and label. */
export function trainLabels(lines: readonly LabelledText[], settings: ModerationSettings = MODERATION_SETTINGS): Float64Array {
  const rows = new Float64Array(BUCKETS * WIDTH)
  const seen = new Float64Array(BUCKETS * WIDTH).fill(1e-6)
  const samples = lines.map(({ text, label }) => ({ ids: messageFeatures(text).ids, label }))
  const random = seeded(5)
  for (let round = 0; round < settings.rounds; round++) {
    for (let k = 0; k < samples.length; k++) {
      const { ids, label } = samples[Math.floor(random() * samples.length)]!
      const used = ids.filter(() => random() >= settings.drop)
      const sums = new Float64Array(WIDTH)
      for (const id of used) for (let t = 0; t < WIDTH; t++) sums[t]! += rows[id * WIDTH + t]!
      const top = Math.max(...sums)
      const total = sums.reduce((all, sum) => all + Math.exp(sum - top), 0)
      for (let t = 0; t < WIDTH; t++) {
        const error = ((t === label ? 1 : 0) - Math.exp(sums[t]! - top) / total) * (label === 0 ? 1 : settings.rare)
        for (const id of used) {
          const at = id * WIDTH + t
          const d = error - settings.shrink * rows[at]!
          seen[at]! += d * d
          rows[at]! += (settings.rate * d) / Math.sqrt(seen[at]!)
        }
      }
    }
  }
  return rows
}

export function packModeration(rows: Float64Array): PackedModeration {
  const top = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = top / 44
  const steps: number[] = []
  let values = ''
  let last = 0
  for (let row = 0; row < BUCKETS; row++) {
    const quantised = Array.from(rows.subarray(row * WIDTH, (row + 1) * WIDTH), weight => Math.round(weight / scale))
    if (quantised.every(value => value === 0)) continue
    steps.push(row - last)
    last = row
    values += String.fromCharCode(...quantised.map(value => value + 80))
  }
  return { scale, steps, values }
}

/** Writes the weights of all training lines into the resources. */
export function trainModeration(): string {
  const text = `${JSON.stringify(packModeration(trainLabels(moderationLines())))}\n`
  const file = path.join(FOLDER, 'weights.json')
  writeFileSync(file, text)
  return `${file}: ${text.length} bytes`
}
