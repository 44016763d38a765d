import { expect, test } from 'vitest'
import { TAG_COUNT } from '../../../shared/facts/chain'
import { featuresOf } from '../../../shared/facts/features'
import { netScores, REACH, WIDTH, type Net } from '../../../shared/facts/net'
import { netInputs } from '../../../shared/facts/net-inputs'
import { DENSE_COUNT, unpackNet } from '../../../shared/facts/net-weights'
import { seeded } from '../../eval/train-chain'

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const TEXT = '求熟手焊工，下周到岗，苏州'

function askedOf(text: string): { keys: Int32Array; ends: Int32Array; clauseOf: Uint8Array } {
  const { codes, marks, clauseOf } = featuresOf(text)
  const { keys, ends } = netInputs(text, codes, marks)
  return { keys: keys.slice(0, ends.at(-1)), ends, clauseOf }
}

function anyNet(keys: Int32Array): Net {
  const random = seeded(3)
  const known = Int32Array.from(new Set(keys))
  const rows = Int8Array.from({ length: known.length * WIDTH }, () => Math.floor(random() * 255) - 127)
  return unpackNet({ keys: base64(known), rows: base64(rows), scale: 0.01, dense: base64(Float32Array.from({ length: DENSE_COUNT }, () => random() - 0.5)) })
}

const times = (matrix: Float32Array, x: readonly number[]): number[] => Array.from({ length: WIDTH }, (_, b) => x.reduce((sum, value, a) => sum + matrix[b * WIDTH + a]! * value, 0))
const plus = (...all: readonly (ArrayLike<number>)[]): number[] => Array.from({ length: WIDTH }, (_, b) => all.reduce((sum, one) => sum + one[b]!, 0))
const above = (x: readonly number[]): number[] => x.map(value => Math.max(0, value))

/** The same sums, written as they are explained. */
function slowly(net: Net, { keys, ends, clauseOf }: ReturnType<typeof askedOf>): number[] {
  const known = [...new Set(keys)]
  let x = Array.from(ends, (end, i) => plus(...Array.from(keys.subarray(i === 0 ? 0 : ends[i - 1]!, end), key => net.rows.subarray(known.indexOf(key) * WIDTH, (known.indexOf(key) + 1) * WIDTH))))
  net.layers.forEach(({ matrices, added }, l) => {
    x = x.map((own, i) => plus(own, above(plus(added, ...[-1, 0, 1].flatMap((side, d) => (x[i + side * REACH[l]!] ? [times(matrices[d]!, x[i + side * REACH[l]!]!)] : []))))))
  })
  const top = (places: readonly number[][]): number[] => Array.from({ length: WIDTH }, (_, b) => Math.max(...places.map(place => place[b]!)))
  return x.flatMap((own, i) => {
    const hidden = above(plus(net.added, times(net.ofPlace, own), times(net.ofClause, top(x.filter((_, j) => clauseOf[j] === clauseOf[i]))), times(net.ofMessage, top(x))))
    return Array.from({ length: TAG_COUNT }, (_, t) => hidden.reduce((sum, value, b) => sum + net.out[t * WIDTH + b]! * value, net.outAdded[t]!))
  })
}

test('Scores are those of the layers as they are explained', () => {
  const asked = askedOf(TEXT)
  const net = anyNet(asked.keys)
  const expected = slowly(net, asked)
  const scores = netScores(net, asked, asked.clauseOf)
  expected.forEach((score, k) => expect(scores[k]).toBeCloseTo(score, 2))
})

test('A text read after a longer one has the same scores as before it', () => {
  const asked = askedOf(TEXT)
  const net = anyNet(asked.keys)
  const first = netScores(net, asked, asked.clauseOf).slice(0, TEXT.length * TAG_COUNT)
  const longer = askedOf(`${TEXT}，${TEXT}，包吃住`)
  netScores(net, longer, longer.clauseOf)
  expect(netScores(net, asked, asked.clauseOf).slice(0, TEXT.length * TAG_COUNT)).toEqual(first)
})

test('Inputs that were never learnt change nothing', () => {
  const asked = askedOf('求焊工')
  const net = anyNet(asked.keys)
  const first = netScores(net, asked, asked.clauseOf).slice(0, 3 * TAG_COUNT)
  const keys = Int32Array.from([123_456_789, ...asked.keys])
  expect(netScores(net, { keys, ends: asked.ends.map(end => end + 1) }, asked.clauseOf).slice(0, 3 * TAG_COUNT)).toEqual(first)
})
