import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { TAG_COUNT } from '../../shared/facts/chain'
import type { PackedWeights } from '../../shared/facts/weights'
import { BESIDE_NETS } from '../../shared/facts/tag-text'
import type { PackedNet } from '../../shared/facts/net-weights'
import { framedLines, trainingLines, type TaggedLine } from './facts-training'
import { trainGate } from './train-gate'
import { withOpenings } from './widened-lines'
import { seeded, trainChain, type TrainedWeights, type TrainSettings } from './train-chain'
import { trainNet, type NetSettings, type TrainedNet } from './train-net'

export const SETTINGS: TrainSettings = { rounds: 4, shrink: 0.002, rate: 0.05, drop: 0.5, least: 4, most: 40_000 }

export const NET_SETTINGS: NetSettings = { rounds: 9, rate: 0.002, dropInputs: 0.4, dropValues: 0.1, dropLast: 0.3, batch: 8, least: 5 }

/** How much is taken off "no fact": chosen on one half of the development data and on lines held out of the training. */
const EAGERNESS = 0.3
/** What scores are taken by: in training half of the features of a place are left out, in reading all of them speak. The rest is the net's. */
const TEMPER = 0.3
/** What the scores of the nets are taken by, all together. */
export const NET_SHARE = 0.85

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** Packs everything that reading facts needs, with a cheap test trained on the lines. */
export function packWeights(lines: readonly TaggedLine[], { keys, counts, rows, steps }: TrainedWeights, nets: readonly TrainedNet[]): PackedWeights {
  const strength = Array.from(keys, (_, i) => Math.max(...rows.subarray(i * TAG_COUNT, (i + 1) * TAG_COUNT).map(Math.abs)))
  const kept = strength.map((_, i) => i).sort((a, b) => strength[b]! - strength[a]!).slice(0, SETTINGS.most).sort((a, b) => counts[b]! - counts[a]!)
  const top = kept.reduce((most, i) => Math.max(most, strength[i]!), 0)
  const scale = Math.min(top, 2.54) / 127
  const bytes = new Int8Array(kept.length * TAG_COUNT)
  kept.forEach((i, row) => {
    for (let t = 0; t < TAG_COUNT; t++) bytes[row * TAG_COUNT + t] = Math.max(-127, Math.min(127, Math.round(rows[i * TAG_COUNT + t]! / scale)))
  })
  return {
    keys: base64(Int32Array.from(kept, i => keys[i]!)), rows: base64(bytes),
    scale: scale * TEMPER, eagerness: EAGERNESS, ...trainGate(lines), nets: nets.map(net => packNet(net, NET_SHARE / nets.length)),
    steps: Array.from(steps, (step, k) => Math.round(nets.reduce((sum, net) => sum + (net.steps[k]! * NET_SHARE) / nets.length, step * TEMPER * BESIDE_NETS) * 1e4) / 1e4),
  }
}

/** A net with its scores taken by a share. */
export function packNet({ keys, rows, dense }: TrainedNet, share: number): PackedNet {
  const top = rows.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = top / 127
  const parts = dense.map((part, k) => (k >= dense.length - 2 ? part.map(value => value * share) : part))
  return { keys: base64(keys), rows: base64(Int8Array.from(rows, value => Math.round(value / scale))), scale, dense: base64(Float32Array.from(parts.flatMap(part => [...part]))) }
}

/** How often each turn of phrase is filled. */
const FILLINGS = 3
/** Share of the lines that are learnt from a second time between words of greeting or farewell. */
const WIDENED = 0.3

/** Everything that is learnt from: the lines as written, turns of phrase filled, and some of both between words of greeting. */
export function everyLine(): TaggedLine[] {
  return withOpenings([...trainingLines(), ...framedLines(FILLINGS, seeded(31))], WIDENED, seeded(9))
}

/** Where the chances of the chain begin, and those of the nets. */
const SEED = 7
const NET_SEEDS = [17, 41]

/** The chain and the nets as trained on every line. */
export const factNet = (seed: number): TrainedNet => trainNet(everyLine(), NET_SETTINGS, seed)
export const factChain = (): TrainedWeights => trainChain(everyLine(), SETTINGS, SEED)
export const factNets = (): TrainedNet[] => NET_SEEDS.map(factNet)

/** Writes the weights of all training lines into the resources. */
export function trainFacts(): string {
  const packed = packWeights(everyLine(), factChain(), factNets())
  const file = path.join(import.meta.dirname, '../../resources/facts/weights.json')
  const text = `${JSON.stringify(packed)}\n`
  writeFileSync(file, text)
  return `${file}: ${text.length} bytes`
}
