import { beginTag, chainSums, insideTag, TAG_COUNT } from './chain'
import { featuresOf, LONGEST_TEXT, type Features } from './features'
import { FACT_KINDS, type FactKind } from './found-fact'
import { agree, FAINT, segmentsOf, settled, type Segment } from './segments'
import { netScores } from './net'
import { netInputs } from './net-inputs'
import { PAIRS, SOME_MASK, type Weights } from './weights'

/** A stretch of a text read as a fact. */
export interface TaggedSpan {
  readonly kind: FactKind
  readonly from: number
  readonly to: number
  /** Probability of this kind at the likeliest place of the stretch under the chain, 0…1. */
  readonly probability: number
  /** The same before the net was asked; absent = it was not. */
  readonly alone?: number
}

/**
 * Reads the facts of a text: for each kind the stretches over which the chain finds it likely enough, the likeliest first where they
 * overlap. What is looked at is how likely a kind is at each place, whatever the exact ends: many ends share the likelihood of one fact.
 */
export function tagText(text: string, weights: Weights): TaggedSpan[] {
  const length = text.length
  if (length === 0) return []
  const full = scoresOf(text, weights)
  let ofChain: Int32Array | null = null
  if (weights.net) {
    if (kindsIn(full, length, weights, HOPELESS).length === 0) return []
    ofChain = full.scores.slice(0, length * TAG_COUNT)
    addNet(text, full, weights)
  }
  const kinds = kindsIn(full, length, weights, FAR)
  if (kinds.length === 0) return []
  const tags = 1 + 2 * kinds.length
  const shape = { length, tags, stepsExp: stepsOfKinds(weights.stepsExp, kinds) }
  const segments = (scores: Int32Array) => {
    const sums = chainSums(scoresOfKinds(scores, length, kinds, weights.scale), shape)
    return kinds.map((_, k) => segmentsOf(sums, shape, k))
  }
  let byChain: Segment[][] | null = null
  const found = segments(full.scores).flatMap((ofKind, k) => settled(ofKind, weights.least[kinds[k]!]!).map((segment): TaggedSpan => {
    if (ofChain) byChain ??= segments(ofChain).map(one => settled(one, FAINT))
    const alone = byChain && { alone: Math.max(0, ...byChain[k]!.filter(other => agree(segment, other)).map(other => other.probability)) }
    return { kind: FACT_KINDS[kinds[k]!]!, ...segment, ...alone }
  }))
  found.sort((a, b) => b.probability - a.probability)
  return found.filter((span, k) => !found.some((other, j) => j < k && other.from < span.to && other.to > span.from)).sort((a, b) => a.from - b.from)
}

/** How much less likely than no fact at all, as a logarithm, the likeliest single fact of a kind may be for the kind to be looked at. */
const FAR = 3
/** The same before the net is asked, which costs much more than the scores of the features. */
const HOPELESS = 2

/** Adds what the net says to the scores of the places. */
function addNet(text: string, { scores, codes, marks, clauseOf }: Scored, { net, scale }: Weights): void {
  const more = netScores(net!, netInputs(text, codes, marks), clauseOf)
  for (let k = 0; k < text.length * TAG_COUNT; k++) scores[k]! += Math.round(more[k]! / scale)
}

/** Kinds of which a fact somewhere is not out of the question: the best single stretch of each against none. */
function kindsIn({ scores }: Scored, length: number, { scale, steps }: Weights, far: number): number[] {
  const T = TAG_COUNT
  const kinds: number[] = []
  const stay = steps[0]!
  for (let kind = 0; kind < FACT_KINDS.length; kind++) {
    const begin = beginTag(kind)
    const inside = begin + 1
    const enter = steps[begin]! - stay
    const start = steps[T * T + begin]! - steps[T * T]!
    const second = steps[begin * T + inside]! - stay
    const further = steps[inside * T + inside]! - stay
    const leave = steps[inside * T]! - stay
    let open = -Infinity
    let isLong = false
    for (let i = 0, at = 0; i < length; i++, at += T) {
      const grown: number = open + (isLong ? further : second) + (scores[at + inside]! - scores[at]!) * scale
      const fresh = (i === 0 ? start : enter) + (scores[at + begin]! - scores[at]!) * scale
      isLong = grown > fresh
      open = isLong ? grown : fresh
      if (open + leave < -far) continue
      kinds.push(kind)
      break
    }
  }
  return kinds
}

const tagsOf = (kinds: readonly number[]): number[] => [0, ...kinds.flatMap(kind => [beginTag(kind), insideTag(kind)])]

function scoresOfKinds(scores: Int32Array, length: number, kinds: readonly number[], scale: number): Float64Array {
  const tags = tagsOf(kinds)
  const few = new Float64Array(length * tags.length)
  for (let i = 0, k = 0; i < length; i++) for (let t = 0; t < tags.length; t++, k++) few[k] = scores[i * TAG_COUNT + tags[t]!]! * scale
  return few
}

function stepsOfKinds(stepsExp: Float64Array, kinds: readonly number[]): Float64Array {
  const tags = tagsOf(kinds)
  const few = new Float64Array((tags.length + 1) * tags.length)
  let k = 0
  for (const from of [...tags, TAG_COUNT]) for (const to of tags) few[k++] = stepsExp[from * TAG_COUNT + to]!
  return few
}

/** Scores by place, and sums of pairs of tags by place, clause and message, kept from one message to the next. */
const PLACES = new Int32Array(LONGEST_TEXT * TAG_COUNT)
const HERE = new Int32Array(PAIRS)
const CLAUSE = new Int32Array(PAIRS)
const WHOLE = new Int32Array(PAIRS)

/** Adds up the rows of the features from `from` up to `to` that have one. */
function sum({ slots, rows, some }: Weights, keys: Int32Array, [from, to]: readonly [number, number], into: Int32Array): void {
  const mask = (slots.length >> 1) - 1
  for (let i = from; i < to; i++) {
    const key = keys[i]!
    if ((some[(key >>> 12) & SOME_MASK]! >>> ((key >>> 7) & 31) & 1) === 0) continue
    let slot = key & mask
    while (slots[slot * 2] !== key && slots[slot * 2 + 1] !== -1) slot = (slot + 1) & mask
    const row = slots[slot * 2 + 1]! * PAIRS
    if (row < 0) continue
    for (let p = 0; p < PAIRS; p++) into[p]! += rows[row + p]!
  }
}

/** Scores of the tags of each place in units of the scale of the weights, and the features they come from; valid until the next call. */
type Scored = Features & { readonly scores: Int32Array }

function scoresOf(text: string, weights: Weights): Scored {
  const features = featuresOf(text)
  const { keys, atEnd, on, onEnd, off, offEnd, clauseEnd, end, clauseOf } = features
  WHOLE.fill(0)
  WHOLE[0] = Math.round(-weights.eagerness / weights.scale)
  sum(weights, keys, [clauseEnd.at(-1)!, end], WHOLE)
  let clause = -1
  for (let i = 0, at = 0; i < text.length; i++) {
    if (clauseOf[i] !== clause) {
      clause = clauseOf[i]!
      CLAUSE.set(WHOLE)
      sum(weights, keys, [clause === 0 ? atEnd[text.length - 1]! : clauseEnd[clause - 1]!, clauseEnd[clause]!], CLAUSE)
    }
    sum(weights, on, [i === 0 ? 0 : onEnd[i - 1]!, onEnd[i]!], CLAUSE)
    HERE.fill(0)
    sum(weights, off, [i === 0 ? 0 : offEnd[i - 1]!, offEnd[i]!], HERE)
    for (let p = 0; p < PAIRS; p++) {
      CLAUSE[p]! -= HERE[p]!
      HERE[p] = CLAUSE[p]!
    }
    sum(weights, keys, [i === 0 ? 0 : atEnd[i - 1]!, atEnd[i]!], HERE)
    for (let p = 0, t = 0; t < TAG_COUNT; p++, t += 2) {
      const even = (HERE[p]! << 16) >> 16
      PLACES[at++] = even
      if (t + 1 < TAG_COUNT) PLACES[at++] = (HERE[p]! - even) >> 16
    }
  }
  return { ...features, scores: PLACES }
}
