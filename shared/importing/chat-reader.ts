import { hashText } from '../formats/hash-text'
import { kindCode, type MessageExtras } from '../model/message'
import type { MessageRecord, MessageRows, SkipReason, SkipRecord, TimeBasis } from '../model/record'
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

  /** Times outside are no dates of a chat: damage, or a counter read as a time. */
  readonly #earliest = Date.UTC(1999, 0, 1)
  readonly #latest: number

  constructor(chat: number, options: { readonly zone: Zone; readonly basis: TimeBasis['basis']; readonly mentionsInText: boolean; readonly currentYear: number }) {
    this.#latest = Date.UTC(options.currentYear + 2, 0, 1)
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

  /** Adds a message, or says why not: an id that this chat had already in this file, or a date that cannot be. */
  add(record: MessageRecord): SkipRecord | null {
    if (record.time !== null && !(record.time >= this.#earliest && record.time < this.#latest)) return this.#skip(record, 'bad-date')
    let idKey = 0
    if (record.id !== undefined) {
      idKey = hashText(record.id)
      if (!this.#ids.add(idKey)) return this.#skip(record, 'duplicate-id')
    }
    const sentAt = record.time === null ? NaN : this.#toEpoch(record.time)
    if (!Number.isNaN(sentAt)) this.lastAt = sentAt
    const sender = this.#senders.of(record, sentAt)
    this.#builder.add({ sentAt, sender: senderNumber(sender), kind: kindCode[record.kind], text: record.text, idKey, extras: this.#extrasOf(record, sender) })
    return null
  }

  /**
   * Adds rows from `from` on until the block is full: `next` is the first that is left, `added` how many became messages. The others
   * are in `skips`.
   */
  addRows(rows: MessageRows, from: number): { readonly next: number; readonly added: number; readonly skips: readonly SkipRecord[] } {
    const { count, time, sender, senders, kind, line } = rows
    const skips: SkipRecord[] = []
    const builder = this.#builder
    const isLocal = this.basis === 'local'
    const zone = this.#zone
    let run = from
    let at = from
    for (; at < count && !builder.isFull; at++) {
      const wall = time[at]!
      if (!(wall >= this.#earliest && wall < this.#latest)) {
        builder.addTexts(rows, run, at)
        run = at + 1
        skips.push({ type: 'skip', chat: this.#chat, reason: 'bad-date', line: line[at]!, excerpt: textAt(rows, at).slice(0, 200) })
        continue
      }
      const sentAt = isLocal ? zone.toEpoch(wall) : wall
      this.lastAt = sentAt
      const state = this.#senders.ofRow(senders[sender[at]!]!, sentAt)
      builder.addRow(sentAt, state.number, kind[at]!)
      if (state.name !== state.firstName) builder.addExtras({ shownAs: state.name })
    }
    builder.addTexts(rows, run, at)
    return { next: at, added: at - from - skips.length, skips }
  }

  #skip({ id, line, record, text }: MessageRecord, reason: SkipReason): SkipRecord {
    return { type: 'skip', chat: this.#chat, reason, ...(id === undefined ? {} : { id }), ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }), excerpt: text.slice(0, 200) }
  }

  #toEpoch(time: number): number {
    return this.basis === 'local' ? this.#zone.toEpoch(time) : time
  }

  /** The parts of a message that most do not have; no key is set without a value, since every key is stored. */
  #extrasOf(record: MessageRecord, sender: SenderState | null): MessageExtras | null {
    let extras: Extras | null = null
    if (record.id !== undefined) extras = { id: record.id }
    if (record.senderName === null || hasMore(record)) extras = { ...extras, ...moreOf(record) }
    if (record.replyTo !== undefined) {
      const { ts } = record.replyTo
      extras = { ...extras, replyTo: ts === undefined ? record.replyTo : { ...record.replyTo, ts: this.#toEpoch(ts) } }
    }
    if (sender !== null && sender.name !== sender.firstName) extras = { ...extras, shownAs: sender.name }
    if (sender === null && record.senderName === '') extras = { ...extras, unnamed: true }
    return extras
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

const textAt = ({ text, textEnd }: MessageRows, at: number): string => text.slice(at === 0 ? 0 : textEnd[at - 1], textEnd[at])

type Extras = { -readonly [Key in keyof MessageExtras]: MessageExtras[Key] }

function hasMore(record: MessageRecord): boolean {
  return record.event !== undefined || record.mentions !== undefined || record.attachments !== undefined || record.by !== undefined || record.anonymous !== undefined ||
    record.forwardedFrom !== undefined || record.reactions !== undefined || record.nested !== undefined || record.who !== undefined || record.value !== undefined
}

const MORE = ['mentions', 'attachments', 'anonymous', 'forwardedFrom', 'event', 'who', 'by', 'via', 'value', 'reactions', 'nested'] as const

function moreOf(record: MessageRecord): MessageExtras | null {
  let more: Record<string, unknown> | null = null
  for (const key of MORE) if (record[key] !== undefined) (more ??= {})[key] = record[key]
  return more
}
