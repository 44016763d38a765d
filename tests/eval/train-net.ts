import { barredSteps, chainSums, TAG_COUNT } from '../../shared/facts/chain'
import { SIDES } from '../../shared/facts/net'
import type { NetShape } from '../../shared/facts/net-weights'
import { addBack, addProduct, descend, params, stepLength, type Params } from './net-params'
import type { Sample } from './net-samples'
import { seeded } from './seeded'
import { stepGradients } from './step-gradients'

const T = TAG_COUNT
/** Gradients of tags below this are left out. */
const FAINT = 1e-4

export interface NetSettings extends NetShape {
  readonly rounds: number
  readonly rate: number
  /** Share of the inputs of a place left out at random in each round, so that no word alone decides. */
  readonly dropInputs: number
  /** Share of the values of a layer left out. */
  readonly dropValues: number
  /** The same of the values ahead of the tags. */
  readonly dropLast: number
  /** Lines between two steps. */
  readonly batch: number
}

/** What a net learns from. */
export interface Lesson {
  readonly samples: readonly Sample[]
  /** How many different inputs there are. */
  readonly inputs: number
  /** Scores of steps between tags, where they are not to be learnt. */
  readonly steps?: Float64Array
}

export interface TrainedNet extends NetShape {
  /** `width` values for each input. */
  readonly rows: Float64Array
  /** In the order of {@link listOf}. */
  readonly dense: readonly Float64Array[]
  /** (TAG_COUNT + 1) × TAG_COUNT. */
  readonly steps: Float64Array
}

interface Layer { readonly sides: Params; readonly matrix: Params; readonly added: Params }

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

function newParts({ width: H, reach }: NetShape, random: () => number): Parts {
  const spread = Math.sqrt(2 / H) * 0.8
  const square = (size: number): Params => params(H * H, size, random)
  const last = Math.sqrt(3 / H) * 0.6
  return {
    layers: reach.map(() => ({ sides: params(SIDES * H, 0.6, random), matrix: square(spread), added: params(H, 0, random) })),
    ofPlace: square(last), ofClause: square(last / 2), ofMessage: square(last / 2), added: params(H, 0, random),
    out: params(T * H, last / 2, random), outAdded: params(T, 0, random), steps: params((T + 1) * T, 0, random),
  }
}

const listOf = ({ layers, ofPlace, ofClause, ofMessage, added, out, outAdded }: Parts): readonly Params[] => [...layers.flatMap(({ sides, matrix, added: one }) => [sides, matrix, one]), ofPlace, ofClause, ofMessage, added, out, outAdded]

/** Trains a net by Adam on the likelihood of the tags; the rate falls to nearly nothing along a cosine. */
export function trainNet({ samples, inputs, steps }: Lesson, settings: NetSettings, seed: number): TrainedNet {
  const { width, reach } = settings
  const random = seeded(seed)
  const rows = params(inputs * width, 0.1, random)
  const parts = newParts(settings, random)
  if (steps) parts.steps.values.set(steps)
  const learnt = steps ? listOf(parts) : [...listOf(parts), parts.steps]
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
      for (const one of learnt) descend(one, length)
      for (const id of touched) descend(rows, 2 * length, id * width, (id + 1) * width)
      touched.clear()
    })
  }
  return { width, reach, rows: rows.values, dense: listOf(parts).map(({ values }) => values), steps: parts.steps.values }
}

interface Work {
  readonly rows: Params
  readonly parts: Parts
  readonly settings: NetSettings
  readonly random: () => number
  readonly touched: Set<number>
}

function learn({ ids, ends, clauseOf, tags, likely }: Sample, { rows, parts, settings, random, touched }: Work): void {
  const { width: H, reach } = settings
  const n = ends.length
  const layers = parts.layers.length
  const x = Array.from({ length: layers + 1 }, () => new Float64Array(n * H))
  const around = parts.layers.map(() => new Float64Array(n * H))
  const open = parts.layers.map(() => new Float64Array(n * H))
  const kept: number[][] = []
  const louder = 1 / (1 - settings.dropInputs)
  for (let i = 0, k = 0; i < n; i++) {
    const here: number[] = []
    for (; k < ends[i]!; k++) if (random() >= settings.dropInputs) here.push(ids[k]!)
    for (const id of here) for (let b = 0; b < H; b++) x[0]![i * H + b]! += rows.values[id * H + b]! * louder
    kept.push(here)
  }
  const z = new Float64Array(H)
  parts.layers.forEach(({ sides, matrix, added }, l) => {
    lookAround(sides.values, [x[l]!, around[l]!], reach[l]!, H)
    for (let i = 0; i < n; i++) {
      z.set(added.values)
      addProduct(matrix.values, [around[l]!, i * H, H], z, 0)
      for (let b = 0; b < H; b++) {
        const through = z[b]! > 0 && random() >= settings.dropValues ? 1 / (1 - settings.dropValues) : 0
        open[l]![i * H + b] = through
        x[l + 1]![i * H + b] = x[l]![i * H + b]! + z[b]! * through
      }
    }
  })
  const last = x[layers]!
  const clauses = clauseOf[n - 1]! + 1
  const [clauseTop, clauseFrom] = greatestOf(last, clauseOf, clauses, H)
  const [messageTop, messageFrom] = greatestOf(last, new Uint8Array(n), 1, H)
  const ofMessage = Float64Array.from(parts.added.values)
  addProduct(parts.ofMessage.values, [messageTop, 0, H], ofMessage, 0)
  const ofClause = new Float64Array(clauses * H)
  for (let c = 0; c < clauses; c++) addProduct(parts.ofClause.values, [clauseTop, c * H, H], ofClause, c * H)
  const hidden = new Float64Array(n * H)
  const openHidden = new Float64Array(n * H)
  const scores = new Float64Array(n * T)
  for (let i = 0; i < n; i++) {
    for (let b = 0; b < H; b++) hidden[i * H + b] = ofMessage[b]! + ofClause[clauseOf[i]! * H + b]!
    addProduct(parts.ofPlace.values, [last, i * H, H], hidden, i * H)
    for (let k = i * H; k < i * H + H; k++) {
      openHidden[k] = hidden[k]! > 0 && random() >= settings.dropLast ? 1 / (1 - settings.dropLast) : 0
      hidden[k]! *= openHidden[k]!
    }
    scores.set(parts.outAdded.values, i * T)
    addProduct(parts.out.values, [hidden, i * H, H], scores, i * T)
  }
  const stepsExp = barredSteps(parts.steps.values).map(Math.exp)
  const sums = chainSums(scores, { length: n, tags: T, stepsExp })
  const stepGradient = likely ? [] : stepGradients(sums, stepsExp, tags)
  for (let k = 0; k < stepGradient.length; k++) parts.steps.gradient[k]! -= stepsExp[k] === 0 ? 0 : stepGradient[k]!
  const dx = x.map(one => new Float64Array(one.length))
  const dHidden = new Float64Array(n * H)
  const dScores = new Float64Array(n * T)
  const dMessage = new Float64Array(H)
  const dClause = new Float64Array(clauses * H)
  for (let i = 0; i < n; i++) {
    for (let t = 0, k = i * T; t < T; t++, k++) {
      const g = sums.forward[k]! * sums.backward[k]! - (likely ? likely[k]! : tags[i] === t ? 1 : 0)
      dScores[k] = Math.abs(g) < FAINT ? 0 : g
      parts.outAdded.gradient[t]! += dScores[k]!
    }
    addBack(parts.out, [hidden, i * H, H], dHidden, [dScores, i * T])
    for (let b = 0; b < H; b++) {
      const d = dHidden[i * H + b]! * openHidden[i * H + b]!
      dHidden[i * H + b] = d
      dMessage[b]! += d
      dClause[clauseOf[i]! * H + b]! += d
      parts.added.gradient[b]! += d
    }
    addBack(parts.ofPlace, [last, i * H, H], dx[layers]!, [dHidden, i * H])
  }
  const dTop = new Float64Array(clauses * H)
  for (let c = 0; c < clauses; c++) addBack(parts.ofClause, [clauseTop, c * H, H], dTop, [dClause, c * H])
  for (let k = 0; k < clauses * H; k++) dx[layers]![clauseFrom[k]! * H + (k % H)]! += dTop[k]!
  dTop.fill(0)
  addBack(parts.ofMessage, [messageTop, 0, H], dTop, [dMessage, 0])
  for (let b = 0; b < H; b++) dx[layers]![messageFrom[b]! * H + b]! += dTop[b]!
  for (let l = layers - 1; l >= 0; l--) backLayer(parts.layers[l]!, [x[l]!, around[l]!, open[l]!], [dx[l]!, dx[l + 1]!], [reach[l]!, H])
  kept.forEach((here, i) => {
    for (const id of here) {
      touched.add(id)
      for (let b = 0; b < H; b++) rows.gradient[id * H + b]! += dx[0]![i * H + b]! * louder
    }
  })
}

/** Sums of the values of the neighbours, each value taken by its own numbers. */
function lookAround(sides: Float64Array, [x, into]: readonly [Float64Array, Float64Array], reach: number, H: number): void {
  for (let i = 0; i * H < x.length; i++) {
    for (let side = 0; side < SIDES; side++) {
      const j = (i + (side - (SIDES >> 1)) * reach) * H
      if (j >= 0 && j < x.length) for (let b = 0; b < H; b++) into[i * H + b]! += sides[side * H + b]! * x[j + b]!
    }
  }
}

function backLayer({ sides, matrix, added }: Layer, [x, around, open]: readonly [Float64Array, Float64Array, Float64Array], [dx, dy]: readonly [Float64Array, Float64Array], [reach, H]: readonly [number, number]): void {
  const dz = new Float64Array(H)
  const dAround = new Float64Array(H)
  for (let i = 0; i * H < x.length; i++) {
    dAround.fill(0)
    for (let b = 0; b < H; b++) {
      dx[i * H + b]! += dy[i * H + b]!
      dz[b] = dy[i * H + b]! * open[i * H + b]!
      added.gradient[b]! += dz[b]!
    }
    addBack(matrix, [around.subarray(i * H, i * H + H), 0, H], dAround, [dz, 0])
    for (let side = 0; side < SIDES; side++) {
      const j = (i + (side - (SIDES >> 1)) * reach) * H
      if (j < 0 || j >= x.length) continue
      for (let b = 0, k = side * H; b < H; b++, k++) {
        sides.gradient[k]! += dAround[b]! * x[j + b]!
        dx[j + b]! += dAround[b]! * sides.values[k]!
      }
    }
  }
}

/** The greatest of each value over each group of places, and the place it stands at. */
function greatestOf(values: Float64Array, groupOf: Uint8Array, groups: number, H: number): [top: Float64Array, from: Int32Array] {
  const top = new Float64Array(groups * H).fill(-Infinity)
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
