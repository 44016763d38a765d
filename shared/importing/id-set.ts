/** A growing set of 53-bit hashes in one typed array: 16 bytes an entry at most, for files of millions of ids. */
export class IdSet {
  #slots = new Float64Array(64)
  #count = 0

  /** Adds a key other than 0; false when it was there already. */
  add(key: number): boolean {
    if (this.#count * 4 >= this.#slots.length * 3) this.#grow()
    if (!this.#put(this.#slots, key)) return false
    this.#count++
    return true
  }

  #put(slots: Float64Array, key: number): boolean {
    const mask = slots.length - 1
    let slot = ((key | 0) ^ (key / 0x1_0000_0000)) & mask
    for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
      if (found === key) return false
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    return true
  }

  #grow(): void {
    const wider = new Float64Array(this.#slots.length * 2)
    for (const key of this.#slots) if (key !== 0) this.#put(wider, key)
    this.#slots = wider
  }
}
