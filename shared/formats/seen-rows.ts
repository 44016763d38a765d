/** Rows whose hashes are kept; beyond, only rows of the same second are compared, so that memory stays flat. */
const HASHED_ROWS = 1 << 20

/** Two lanes over the cells of a row. */
export interface RowHash {
  readonly a: number
  readonly b: number
}

/** Hash of a row's cells, borders between them included. */
export function hashRow(cells: readonly string[]): RowHash {
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
  return { a, b }
}

/** A stretch of a text that is one row without quotes. */
export interface PlainRow {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Character code. */
  readonly delimiter: number
}

/** Cuts a row into `cells` and gives their hash, both in one pass. */
export function cutAndHash({ text, start, end, delimiter }: PlainRow, cells: string[]): RowHash {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  let from = start
  for (let i = start; i <= end; i++) {
    const c = i === end ? delimiter : text.charCodeAt(i)
    if (c === delimiter) {
      cells.push(text.slice(from, i))
      a = Math.imul(a ^ (i - from), 0x01000193)
      b = Math.imul(b ^ (b >>> 15) ^ 0x10001, 0x85ebca6b)
      from = i + 1
    } else {
      a = Math.imul(a ^ c, 0x01000193)
      b = Math.imul(b ^ c, 0x5bd1e995)
    }
  }
  return { a, b }
}

/**
 * Which rows a table has shown already. The first million are kept as 63-bit hashes, wherever they stand (two different
 * ones meet with a probability below 10^-6); from then on a row is compared with those of its own second, which in a
 * table ordered by time are all that can equal it.
 */
export class SeenRows {
  private isFull = false
  private second = NaN
  private run: (readonly string[])[] = []

  private low = new Uint32Array(1024)
  private high = new Uint32Array(1024)
  private count = 0

  /** Remembers a row of cells; false if an equal one was there before. `second`: its time. `hash`: of its cells, where it is known. */
  add(cells: readonly string[], second: number, hash?: RowHash): boolean {
    if (second !== this.second) {
      this.second = second
      this.run = []
      this.isFull = this.count >= HASHED_ROWS
    }
    if (!this.isFull) return this.addHash(hash ?? hashRow(cells))
    if (this.run.some(row => row.length === cells.length && row.every((cell, i) => cell === cells[i]))) return false
    this.run.push(cells)
    return true
  }

  private addHash(hash: RowHash): boolean {
    const a = mix(hash.a)
    const b = mix(hash.b) | 1
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
