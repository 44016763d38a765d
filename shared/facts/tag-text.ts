import { bestTags, chainSums, TAG_COUNT, type ChainSums } from './chain'
import { featuresOf } from './features'
import { FACT_KINDS, type FactKind } from './found-fact'
import type { Weights } from './weights'

/** A stretch of a text read as a fact. */
export interface TaggedSpan {
  readonly kind: FactKind
  readonly from: number
  readonly to: number
  /** Probability of exactly this stretch and kind under the chain, 0…1. */
  readonly probability: number
}

/** Reads the facts of a text as the most probable sequence of tags. */
export function tagText(text: string, weights: Weights): TaggedSpan[] {
  const length = text.length
  if (length === 0) return []
  const scores = scoresOf(text, weights)
  const tags = bestTags(scores, length, weights.steps)
  if (tags.every(tag => tag === 0)) return []
  const sums = chainSums(scores, length, weights.stepsExp)
  const spans: TaggedSpan[] = []
  for (let i = 0; i < length; ) {
    const tag = tags[i]!
    if (tag === 0) {
      i++
      continue
    }
    let to = i + 1
    while (to < length && tags[to] === tag + 1) to++
    spans.push({ kind: FACT_KINDS[(tag - 1) >> 1]!, from: i, to, probability: Math.min(1, stretchProbability(sums, { from: i, to, tag }, length, weights.stepsExp)) })
    i = to
  }
  return spans
}

/** Probability of exactly this stretch: it begins here, goes on, and does not go on behind its end. */
function stretchProbability({ forward, backward, enter }: ChainSums, { from, to, tag }: { from: number; to: number; tag: number }, length: number, stepsExp: Float64Array): number {
  const T = TAG_COUNT
  let probability = forward[from * T + tag]!
  for (let k = from + 1; k < to; k++) probability *= stepsExp[(k === from + 1 ? tag : tag + 1) * T + tag + 1]! * enter[k * T + tag + 1]!
  if (to >= length) return probability
  const last = to === from + 1 ? tag : tag + 1
  let ending = 0
  for (let t = 0; t < T; t++) if (t !== tag + 1) ending += stepsExp[last * T + t]! * enter[to * T + t]! * backward[to * T + t]!
  return probability * ending
}

function scoresOf(text: string, { slots, keys: keyOfRow, rows, scale, eagerness }: Weights): Float64Array {
  const T = TAG_COUNT
  const { keys, atEnd, clauseEnd, end, clauseOf } = featuresOf(text)
  const mask = slots.length - 1
  const sum = (into: Float64Array, at: number, from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const key = keys[i]!
      let slot = key & mask
      let row = slots[slot]!
      while (row !== -1 && keyOfRow[row] !== key) {
        slot = (slot + 1) & mask
        row = slots[slot]!
      }
      if (row === -1) continue
      for (let t = 0, k = row * T; t < T; t++, k++) into[at + t]! += rows[k]!
    }
  }
  const whole = new Float64Array(T)
  whole[0] = -eagerness / scale
  sum(whole, 0, clauseEnd.at(-1)!, end)
  const shared = new Float64Array(clauseEnd.length * T)
  clauseEnd.forEach((to, k) => {
    shared.set(whole, k * T)
    sum(shared, k * T, k === 0 ? atEnd.at(-1)! : clauseEnd[k - 1]!, to)
  })
  const scores = new Float64Array(text.length * T)
  for (let i = 0; i < text.length; i++) {
    scores.set(shared.subarray(clauseOf[i]! * T, clauseOf[i]! * T + T), i * T)
    sum(scores, i * T, i === 0 ? 0 : atEnd[i - 1]!, atEnd[i]!)
  }
  for (let i = 0; i < scores.length; i++) scores[i]! *= scale
  return scores
}
