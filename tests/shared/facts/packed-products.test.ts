import { describe, expect, test } from 'vitest'
import { multiply, packMatrices, WholeValues } from '../../../shared/facts/packed-products'
import { seeded } from '../../eval/seeded'

const WIDTH = 32
const random = seeded(5)
const numbers = (length: number, most: number): number[] => Array.from({ length }, () => (random() * 2 - 1) * most)

/** The products one by one. */
function slowly(matrices: readonly Float32Array[], values: readonly number[], count: number, reach: number): number[] {
  const rows = matrices[0]!.length / WIDTH
  return Array.from({ length: count }, (_, i) => Array.from({ length: rows }, (_row, b) => matrices.reduce((sum, matrix, side) => {
    const place = i + (side - (matrices.length >> 1)) * reach
    if (place < 0 || place >= count) return sum
    for (let a = 0; a < WIDTH; a++) sum += matrix[b * WIDTH + a]! * values[place * WIDTH + a]!
    return sum
  }, 0))).flat()
}

describe('Products of packed numbers', () => {
  test.each([[3, 32, 7, 2], [3, 32, 8, 4], [1, 21, 5, 1], [1, 32, 1, 1]])('%i matrices of %i rows over %i places are those of plain numbers, to a hundredth', (sides, rows, count, reach) => {
    const matrices = Array.from({ length: sides }, () => Float32Array.from(numbers(rows * WIDTH, 2)))
    const values = numbers(count * WIDTH, 30)
    const whole = new WholeValues(20, WIDTH)
    const into = new Float64Array(20 * WIDTH)
    const packed = packMatrices(matrices, WIDTH)
    whole.take(Float64Array.from(numbers(20 * WIDTH, 90)), 20, WIDTH)
    whole.take(Float64Array.from(values), count, WIDTH)
    multiply(packed, whole, [count, reach], into)
    const expected = slowly(matrices, values, count, reach)
    const largest = Math.max(...expected.map(Math.abs))
    expected.forEach((one, k) => expect(Math.abs(into[Math.floor(k / rows) * packed.outputs + (k % rows)]! - one)).toBeLessThan(largest / 100))
  })

  test('The greatest weights and values there are do not run into each other', () => {
    const matrices = Array.from({ length: 3 }, () => Float32Array.from({ length: WIDTH * WIDTH }, (_, k) => (Math.floor(k / WIDTH) % 2 === 0 ? 1 : -1)))
    const whole = new WholeValues(3, WIDTH)
    const into = new Float64Array(3 * WIDTH)
    whole.take(new Float64Array(3 * WIDTH).fill(7), 3, WIDTH)
    multiply(packMatrices(matrices, WIDTH), whole, [3, 1], into)
    for (let b = 0; b < WIDTH; b++) expect(into[WIDTH + b]).toBeCloseTo(b % 2 === 0 ? 672 : -672, 6)
  })
})
