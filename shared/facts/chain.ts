import { FACT_KINDS } from './found-fact'

/** Tags of the characters of a text: 0 = outside, then for each kind of fact its beginning and its inside. */
export const TAG_COUNT = 1 + 2 * FACT_KINDS.length
export const beginTag = (kind: number): number => 1 + 2 * kind
export const insideTag = (kind: number): number => 2 + 2 * kind
const IMPOSSIBLE = -1e4

/** Whether `to` may follow `from`: an inside follows only its own beginning or inside. `from` −1 = start of the text. */
export function mayFollow(from: number, to: number): boolean {
  if (to === 0 || to % 2 === 1) return true
  return from === to || from === to - 1
}

/** Scores of steps between tags with the impossible ones barred, row = from; the last row is the start of the text. */
export function barredSteps(weights: ArrayLike<number>): Float64Array {
  const steps = new Float64Array((TAG_COUNT + 1) * TAG_COUNT)
  for (let from = 0; from <= TAG_COUNT; from++) {
    for (let to = 0; to < TAG_COUNT; to++) {
      const i = from * TAG_COUNT + to
      steps[i] = mayFollow(from === TAG_COUNT ? -1 : from, to) ? weights[i]! : IMPOSSIBLE
    }
  }
  return steps
}

/** Best sequence of tags for the scores of places (`length` × TAG_COUNT) and steps: Viterbi. */
export function bestTags(scores: Float64Array, length: number, steps: Float64Array): Uint8Array {
  const back = new Uint8Array(length * TAG_COUNT)
  let previous = new Float64Array(TAG_COUNT)
  for (let t = 0; t < TAG_COUNT; t++) previous[t] = scores[t]! + steps[TAG_COUNT * TAG_COUNT + t]!
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(TAG_COUNT)
    for (let t = 0; t < TAG_COUNT; t++) {
      let best = -Infinity
      let from = 0
      for (let f = 0; f < TAG_COUNT; f++) {
        const score = previous[f]! + steps[f * TAG_COUNT + t]!
        if (score > best) { best = score; from = f }
      }
      next[t] = best + scores[i * TAG_COUNT + t]!
      back[i * TAG_COUNT + t] = from
    }
    previous = next
  }
  const tags = new Uint8Array(length)
  let tag = previous.indexOf(Math.max(...previous))
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag
    if (i > 0) tag = back[i * TAG_COUNT + tag]!
  }
  return tags
}

export interface ChainSums {
  /** Log sums over all beginnings that end in a tag at a place. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Log of the sum over all sequences. */
  readonly total: number
}

/** Forward and backward sums of the linear chain (Lafferty, McCallum and Pereira 2001). */
export function chainSums(scores: Float64Array, length: number, steps: Float64Array): ChainSums {
  const T = TAG_COUNT
  const forward = new Float64Array(length * T)
  const backward = new Float64Array(length * T)
  const row = new Float64Array(T)
  for (let t = 0; t < T; t++) forward[t] = scores[t]! + steps[T * T + t]!
  for (let i = 1; i < length; i++) {
    for (let t = 0; t < T; t++) {
      for (let f = 0; f < T; f++) row[f] = forward[(i - 1) * T + f]! + steps[f * T + t]!
      forward[i * T + t] = logSum(row) + scores[i * T + t]!
    }
  }
  for (let i = length - 2; i >= 0; i--) {
    for (let f = 0; f < T; f++) {
      for (let t = 0; t < T; t++) row[t] = steps[f * T + t]! + scores[(i + 1) * T + t]! + backward[(i + 1) * T + t]!
      backward[i * T + f] = logSum(row)
    }
  }
  return { forward, backward, total: logSum(forward.subarray((length - 1) * T)) }
}

function logSum(row: Float64Array): number {
  let top = -Infinity
  for (const value of row) if (value > top) top = value
  let sum = 0
  for (const value of row) if (value > top - 30) sum += Math.exp(value - top)
  return top + Math.log(sum)
}
