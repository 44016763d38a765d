import { hashText } from './hash-text'
import type { QqRecord } from './qq-sink'

/** Key of a record inside its chat. */
function keyOf(record: QqRecord): number {
  const { sender } = record
  const who = sender === null ? '' : (sender.id ?? sender.name)
  return hashText(`${who}\u0000${record.body}`, Math.floor(record.wall / 1000) | 0)
}

/** How often each record of each chat occurs, so that a chat exported twice can be recognised. */
export class QqOccurrences {
  readonly #counts = new Map<number, Map<number, number>>()

  add(chat: number, record: QqRecord): void {
    let counts = this.#counts.get(chat)
    if (!counts) this.#counts.set(chat, (counts = new Map()))
    const key = keyOf(record)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }

  has(chat: number, record: QqRecord): boolean {
    return (this.#counts.get(chat)?.get(keyOf(record)) ?? 0) > 0
  }

  /** Uses one occurrence up; false when there is none left. */
  take(chat: number, record: QqRecord): boolean {
    const counts = this.#counts.get(chat)
    const count = counts?.get(keyOf(record)) ?? 0
    if (count === 0) return false
    counts!.set(keyOf(record), count - 1)
    return true
  }
}
