/** A 53-bit hash as a whole number ≥ 1, made of two lanes of 32 bits. 0 is kept for "none". */
function join(high: number, low: number): number {
  return ((high >>> 0) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1
}

const scramble = (lane: number): number => {
  let x = lane
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}

/** A stretch of a text, with two whole numbers that make equal stretches differ. */
export interface HashInput {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly seedA: number
  readonly seedB: number
}

/** Hash of a stretch of a text, 53 bits. */
export function hashRange({ text, start, end, seedA, seedB }: HashInput): number {
  let a = scramble(seedA ^ 0x51ed270b) ^ (end - start)
  let b = scramble(seedB ^ 0x2545f491)
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 15)
  }
  return join(scramble(a ^ (b >>> 7)), scramble(b ^ a))
}

/** Hash of a text, 53 bits. */
export function hashText(text: string, seed = 0): number {
  return hashRange({ text, start: 0, end: text.length, seedA: seed, seedB: 0 })
}
