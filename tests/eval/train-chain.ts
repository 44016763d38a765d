import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { featuresOf, type Features } from '../../shared/facts/features'
import type { TaggedLine } from './facts-training'

const T = TAG_COUNT

export interface TrainSettings {
  readonly rounds: number
  /** Weight of the squares of the weights, per line. */
  readonly shrink: number
  readonly rate: number
  /** Share of the features of places left out at random in each round, so that no word alone decides. */
  readonly drop: number
  /** Features seen in fewer lines are left out. */
  readonly least: number
}

export interface TrainedWeights {
  readonly keys: Int32Array
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
export function trainChain(lines: readonly TaggedLine[], settings: TrainSettings): TrainedWeights {
  const features = lines.map(line => copyOf(featuresOf(line.text)))
  const counts = new Map<number, number>()
  for (const { keys } of features) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const idOf = new Map<number, number>()
  for (const [key, count] of counts) if (count >= settings.least) idOf.set(key, idOf.size)
  const samples = lines.map((line, i) => sampleOf(features[i]!, line.tags, idOf))
  const rows = new Float64Array(idOf.size * T)
  const seen = new Float64Array(idOf.size * T).fill(1e-6)
  const steps = new Float64Array((T + 1) * T)
  const stepsSeen = new Float64Array((T + 1) * T).fill(1e-6)
  const random = seeded(7)
  const order = samples.map((_, i) => i)
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) learn(samples[i]!, { rows, seen, steps, stepsSeen, settings, random })
  }
  return { keys: Int32Array.from(idOf.keys()), rows, steps }
}

const copyOf = (one: Features): Features => ({ ...one, keys: one.keys.slice(0, one.end) })

function sampleOf({ keys, atEnd, clauseEnd, end, clauseOf }: Features, tags: Uint8Array, idOf: ReadonlyMap<number, number>): Sample {
  const ids = (from: number, to: number): Int32Array => Int32Array.from(Array.from(keys.subarray(from, to)).flatMap(key => idOf.get(key) ?? []))
  const at = Array.from(atEnd, (to, i) => ids(i === 0 ? 0 : atEnd[i - 1]!, to))
  const clauses = clauseEnd.map((to, k) => ids(k === 0 ? (atEnd.at(-1) ?? 0) : clauseEnd[k - 1]!, to))
  return { at, clauseOf, clauses, message: ids(clauseEnd.at(-1) ?? 0, end), tags }
}

interface State {
  readonly rows: Float64Array
  readonly seen: Float64Array
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
  const add = (ids: Int32Array, into: Float64Array, from: number): void => {
    for (const id of ids) for (let t = 0; t < T; t++) into[from + t]! += rows[id * T + t]!
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
  const { forward, backward, enter } = chainSums(scores, n, stepsExp)
  const gradient = new Float64Array(n * T)
  for (let i = 0; i < n; i++) for (let t = 0; t < T; t++) gradient[i * T + t] = (sample.tags[i] === t ? 1 : 0) - forward[i * T + t]! * backward[i * T + t]!
  const move = (ids: Int32Array, g: ArrayLike<number>, from: number): void => {
    for (const id of ids) {
      for (let t = 0; t < T; t++) {
        const k = id * T + t
        const d = g[from + t]! - settings.shrink * rows[k]!
        if (d > -1e-5 && d < 1e-5) continue
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
  const stepGradient = new Float64Array((T + 1) * T)
  for (let i = 0; i < n; i++) {
    const from = i === 0 ? T : sample.tags[i - 1]!
    stepGradient[from * T + sample.tags[i]!]! += 1
    for (let t = 0; t < T; t++) {
      const arriving = enter[i * T + t]! * backward[i * T + t]!
      if (i === 0) stepGradient[T * T + t]! -= stepsExp[T * T + t]! * arriving
      else for (let f = 0; f < T; f++) stepGradient[f * T + t]! -= forward[(i - 1) * T + f]! * stepsExp[f * T + t]! * arriving
    }
  }
  for (let k = 0; k < stepGradient.length; k++) {
    const d = stepGradient[k]! - settings.shrink * steps[k]!
    if (stepsExp[k] === 0 || (d > -1e-5 && d < 1e-5)) continue
    stepsSeen[k]! += d * d
    steps[k]! += (settings.rate * d) / Math.sqrt(stepsSeen[k]!)
  }
}
