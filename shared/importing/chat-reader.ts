import { hashText } from '../formats/hash-text'
import { kindCode, type MessageExtras } from '../model/message'
import type { MessageRecord, SkipRecord, TimeBasis } from '../model/record'
import type { Zone } from '../model/zone'
import { BlockBuilder } from './block-builder'
import { IdSet } from './id-set'
import { NameIndex, withMentions } from './mentions'
import { SenderList, senderNumber, type SenderState } from './sender-list'
import type { ImportStep } from './step'

/** Turns the message records of one chat of one file into blocks. */
export class ChatReader {
  readonly #chat: number
  readonly #zone: Zone
  readonly #builder = new BlockBuilder()
  readonly #senders = new SenderList()
  readonly #ids = new IdSet()
  readonly #names: NameIndex | null
  /** Whether record times are readings of a local clock; can be set by the file itself. */
  basis: TimeBasis['basis']
  /** Time of the last message that has one, epoch ms; NaN before. */
  lastAt = NaN

  constructor(chat: number, options: { readonly zone: Zone; readonly basis: TimeBasis['basis']; readonly mentionsInText: boolean }) {
    this.#chat = chat
    this.#zone = options.zone
    this.basis = options.basis
    this.#names = options.mentionsInText ? new NameIndex() : null
  }

  get pending(): number {
    return this.#builder.count
  }

  get isFull(): boolean {
    return this.#builder.isFull
  }

  /** A name of the chat's member list, for mentions. */
  knowName(name: string): void {
    this.#names?.add(name)
  }

  /** Adds a message, or says why not: an id that this chat had already in this file. */
  add(record: MessageRecord): SkipRecord | null {
    let idKey = 0
    if (record.id !== undefined) {
      idKey = hashText(record.id)
      if (!this.#ids.add(idKey)) {
        return { type: 'skip', chat: this.#chat, reason: 'duplicate-id', id: record.id, ...(record.line === undefined ? {} : { line: record.line }) }
      }
    }
    const sentAt = record.time === null ? NaN : this.#toEpoch(record.time)
    if (!Number.isNaN(sentAt)) this.lastAt = sentAt
    const sender = this.#senders.of(record, sentAt)
    this.#builder.add({ sentAt, sender: senderNumber(sender), kind: kindCode[record.kind], text: record.text, idKey, extras: this.#extrasOf(record, sender) })
    return null
  }

  #toEpoch(time: number): number {
    return this.basis === 'local' ? this.#zone.toEpoch(time) : time
  }

  #extrasOf(record: MessageRecord, sender: SenderState | null): MessageExtras | null {
    const shownAs = sender !== null && sender.name !== sender.firstName ? sender.name : undefined
    const unnamed = sender === null && record.senderName === '' ? true : undefined
    if (!hasExtras(record) && shownAs === undefined && unnamed === undefined) return null
    const replyTo = record.replyTo?.ts === undefined ? record.replyTo : { ...record.replyTo, ts: this.#toEpoch(record.replyTo.ts) }
    const { id, mentions, attachments, anonymous, forwardedFrom, event, who, by, via, value, reactions, nested } = record
    return { id, replyTo, mentions, attachments, anonymous, shownAs, unnamed, forwardedFrom, event, who, by, via, value, reactions, nested }
  }

  take(): ImportStep & { type: 'block' } {
    const { all } = this.#senders
    if (this.#names) {
      for (const state of all) for (const name of state.names) this.#names.add(name)
    }
    const columns = this.#builder.take()
    return { type: 'block', chat: this.#chat, columns: this.#names ? withMentions(columns, this.#names) : columns, senders: this.#senders.takeActive() }
  }
}

function hasExtras(record: MessageRecord): boolean {
  return record.id !== undefined || record.event !== undefined || record.mentions !== undefined || record.replyTo !== undefined ||
    record.attachments !== undefined || record.by !== undefined || record.who !== undefined || record.via !== undefined ||
    record.value !== undefined || record.anonymous !== undefined || record.forwardedFrom !== undefined ||
    record.reactions !== undefined || record.nested !== undefined
}
