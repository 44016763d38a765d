/** Weights being learnt, with what Adam (Kingma and Ba 2015) keeps of their gradients. */
export interface Params {
  readonly values: Float32Array
  readonly gradient: Float32Array
  readonly mean: Float32Array
  readonly square: Float32Array
}

/** Weights drawn evenly between −`spread` and `spread`. */
export function params(count: number, spread: number, random: () => number): Params {
  return {
    values: Float32Array.from({ length: count }, () => (spread === 0 ? 0 : (random() * 2 - 1) * spread)),
    gradient: new Float32Array(count), mean: new Float32Array(count), square: new Float32Array(count),
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
