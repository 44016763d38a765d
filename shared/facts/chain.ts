import { FACT_KINDS } from './found-fact'

/** Tags of the characters of a text: 0 = outside, then for each kind of fact its beginning and its inside. */
export const TAG_COUNT = 1 + 2 * FACT_KINDS.length
export const beginTag = (kind: number): number => 1 + 2 * kind
export const insideTag = (kind: number): number => 2 + 2 * kind

const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0

/** Whether `to` may follow `from`: an inside follows only its own beginning or inside. `from` = TAG_COUNT: start of the text. */
export function mayFollow(from: number, to: number): boolean {
  return !isInside(to) || from === to || from === to - 1
}

/** Scores of steps between tags, row = from (the last row is the start of the text), with the impossible ones barred. */
export function barredSteps(weights: ArrayLike<number>): Float64Array {
  const steps = new Float64Array((TAG_COUNT + 1) * TAG_COUNT)
  for (let from = 0; from <= TAG_COUNT; from++) {
    for (let to = 0; to < TAG_COUNT; to++) steps[from * TAG_COUNT + to] = mayFollow(from, to) ? weights[from * TAG_COUNT + to]! : -Infinity
  }
  return steps
}

/**
 * Forward and backward sums of the linear chain (Lafferty, McCallum and Pereira 2001), scaled at each place so that the forward sums
 * of a place add up to 1: then `forward × backward` is the probability of a tag.
 */
export interface ChainSums {
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Exponentials of the scores, divided by the scale of their place: what a step into a tag is multiplied with. */
  readonly enter: Float64Array
}

/** Scores or sums of `length` places with `tags` tags each, and the exponentials of the steps between them. */
export interface ChainShape {
  readonly length: number
  /** Tags that are looked at: outside, then beginning and inside of each kind. */
  readonly tags: number
  /** (`tags` + 1) × `tags`. */
  readonly stepsExp: Float64Array
}

/** Forward and backward sums for the scores of places (`length` × `tags`). */
export function chainSums(scores: Float64Array, { length, tags: T, stepsExp }: ChainShape): ChainSums {
  const forward = new Float64Array(length * T)
  const backward = new Float64Array(length * T)
  const enter = new Float64Array(length * T)
  for (let i = 0; i < length; i++) {
    const at = i * T
    let top = -Infinity
    for (let t = 0; t < T; t++) if (scores[at + t]! > top) top = scores[at + t]!
    let sum = 0
    for (let t = 0; t < T; t++) {
      const e = Math.exp(scores[at + t]! - top)
      enter[at + t] = e
      let arriving = 0
      if (i === 0) arriving = stepsExp[T * T + t]!
      else if (t > 0 && t % 2 === 0) arriving = forward[at - T + t]! * stepsExp[t * T + t]! + forward[at - T + t - 1]! * stepsExp[(t - 1) * T + t]!
      else for (let f = 0; f < T; f++) arriving += forward[at - T + f]! * stepsExp[f * T + t]!
      sum += forward[at + t] = arriving * e
    }
    for (let t = 0; t < T; t++) {
      forward[at + t]! /= sum
      enter[at + t]! /= sum
    }
  }
  for (let t = 0; t < T; t++) backward[(length - 1) * T + t] = 1
  const gone = new Float64Array(T)
  for (let i = length - 2; i >= 0; i--) {
    const next = (i + 1) * T
    for (let t = 0; t < T; t++) gone[t] = enter[next + t]! * backward[next + t]!
    for (let f = 0; f < T; f++) {
      let leaving = gone[0]! * stepsExp[f * T]!
      for (let t = 1; t < T; t += 2) leaving += gone[t]! * stepsExp[f * T + t]!
      if (f > 0) {
        const inside = f % 2 === 0 ? f : f + 1
        leaving += gone[inside]! * stepsExp[f * T + inside]!
      }
      backward[i * T + f] = leaving
    }
  }
  return { forward, backward, enter }
}
