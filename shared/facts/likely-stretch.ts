import { beginTag, TAG_COUNT } from './chain'
import { FACT_KINDS } from './found-fact'
import type { Weights } from './weights'

/** Places from one up to another. */
export type Stretch = readonly [from: number, to: number]

const KINDS = FACT_KINDS.length
/** By kind: from the beginning of the first stretch that is not out of the question to the end of the last; 0 = nowhere. */
const FROM = new Int32Array(KINDS)
const TO = new Int32Array(KINDS)
/** By kind: scores of the steps into it at the start of the text, into it later, on, further on and out of it, each against the step from nothing to nothing. */
const START = new Float64Array(KINDS)
const ENTER = new Float64Array(KINDS)
const SECOND = new Float64Array(KINDS)
const FURTHER = new Float64Array(KINDS)
const LEAVE = new Float64Array(KINDS)
/** By kind: the best single stretch up to a place that is still open, where it began, and whether it is longer than one place. */
const OPEN = new Float64Array(KINDS)
const OPENED = new Int32Array(KINDS)
const IS_LONG = new Uint8Array(KINDS)

/** Kinds of which a fact somewhere is not out of the question: the best single stretch of each against none, as a logarithm. */
export function kindsIn(scores: Float64Array, length: number, weights: Pick<Weights, 'steps'>, far: number): number[] {
  findStretches(scores, length, weights.steps, far)
  return Array.from(FACT_KINDS, (_, kind) => kind).filter(kind => TO[kind]! > 0)
}

/** From the first to the last place where some kind of fact is not out of the question; `null` = nowhere. */
export function stretchOfAny(scores: Float64Array, length: number, weights: Pick<Weights, 'steps'>, far: number): Stretch | null {
  findStretches(scores, length, weights.steps, far)
  let [from, to] = [length, 0]
  for (let kind = 0; kind < KINDS; kind++) {
    if (TO[kind] === 0) continue
    if (FROM[kind]! < from) from = FROM[kind]!
    if (TO[kind]! > to) to = TO[kind]!
  }
  return from < to ? [from, to] : null
}

/** Goes through the places once with all kinds side by side. */
function findStretches(scores: Float64Array, length: number, steps: Float64Array, far: number): void {
  const T = TAG_COUNT
  const stay = steps[0]!
  for (let kind = 0; kind < KINDS; kind++) {
    const begin = beginTag(kind)
    const inside = begin + 1
    START[kind] = steps[T * T + begin]! - steps[T * T]!
    ENTER[kind] = steps[begin]! - stay
    SECOND[kind] = steps[begin * T + inside]! - stay
    FURTHER[kind] = steps[inside * T + inside]! - stay
    LEAVE[kind] = steps[inside * T]! - stay
    OPEN[kind] = -Infinity
    FROM[kind] = length
    TO[kind] = OPENED[kind] = IS_LONG[kind] = 0
  }
  for (let i = 0, at = 0; i < length; i++, at += T) {
    const none = scores[at]!
    const enter = i === 0 ? START : ENTER
    for (let kind = 0, k = at + 1; kind < KINDS; kind++, k += 2) {
      const grown = OPEN[kind]! + (IS_LONG[kind] === 1 ? FURTHER[kind]! : SECOND[kind]!) + scores[k + 1]! - none
      const fresh = enter[kind]! + scores[k]! - none
      if (grown > fresh) {
        IS_LONG[kind] = 1
        OPEN[kind] = grown
      } else {
        IS_LONG[kind] = 0
        OPENED[kind] = i
        OPEN[kind] = fresh
      }
      if (OPEN[kind]! + LEAVE[kind]! < -far) continue
      if (OPENED[kind]! < FROM[kind]!) FROM[kind] = OPENED[kind]!
      TO[kind] = i + 1
    }
  }
}
