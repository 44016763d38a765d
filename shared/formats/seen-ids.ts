/**
 * Which message ids a file has shown already: 64-bit hashes in an open table, 8 bytes a slot, so that ten million ids
 * cost memory the texts of one million would. Two different ids meet with a probability below 10^-5 for ten million.
 */
export class SeenIds {
  private low = new Uint32Array(1024)
  private high = new Uint32Array(1024)
  private count = 0

  /** Remembers `id`; false if it was there before. */
  add(id: string): boolean {
    let a = 0x811c9dc5
    let b = 0x9e3779b9
    for (let i = 0; i < id.length; i++) {
      const c = id.charCodeAt(i)
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b + c, 0x85ebca6b) ^ (b >>> 15)
    }
    a = mix(a ^ id.length)
    b = mix(b) | 1
    if (this.count * 2 > this.low.length) this.grow()
    const isNew = this.place(a >>> 0, b >>> 0)
    if (isNew) this.count++
    return isNew
  }

  private place(a: number, b: number): boolean {
    const mask = this.low.length - 1
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      if (this.high[slot] === 0) {
        this.low[slot] = a
        this.high[slot] = b
        return true
      }
      if (this.low[slot] === a && this.high[slot] === b) return false
    }
  }

  private grow(): void {
    const { low, high } = this
    this.low = new Uint32Array(low.length * 2)
    this.high = new Uint32Array(high.length * 2)
    for (let i = 0; i < low.length; i++) if (high[i] !== 0) this.place(low[i]!, high[i]!)
  }
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return once ^ (once >>> 15)
}
