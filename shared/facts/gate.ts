import type { Weights } from './weights'

export const GATE_BUCKETS = 16_384
const SHORTEST = 4
/** How much of the judgement needs no words at all: most messages hold nothing. */
const EVERY = 4

/** Buckets of the characters and pairs of neighbouring characters of a text; bucket 0 stands for every text. */
export function gateBuckets(text: string, visit: (bucket: number) => void): void {
  let before = 1
  for (let i = 0; i < EVERY; i++) visit(0)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = code >= 48 && code <= 57 ? 48 : code
    visit(Math.imul(folded, 0x9e3779b1) >>> 18)
    visit(Math.imul(Math.imul(before, 0x85ebca6b) ^ Math.imul(folded, 0xc2b2ae35), 0x27d4eb2f) >>> 18)
    before = folded
  }
}

/** The cheap test in front of the reading: whether a text may hold a fact at all. Lets through more than there is. */
export function mayHoldFact(text: string, { gate, gateLeast }: Pick<Weights, 'gate' | 'gateLeast'>): boolean {
  if (text.length < SHORTEST) return false
  let sum = 0
  gateBuckets(text, bucket => { sum += gate[bucket]! })
  return sum >= gateLeast
}
