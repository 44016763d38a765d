import type { FileTime, MemberRecord, SkipRecord, TimeBasis } from '../model/record'
import type { Zone } from '../model/zone'
import { DocumentChat, type DocumentMember, type DocumentMessage } from './document-chat'
import type { ImportStep } from './step'

/** What one chat of a file came to, in the schema `chat-import-expected/1`. */
export interface ChatPart {
  readonly group: { readonly name: string | null; readonly id?: string; readonly type: 'group' | 'private' }
  readonly members: readonly DocumentMember[]
  readonly messages: readonly DocumentMessage[]
  readonly skipped: readonly SkippedRecord[]
}

export interface SkippedRecord {
  readonly line?: number
  readonly record?: number | string
  readonly id?: string
  readonly reason: string
}

export interface FileContents {
  readonly platform: string
  readonly time: TimeBasis & FileTime
  readonly chats: readonly ChatPart[]
  /** Skipped records that belong to no chat. */
  readonly skipped: readonly SkippedRecord[]
}

export interface ContentsOptions {
  readonly platform: string
  readonly time: TimeBasis
  /** The zone the steps were read with: turns epoch times back into the file's wall-clock times. */
  readonly zone: Zone
  /** Bodies mention people as `@NAME`: names learnt late are then looked for in earlier bodies too. */
  readonly mentionsInText: boolean
  readonly isRoster: boolean
}

/** Collects the steps of one file into plain chats: the import as a document. Holds every message in memory. */
export class ContentsBuilder {
  readonly #options: ContentsOptions
  readonly #chats = new Map<number, DocumentChat>()
  readonly #skipped: SkippedRecord[] = []
  #platform: string
  #time: TimeBasis & FileTime

  constructor(options: ContentsOptions) {
    this.#options = options
    this.#platform = options.platform
    this.#time = { basis: options.time.basis, precision: options.time.precision }
  }

  #chat(number: number): DocumentChat {
    let chat = this.#chats.get(number)
    if (!chat) this.#chats.set(number, (chat = new DocumentChat(this.#options)))
    return chat
  }

  add(step: ImportStep): void {
    if (step.type === 'chat') {
      if (step.chat.platform) this.#platform = step.chat.platform
      if (step.chat.time) this.#time = { ...this.#time, ...step.chat.time }
      this.#chat(step.chat.chat).learn(step.chat)
    } else if (step.type === 'member') this.#member(step.member)
    else if (step.type === 'block') this.#chat(step.chat).addBlock(step.columns, step.senders)
    else if (step.type === 'skip') this.#skip(step.skip)
  }

  #member(member: MemberRecord): void {
    this.#chat(member.chat).addMember(member)
  }

  #skip(skip: SkipRecord): void {
    const { line, record, id, reason } = skip
    const entry = { ...(line === undefined ? {} : { line }), ...(record === undefined ? {} : { record }), ...(id === undefined ? {} : { id }), reason }
    if (skip.chat === undefined) this.#skipped.push(entry)
    else this.#chat(skip.chat).skipped.push(entry)
  }

  finish(): FileContents {
    const chats = [...this.#chats.entries()].sort(([a], [b]) => a - b).map(([, chat]) => chat.finish())
    return { platform: this.#platform, time: this.#time, chats, skipped: this.#skipped }
  }
}

/** Records a file held: messages and skips. A roster's records are its members. */
export function countsOf(contents: FileContents, isRoster: boolean): { records: number; messages: number; skipped: number; members?: number } {
  const messages = contents.chats.reduce((sum, chat) => sum + chat.messages.length, 0)
  const skipped = contents.skipped.length + contents.chats.reduce((sum, chat) => sum + chat.skipped.length, 0)
  const members = contents.chats.reduce((sum, chat) => sum + chat.members.length, 0)
  return isRoster ? { records: members + skipped, messages, skipped, members } : { records: messages + skipped, messages, skipped }
}
