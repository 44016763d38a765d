import type { ChatRecord, ImportRecord, MemberRecord, MessageRecord, SkipRecord } from '../model/record'
import { MENTION_END, mentionsIn } from './wechat-mentions'
import { detach } from './wechat-text'

/** Records handed on at once. */
const BATCH = 4000
const EXCERPT = 200

/** A message being put together: set what the record has, leave out what it has not. Cheaper than spreading parts, a million times. */
export type MessageDraft = { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] }

/** What a format knows of one chat of its file while reading. */
export interface ChatState {
  readonly number: number
  /** Senders announced so far: key → name last used. */
  readonly senders: Map<string, string>
  /** Name in the last rename or create notice. */
  renamedTo?: string
}

/** Gathers the records of a WeChat export: numbers its chats, announces senders once, finds WeChat's mentions. */
export class Sink {
  private records: ImportRecord[] = []
  readonly chats = new Map<string, ChatState>()

  get isFull(): boolean {
    return this.records.length >= BATCH
  }

  take(): readonly ImportRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  /** The chat with that key of the file; announced by `about` when it is new. */
  chat(key: string, about: () => Omit<ChatRecord, 'type' | 'chat'>): ChatState {
    const known = this.chats.get(key)
    if (known) return known
    const state: ChatState = { number: this.chats.size, senders: new Map() }
    this.chats.set(detach(key), state)
    this.records.push({ type: 'chat', chat: state.number, ...about() })
    return state
  }

  /** More about a chat than was known when it began. */
  about(chat: ChatState, more: Omit<ChatRecord, 'type' | 'chat'>): void {
    this.records.push({ type: 'chat', chat: chat.number, ...more })
  }

  member(chat: ChatState, member: Omit<MemberRecord, 'type' | 'chat'>): void {
    this.records.push({ type: 'member', chat: chat.number, ...member })
  }

  /** True the first time a sender appears under this name. */
  isNewSender(chat: ChatState, key: string, name: string): boolean {
    const known = chat.senders.get(key)
    if (known === name) return false
    chat.senders.set(known === undefined ? detach(key) : key, detach(name))
    return true
  }

  /** Adds a message of `chat`. Mentions are read from the text unless given. */
  message(chat: ChatState, message: MessageRecord): void {
    if (message.senderName === null) {
      if (message.value !== undefined && (message.event === 'rename' || message.event === 'create')) chat.renamedTo = message.value
    } else if (message.mentions === undefined && message.text.includes(MENTION_END)) {
      const mentions = mentionsIn(message.text)
      if (mentions) {
        this.records.push({ ...message, mentions })
        return
      }
    }
    this.records.push(message)
  }

  skip(skip: Omit<SkipRecord, 'type'>): void {
    this.records.push({ type: 'skip', ...skip, ...(skip.excerpt !== undefined && { excerpt: skip.excerpt.slice(0, EXCERPT) }) })
  }
}
