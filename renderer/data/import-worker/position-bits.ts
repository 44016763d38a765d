/** Sets of message positions of one block, one bit each. */

export function emptyBits(count: number): Uint8Array {
  return new Uint8Array((count + 7) >> 3)
}

export function setBit(bits: Uint8Array, i: number): void {
  bits[i >> 3]! |= 1 << (i & 7)
}

export function hasBit(bits: Uint8Array, i: number): boolean {
  return (bits[i >> 3]! & (1 << (i & 7))) !== 0
}

/** Positions in the set, ascending. */
export function positionsOf(bits: Uint8Array): number[] {
  const positions: number[] = []
  for (let i = 0; i < bits.length * 8; i++) if (hasBit(bits, i)) positions.push(i)
  return positions
}

export function withoutBits(bits: Uint8Array, taken: Uint8Array): Uint8Array {
  return bits.map((byte, i) => byte & ~(taken[i] ?? 0))
}

export function isEmpty(bits: Uint8Array): boolean {
  return bits.every(byte => byte === 0)
}
