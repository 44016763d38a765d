import type { ChatRecord, ImportRecord, MessageRecord } from '../model/record'
import type { ChatFormat } from './format'
import { asId, asObject, asText, excerptOf, type JsonObject } from './json-value'
import type { JsonFault, JsonPath } from './json-step'
import type { RecordMaker } from './json-shapes'
import { jsonSteps, piecesOf } from './json-stream'
import { nameOf, readTelegramContent, readTelegramService, telegramMentions, telegramReactions, telegramText } from './telegram-message'
import { RecentMessages } from './recent-messages'
import { cleanName } from './text'
import { wallOf } from './wechat-time'

const PRIVATE_TYPES = new Set(['saved_messages', 'personal_chat', 'bot_chat', 'replies', 'verify_codes'])

type Draft = { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] }

type ChatFacts = { -readonly [Key in 'name' | 'id' | 'kind']?: ChatRecord[Key] }

/** What is known about the object at a place of the document, chat or not. */
function factsOf(owners: Map<string, ChatFacts>, key: string): ChatFacts {
  const facts = owners.get(key) ?? {}
  owners.set(key, facts)
  return facts
}

function learn(facts: ChatFacts, key: string, value: unknown): void {
  if (key === 'name') facts.name = typeof value === 'string' ? cleanName(value) || null : null
  else if (key === 'type') facts.kind = PRIVATE_TYPES.has(asText(value)) ? 'private' : 'group'
  else if (key === 'id' && asId(value) !== '') facts.id = asId(value)
}

/** One chat of the export. Its name may stand behind its messages, so the chat is told again when it closes. */
class TelegramChat {
  readonly chat: number
  private readonly about: ChatFacts
  private told = ''
  private recent = new RecentMessages()
  private readonly selfId: string
  /** Whether times are instants; older versions write local time only. */
  private basis: 'utc' | 'local' | null = null

  constructor(chat: number, selfId: string, about: ChatFacts) {
    this.chat = chat
    this.selfId = selfId
    this.about = about
  }

  /** The chat as known so far, if there is something new. */
  tell(): readonly ImportRecord[] {
    const { id, kind = 'group' } = this.about
    // A deleted account leaves its personal chat without a name.
    const name = this.about.name ?? (this.about.name === null && kind === 'private' && id !== undefined ? `user${id}` : null)
    const record: ChatRecord = { type: 'chat', chat: this.chat, platform: 'telegram', name, kind, ...(id !== undefined && { id }), ...(this.basis === 'local' && { time: { basis: 'local' } }) }
    const facts = JSON.stringify(record)
    if (facts === this.told) return []
    this.told = facts
    return [record]
  }

  /** The chat is complete: what its replies could need is freed. */
  close(): readonly ImportRecord[] {
    this.recent = new RecentMessages()
    return this.tell()
  }

  read(records: readonly unknown[], first: number): ImportRecord[] {
    const out: ImportRecord[] = []
    for (let i = 0; i < records.length; i++) {
      const message = asObject(records[i])
      if (message) out.push(this.readMessage(message, first + i))
      else if (records[i] !== undefined) out.push({ type: 'skip', chat: this.chat, reason: 'malformed', record: first + i, excerpt: excerptOf(records[i]) })
    }
    return [...this.tell(), ...out]
  }

  private readMessage(message: JsonObject, number: number): ImportRecord {
    const { type } = message
    const id = asId(message.id)
    if (type !== 'message' && type !== 'service') return { type: 'skip', chat: this.chat, reason: 'unsupported', record: number, ...(id && { id }), excerpt: excerptOf(message) }
    const time = this.timeOf(message)
    if (time === null) return { type: 'skip', chat: this.chat, reason: 'malformed', record: number, ...(id && { id }), excerpt: excerptOf(message) }
    const record: Draft =
      { type: 'message', chat: this.chat, time, senderName: null, kind: 'system', text: '', record: number }
    if (id !== '') record.id = id
    if (type === 'service') return Object.assign(record, readTelegramService(message))
    const content = readTelegramContent(message, telegramText(message.text))
    const senderId = asId(message.from_id)
    record.senderName = nameOf(message.from, message.from_id)
    if (senderId !== '') record.senderId = senderId
    if (senderId !== '' && senderId === this.selfId) record.isSelf = true
    Object.assign(record, content)
    this.addExtras(record, message)
    if (id !== '') this.recent.add(message.id as string | number, record)
    return record
  }

  private addExtras(record: Draft, message: JsonObject): void {
    const reply = asId(message.reply_to_message_id)
    const peer = asId(message.reply_to_peer_id)
    // A reply into another chat carries that chat's message number, which is not one of ours.
    if (reply !== '' && (peer === '' || peer.replace(/^[a-z]+/, '') === this.about.id)) record.replyTo = this.recent.replyTo(message.reply_to_message_id as string | number)
    const mentions = telegramMentions(message)
    if (mentions) record.mentions = mentions
    if (message.forwarded_from !== undefined || message.forwarded_from_id !== undefined) {
      const from = nameOf(message.forwarded_from, message.forwarded_from_id)
      if (from !== '') record.forwardedFrom = from
    } else if (asText(message.saved_from) !== '') record.forwardedFrom = cleanName(asText(message.saved_from))
    if (message.reactions !== undefined) record.reactions = telegramReactions(message)
  }

  /** The first time decides whether this chat's times are instants; a record of the other sort has none. */
  private timeOf(message: JsonObject): number | null {
    const seconds = Number(message.date_unixtime ?? NaN)
    const hasInstant = seconds > 0 && seconds < 1e11
    const wall = hasInstant && this.basis !== 'local' ? null : wallOf(asText(message.date))
    if (this.basis === null && (hasInstant || wall !== null)) {
      this.basis = hasInstant ? 'utc' : 'local'
    }
    if (this.basis === 'local') return wall !== null && wall > 0 ? wall : null
    return hasInstant ? seconds * 1000 : null
  }
}

const skipOf = (fault: JsonFault, chat: number | undefined): ImportRecord =>
  ({ type: 'skip', ...(chat !== undefined && { chat }), reason: fault.reason, ...(fault.record >= 0 && { record: fault.record }), excerpt: fault.excerpt })

/**
 * A record without its `text_entities`, which repeat the text: half of what a record costs to read. Only in indented
 * files, where the list ends before the next key of the same indent or with the record.
 */
function withoutEntities(record: string): string {
  const at = record.indexOf('"text_entities": [')
  const line = at === -1 ? -1 : record.lastIndexOf('\n', at)
  const comma = record.lastIndexOf(',', line)
  const indent = record.slice(line, at)
  if (line === -1 || indent.trim() !== '' || comma === -1 || record.slice(comma + 1, line).trim() !== '') return record
  const next = record.indexOf(`${indent}"`, at)
  return next === -1 ? `${record.slice(0, comma)}}` : record.slice(0, line) + record.slice(next)
}

/** Plain messages and answers, which most are; any other record is put together whole. */
const PLAIN: RecordMaker = {
  fields: ['id', 'type', 'date', 'date_unixtime', 'from', 'from_id', 'text', 'reply_to_message_id', 'edited', 'edited_unixtime'],
  make: ([id, type, date, unix, from, fromId, text, replyTo]) => ({ id, type, date, date_unixtime: unix, from, from_id: fromId, text, reply_to_message_id: replyTo }),
}

export const telegram: ChatFormat = {
  id: 'telegram',
  label: { zh: 'Telegram 桌面版 JSON', en: 'Telegram Desktop JSON' },
  platform: 'telegram',
  reads: 'text',
  time: { basis: 'utc', precision: 'second' },
  detect({ text }) {
    if (!/^\s*\{/.test(text)) return 0
    const isAccount = /"(?:left_)?chats"\s*:\s*\{\s*(?:"about"\s*:\s*"[^"]{0,2000}"\s*,\s*)?"list"\s*:/.test(text)
    const hasMessages = /"messages"\s*:\s*\[/.test(text) && /"type"\s*:\s*"(?:saved_messages|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))"/.test(text)
    if (hasMessages && /"(?:from_id|actor_id|date_unixtime|text_entities)"/.test(text)) return 1
    if (hasMessages) return 0.9
    return isAccount || (/"personal_information"/.test(text) && /"about"/.test(text)) ? 0.95 : 0
  },
  async *parse(file) {
    const owners = new Map<string, ChatFacts>()
    const chats = new Map<string, TelegramChat>()
    let selfId = ''
    const chatAt = (owner: JsonPath): TelegramChat => {
      const key = owner.join('/')
      const known = chats.get(key)
      if (known) return known
      const made = new TelegramChat(chats.size, selfId, factsOf(owners, key))
      chats.set(key, made)
      return made
    }
    for await (const step of jsonSteps(piecesOf(file), { records: ['messages[*]', 'chats.list[*].messages[*]', 'left_chats.list[*].messages[*]'], ignore: ['contacts', 'frequent_contacts', 'sessions', 'web_sessions', 'other_data', 'stories', 'profile_pictures'], plainNumbers: true, maker: PLAIN, trim: withoutEntities })) {
      if (step.type === 'value') {
        if (step.path[0] === 'personal_information') selfId = `user${asId(asObject(step.value)?.user_id)}`
        else learn(factsOf(owners, step.path.slice(0, -1).join('/')), String(step.path.at(-1)), step.value)
      } else if (step.type === 'records') {
        const chat = chatAt(step.path.slice(0, -1))
        yield [...chat.read(step.records, step.first), ...step.faults.map(fault => skipOf(fault, chat.chat))]
      } else if (step.type === 'fault') yield [skipOf(step.fault, chats.get(step.path.slice(0, -2).join('/'))?.chat)]
      else yield chats.get(step.path.join('/'))?.close() ?? []
    }
  },
}
