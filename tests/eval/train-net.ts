import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { featuresOf } from '../../shared/facts/features'
import { REACH, WIDTH } from '../../shared/facts/net'
import { netInputs } from '../../shared/facts/net-inputs'
import type { TaggedLine } from './facts-training'
import { descend, params, stepLength, type Params } from './net-params'
import { seeded, stepGradients } from './train-chain'

const T = TAG_COUNT
const H = WIDTH

export interface NetSettings {
  readonly rounds: number
  readonly rate: number
  /** Share of the inputs of a place left out at random in each round, so that no word alone decides. */
  readonly dropInputs: number
  /** Share of the values of a layer left out. */
  readonly dropValues: number
  /** Lines between two steps. */
  readonly batch: number
  /** Inputs that come up at fewer places are left out. */
  readonly least: number
}

export interface TrainedNet {
  readonly keys: Int32Array
  /** `keys.length` × WIDTH. */
  readonly rows: Float32Array
  /** In the order of {@link netParts}. */
  readonly dense: readonly Float32Array[]
  /** (TAG_COUNT + 1) × TAG_COUNT. */
  readonly steps: Float32Array
}

interface Sample {
  readonly ids: Int32Array
  readonly ends: Int32Array
  readonly clauseOf: Uint8Array
  readonly tags: Uint8Array
}

interface Layer { readonly matrices: readonly [Params, Params, Params]; readonly added: Params }

/** All weights of the net but the rows of its inputs. */
interface Parts {
  readonly layers: readonly Layer[]
  readonly ofPlace: Params
  readonly ofClause: Params
  readonly ofMessage: Params
  readonly added: Params
  readonly out: Params
  readonly outAdded: Params
  readonly steps: Params
}

function newParts(random: () => number): Parts {
  const spread = Math.sqrt(2 / (3 * H)) * 0.8
  const square = (size: number): Params => params(H * H, size, random)
  const last = Math.sqrt(3 / H) * 0.6
  return {
    layers: REACH.map(() => ({ matrices: [square(spread), square(spread), square(spread)], added: params(H, 0, random) })),
    ofPlace: square(last), ofClause: square(last / 2), ofMessage: square(last / 2), added: params(H, 0, random),
    out: params(T * H, last / 2, random), outAdded: params(T, 0, random), steps: params((T + 1) * T, 0, random),
  }
}

const listOf = ({ layers, ofPlace, ofClause, ofMessage, added, out, outAdded }: Parts): readonly Params[] => [...layers.flatMap(({ matrices, added: one }) => [...matrices, one]), ofPlace, ofClause, ofMessage, added, out, outAdded]

/** Trains the net by Adam on the likelihood of the tags; the rate falls to nearly nothing along a cosine. */
export function trainNet(lines: readonly TaggedLine[], settings: NetSettings): TrainedNet {
  const random = seeded(17)
  const { keys, samples } = samplesOf(lines, settings.least)
  const rows = params(keys.length * H, 0.1, random)
  const parts = newParts(random)
  const order = samples.map((_, i) => i)
  const touched = new Set<number>()
  const work: Work = { rows, parts, settings, random, touched }
  let step = 0
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    order.forEach((line, k) => {
      learn(samples[line]!, work)
      if ((k + 1) % settings.batch !== 0 && k + 1 < order.length) return
      const length = stepLength(settings.rate * (0.02 + 0.49 * (1 + Math.cos((Math.PI * (round + k / order.length)) / settings.rounds))), ++step)
      for (const one of [...listOf(parts), parts.steps]) descend(one, length)
      for (const id of touched) descend(rows, 2 * length, id * H, id * H + H)
      touched.clear()
    })
  }
  return { keys, rows: rows.values, dense: listOf(parts).map(({ values }) => values), steps: parts.steps.values }
}

function samplesOf(lines: readonly TaggedLine[], least: number): { keys: Int32Array; samples: Sample[] } {
  const counts = new Map<number, number>()
  const read = lines.filter(({ text }) => text !== '').map(({ text, tags }) => {
    const { codes, marks, clauseOf } = featuresOf(text)
    const { keys, ends } = netInputs(text, codes, marks)
    const own = keys.slice(0, ends.at(-1))
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
    return { own, ends, clauseOf, tags }
  })
  const idOf = new Map<number, number>()
  for (const [key, count] of counts) if (count >= least) idOf.set(key, idOf.size)
  const samples = read.map(({ own, ends, clauseOf, tags }): Sample => {
    const ids: number[] = []
    let k = 0
    const idEnds = ends.map(end => {
      for (; k < end; k++) if (idOf.has(own[k]!)) ids.push(idOf.get(own[k]!)!)
      return ids.length
    })
    return { ids: Int32Array.from(ids), ends: idEnds, clauseOf, tags }
  })
  return { keys: Int32Array.from(idOf.keys()), samples }
}

interface Work {
  readonly rows: Params
  readonly parts: Parts
  readonly settings: NetSettings
  readonly random: () => number
  readonly touched: Set<number>
}

/** Adds `matrix` × the values at `from` to those at `to`. */
function addProduct(matrix: Float32Array, values: Float32Array, [from, to]: readonly [number, number], into: Float32Array): void {
  for (let b = 0, k = 0; b < H; b++) {
    let even = 0
    let odd = 0
    for (let a = 0; a < H; a += 2, k += 2) {
      even += matrix[k]! * values[from + a]!
      odd += matrix[k + 1]! * values[from + a + 1]!
    }
    into[to + b]! += even + odd
  }
}

/** Adds to the gradient of the values that went through `matrix` and of the matrix itself. */
function addBack({ values: m, gradient: g }: Params, x: Float32Array, [xAt, dyAt]: readonly [number, number], [dx, dy]: readonly [Float32Array, Float32Array]): void {
  for (let b = 0, k = 0; b < H; b++) {
    const d = dy[dyAt + b]!
    if (d === 0) { k += H; continue }
    for (let a = 0; a < H; a++, k++) {
      dx[xAt + a]! += m[k]! * d
      g[k]! += d * x[xAt + a]!
    }
  }
}

function learn({ ids, ends, clauseOf, tags }: Sample, { rows, parts, settings, random, touched }: Work): void {
  const n = ends.length
  const layers = parts.layers.length
  const x = Array.from({ length: layers + 1 }, () => new Float32Array(n * H))
  const open = parts.layers.map(() => new Float32Array(n * H))
  const kept: number[][] = []
  const louder = 1 / (1 - settings.dropInputs)
  for (let i = 0, k = 0; i < n; i++) {
    const here: number[] = []
    for (; k < ends[i]!; k++) if (random() >= settings.dropInputs) here.push(ids[k]!)
    for (const id of here) for (let b = 0; b < H; b++) x[0]![i * H + b]! += rows.values[id * H + b]! * louder
    kept.push(here)
  }
  const z = new Float32Array(H)
  parts.layers.forEach(({ matrices, added }, l) => {
    for (let i = 0; i < n; i++) {
      z.set(added.values)
      for (let d = 0; d < 3; d++) {
        const j = i + (d - 1) * REACH[l]!
        if (j >= 0 && j < n) addProduct(matrices[d]!.values, x[l]!, [j * H, 0], z)
      }
      for (let b = 0; b < H; b++) {
        const through = z[b]! > 0 && random() >= settings.dropValues ? 1 / (1 - settings.dropValues) : 0
        open[l]![i * H + b] = through
        x[l + 1]![i * H + b] = x[l]![i * H + b]! + z[b]! * through
      }
    }
  })
  const last = x[layers]!
  const clauses = clauseOf[n - 1]! + 1
  const [clauseTop, clauseFrom] = greatestOf(last, clauseOf, clauses)
  const [messageTop, messageFrom] = greatestOf(last, new Uint8Array(n), 1)
  const ofMessage = Float32Array.from(parts.added.values)
  addProduct(parts.ofMessage.values, messageTop, [0, 0], ofMessage)
  const ofClause = new Float32Array(clauses * H)
  for (let c = 0; c < clauses; c++) addProduct(parts.ofClause.values, clauseTop, [c * H, c * H], ofClause)
  const hidden = new Float32Array(n * H)
  const scores = new Float64Array(n * T)
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < H; b++) hidden[i * H + b] = ofMessage[b]! + ofClause[clauseOf[i]! * H + b]!
    addProduct(parts.ofPlace.values, last, [i * H, i * H], hidden)
    for (let b = 0; b < H; b++) if (hidden[i * H + b]! < 0) hidden[i * H + b] = 0
    for (let t = 0; t < T; t++) {
      let sum = parts.outAdded.values[t]!
      for (let b = 0; b < H; b++) sum += parts.out.values[t * H + b]! * hidden[i * H + b]!
      scores[i * T + t] = sum
    }
  }
  const stepsExp = barredSteps(parts.steps.values).map(Math.exp)
  const sums = chainSums(scores, { length: n, tags: T, stepsExp })
  const stepGradient = stepGradients(sums, stepsExp, tags)
  for (let k = 0; k < stepGradient.length; k++) parts.steps.gradient[k]! -= stepsExp[k] === 0 ? 0 : stepGradient[k]!
  const dx = x.map(one => new Float32Array(one.length))
  const dHidden = new Float32Array(n * H)
  const dMessage = new Float32Array(H)
  const dClause = new Float32Array(clauses * H)
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < T; t++) {
      const g = sums.forward[i * T + t]! * sums.backward[i * T + t]! - (tags[i] === t ? 1 : 0)
      if (Math.abs(g) < 1e-5) continue
      parts.outAdded.gradient[t]! += g
      for (let b = 0; b < H; b++) {
        parts.out.gradient[t * H + b]! += g * hidden[i * H + b]!
        dHidden[i * H + b]! += g * parts.out.values[t * H + b]!
      }
    }
    for (let b = 0; b < H; b++) {
      const d = hidden[i * H + b]! > 0 ? dHidden[i * H + b]! : 0
      dHidden[i * H + b] = d
      dMessage[b]! += d
      dClause[clauseOf[i]! * H + b]! += d
      parts.added.gradient[b]! += d
    }
    addBack(parts.ofPlace, last, [i * H, i * H], [dx[layers]!, dHidden])
  }
  const dTop = new Float32Array(clauses * H)
  for (let c = 0; c < clauses; c++) addBack(parts.ofClause, clauseTop, [c * H, c * H], [dTop, dClause])
  for (let k = 0; k < clauses * H; k++) dx[layers]![clauseFrom[k]! * H + (k % H)]! += dTop[k]!
  dTop.fill(0)
  addBack(parts.ofMessage, messageTop, [0, 0], [dTop, dMessage])
  for (let b = 0; b < H; b++) dx[layers]![messageFrom[b]! * H + b]! += dTop[b]!
  for (let l = layers - 1; l >= 0; l--) backLayer(parts.layers[l]!, [x[l]!, open[l]!], [dx[l]!, dx[l + 1]!], REACH[l]!)
  kept.forEach((here, i) => {
    for (const id of here) {
      touched.add(id)
      for (let b = 0; b < H; b++) rows.gradient[id * H + b]! += dx[0]![i * H + b]! * louder
    }
  })
}

function backLayer({ matrices, added }: Layer, [x, open]: readonly [Float32Array, Float32Array], [dx, dy]: readonly [Float32Array, Float32Array], reach: number): void {
  const n = x.length / H
  const dz = new Float32Array(H)
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < H; b++) {
      dx[i * H + b]! += dy[i * H + b]!
      dz[b] = dy[i * H + b]! * open[i * H + b]!
      added.gradient[b]! += dz[b]!
    }
    for (let d = 0; d < 3; d++) {
      const j = i + (d - 1) * reach
      if (j >= 0 && j < n) addBack(matrices[d]!, x, [j * H, 0], [dx, dz])
    }
  }
}

/** The greatest of each value over each group of places, and the place it stands at. */
function greatestOf(values: Float32Array, groupOf: Uint8Array, groups: number): [top: Float32Array, from: Int32Array] {
  const top = new Float32Array(groups * H).fill(-Infinity)
  const from = new Int32Array(groups * H)
  for (let i = 0; i < values.length / H; i++) {
    for (let b = 0, k = groupOf[i]! * H; b < H; b++, k++) {
      if (values[i * H + b]! <= top[k]!) continue
      top[k] = values[i * H + b]!
      from[k] = i
    }
  }
  return [top, from]
}
