import { beginTag, TAG_COUNT } from './chain'
import { FACT_KINDS } from './found-fact'
import type { Weights } from './weights'

/** Places from one up to another. */
export type Stretch = readonly [from: number, to: number]

/** Kinds of which a fact somewhere is not out of the question: the best single stretch of each against none. */
export function kindsIn(scores: Int32Array, length: number, weights: Weights, far: number): number[] {
  const kinds: number[] = []
  for (let kind = 0; kind < FACT_KINDS.length; kind++) if (likelyStretch(scores, length, weights, { kind, far, isFirst: true })) kinds.push(kind)
  return kinds
}

/** From the first to the last place where some kind of fact is not out of the question; `null` = nowhere. */
export function stretchOfAny(scores: Int32Array, length: number, weights: Weights, far: number): Stretch | null {
  let [from, to] = [length, 0]
  for (let kind = 0; kind < FACT_KINDS.length; kind++) {
    const stretch = likelyStretch(scores, length, weights, { kind, far, isFirst: false })
    if (stretch) [from, to] = [Math.min(from, stretch[0]), Math.max(to, stretch[1])]
  }
  return from < to ? [from, to] : null
}

interface Sought {
  readonly kind: number
  readonly far: number
  /** Only whether there is one is asked. */
  readonly isFirst: boolean
}

/** From the beginning of the first stretch of a kind that is not out of the question to the end of the last. */
function likelyStretch(scores: Int32Array, length: number, { scale, steps }: Weights, { kind, far, isFirst }: Sought): Stretch | null {
  const T = TAG_COUNT
  const stay = steps[0]!
  const begin = beginTag(kind)
  const inside = begin + 1
  const enter = steps[begin]! - stay
  const start = steps[T * T + begin]! - steps[T * T]!
  const second = steps[begin * T + inside]! - stay
  const further = steps[inside * T + inside]! - stay
  const leave = steps[inside * T]! - stay
  let open = -Infinity
  let openedAt = 0
  let isLong = false
  let [from, to] = [length, 0]
  for (let i = 0, at = 0; i < length; i++, at += T) {
    const grown: number = open + (isLong ? further : second) + (scores[at + inside]! - scores[at]!) * scale
    const fresh = (i === 0 ? start : enter) + (scores[at + begin]! - scores[at]!) * scale
    isLong = grown > fresh
    if (!isLong) openedAt = i
    open = isLong ? grown : fresh
    if (open + leave < -far) continue
    if (openedAt < from) from = openedAt
    to = i + 1
    if (isFirst) break
  }
  return to > 0 ? [from, to] : null
}
