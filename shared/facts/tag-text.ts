import { beginTag, chainSums, insideTag, TAG_COUNT } from './chain'
import { featuresOf, LONGEST_TEXT, type Features } from './features'
import { FACT_KINDS, type FactKind } from './found-fact'
import { agree, FAINT, segmentsOf, settled } from './segments'
import { netScores } from './net'
import { netInputs } from './net-inputs'
import { FoundRows } from './row-table'
import { PAIRS, type Weights } from './weights'

/** A stretch of a text read as a fact. */
export interface TaggedSpan {
  readonly kind: FactKind
  readonly from: number
  readonly to: number
  /** Probability of this kind at the likeliest place of the stretch under the chain, 0…1. */
  readonly probability: number
  /** The same of a want before the net was asked; absent = it was not, or it is no want. */
  readonly alone?: number
}

/**
 * Reads the facts of a text: for each kind the stretches over which the chain finds it likely enough, the likeliest first where they
 * overlap. What is looked at is how likely a kind is at each place, whatever the exact ends: many ends share the likelihood of one fact.
 */
export function tagText(text: string, weights: Weights): TaggedSpan[] {
  const length = text.length
  if (length === 0) return []
  const features = featuresOf(text)
  const scores = scoresOf(features, weights)
  let ofChain: Int32Array | null = null
  if (weights.net) {
    const stretch = hopefulStretch(scores, length, weights)
    if (stretch === null) return []
    ofChain = scores.slice(0, length * TAG_COUNT)
    addNet(text, features, withNeighbours(features.clauseOf, stretch), { scores, weights })
  }
  const kinds = kindsIn(scores, length, weights, FAR)
  if (kinds.length === 0) return []
  const tags = 1 + 2 * kinds.length
  const shape = { length, tags, stepsExp: stepsOfKinds(weights.stepsExp, kinds) }
  const sums = chainSums(scoresOfKinds(scores, length, kinds, weights.scale), shape)
  const found = kinds.flatMap((kind, k) => settled(segmentsOf(sums, shape, k), weights.least[kind]!).map((segment): TaggedSpan => ({ kind: FACT_KINDS[kind]!, ...segment })))
  if (ofChain && found.some(({ kind }) => kind === 'need')) {
    const before = chainSums(scoresOfKinds(ofChain, length, kinds, weights.scale), shape)
    const wants = settled(segmentsOf(before, shape, kinds.indexOf(NEED)), FAINT)
    found.forEach((span, k) => {
      if (span.kind === 'need') found[k] = { ...span, alone: Math.max(0, ...wants.filter(other => agree(span, other)).map(other => other.probability)) }
    })
  }
  found.sort((a, b) => b.probability - a.probability)
  return found.filter((span, k) => !found.some((other, j) => j < k && other.from < span.to && other.to > span.from)).sort((a, b) => a.from - b.from)
}

const NEED = FACT_KINDS.indexOf('need')
/** How much less likely than no fact at all, as a logarithm, the likeliest single fact of a kind may be for the kind to be looked at. */
const FAR = 3
/** The same before the net is asked, which costs much more than the scores of the features. */
const HOPELESS = 2
/** Clauses on both sides of what is not hopeless that the net is told as well. */
const BESIDE = 1

/** Adds what the net says to the scores of a stretch of places. */
function addNet(text: string, { codes, marks, clauseOf }: Features, [from, to]: Stretch, { scores, weights: { net, scale } }: { readonly scores: Int32Array; readonly weights: Weights }): void {
  const more = netScores(net!, netInputs(text, codes, marks, [from, to]), clauseOf.subarray(from, to))
  const units = 1 / scale
  for (let k = 0, at = from * TAG_COUNT; at < to * TAG_COUNT; k++, at++) scores[at]! += Math.floor(more[k]! * units + 0.5)
}

/** Places from one up to another. */
type Stretch = readonly [from: number, to: number]

/** A stretch widened to whole clauses and `BESIDE` more on both sides. */
function withNeighbours(clauseOf: Uint8Array, [first, last]: Stretch): Stretch {
  const least = clauseOf[first]! - BESIDE
  const most = clauseOf[last - 1]! + BESIDE
  let [from, to] = [first, last]
  while (from > 0 && clauseOf[from - 1]! >= least) from--
  while (to < clauseOf.length && clauseOf[to]! <= most) to++
  return [from, to]
}

/** Kinds of which a fact somewhere is not out of the question: the best single stretch of each against none. */
function kindsIn(scores: Int32Array, length: number, weights: Weights, far: number): number[] {
  const kinds: number[] = []
  for (let kind = 0; kind < FACT_KINDS.length; kind++) if (likelyStretch(scores, length, weights, { kind, far, isFirst: true })) kinds.push(kind)
  return kinds
}

/** From the first to the last place where some kind of fact is not out of the question; `null` = nowhere. */
function hopefulStretch(scores: Int32Array, length: number, weights: Weights): Stretch | null {
  let [from, to] = [length, 0]
  for (let kind = 0; kind < FACT_KINDS.length; kind++) {
    const stretch = likelyStretch(scores, length, weights, { kind, far: HOPELESS, isFirst: false })
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
const PLAIN_ROWS = new FoundRows()
const ON_ROWS = new FoundRows()
const OFF_ROWS = new FoundRows()

/** Adds up rows: those of the numbers of a list from one place up to another, −1 = none. Eleven sums at once, since there are eleven pairs of tags. */
function addRows(rows: Int32Array, numbers: Int32Array, [from, to]: readonly [number, number], into: Int32Array): void {
  let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0, k = 0
  for (let n = from; n < to; n++) {
    const row = numbers[n]! * PAIRS
    if (row < 0) continue
    a = (a + rows[row]!) | 0
    b = (b + rows[row + 1]!) | 0
    c = (c + rows[row + 2]!) | 0
    d = (d + rows[row + 3]!) | 0
    e = (e + rows[row + 4]!) | 0
    f = (f + rows[row + 5]!) | 0
    g = (g + rows[row + 6]!) | 0
    h = (h + rows[row + 7]!) | 0
    i = (i + rows[row + 8]!) | 0
    j = (j + rows[row + 9]!) | 0
    k = (k + rows[row + 10]!) | 0
  }
  into[0]! += a
  into[1]! += b
  into[2]! += c
  into[3]! += d
  into[4]! += e
  into[5]! += f
  into[6]! += g
  into[7]! += h
  into[8]! += i
  into[9]! += j
  into[10]! += k
}

/** Scores of the tags of each place in units of the scale of the weights; valid until the next call. */
function scoresOf(features: Features, { table, rows, eagerness, scale }: Weights): Int32Array {
  const { keys, atEnd, on, onEnd, off, offEnd, clauseEnd, end, clauseOf } = features
  const length = atEnd.length
  const plain = PLAIN_ROWS.find(table, keys, end)
  const begun = ON_ROWS.find(table, on, onEnd[length - 1]!)
  const ended = OFF_ROWS.find(table, off, offEnd[length - 1]!)
  WHOLE.fill(0)
  WHOLE[0] = Math.round(-eagerness / scale)
  addRows(rows, plain, [clauseEnd.at(-1)!, end], WHOLE)
  let clause = -1
  for (let i = 0, at = 0; i < length; i++) {
    if (clauseOf[i] !== clause) {
      clause = clauseOf[i]!
      CLAUSE.set(WHOLE)
      addRows(rows, plain, [clause === 0 ? atEnd[length - 1]! : clauseEnd[clause - 1]!, clauseEnd[clause]!], CLAUSE)
    }
    addRows(rows, begun, [i === 0 ? 0 : onEnd[i - 1]!, onEnd[i]!], CLAUSE)
    HERE.fill(0)
    addRows(rows, ended, [i === 0 ? 0 : offEnd[i - 1]!, offEnd[i]!], HERE)
    for (let p = 0; p < PAIRS; p++) {
      CLAUSE[p]! -= HERE[p]!
      HERE[p] = CLAUSE[p]!
    }
    addRows(rows, plain, [i === 0 ? 0 : atEnd[i - 1]!, atEnd[i]!], HERE)
    for (let p = 0, t = 0; t < TAG_COUNT; p++, t += 2) {
      const even = (HERE[p]! << 16) >> 16
      PLACES[at++] = even
      if (t + 1 < TAG_COUNT) PLACES[at++] = (HERE[p]! - even) >> 16
    }
  }
  return PLACES
}
