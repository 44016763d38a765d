import { isChainLetter, repeatedUnit } from './flood-signs'
import { MODERATION_LABELS, type ModerationLabel, type Verdict } from './labels'
import { messageFeatures } from './message-features'
import { moderationWeights, type ModerationWeights } from './weights'

/** From this on a verdict is called without a question mark. */
export const SURE = 0.9
/** The model is a little bolder than it is right on lines held out of its training: 0.92 of its own stands for 0.9. */
const MODESTY = 0.98

/**
 * Judges one message by itself: repetition and chain letters by their shape, everything else by a linear model over words and runs of
 * characters (multinomial logistic regression). A message is `ok` unless another label is the most probable.
 */
export function judgeMessage(text: string, weights: ModerationWeights = moderationWeights()): Verdict {
  const unit = repeatedUnit(text)
  if (unit) return { label: 'flood', confidence: 0.95, signs: [`${unit.unit} ×${unit.times}`] }
  const { ids, words } = messageFeatures(text)
  const chances = labelChances(ids, weights)
  if (isChainLetter(text) && chances[0]! < 0.8) return { label: 'flood', confidence: 0.92, signs: words }
  let best = 0
  for (let i = 1; i < chances.length; i++) if (chances[i]! > chances[best]!) best = i
  return { label: MODERATION_LABELS[best] as ModerationLabel, confidence: Math.round(chances[best]! * MODESTY * 1000) / 1000, signs: best === 0 ? [] : words }
}

/** Probabilities of the labels, in their order. */
export function labelChances(ids: readonly number[], { rows, scale }: ModerationWeights): Float64Array {
  const width = MODERATION_LABELS.length
  const sums = new Float64Array(width)
  for (const id of ids) for (let k = 0; k < width; k++) sums[k]! += rows[id * width + k]!
  let top = -Infinity
  for (const sum of sums) top = Math.max(top, sum * scale)
  let total = 0
  for (let k = 0; k < width; k++) total += sums[k] = Math.exp(sums[k]! * scale - top)
  return sums.map(value => value / total)
}
