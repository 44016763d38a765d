import { chainSums, beginTag, insideTag, TAG_COUNT } from './chain'
import { featuresOf, type Features } from './features'
import { FACT_KINDS, type FactKind } from './found-fact'
import { kindsIn, stretchOfAny, type Stretch } from './likely-stretch'
import { segmentsOf, settled } from './segments'
import { netScores } from './net'
import { netInputs } from './net-inputs'
import { scoresOf } from './place-scores'
import type { Weights } from './weights'

/** A stretch of a text read as a fact. */
export interface TaggedSpan {
  readonly kind: FactKind
  readonly from: number
  readonly to: number
  /** Probability of this kind at the likeliest place of the stretch under the chain, 0…1. */
  readonly probability: number
  /** The chain was sure enough, and the nets were not asked. */
  readonly isUnasked?: boolean
}

/**
 * Reads the facts of a text: for each kind the stretches over which the chain finds it likely enough, the likeliest first where they
 * overlap. What is looked at is how likely a kind is at each place, whatever the exact ends: many ends share the likelihood of one fact.
 * The nets, which cost most, are asked only where the chain by itself neither sees nothing nor is sure of all that it sees.
 */
export function tagText(text: string, weights: Weights): TaggedSpan[] {
  const length = text.length
  if (length === 0) return []
  const features = featuresOf(text)
  const scores = scoresOf(features, weights)
  if (weights.nets.length === 0) return apart(reading(scores, kindsIn(scores, length, weights, FAR), length, weights).spans)
  const stretch = stretchOfAny(scores, length, weights, HOPELESS)
  if (stretch === null) return []
  const before = reading(scores, kindsIn(scores, length, weights, HOPELESS), length, weights)
  if (before.spans.length > 0 && before.isSure) return apart(before.spans.map(span => ({ ...span, isUnasked: true })))
  addNets(text, features, withNeighbours(features.clauseOf, stretch), { scores, weights })
  return apart(reading(scores, kindsIn(scores, length, weights, FAR), length, weights).spans)
}

/** What the scores of the features are taken by beside those of the nets, which are right more often. */
export const BESIDE_NETS = 0.4

/** How much less likely than no fact at all, as a logarithm, the likeliest single fact of a kind may be for the kind to be looked at. */
const FAR = 3
/** The same before the nets are asked, which cost much more than the scores of the features. */
const HOPELESS = 4
/** The same when one net has had its say: the next is not asked. */
const VAIN = 1.5
/** Clauses on both sides of what is not hopeless that the nets are told as well. */
const BESIDE = 1
/** Likelihood from which a stretch is read as a fact; chosen on the half of the lines that is tuned on and on lines held out of the training. */
const LEAST = 0.4
/** The chain is sure when all that it reads is this likely, and what it sees of a kind besides is not this likely in all. */
const SURE = 0.9
const BESIDES = 0.03

/** Of stretches that overlap the likeliest, in the order of the text. */
function apart(all: readonly TaggedSpan[]): TaggedSpan[] {
  const spans = [...all].sort((a, b) => b.probability - a.probability)
  return spans.filter((span, k) => !spans.some((other, j) => j < k && other.from < span.to && other.to > span.from)).sort((a, b) => a.from - b.from)
}

interface Reading {
  readonly spans: readonly TaggedSpan[]
  readonly isSure: boolean
}

/** What the scores of places say about some kinds. */
function reading(scores: Int32Array, kinds: readonly number[], length: number, { scale, stepsExp }: Weights): Reading {
  const spans: TaggedSpan[] = []
  if (kinds.length === 0) return { spans, isSure: true }
  const shape = { length, tags: 1 + 2 * kinds.length, stepsExp: stepsOfKinds(stepsExp, kinds) }
  const sums = chainSums(scoresOfKinds(scores, length, kinds, scale), shape)
  let isSure = true
  kinds.forEach((kind, k) => {
    const all = segmentsOf(sums, shape, k)
    let besides = 0
    for (const { probability } of all) besides += probability
    for (const segment of settled(all, LEAST)) {
      spans.push({ kind: FACT_KINDS[kind]!, ...segment })
      if (segment.probability < SURE) isSure = false
      besides -= segment.probability
    }
    if (besides > BESIDES) isSure = false
  })
  return { spans, isSure }
}

/** Adds what the nets say to the scores of a stretch of places; everywhere the scores of the features count less from then on. */
function addNets(text: string, { codes, marks, clauseOf }: Features, [from, to]: Stretch, { scores, weights }: { readonly scores: Int32Array; readonly weights: Weights }): void {
  const { nets, scale, eagerness } = weights
  const inputs = netInputs(text, codes, marks, [from, to])
  const units = 1 / scale
  const end = clauseOf.length * TAG_COUNT
  for (let at = 0; at < end; at++) scores[at] = Math.round(scores[at]! * BESIDE_NETS)
  const less = Math.round(eagerness * (1 - BESIDE_NETS) * units)
  for (let at = 0; at < end; at += TAG_COUNT) scores[at]! -= less
  for (const net of nets) {
    const more = netScores(net, inputs, clauseOf.subarray(from, to))
    for (let k = 0, at = from * TAG_COUNT; at < to * TAG_COUNT; k++, at++) scores[at]! += Math.floor(more[k]! * units + 0.5)
    if (stretchOfAny(scores, clauseOf.length, weights, VAIN) === null) return
  }
}

/** A stretch widened to whole clauses and `BESIDE` more on both sides. */
function withNeighbours(clauseOf: Uint8Array, [first, last]: Stretch): Stretch {
  const least = clauseOf[first]! - BESIDE
  const most = clauseOf[last - 1]! + BESIDE
  let [from, to] = [first, last]
  while (from > 0 && clauseOf[from - 1]! >= least) from--
  while (to < clauseOf.length && clauseOf[to]! <= most) to++
  return [from, to]
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
