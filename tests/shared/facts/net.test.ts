import { expect, test } from 'vitest'
import { TAG_COUNT } from '../../../shared/facts/chain'
import { featuresOf } from '../../../shared/facts/features'
import { netScores, REACH, SIDES, WIDTH, type Net } from '../../../shared/facts/net'
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

interface AnyNet { readonly net: Net; readonly known: readonly number[]; readonly rows: Int8Array; readonly dense: Float32Array }
const SCALE = 0.01

function anyNet(keys: Int32Array): AnyNet {
  const random = seeded(3)
  const known = Int32Array.from(new Set(keys))
  const rows = Int8Array.from({ length: known.length * WIDTH }, () => Math.floor(random() * 255) - 127)
  const dense = Float32Array.from({ length: DENSE_COUNT }, () => random() - 0.5)
  return { net: unpackNet({ keys: base64(known), rows: base64(rows), scale: SCALE, dense: base64(dense) }), known: [...known], rows, dense }
}

const times = (matrix: Float32Array, x: readonly number[]): number[] => Array.from({ length: matrix.length / WIDTH }, (_, b) => x.reduce((sum, value, a) => sum + matrix[b * WIDTH + a]! * value, 0))
const plus = (...all: readonly (ArrayLike<number>)[]): number[] => Array.from({ length: WIDTH }, (_, b) => all.reduce((sum, one) => sum + one[b]!, 0))
const above = (x: readonly number[]): number[] => x.map(value => Math.max(0, value))

/** The same sums, written as they are explained. */
function slowly({ known, rows, dense }: AnyNet, { keys, ends, clauseOf }: ReturnType<typeof askedOf>): number[] {
  let at = 0
  const next = (length: number): Float32Array => dense.subarray(at, (at += length))
  const square = (): Float32Array => next(WIDTH * WIDTH)
  let x = Array.from(ends, (end, i) => plus(...Array.from(keys.subarray(i === 0 ? 0 : ends[i - 1]!, end), key => Array.from(rows.subarray(known.indexOf(key) * WIDTH, (known.indexOf(key) + 1) * WIDTH), byte => byte * SCALE))))
  for (const reach of REACH) {
    const sides = Array.from({ length: SIDES }, () => next(WIDTH))
    const [matrix, added] = [square(), next(WIDTH)]
    const around = (i: number): number[] => plus(...sides.map((taken, side) => (x[i + (side - 2) * reach] ?? []).map((value, b) => value * taken[b]!)).filter(one => one.length > 0))
    x = x.map((own, i) => plus(own, above(plus(added, times(matrix, around(i))))))
  }
  const [ofPlace, ofClause, ofMessage, added, out, outAdded] = [square(), square(), square(), next(WIDTH), next(TAG_COUNT * WIDTH), next(TAG_COUNT)]
  const top = (places: readonly number[][]): number[] => Array.from({ length: WIDTH }, (_, b) => Math.max(...places.map(place => place[b]!)))
  return x.flatMap((own, i) => {
    const hidden = above(plus(added, times(ofPlace, own), times(ofClause, top(x.filter((_, j) => clauseOf[j] === clauseOf[i]))), times(ofMessage, top(x))))
    return times(out, hidden).map((sum, t) => sum + outAdded[t]!)
  })
}

test('Scores are those of the layers as they are explained, but for the rounding of the weights', () => {
  const asked = askedOf(TEXT)
  const any = anyNet(asked.keys)
  const expected = slowly(any, asked)
  const largest = Math.max(...expected.map(Math.abs))
  const scores = netScores(any.net, asked, asked.clauseOf)
  expected.forEach((score, k) => expect(Math.abs(scores[k]! - score)).toBeLessThan(largest / 100))
})

test('A text read after a longer one has the same scores as before it', () => {
  const asked = askedOf(TEXT)
  const { net } = anyNet(asked.keys)
  const first = netScores(net, asked, asked.clauseOf).slice(0, TEXT.length * TAG_COUNT)
  const longer = askedOf(`${TEXT}，${TEXT}，包吃住`)
  netScores(net, longer, longer.clauseOf)
  expect(netScores(net, asked, asked.clauseOf).slice(0, TEXT.length * TAG_COUNT)).toEqual(first)
})

test('Inputs that were never learnt change nothing', () => {
  const asked = askedOf('求焊工')
  const { net } = anyNet(asked.keys)
  const first = netScores(net, asked, asked.clauseOf).slice(0, 3 * TAG_COUNT)
  const keys = Int32Array.from([123_456_789, ...asked.keys])
  expect(netScores(net, { keys, ends: asked.ends.map(end => end + 1) }, asked.clauseOf).slice(0, 3 * TAG_COUNT)).toEqual(first)
})
