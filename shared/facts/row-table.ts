/** Which row of a list of weights stands for a key: open addressing, one word a slot, the row plus 1 below 16 bits of the key; 0 = free. */
export interface RowTable {
  readonly slots: Int32Array
  readonly keys: Int32Array
}

const ROW_BITS = 0xffff

/** A table of at most 65,534 keys by their place in the list. */
export function rowTable(keys: Int32Array): RowTable {
  if (keys.length >= ROW_BITS) throw new RangeError(`${keys.length} keys`)
  let size = 16
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size)
  keys.forEach((key, row) => {
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = (key & ~ROW_BITS) | (row + 1)
  })
  return { slots, keys }
}

/** Writes the row of each of the first `count` keys of a list into another list; −1 = none. */
export function findRows({ slots, keys }: RowTable, list: Int32Array, count: number, into: Int32Array): void {
  const mask = slots.length - 1
  for (let i = 0; i < count; i++) {
    const key = list[i]!
    let slot = key & mask
    let row = -1
    for (let word = slots[slot]!; word !== 0; word = slots[slot]!) {
      if (((word ^ key) & ~ROW_BITS) === 0 && keys[(word & ROW_BITS) - 1] === key) {
        row = (word & ROW_BITS) - 1
        break
      }
      slot = (slot + 1) & mask
    }
    into[i] = row
  }
}

/** A list of row numbers that is used for one text after the other. */
export class FoundRows {
  list = new Int32Array(16_384)

  /** Looks up the first `count` keys of a list. */
  find(table: RowTable, keys: Int32Array, count: number): Int32Array {
    if (count > this.list.length) this.list = new Int32Array(count * 2)
    findRows(table, keys, count, this.list)
    return this.list
  }
}
