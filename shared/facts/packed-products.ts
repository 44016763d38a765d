/** Greatest of the whole numbers that weights and values are rounded to: 96 products of two of them stay below half of `BASE`. */
const MOST = 511
/** A packed number is one whole number and `BASE` times another: adding and multiplying such numbers works on both at once, without loss. */
const BASE = 2 ** 26
/** Added and taken off again, this leaves a small number rounded to a whole one: at its size, numbers have no place for a fraction. */
const ROUNDING = 1.5 * 2 ** 52
/** Packed numbers that are worked out together. */
const BATCH = 4

/** Several matrices that each take `width` values, their products added up; two outputs a number. */
export interface PackedMatrix {
  readonly width: number
  /** Matrices, one for each neighbour that is looked at: an odd number. */
  readonly sides: number
  /** An even number. */
  readonly outputs: number
  /** By batches of packed outputs, then side, then value. */
  readonly weights: Float64Array
  /** What one of the whole numbers stands for, by output. */
  readonly units: Float64Array
}

/** Packs matrices of the same shape, row by row: all weights into the first output, then into the second. An odd output gets one of zeros beside it. */
export function packMatrices(matrices: readonly Float32Array[], width: number): PackedMatrix {
  const rows = matrices[0]!.length / width
  const outputs = rows + (rows % 2)
  const batches = Math.ceil(outputs / (2 * BATCH))
  const units = Float64Array.from({ length: outputs }, (_, b) => {
    const row = matrices.flatMap(matrix => [...matrix.subarray(b * width, (b + 1) * width)])
    return row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST || 1
  })
  const whole = (matrix: Float32Array, b: number, a: number): number => (b < rows ? Math.round(matrix[b * width + a]! / units[b]!) : 0)
  const weights = new Float64Array(batches * matrices.length * width * BATCH)
  let k = 0
  for (let batch = 0; batch < batches; batch++) {
    for (const matrix of matrices) {
      for (let a = 0; a < width; a++) {
        for (let one = 0; one < BATCH; one++, k++) {
          const b = 2 * (batch * BATCH + one)
          weights[k] = whole(matrix, b, a) + BASE * whole(matrix, b + 1, a)
        }
      }
    }
  }
  return { width, sides: matrices.length, outputs, weights, units }
}

/** Numbers that each place of a list has beside it on both sides, zero: room for neighbours that are not there. */
const MARGIN = 4

/** Values of places rounded to whole numbers, with room on both sides. */
export class WholeValues {
  readonly list: Float64Array
  /** Packed sums of products, between adding them up and taking them apart. */
  readonly sums: Float64Array
  /** What one of the whole numbers stands for. */
  unit = 1

  /** Room for so many places with at most `most` values, and as many outputs, each. */
  constructor(places: number, most: number) {
    this.list = new Float64Array((places + 2 * MARGIN + 1) * most)
    this.sums = new Float64Array((places + 1) * packedOf(most))
  }

  /** Takes the values of the first `count` places, `width` each. */
  take(values: Float64Array, count: number, width: number): void {
    const { list } = this
    const size = count * width
    const top = greatestOf(values, size)
    const from = MARGIN * width
    this.unit = top / MOST || 1
    const share = 1 / this.unit
    for (let k = 0; k < size; k++) list[from + k] = values[k]! * share + ROUNDING - ROUNDING
    list.fill(0, from + size, Math.min(list.length, from + size + (MARGIN + 1) * width))
    list.fill(0, 0, from)
  }
}

function greatestOf(values: Float64Array, size: number): number {
  let top = 0
  for (let k = 0; k < size; k++) {
    const value = values[k]!
    if (value > top) top = value
    else if (-value > top) top = -value
  }
  return top
}

/** Packed numbers of a place, in whole batches. */
const packedOf = (outputs: number): number => Math.ceil(outputs / (2 * BATCH)) * BATCH

/** Packed sums of products of places with matrices. Two places at a time, so that each weight is fetched once for both. */
function addUp({ width, sides, outputs, weights }: PackedMatrix, { list, sums }: WholeValues, [count, reach]: readonly [number, number]): void {
  const step = reach * width
  const first = (MARGIN - (sides >> 1) * reach) * width
  const packed = packedOf(outputs)
  for (let i = 0; i < count; i += 2) {
    for (let b = 0, k = 0, at = i * packed; b < packed; b += BATCH, at += BATCH) {
      let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0
      for (let side = 0, p = first + i * width; side < sides; side++, p += step) {
        for (let end = p + width, q = p; q < end; q++, k += BATCH) {
          const x = list[q]!
          const y = list[q + width]!
          const w0 = weights[k]!
          const w1 = weights[k + 1]!
          const w2 = weights[k + 2]!
          const w3 = weights[k + 3]!
          a0 += w0 * x; a1 += w1 * x; a2 += w2 * x; a3 += w3 * x
          b0 += w0 * y; b1 += w1 * y; b2 += w2 * y; b3 += w3 * y
        }
      }
      sums[at] = a0; sums[at + 1] = a1; sums[at + 2] = a2; sums[at + 3] = a3
      sums[at + packed] = b0; sums[at + packed + 1] = b1; sums[at + packed + 2] = b2; sums[at + packed + 3] = b3
    }
  }
}

/**
 * The products of the first `count` places and their neighbours, `reach` places apart (at most 4), with the matrices: `outputs` numbers
 * a place, written into `into`.
 */
export function multiply(matrix: PackedMatrix, whole: WholeValues, [count, reach]: readonly [number, number], into: Float64Array): void {
  addUp(matrix, whole, [count, reach])
  const { outputs, units } = matrix
  const { sums, unit } = whole
  const packed = packedOf(outputs)
  for (let i = 0, k = 0; i < count; i++) {
    for (let b = 0, at = i * packed; b < outputs; b += 2, k += 2, at++) {
      const high = sums[at]! * (1 / BASE) + ROUNDING - ROUNDING
      into[k] = (sums[at]! - high * BASE) * units[b]! * unit
      into[k + 1] = high * units[b + 1]! * unit
    }
  }
}

/** Adds those products and `added` to the values themselves, where both together are above zero; as many outputs as values. */
export function addAbove(matrix: PackedMatrix, whole: WholeValues, [count, reach]: readonly [number, number], { added, values }: { readonly added: Float64Array; readonly values: Float64Array }): void {
  addUp(matrix, whole, [count, reach])
  const { units, width } = matrix
  const { sums, unit } = whole
  for (let k = 0, at = 0; k < count * width; ) {
    for (let b = 0; b < width; b += 2, k += 2, at++) {
      const high = sums[at]! * (1 / BASE) + ROUNDING - ROUNDING
      const more = (sums[at]! - high * BASE) * units[b]! * unit + added[b]!
      const next = high * units[b + 1]! * unit + added[b + 1]!
      if (more > 0) values[k]! += more
      if (next > 0) values[k + 1]! += next
    }
  }
}
