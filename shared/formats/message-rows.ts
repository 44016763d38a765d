import { kindOf } from '../model/message'
import type { MessageRecord, MessageRows, RowSender } from '../model/record'

/** One plain message. */
export interface Row {
  readonly time: number
  /** Index among the row senders of the chat. */
  readonly sender: number
  /** Code of the kind. */
  readonly kind: number
  /** Where its text ends among the texts since the last `take`. */
  readonly textEnd: number
  readonly line: number
}

/** Collects plain messages of one chat as columns. Their texts are collected by the caller, one after the other. */
export class RowsBuilder {
  #time = new Float64Array(64)
  #sender = new Uint32Array(64)
  #kind = new Uint8Array(64)
  #textEnd = new Uint32Array(64)
  #line = new Uint32Array(64)
  count = 0

  add({ time, sender, kind, textEnd, line }: Row): void {
    if (this.count === this.#time.length) this.#grow()
    const i = this.count++
    this.#time[i] = time
    this.#sender[i] = sender
    this.#kind[i] = kind
    this.#textEnd[i] = textEnd
    this.#line[i] = line
  }

  get textEnd(): number {
    return this.count === 0 ? 0 : this.#textEnd[this.count - 1]!
  }

  /** What was collected; the builder starts anew. */
  take(chat: number, senders: readonly RowSender[], text: string): MessageRows {
    const { count } = this
    this.count = 0
    return {
      type: 'rows', chat, count, senders, text, time: this.#time.slice(0, count), sender: this.#sender.slice(0, count), kind: this.#kind.slice(0, count),
      textEnd: this.#textEnd.slice(0, count), line: this.#line.slice(0, count),
    }
  }

  #grow(): void {
    const widened = <Column extends { set(from: Column): void }>(from: Column, to: Column): Column => {
      to.set(from)
      return to
    }
    const size = this.#time.length * 4
    this.#time = widened(this.#time, new Float64Array(size))
    this.#sender = widened(this.#sender, new Uint32Array(size))
    this.#kind = widened(this.#kind, new Uint8Array(size))
    this.#textEnd = widened(this.#textEnd, new Uint32Array(size))
    this.#line = widened(this.#line, new Uint32Array(size))
  }
}

/** The same messages one by one. */
export function* messagesOf({ chat, count, time, sender, senders, kind, text, textEnd, line }: MessageRows): Generator<MessageRecord> {
  for (let i = 0; i < count; i++) {
    const { id, name } = senders[sender[i]!]!
    yield {
      type: 'message', chat, time: time[i]!, senderName: name, ...(id === undefined ? {} : { senderId: id }), kind: kindOf(kind[i]!),
      text: text.slice(i === 0 ? 0 : textEnd[i - 1], textEnd[i]), line: line[i]!,
    }
  }
}
