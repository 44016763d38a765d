import { bestTags, chainSums, insideTag, beginTag, TAG_COUNT } from './chain'
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
  const sums = chainSums(scores, length, weights.steps)
  const spans: TaggedSpan[] = []
  for (let i = 0; i < length; ) {
    const tag = tags[i]!
    if (tag === 0) {
      i++
      continue
    }
    let to = i + 1
    while (to < length && tags[to] === tag + 1) to++
    const kind = (tag - 1) >> 1
    let log = sums.forward[i * TAG_COUNT + beginTag(kind)]! - sums.total
    for (let k = i + 1; k < to; k++) log += weights.steps[(k === i + 1 ? beginTag(kind) : insideTag(kind)) * TAG_COUNT + insideTag(kind)]! + scores[k * TAG_COUNT + insideTag(kind)]!
    spans.push({ kind: FACT_KINDS[kind]!, from: i, to, probability: Math.min(1, Math.exp(log + rest(to, to === i + 1 ? beginTag(kind) : insideTag(kind)))) })
    i = to
  }
  return spans

  /** Log sum of everything that may follow a stretch without prolonging it. */
  function rest(to: number, last: number): number {
    if (to >= length) return 0
    let sum = 0
    const inside = last % 2 === 0 ? last : last + 1
    for (let t = 0; t < TAG_COUNT; t++) if (t !== inside) sum += Math.exp(weights.steps[last * TAG_COUNT + t]! + scores[to * TAG_COUNT + t]! + sums.backward[to * TAG_COUNT + t]! - sums.backward[(to - 1) * TAG_COUNT + last]!)
    return Math.log(Math.max(sum, 1e-300)) + sums.backward[(to - 1) * TAG_COUNT + last]!
  }
}

function scoresOf(text: string, { rowOf, rows, scale, eagerness }: Weights): Float64Array {
  const features = featuresOf(text)
  const add = (keys: readonly number[], into: Float64Array, from: number): void => {
    for (const key of keys) {
      const row = rowOf(key)
      if (row < 0) continue
      for (let t = 0, k = row * TAG_COUNT; t < TAG_COUNT; t++, k++) into[from + t]! += rows[k]! * scale
    }
  }
  const shared = features.clauses.map(keys => {
    const sum = new Float64Array(TAG_COUNT)
    add(keys, sum, 0)
    add(features.message, sum, 0)
    sum[0]! -= eagerness
    return sum
  })
  const scores = new Float64Array(text.length * TAG_COUNT)
  for (let i = 0; i < text.length; i++) {
    scores.set(shared[features.clauseOf[i]!]!, i * TAG_COUNT)
    add(features.at[i]!, scores, i * TAG_COUNT)
  }
  return scores
}
