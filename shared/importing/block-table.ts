import type { Dialect, MessageColumns } from '../model/block'
import type { BlockId } from '../model/ids'

/**
 * The messages of one stored block by content and by id: open addressing over message indexes, so a block costs a few
 * kilobytes and keys are compared in the columns themselves.
 */
export class BlockTable {
  readonly #mask: number
  /** Message index + 1; 0 = empty. Equal keys stand in message order. */
  readonly #byContent: Uint32Array
  readonly #byId: Uint32Array | null
  readonly #columns: MessageColumns
  /** How the block is written; absent = not known, and only equal messages are the same. */
  readonly dialect: Dialect | undefined
  /** Range of the times in whole seconds, and whether messages without a time occur. */
  readonly #from: number
  readonly #to: number
  readonly #timeless: boolean
  readonly blockId: BlockId
  /** 1 for every message an import has matched already. */
  readonly matched: Uint8Array

  constructor(blockId: BlockId, columns: MessageColumns, matched: Uint8Array, dialect?: Dialect) {
    this.dialect = dialect
    this.blockId = blockId
    this.matched = matched
    this.#columns = columns
    let size = 16
    while (size < columns.count * 2) size *= 2
    this.#mask = size - 1
    this.#byContent = new Uint32Array(size)
    this.#byId = columns.idKey.some(key => key !== 0) ? new Uint32Array(size) : null
    let from = Infinity
    let to = -Infinity
    let timeless = false
    for (let i = 0; i < columns.count; i++) {
      const time = columns.sentAt[i]!
      if (Number.isNaN(time)) timeless = true
      else {
        const second = Math.floor(time / 1000)
        if (second < from) from = second
        if (second > to) to = second
      }
      this.#put(this.#byContent, slotOf(columns.contentKey[i]!, columns.sender[i]!), i)
      if (this.#byId && columns.idKey[i] !== 0) this.#put(this.#byId, slotOf(columns.idKey[i]!, 0), i)
    }
    this.#from = from
    this.#to = to
    this.#timeless = timeless
  }

  get columns(): MessageColumns {
    return this.#columns
  }

  #put(table: Uint32Array, hash: number, index: number): void {
    let slot = hash & this.#mask
    while (table[slot] !== 0) slot = (slot + 1) & this.#mask
    table[slot] = index + 1
  }

  /** `sentAt` in epoch ms, NaN for none. */
  mayHold(sentAt: number): boolean {
    if (Number.isNaN(sentAt)) return this.#timeless
    const second = Math.floor(sentAt / 1000)
    return second >= this.#from && second <= this.#to
  }

  /** Index of the message with this id, matched or not; -1 for none. */
  findId(idKey: number): number {
    if (!this.#byId) return -1
    let slot = slotOf(idKey, 0) & this.#mask
    for (let entry = this.#byId[slot]!; entry !== 0; entry = this.#byId[slot]!) {
      if (this.#columns.idKey[entry - 1] === idKey) return entry - 1
      slot = (slot + 1) & this.#mask
    }
    return -1
  }

  /** Index of the first unmatched message with this content and sender; -1 for none. */
  findContent(contentKey: number, sender: number, withoutId: boolean): number {
    const { contentKey: keys, sender: senders, idKey } = this.#columns
    let slot = slotOf(contentKey, sender) & this.#mask
    for (let entry = this.#byContent[slot]!; entry !== 0; entry = this.#byContent[slot]!) {
      const at = entry - 1
      if (keys[at] === contentKey && senders[at] === sender && this.matched[at] === 0 && !(withoutId && idKey[at] !== 0)) return at
      slot = (slot + 1) & this.#mask
    }
    return -1
  }
}

/** Keys are 53-bit hashes already: folding their halves spreads them over the slots. */
const slotOf = (key: number, sender: number): number =>
  (key | 0) ^ Math.imul(sender + 1, 0x9e3779b1) ^ (key / 0x1_0000_0000)
