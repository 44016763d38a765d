import { chainSums, beginTag, insideTag, TAG_COUNT } from './chain'
import { clauseNumbers } from './clauses'
import { FACT_KINDS, type FactKind } from './found-fact'
import { kindsIn, stretchOfAny, type Stretch } from './likely-stretch'
import { segmentsOf, settled } from './segments'
import { netScores } from './net'
import { netInputs } from './net-inputs'
import { FoundRows } from './row-table'
import type { Weights } from './weights'

/** A stretch of a text read as a fact. */
export interface TaggedSpan {
  readonly kind: FactKind
  readonly from: number
  readonly to: number
  /** Probability of this kind at the likeliest place of the stretch, 0…1. */
  readonly probability: number
}

const ROWS = new FoundRows()

/** How much less likely than no fact at all, as a logarithm, the likeliest single fact of a kind may be for the kind to be looked at. */
const FAR = 3
/** The same of any kind for the narrow net, which only finds out where the other one is to look: further off, three in a thousand of F1 more cost a tenth of the speed. */
const HOPELESS = 3
/** Clauses on both sides of what is not hopeless that are read as well. */
const BESIDE = 1
/** Likelihood from which a stretch is read as a fact; chosen on the half of the lines that is tuned on and on lines held out of the training. */
const LEAST = 0.4

/**
 * Reads the facts of a text: for each kind the stretches over which it is likely enough, the likeliest first where they overlap. What is
 * looked at is how likely a kind is at each place, whatever the exact ends: many ends share the likelihood of one fact. A narrow net looks
 * at all of the text; the wide one, which costs most, only at the clauses where a fact is not hopeless then.
 */
export function tagText(text: string, weights: Weights): TaggedSpan[] {
  const length = text.length
  if (length === 0) return []
  const { keys, ends } = netInputs(text)
  const inputs = { numbers: ROWS.find(weights.table, keys, ends[length - 1]!), ends }
  const clauseOf = clauseNumbers(text)
  const seen = stretchOfAny(netScores(weights.first, inputs, clauseOf, [0, length]), length, weights, HOPELESS)
  if (seen === null) return []
  const stretch = withNeighbours(clauseOf, seen)
  return apart(reading(netScores(weights.second, inputs, clauseOf, stretch), stretch, weights))
}

/** Of stretches that overlap the likeliest, in the order of the text. */
function apart(all: readonly TaggedSpan[]): TaggedSpan[] {
  const spans = [...all].sort((a, b) => b.probability - a.probability)
  return spans.filter((span, k) => !spans.some((other, j) => j < k && other.from < span.to && other.to > span.from)).sort((a, b) => a.from - b.from)
}

/** What the scores of the places of a stretch say. */
function reading(scores: Float64Array, [start, end]: Stretch, weights: Weights): TaggedSpan[] {
  const length = end - start
  for (let at = 0; at < length * TAG_COUNT; at += TAG_COUNT) scores[at]! -= weights.eagerness
  const kinds = kindsIn(scores, length, weights, FAR)
  if (kinds.length === 0) return []
  const shape = { length, tags: 1 + 2 * kinds.length, stepsExp: stepsOfKinds(weights.stepsExp, kinds, start === 0 ? TAG_COUNT : 0) }
  const sums = chainSums(scoresOfKinds(scores, length, kinds), shape)
  return kinds.flatMap((kind, k) => settled(segmentsOf(sums, shape, k), LEAST).map(({ from, to, probability }) => ({ kind: FACT_KINDS[kind]!, from: start + from, to: start + to, probability })))
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

function scoresOfKinds(scores: Float64Array, length: number, kinds: readonly number[]): Float64Array {
  const tags = tagsOf(kinds)
  const few = new Float64Array(length * tags.length)
  for (let i = 0, k = 0; i < length; i++) for (let t = 0; t < tags.length; t++, k++) few[k] = scores[i * TAG_COUNT + tags[t]!]!
  return few
}

/** Steps between the tags of some kinds, those from the tag `before` ahead of the stretch as the last. */
function stepsOfKinds(stepsExp: Float64Array, kinds: readonly number[], before: number): Float64Array {
  const tags = tagsOf(kinds)
  const few = new Float64Array((tags.length + 1) * tags.length)
  let k = 0
  for (const from of [...tags, before]) for (const to of tags) few[k++] = stepsExp[from * TAG_COUNT + to]!
  return few
}
