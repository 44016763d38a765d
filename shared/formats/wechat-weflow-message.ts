import type { MessageKind, ReplyTo } from '../model/message'
import type { MessageRecord } from '../model/record'
import { objectOf, textOf, type JsonObject } from './json-fields'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import type { ChatState, MessageDraft, Sink } from './wechat-sink'
import { cleanWxid, isPath } from './wechat-text'
import { readEpoch } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfType, kindOfWord, splitType } from './wechat-types'

export interface WeflowSender {
  readonly id: string
  readonly name: string
}

export interface WeflowChat {
  readonly sink: Sink
  readonly chat: ChatState
  /** Id of the chat, which notices carry as their sender. */
  readonly room: string
}

const MEDIA: ReadonlySet<MessageKind> = new Set(['image', 'voice', 'video', 'sticker', 'file', 'music'])

/** Adds one message of a WeFlow or EchoTrace file; false if it has no readable time. */
export function addWeflowMessage({ sink, chat, room }: WeflowChat, source: JsonObject, sender: WeflowSender, record: number): boolean {
  const time = readEpoch(source.createTime)
  if (time === undefined) return false
  const kind = kindOf(source)
  const id = messageId(source)
  const content = textOf(source.content) || (source.content === undefined ? textOf(source.parsedContent) : '')
  const isRoom = sender.id.endsWith('@chatroom') || (sender.id !== '' && sender.id === room && room.endsWith('@chatroom'))
  if (isNoticeKind(kind) || isRoom) {
    sink.message(chat, { type: 'message', chat: chat.number, time, senderName: null, ...readNotice(content, isNoticeKind(kind) ? kind : 'system'), ...(id && { id }), record })
    return true
  }
  const text = cleanBody(content)
  const isFile = MEDIA.has(kind) && isPath(text)
  const replyTo = replyOf(source, text)
  const wxid = cleanWxid(sender.id)
  const message: MessageDraft = { type: 'message', chat: chat.number, time, senderName: sender.name, kind: kindOfBody(kind, text), text: isFile ? '' : text, record }
  if (wxid) message.senderId = wxid
  if (id) message.id = id
  if (source.isSend === 1) message.isSelf = true
  if (replyTo) message.replyTo = replyTo
  if (isFile) message.attachments = [text]
  if (kind === 'forward') message.nested = nestedOf(text)
  sink.message(chat, message)
  return true
}

/** The word decides; where it says nothing (其他消息) or is missing, WeChat's own number. */
function kindOf(source: JsonObject): MessageKind {
  const number = Number(source.localType ?? NaN)
  const word = textOf(source.type)
  const byWord = word === '' || word.startsWith('其他') ? null : kindOfWord(word)
  const byNumber = Number.isFinite(number) ? kindOfType(number) : 'unknown'
  if (byWord === 'system') return byNumber === 'pat' || splitType(number).type === 10002 ? (byNumber === 'pat' ? 'pat' : 'system') : 'system'
  return byWord ?? byNumber
}

function messageId(source: JsonObject): string {
  const id = textOf(source.platformMessageId) || textOf(source.serverId)
  return /^0*$/.test(id) ? '' : id
}

const QUOTE = '[引用 '

/** Separate fields where the version writes them, else the last `[引用 NAME：…]` at the end of the body. */
function replyOf(source: JsonObject, text: string): ReplyTo | undefined {
  const quote = objectOf(source.quote)
  const id = textOf(source.replyToMessageId)
  const name = cleanName(textOf(source.quotedSender) || textOf(quote?.sender) || textOf(quote?.senderDisplayName))
  const quoted = textOf(source.quotedContent) || textOf(quote?.content)
  const cut = quotedAtEnd(text)
  if (!id && !name && !quoted) return textOf(source.type).startsWith('引用') ? (cut ?? undefined) : undefined
  const sender = name || cut?.senderName
  const body = quoted || cut?.text
  return { ...(id && { id }), ...(sender && { senderName: sender }), ...(body && { text: body }) }
}

/** The quote WeFlow appends to a reply: `reply[引用 NAME：preview]`. */
export function quotedAtEnd(text: string): { readonly senderName: string; readonly text: string } | null {
  const at = text.endsWith(']') ? text.lastIndexOf(QUOTE) : -1
  const colon = at === -1 ? -1 : text.indexOf('：', at)
  if (colon === -1) return null
  return { senderName: cleanName(text.slice(at + QUOTE.length, colon)), text: text.slice(colon + 1, -1) }
}

/** Lines `name: text` below `[转发的聊天记录]title`; a line without a name goes on with the one before. */
export function nestedOf(text: string): NonNullable<MessageRecord['nested']> {
  const nested: { sender: string; text: string }[] = []
  for (const line of text.split('\n').slice(1)) {
    const bare = line.trimStart()
    const colon = bare.search(/[:：]/)
    if (colon > 0 && colon <= 60) nested.push({ sender: cleanName(bare.slice(0, colon)), text: bare.slice(colon + 1).trim() })
    else if (nested.length > 0 && bare !== '') nested[nested.length - 1]!.text += `\n${bare}`
  }
  return nested
}
