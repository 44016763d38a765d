import { barredSteps, beginTag, chainSums, insideTag, TAG_COUNT, type ChainSums } from '../../shared/facts/chain'
import { featuresOf, type Features } from '../../shared/facts/features'
import { FACT_KINDS } from '../../shared/facts/found-fact'
import type { TaggedLine } from './facts-training'

const T = TAG_COUNT

/**
 * Sets of tags that share a weight besides their own, so that what is common to them is learnt from all of them: any fact at all, any
 * beginning, what is exchanged (need, offer, project), and beginning and inside of one kind.
 */
const SHARED: readonly (readonly number[])[] = [
  Array.from({ length: T - 1 }, (_, t) => t + 1),
  FACT_KINDS.map((_, kind) => beginTag(kind)),
  FACT_KINDS.flatMap((kind, k) => (kind === 'need' || kind === 'offer' || kind === 'project' ? [beginTag(k), insideTag(k)] : [])),
  ...FACT_KINDS.map((_, kind) => [beginTag(kind), insideTag(kind)]),
]
const S = T + SHARED.length
/** For each tag the columns that add up to its score. */
const COLUMNS: readonly Int32Array[] = Array.from({ length: T }, (_, t) => Int32Array.from([t, ...SHARED.flatMap((tags, k) => (tags.includes(t) ? [T + k] : []))]))

export interface TrainSettings {
  readonly rounds: number
  /** Weight of the squares of the weights, per line. */
  readonly shrink: number
  readonly rate: number
  /** Share of the features of places left out at random in each round, so that no word alone decides. */
  readonly drop: number
  /** Features seen in fewer lines are left out. */
  readonly least: number
  /** How many of the strongest features are kept. */
  readonly most: number
}

export interface TrainedWeights {
  readonly keys: Int32Array
  /** In how many lines each was seen. */
  readonly counts: Int32Array
  /** `keys.length` × TAG_COUNT. */
  readonly rows: Float64Array
  readonly steps: Float64Array
}

/** A random number generator with a seed, so that training twice gives the same weights (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Sample {
  readonly at: readonly Int32Array[]
  readonly clauseOf: Uint8Array
  readonly clauses: readonly Int32Array[]
  readonly message: Int32Array
  readonly tags: Uint8Array
}

/** Trains a linear chain by AdaGrad on the likelihood of the tags. */
export function trainChain(lines: readonly TaggedLine[], settings: TrainSettings, seed: number): TrainedWeights {
  const features = lines.map(line => copyOf(featuresOf(line.text)))
  const counts = new Map<number, number>()
  for (const { keys, on } of features) for (const key of new Set([...keys, ...on])) counts.set(key, (counts.get(key) ?? 0) + 1)
  const idOf = new Map<number, number>()
  for (const [key, count] of counts) if (count >= settings.least) idOf.set(key, idOf.size)
  const samples = lines.map((line, i) => sampleOf(features[i]!, line.tags, idOf))
  const rows = new Float32Array(idOf.size * S)
  const seen = new Float32Array(idOf.size * S).fill(1e-6)
  const mean = new Float32Array(idOf.size * S)
  const meanSteps = new Float64Array((T + 1) * T)
  const averaged = Math.ceil(settings.rounds / 2)
  const steps = new Float64Array((T + 1) * T)
  const stepsSeen = new Float64Array((T + 1) * T).fill(1e-6)
  const random = seeded(seed)
  const order = samples.map((_, i) => i)
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) learn(samples[i]!, { rows, seen, steps, stepsSeen, settings, random })
    if (round < settings.rounds - averaged) continue
    for (let k = 0; k < rows.length; k++) mean[k]! += rows[k]! / averaged
    for (let k = 0; k < steps.length; k++) meanSteps[k]! += steps[k]! / averaged
  }
  return { keys: Int32Array.from(idOf.keys()), counts: Int32Array.from(idOf.keys(), key => counts.get(key)!), rows: folded(mean), steps: meanSteps }
}

/** The weights with the shared ones added to those of each tag. */
function folded(rows: Float32Array): Float64Array {
  const plain = new Float64Array((rows.length / S) * T)
  for (let id = 0; id < rows.length / S; id++) for (let t = 0; t < T; t++) for (const column of COLUMNS[t]!) plain[id * T + t]! += rows[id * S + column]!
  return plain
}

const copyOf = (one: Features): Features => ({ ...one, keys: one.keys.slice(0, one.end), on: one.on.slice(0, one.onEnd.at(-1) ?? 0), off: one.off.slice(0, one.offEnd.at(-1) ?? 0) })

function sampleOf({ keys, atEnd, on, onEnd, off, offEnd, clauseEnd, end, clauseOf }: Features, tags: Uint8Array, idOf: ReadonlyMap<number, number>): Sample {
  const ids = (list: Iterable<number>): number[] => Array.from(list).flatMap(key => idOf.get(key) ?? [])
  const held = new Map<number, number>()
  const at = Array.from(atEnd, (to, i) => {
    if (i > 0 && clauseOf[i] !== clauseOf[i - 1]) held.clear()
    for (const key of on.subarray(i === 0 ? 0 : onEnd[i - 1]!, onEnd[i])) held.set(key, (held.get(key) ?? 0) + 1)
    for (const key of off.subarray(i === 0 ? 0 : offEnd[i - 1]!, offEnd[i])) held.set(key, (held.get(key) ?? 0) - 1)
    const now = [...held].flatMap(([key, times]) => new Array<number>(times).fill(key))
    return Int32Array.from([...ids(keys.subarray(i === 0 ? 0 : atEnd[i - 1]!, to)), ...ids(now)])
  })
  const clauses = clauseEnd.map((to, k) => Int32Array.from(ids(keys.subarray(k === 0 ? (atEnd.at(-1) ?? 0) : clauseEnd[k - 1]!, to))))
  return { at, clauseOf, clauses, message: Int32Array.from(ids(keys.subarray(clauseEnd.at(-1) ?? 0, end))), tags }
}

interface State {
  readonly rows: Float32Array
  readonly seen: Float32Array
  readonly steps: Float64Array
  readonly stepsSeen: Float64Array
  readonly settings: TrainSettings
  readonly random: () => number
}

function learn(sample: Sample, state: State): void {
  const { rows, seen, steps, stepsSeen, settings, random } = state
  const n = sample.at.length
  if (n === 0) return
  const drop = (ids: Int32Array): Int32Array => (settings.drop > 0 ? ids.filter(() => random() >= settings.drop) : ids)
  const places = sample.at.map(drop)
  const clauses = sample.clauses.map(drop)
  const message = drop(sample.message)
  const scores = new Float64Array(n * T)
  const sums = new Float64Array(S)
  const active = new Uint8Array(S)
  const add = (ids: Int32Array, into: Float64Array, from: number): void => {
    sums.fill(0)
    for (const id of ids) for (let c = 0, k = id * S; c < S; c++, k++) sums[c]! += rows[k]!
    for (let t = 0; t < T; t++) for (const column of COLUMNS[t]!) into[from + t]! += sums[column]!
  }
  const shared = clauses.map(ids => {
    const sum = new Float64Array(T)
    add(ids, sum, 0)
    add(message, sum, 0)
    return sum
  })
  for (let i = 0; i < n; i++) {
    add(places[i]!, scores, i * T)
    const sum = shared[sample.clauseOf[i]!]!
    for (let t = 0; t < T; t++) scores[i * T + t]! += sum[t]!
  }
  const stepsExp = barredSteps(steps).map(Math.exp)
  const { forward, backward, enter } = chainSums(scores, { length: n, tags: T, stepsExp })
  const gradient = new Float64Array(n * T)
  for (let i = 0; i < n; i++) for (let t = 0; t < T; t++) gradient[i * T + t] = (sample.tags[i] === t ? 1 : 0) - forward[i * T + t]! * backward[i * T + t]!
  const move = (ids: Int32Array, g: ArrayLike<number>, from: number): void => {
    sums.fill(0)
    for (let t = 0; t < T; t++) for (const column of COLUMNS[t]!) sums[column]! += g[from + t]!
    let count = 0
    for (let c = 0; c < S; c++) if (Math.abs(sums[c]!) > 1e-3) active[count++] = c
    for (const id of ids) {
      for (let j = 0; j < count; j++) {
        const c = active[j]!
        const k = id * S + c
        const d = sums[c]! - settings.shrink * rows[k]!
        seen[k]! += d * d
        rows[k]! += (settings.rate * d) / Math.sqrt(seen[k]!)
      }
    }
  }
  const clauseGradients = clauses.map(() => new Float64Array(T))
  const all = new Float64Array(T)
  for (let i = 0; i < n; i++) {
    move(places[i]!, gradient, i * T)
    for (let t = 0; t < T; t++) { clauseGradients[sample.clauseOf[i]!]![t]! += gradient[i * T + t]!; all[t]! += gradient[i * T + t]! }
  }
  clauses.forEach((ids, k) => move(ids, clauseGradients[k]!, 0))
  move(message, all, 0)
  const stepGradient = stepGradients({ forward, backward, enter }, stepsExp, sample.tags)
  for (let k = 0; k < stepGradient.length; k++) {
    const d = stepGradient[k]! - settings.shrink * steps[k]!
    if (stepsExp[k] === 0 || (d > -1e-5 && d < 1e-5)) continue
    stepsSeen[k]! += d * d
    steps[k]! += (settings.rate * d) / Math.sqrt(stepsSeen[k]!)
  }
}

/** How much more often each step between tags is taken than the chain expects. */
export function stepGradients({ forward, backward, enter }: ChainSums, stepsExp: Float64Array, tags: Uint8Array): Float64Array {
  const gradient = new Float64Array((T + 1) * T)
  for (let i = 0; i < tags.length; i++) {
    const from = i === 0 ? T : tags[i - 1]!
    gradient[from * T + tags[i]!]! += 1
    for (let t = 0; t < T; t++) {
      const arriving = enter[i * T + t]! * backward[i * T + t]!
      if (i === 0) gradient[T * T + t]! -= stepsExp[T * T + t]! * arriving
      else for (let f = 0; f < T; f++) gradient[f * T + t]! -= forward[(i - 1) * T + f]! * stepsExp[f * T + t]! * arriving
    }
  }
  return gradient
}
