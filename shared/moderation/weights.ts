import WEIGHTS from '../../resources/moderation/weights.json'
import { MODERATION_LABELS } from './labels'
import { BUCKETS } from './message-features'

/** Trained weights: `BUCKETS` rows of one value per label, in the order of {@link MODERATION_LABELS}, times `scale`. */
export interface ModerationWeights {
  readonly rows: Int8Array
  readonly scale: number
}

/** Weights as stored: row number and its values, printable; see `unpackWeights`. */
export interface PackedModeration {
  readonly scale: number
  /** Number of each row, as distance from the one before. */
  readonly steps: readonly number[]
  /** One character a value: its code less 80. */
  readonly values: string
}

let loaded: ModerationWeights | null = null

/** The weights in the resources, unpacked once. */
export function moderationWeights(): ModerationWeights {
  return (loaded ??= unpackWeights(WEIGHTS))
}

export function unpackWeights({ scale, steps, values }: PackedModeration): ModerationWeights {
  const width = MODERATION_LABELS.length
  const rows = new Int8Array(BUCKETS * width)
  let row = 0
  steps.forEach((step, i) => {
    row += step
    for (let k = 0; k < width; k++) rows[row * width + k] = values.charCodeAt(i * width + k) - 80
  })
  return { rows, scale }
}
