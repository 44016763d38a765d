import { expect, test } from 'vitest'
import { TAG_COUNT } from '../../../shared/facts/chain'
import { clauseNumbers } from '../../../shared/facts/clauses'
import type { Stretch } from '../../../shared/facts/likely-stretch'
import { netScores, SIDES, type FoundInputs, type Net } from '../../../shared/facts/net'
import { netInputs } from '../../../shared/facts/net-inputs'
import { denseCount, unpackNet } from '../../../shared/facts/net-weights'
import { seeded } from '../../eval/seeded'

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const TEXT = '求熟手焊工，下周到岗，苏州'
const SHAPES = [{ width: 16, reach: [1, 3] }, { width: 48, reach: [1, 2, 3] }]
const [NARROW, WIDE] = SHAPES as [Shape, Shape]
type Shape = (typeof SHAPES)[number]

/** Inputs of a text, each known by its first place among all of them. */
function askedOf(text: string): FoundInputs & { readonly clauseOf: Uint8Array; readonly whole: Stretch } {
  const { keys, ends } = netInputs(text)
  const own = keys.slice(0, ends.at(-1))
  return { numbers: own.map(key => own.indexOf(key)), ends, clauseOf: clauseNumbers(text), whole: [0, text.length] }
}

interface AnyNet extends Shape { readonly net: Net; readonly rows: Int8Array; readonly dense: Float32Array }
const SCALE = 0.01

function anyNet(shape: Shape): AnyNet {
  const random = seeded(3)
  const rows = Int8Array.from({ length: 1_000 * shape.width }, () => Math.floor(random() * 255) - 127)
  const dense = Float32Array.from({ length: denseCount(shape) }, () => random() - 0.5)
  return { ...shape, net: unpackNet({ ...shape, rows: base64(rows), scale: SCALE, dense: base64(dense) }), rows, dense }
}

const times = (matrix: Float32Array, x: readonly number[]): number[] => Array.from({ length: matrix.length / x.length }, (_, b) => x.reduce((sum, value, a) => sum + matrix[b * x.length + a]! * value, 0))
const plus = (...all: readonly (ArrayLike<number>)[]): number[] => Array.from(all[0]!, (_, b) => all.reduce((sum, one) => sum + one[b]!, 0))
const above = (x: readonly number[]): number[] => x.map(value => Math.max(0, value))

/** The same sums, written as they are explained. */
function slowly({ width, reach, rows, dense }: AnyNet, { numbers, ends, clauseOf }: ReturnType<typeof askedOf>): number[] {
  let at = 0
  const next = (length: number): Float32Array => dense.subarray(at, (at += length))
  const square = (): Float32Array => next(width * width)
  let x = Array.from(ends, (end, i) => plus(...Array.from(numbers.subarray(i === 0 ? 0 : ends[i - 1]!, end), row => Array.from(rows.subarray(row * width, (row + 1) * width), byte => byte * SCALE))))
  for (const far of reach) {
    const sides = Array.from({ length: SIDES }, () => next(width))
    const [matrix, added] = [square(), next(width)]
    const around = (i: number): number[] => plus(...sides.map((taken, side) => (x[i + (side - 2) * far] ?? []).map((value, b) => value * taken[b]!)).filter(one => one.length > 0))
    x = x.map((own, i) => plus(own, above(plus(added, times(matrix, around(i))))))
  }
  const [ofPlace, ofClause, ofMessage, added, out, outAdded] = [square(), square(), square(), next(width), next(TAG_COUNT * width), next(TAG_COUNT)]
  const top = (places: readonly number[][]): number[] => Array.from({ length: width }, (_, b) => Math.max(...places.map(place => place[b]!)))
  return x.flatMap((own, i) => {
    const hidden = above(plus(added, times(ofPlace, own), times(ofClause, top(x.filter((_, j) => clauseOf[j] === clauseOf[i]))), times(ofMessage, top(x))))
    return times(out, hidden).map((sum, t) => sum + outAdded[t]!)
  })
}

test.each(SHAPES)('Scores of a net $width wide are those of the layers as they are explained, but for the rounding of the weights', shape => {
  const asked = askedOf(TEXT)
  const any = anyNet(shape)
  const expected = slowly(any, asked)
  const largest = Math.max(...expected.map(Math.abs))
  const scores = netScores(any.net, asked, asked.clauseOf, asked.whole)
  expected.forEach((score, k) => expect(Math.abs(scores[k]! - score)).toBeLessThan(largest / 100))
})

const scoresOf = ({ net }: AnyNet, asked: ReturnType<typeof askedOf>, stretch = asked.whole): Float64Array => netScores(net, asked, asked.clauseOf, stretch).slice(0, (stretch[1] - stretch[0]) * TAG_COUNT)

test('A text read after a longer one, and with a wider net, has the same scores as before', () => {
  const asked = askedOf(TEXT)
  const [narrow, wide] = [anyNet(NARROW), anyNet(WIDE)]
  const first = scoresOf(narrow, asked)
  scoresOf(wide, askedOf(`${TEXT}，${TEXT}，包吃住`))
  expect(scoresOf(narrow, asked)).toEqual(first)
})

test('A stretch of a text has the scores that it has as a text of its own', () => {
  const asked = askedOf(TEXT)
  const any = anyNet(WIDE)
  const start = asked.ends[5]!
  const alone = { ...asked, numbers: asked.numbers.slice(start), ends: asked.ends.slice(6).map(end => end - start), clauseOf: asked.clauseOf.slice(6) }
  expect(scoresOf(any, asked, [6, TEXT.length])).toEqual(scoresOf(any, alone, [0, TEXT.length - 6]))
})

test('Inputs that were never learnt change nothing', () => {
  const asked = askedOf('求焊工')
  const any = anyNet(WIDE)
  const more = { ...asked, numbers: Int32Array.from([-1, ...asked.numbers]), ends: asked.ends.map(end => end + 1) }
  expect(scoresOf(any, more)).toEqual(scoresOf(any, asked))
})
