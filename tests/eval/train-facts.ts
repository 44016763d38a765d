import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { unpackNet, type PackedNet } from '../../shared/facts/net-weights'
import type { PackedWeights } from '../../shared/facts/weights'
import { meanOf, taughtBy, type Teachers } from './distil'
import { framedLines, trainingLines, type TaggedLine } from './facts-training'
import { mixedLines } from './mixed-lines'
import { keysOf, samplesOf, type Sample } from './net-samples'
import { seeded } from './seeded'
import { trainGate } from './train-gate'
import { trainNet, type Lesson, type NetSettings, type TrainedNet } from './train-net'
import { withOpenings } from './widened-lines'

/** Inputs that come up at fewer places of the lines are left out. */
const LEAST_PLACES = 5

/** Nets that teach the two that read: both together are right more often than one, but take twice as long. */
export const TEACHER: NetSettings = { width: 64, reach: [1, 2, 3], rounds: 9, rate: 0.002, dropInputs: 0.4, dropValues: 0.1, dropLast: 0.4, batch: 8 }
const TEACHER_SEEDS = [17, 41]
/** The narrow net that looks at all of a text, and the one that reads what is left. */
export const FIRST: NetSettings = { width: 16, reach: [1, 3], rounds: 6, rate: 0.002, dropInputs: 0.2, dropValues: 0, dropLast: 0.1, batch: 8 }
export const SECOND: NetSettings = { ...TEACHER, rounds: 6 }
const FIRST_SEED = 7
const SECOND_SEED = 8
/** What the tags of a written line count beside what the teachers say of it. */
const OWN = 0.4
/** Lines that the teachers are asked about besides. */
const MIXED = 60_000

/** How much is taken off "no fact": chosen on one half of the development data and on lines held out of the training. */
const EAGERNESS = 0

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** A net as the app reads it. */
export function packNet({ width, reach, rows, dense }: TrainedNet): PackedNet {
  const scale = rows.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
  return { width, reach, rows: base64(Int8Array.from(rows, value => Math.round(value / scale))), scale, dense: base64(Float32Array.from(dense.flatMap(part => [...part]))) }
}

/** How often each turn of phrase is filled. */
const FILLINGS = 3
/** Share of the lines that are learnt from a second time between words of greeting or farewell. */
const WIDENED = 0.3

/** Every line with tags that is learnt from: as written, turns of phrase filled, and some of both between words of greeting. */
export function everyLine(): TaggedLine[] {
  return withOpenings([...trainingLines(), ...framedLines(FILLINGS, seeded(31))], WIDENED, seeded(9))
}

/** Keys of the inputs of all nets, and the lines as they learn from them. */
export function writtenLesson(lines: readonly TaggedLine[]): { readonly keys: Int32Array; readonly samples: Sample[] } {
  const keys = keysOf(lines, LEAST_PLACES)
  return { keys, samples: samplesOf(lines, keys) }
}

/** Trains one of the teachers. */
export const trainTeacher = (samples: readonly Sample[], inputs: number, seed: number): TrainedNet => trainNet({ samples, inputs }, TEACHER, seed)

/** What the nets that read learn from: how likely the teachers find each tag, in the written lines and in lines mixed from them. */
export function taughtLesson(keys: Int32Array, samples: readonly Sample[], nets: readonly TrainedNet[]): Lesson {
  const teachers: Teachers = { nets: nets.map(net => unpackNet(packNet(net))), steps: meanOf(nets.map(({ steps }) => steps)) }
  const mixed = samplesOf(mixedLines(trainingLines(), MIXED, seeded(5)), keys)
  return { samples: [...taughtBy(teachers, samples, OWN), ...taughtBy(teachers, mixed, 0)], inputs: keys.length, steps: teachers.steps }
}

/** Packs everything that reading facts needs, with a cheap test trained on the lines. */
export function packWeights(lines: readonly TaggedLine[], keys: Int32Array, first: TrainedNet, second: TrainedNet): PackedWeights {
  return {
    keys: base64(keys), eagerness: EAGERNESS, ...trainGate(lines), first: packNet(first), second: packNet(second),
    steps: Array.from(second.steps, step => Math.round(step * 1e4) / 1e4),
  }
}

/** Writes the weights learnt from all training lines into the resources. */
export function trainFacts(): string {
  const lines = everyLine()
  const { keys, samples } = writtenLesson(lines)
  const lesson = taughtLesson(keys, samples, TEACHER_SEEDS.map(seed => trainTeacher(samples, keys.length, seed)))
  const packed = packWeights(lines, keys, trainNet(lesson, FIRST, FIRST_SEED), trainNet(lesson, SECOND, SECOND_SEED))
  const file = path.join(import.meta.dirname, '../../resources/facts/weights.json')
  const text = `${JSON.stringify(packed)}\n`
  writeFileSync(file, text)
  return `${file}: ${text.length} bytes`
}
