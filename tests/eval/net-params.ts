
/** Weights being learnt, with what Adam (Kingma and Ba 2015) keeps of their gradients. */
export interface Params {
  readonly values: Float64Array
  readonly gradient: Float64Array
  readonly mean: Float64Array
  readonly square: Float64Array
}

/** Weights drawn evenly between −`spread` and `spread`. */
export function params(count: number, spread: number, random: () => number): Params {
  return {
    values: Float64Array.from({ length: count }, () => (spread === 0 ? 0 : (random() * 2 - 1) * spread)),
    gradient: new Float64Array(count), mean: new Float64Array(count), square: new Float64Array(count),
  }
}

const KEPT_MEAN = 0.9
const KEPT_SQUARE = 0.999

/** How far the step number `step` (from 1) goes, for a rate. */
export const stepLength = (rate: number, step: number): number => (rate * Math.sqrt(1 - KEPT_SQUARE ** step)) / (1 - KEPT_MEAN ** step)

/** Moves the weights from `from` up to `to` against their gradient and clears it. */
export function descend({ values, gradient, mean, square }: Params, length: number, from = 0, to = values.length): void {
  for (let k = from; k < to; k++) {
    const g = gradient[k]!
    const m = (mean[k] = KEPT_MEAN * mean[k]! + (1 - KEPT_MEAN) * g)
    const s = (square[k] = KEPT_SQUARE * square[k]! + (1 - KEPT_SQUARE) * g * g)
    values[k]! -= (length * m) / (Math.sqrt(s) + 1e-8)
    gradient[k] = 0
  }
}

/** Adds the products of a matrix, `H` wide, and the values at `from` to those at `to`. Four outputs at a time, so that each value is fetched once for all four. */
export function addProduct(matrix: Float64Array, [values, from, H]: readonly [Float64Array, number, number], into: Float64Array, to: number): void {
  const outputs = matrix.length / H
  let b = 0
  for (; b + 3 < outputs; b += 4) {
    let one = 0, two = 0, three = 0, four = 0
    for (let a = 0, k = b * H; a < H; a++, k++) {
      const value = values[from + a]!
      one += matrix[k]! * value
      two += matrix[k + H]! * value
      three += matrix[k + 2 * H]! * value
      four += matrix[k + 3 * H]! * value
    }
    into[to + b]! += one
    into[to + b + 1]! += two
    into[to + b + 2]! += three
    into[to + b + 3]! += four
  }
  for (; b < outputs; b++) for (let a = 0, k = b * H; a < H; a++, k++) into[to + b]! += matrix[k]! * values[from + a]!
}

/** Rows of a matrix whose output has a gradient. */
const ACTIVE = new Int32Array(256)

/**
 * Adds to the gradient of the values at `xAt` that went through the matrix, `H` wide, and of the matrix itself, where that at `dyAt` came out. Most
 * outputs have none; the others are taken four at a time.
 */
export function addBack({ values: m, gradient: g }: Params, [x, xAt, H]: readonly [Float64Array, number, number], dx: Float64Array, [dy, dyAt]: readonly [Float64Array, number]): void {
  const outputs = m.length / H
  let active = 0
  for (let b = 0; b < outputs; b++) if (dy[dyAt + b] !== 0) ACTIVE[active++] = b
  let r = 0
  for (; r + 3 < active; r += 4) {
    const d1 = dy[dyAt + ACTIVE[r]!]!, d2 = dy[dyAt + ACTIVE[r + 1]!]!, d3 = dy[dyAt + ACTIVE[r + 2]!]!, d4 = dy[dyAt + ACTIVE[r + 3]!]!
    let k1 = ACTIVE[r]! * H, k2 = ACTIVE[r + 1]! * H, k3 = ACTIVE[r + 2]! * H, k4 = ACTIVE[r + 3]! * H
    for (let a = 0; a < H; a++, k1++, k2++, k3++, k4++) {
      const value = x[xAt + a]!
      dx[xAt + a]! += m[k1]! * d1 + m[k2]! * d2 + m[k3]! * d3 + m[k4]! * d4
      g[k1]! += d1 * value
      g[k2]! += d2 * value
      g[k3]! += d3 * value
      g[k4]! += d4 * value
    }
  }
  for (; r < active; r++) {
    const d = dy[dyAt + ACTIVE[r]!]!
    for (let a = 0, k = ACTIVE[r]! * H; a < H; a++, k++) {
      dx[xAt + a]! += m[k]! * d
      g[k]! += d * x[xAt + a]!
    }
  }
}
