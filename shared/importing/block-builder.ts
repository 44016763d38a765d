import { BLOCK_SIZE, type BlockExtra, type MessageColumns } from '../model/block'
import type { MessageExtras } from '../model/message'
import type { MessageRows } from '../model/record'
import { contentKeyOf } from './hash'

/** One message on its way into a block; times are epoch ms already, NaN for none. */
export interface MessageRow {
  readonly sentAt: number
  readonly sender: number
  readonly kind: number
  readonly text: string
  readonly idKey: number
  /** Taken over as it is. */
  readonly extras: MessageExtras | null
}

/** Collects messages as columns. Starts small, since an account-wide export keeps thousands of chats open. */
export class BlockBuilder {
  #capacity = 64
  #sentAt = new Float64Array(64)
  #sender = new Uint32Array(64)
  #kind = new Uint8Array(64)
  #textEnd = new Uint32Array(64)
  #idKey = new Float64Array(64)
  #texts: string[] = []
  #length = 0
  #extras: BlockExtra[] = []
  count = 0

  get isFull(): boolean {
    return this.count === BLOCK_SIZE
  }

  add(row: MessageRow): void {
    if (this.count === this.#capacity) this.#grow()
    const i = this.count++
    this.#sentAt[i] = row.sentAt
    this.#sender[i] = row.sender
    this.#kind[i] = row.kind
    this.#texts.push(row.text)
    this.#length += row.text.length
    this.#textEnd[i] = this.#length
    this.#idKey[i] = row.idKey
    if (row.extras) this.#extras.push(Object.assign(row.extras, { index: i }))
  }

  /** A message without id and extras whose text comes with {@link addTexts}. */
  addRow(sentAt: number, sender: number, kind: number): void {
    if (this.count === this.#capacity) this.#grow()
    const i = this.count++
    this.#sentAt[i] = sentAt
    this.#sender[i] = sender
    this.#kind[i] = kind
    this.#idKey[i] = 0
  }

  /** Extras of the message added last. */
  addExtras(extras: MessageExtras): void {
    this.#extras.push({ ...extras, index: this.count - 1 })
  }

  /** The texts of rows `from` up to `end`, which were the last ones added. */
  addTexts({ text, textEnd }: MessageRows, from: number, end: number): void {
    if (end <= from) return
    const start = from === 0 ? 0 : textEnd[from - 1]!
    this.#texts.push(text.slice(start, textEnd[end - 1]))
    const shift = this.#length - start
    const first = this.count - (end - from)
    for (let i = from; i < end; i++) this.#textEnd[first + i - from] = textEnd[i]! + shift
    this.#length += textEnd[end - 1]! - start
  }

  #grow(): void {
    this.#capacity = Math.min(BLOCK_SIZE, this.#capacity * 4)
    const widened = <Column extends { set(from: Column): void }>(from: Column, to: Column): Column => {
      to.set(from)
      return to
    }
    this.#sentAt = widened(this.#sentAt, new Float64Array(this.#capacity))
    this.#sender = widened(this.#sender, new Uint32Array(this.#capacity))
    this.#kind = widened(this.#kind, new Uint8Array(this.#capacity))
    this.#textEnd = widened(this.#textEnd, new Uint32Array(this.#capacity))
    this.#idKey = widened(this.#idKey, new Float64Array(this.#capacity))
  }

  /** Keys out of the joined text: characters of one flat string are read several times faster than of its parts. */
  #contentKeys(text: string): Float64Array {
    const keys = new Float64Array(this.count)
    let start = 0
    for (let i = 0; i < this.count; i++) {
      const end = this.#textEnd[i]!
      keys[i] = contentKeyOf({ sentAt: this.#sentAt[i]!, kind: this.#kind[i]!, text, start, end })
      start = end
    }
    return keys
  }

  /** The collected messages; the builder starts anew. */
  take(): MessageColumns {
    const { count } = this
    const text = this.#texts.join('')
    const columns: MessageColumns = {
      count,
      sentAt: this.#sentAt.slice(0, count),
      sender: this.#sender.slice(0, count),
      kind: this.#kind.slice(0, count),
      text,
      textEnd: this.#textEnd.slice(0, count),
      idKey: this.#idKey.slice(0, count),
      contentKey: this.#contentKeys(text),
      extras: this.#extras,
    }
    this.#texts = []
    this.#length = 0
    this.#extras = []
    this.count = 0
    return columns
  }
}
