import { PLATFORMS, type MessageKind, type Platform } from '../model/message'
import type { ImportRecord, MessageRecord } from '../model/record'
import type { RecordMaker } from './json-shapes'
import { listOf, objectOf, textOf, type JsonObject } from './json-fields'
import { cleanBody, cleanName } from './text'
import { detach } from './wechat-text'
import { readNotice, type Notice } from './wechat-notices'
import { Sink, type ChatState, type MessageDraft } from './wechat-sink'
import { epochOf, readEpoch } from './wechat-time'
import { kindOfBody } from './wechat-types'

const KIND_BY_TYPE: Readonly<Record<number, MessageKind>> = {
  0: 'text', 1: 'image', 2: 'voice', 3: 'video', 4: 'file', 5: 'sticker', 7: 'link', 8: 'location', 20: 'redpacket', 21: 'transfer',
  22: 'pat', 23: 'call', 24: 'link', 25: 'text', 26: 'forward', 27: 'card', 80: 'system', 81: 'recall',
}

/** Messages as the reader looks at them. */
export const chatlabMessage: RecordMaker = {
  fields: ['_type', 'sender', 'accountName', 'groupNickname', 'timestamp', 'type', 'content', 'platformMessageId', 'replyToMessageId', 'chatRecords'],
  make: values => ({
    _type: values[0], sender: values[1], accountName: values[2], groupNickname: values[3], timestamp: values[4], type: values[5], content: values[6],
    platformMessageId: values[7], replyToMessageId: values[8], chatRecords: values[9],
  }),
}

/** Reads the objects of a ChatLab file, in whatever order it has them. */
export class ChatlabReader {
  readonly sink = new Sink()
  readonly chat: ChatState
  private ownerId = ''
  private readonly names = new Map<string, string>()

  /** `counts`: what the numbers that {@link message} is given count. */
  constructor(private readonly counts: 'lines' | 'records') {
    this.chat = this.sink.chat('', () => ({ name: null }))
  }

  meta(meta: JsonObject): void {
    const id = textOf(meta.groupId)
    const isPrivate = meta.type === 'private'
    // Owner or exporter of the file, as the format's own page says, not of the group.
    this.ownerId = textOf(meta.ownerId)
    this.sink.about(this.chat, {
      platform: platformOf(meta.platform), name: cleanName(textOf(meta.name)) || null, kind: isPrivate ? 'private' : 'group', ...(id && { id }),
    })
  }

  /** False if the object is no member. */
  member(member: JsonObject): boolean {
    const id = textOf(member.platformId)
    const account = cleanName(textOf(member.accountName))
    const card = cleanName(textOf(member.groupNickname))
    const name = card || account || id
    if (name === '') return false
    const aliases = listOf(member.aliases).map(alias => cleanName(textOf(alias)))
    const otherNames = [...new Set([account, ...aliases])].filter(other => other !== '' && other !== name)
    const role = roleOf(member.roles)
    if (id) this.names.set(detach(id), detach(name))
    this.sink.member(this.chat, {
      name, ...(id && { id }), ...(otherNames.length > 0 && { otherNames }), ...role, ...(card && { groupNickname: card }), ...(account && { nickname: account }),
      ...(id !== '' && id === this.ownerId && { isSelf: true }),
    })
    return true
  }

  /** False if the object is no message: it needs a time. `number`: of its line or record, for reports. */
  message(source: JsonObject, number: number): boolean {
    const time = readEpoch(source.timestamp)
    if (time === undefined) return false
    const type = typeof source.type === 'number' ? source.type : Number(textOf(source.type) || NaN)
    const kind = KIND_BY_TYPE[type] ?? 'unknown'
    const content = textOf(source.content)
    const id = textOf(source.platformMessageId)
    if (kind === 'system' || kind === 'recall' || kind === 'pat') {
      this.sink.message(this.chat, { type: 'message', chat: 0, time, senderName: null, ...noticeOf(content, kind), ...(id !== '' && { id }), ...(this.counts === 'lines' ? { line: number } : { record: number }) })
      return true
    }
    const sender = textOf(source.sender)
    const name = cleanName(textOf(source.groupNickname)) || cleanName(textOf(source.accountName)) || (this.names.get(sender) ?? sender)
    const text = cleanBody(content)
    const message: MessageDraft = { type: 'message', chat: 0, time, senderName: name, kind: kindOfBody(kind, text), text }
    if (this.counts === 'lines') message.line = number
    else message.record = number
    if (sender !== '') message.senderId = sender
    if (id !== '') message.id = id
    if (sender !== '' && sender === this.ownerId) message.isSelf = true
    const reply = textOf(source.replyToMessageId)
    if (reply !== '') message.replyTo = { id: reply }
    if (Array.isArray(source.chatRecords) && source.chatRecords.length > 0) message.nested = nestedOf(source.chatRecords)
    this.sink.message(this.chat, message)
    return true
  }

  take(): readonly ImportRecord[] {
    return this.sink.take()
  }
}

function platformOf(platform: unknown): Platform {
  return PLATFORMS.find(known => known === platform) ?? 'other'
}

/** The first role is the title shown; owner and admin count wherever they stand in the list. */
function roleOf(roles: unknown): { readonly title?: string; readonly role?: 'owner' | 'admin' } {
  const list = listOf(roles).map(objectOf).filter(role => role !== null)
  const ids = list.map(role => textOf(role.id))
  const title = list.length > 0 ? cleanName(textOf(list[0]!.name)) || ids[0]! : ''
  const role = ids.includes('owner') ? 'owner' : ids.includes('admin') ? 'admin' : undefined
  return { ...(title && { title }), ...(role && { role }) }
}

function noticeOf(content: string, kind: Notice['kind']): Notice {
  return content === '' ? { kind, text: '', ...(kind === 'system' && { event: 'other' as const }) } : readNotice(content, kind)
}

/** Records of a merged forward, deeper ones included, each with the name of its sender. */
function nestedOf(records: readonly unknown[]): NonNullable<MessageRecord['nested']> {
  return records.slice(0, 500).flatMap(record => {
    const one = objectOf(record)
    if (!one) return []
    const time = epochOf(one.timestamp)
    const sender = cleanName(textOf(one.groupNickname)) || cleanName(textOf(one.accountName)) || textOf(one.sender)
    const inner = Array.isArray(one.chatRecords) ? nestedOf(one.chatRecords) : []
    return [{ sender, text: cleanBody(textOf(one.content)), ...(time !== null && { at: new Date(time).toISOString() }) }, ...inner]
  })
}
