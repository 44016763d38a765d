/**
 * Which rows a file has shown already: 63-bit hashes in an open table, 8 bytes a slot. Two different rows among ten
 * million meet with a probability below 10^-4.
 */
export class SeenRows {
  private low = new Uint32Array(1024)
  private high = new Uint32Array(1024)
  private count = 0

  /** Remembers a row of cells; false if an equal one was there before. */
  add(cells: readonly string[]): boolean {
    let a = 0x811c9dc5
    let b = 0x9e3779b9
    for (const cell of cells) {
      for (let i = 0; i < cell.length; i++) {
        const c = cell.charCodeAt(i)
        a = Math.imul(a ^ c, 0x01000193)
        b = Math.imul(b ^ c, 0x5bd1e995)
      }
      a = Math.imul(a ^ cell.length, 0x01000193)
      b = Math.imul(b ^ (b >>> 15) ^ 0x10001, 0x85ebca6b)
    }
    a = mix(a)
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
