import type { MessageKind, ReplyTo } from '../model/message'
import type { MessageRecord } from '../model/record'
import { CHATLOG_SYSTEM } from './wechat-chatlog-csv'
import type { ChatFormat } from './format'
import { listOf, objectOf, textOf, type JsonObject } from './json-fields'
import { readJson } from './json-records'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { Sink, type MessageDraft } from './wechat-sink'
import { cleanWxid } from './wechat-text'
import { instantOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfType } from './wechat-types'

/** chatlog's JSON: a bare array over one or several chats; `seq` identifies a message inside its chat. */
export const chatlogJson: ChatFormat = {
  id: 'chatlog-json', family: 'wechat-json-txt', label: { zh: 'chatlog JSON', en: 'chatlog JSON' }, platform: 'wechat', mentionsInText: true, reads: 'text', ids: 'chatlog-seq',
  time: { basis: 'utc', precision: 'second' },
  detect: head => (/^\s*\[\s*\{/.test(head.text) && ['"seq"', '"talker"', '"isSelf"', '"time"'].every(key => head.text.includes(key)) ? 1 : 0),
  parse(file) {
    const sink = new Sink()
    return readJson(file, {
      sink, records: ['[*]'],
      record: (value, record) => addMessage(sink, value, record),
      finish: () => { if (sink.chats.size === 0) sink.chat('', () => ({ platform: 'wechat', name: null, kind: 'group' })) },
    })
  },
}

function addMessage(sink: Sink, source: JsonObject, record: number): boolean {
  const written = textOf(source.time)
  const time = instantOf(written)
  if (time === null && !written.startsWith('0001-01-01')) return false
  const talker = textOf(source.talker)
  const chat = sink.chat(talker, () => ({
    platform: 'wechat', name: cleanName(textOf(source.talkerName)) || talker || null, ...(talker && { id: talker }),
    kind: source.isChatRoom === true || talker.endsWith('@chatroom') || talker === '' ? 'group' : 'private',
  }))
  const kind = kindOfType(Number(source.type ?? NaN), Number(source.subType ?? 0))
  const seq = textOf(source.seq)
  const id = seq === '0' ? '' : seq
  const sender = cleanWxid(textOf(source.sender))
  const content = textOf(source.content)
  if (isNoticeKind(kind) || sender === CHATLOG_SYSTEM) {
    sink.message(chat, { type: 'message', chat: chat.number, time, ...(id && { id }), record, senderName: null, ...readNotice(content, isNoticeKind(kind) ? kind : 'system', { idsBehindNames: true }) })
    return true
  }
  const isSelf = source.isSelf === true
  const contents = objectOf(source.contents)
  const text = cleanBody(content || structuredText(kind, contents))
  const refer = objectOf(contents?.refer)
  const path = textOf(contents?.path)
  const name = cleanName(textOf(source.senderName)) || (isSelf ? '我' : sender)
  const message: MessageDraft = { type: 'message', chat: chat.number, time, senderName: name, kind: kindOfBody(kind, text), text, record }
  if (sender) message.senderId = sender
  if (id) message.id = id
  if (isSelf) message.isSelf = true
  if (refer) message.replyTo = replyOf(refer)
  if (path) message.attachments = [path]
  if (kind === 'forward') message.nested = nestedOf(objectOf(contents?.recordInfo))
  sink.message(chat, message)
  return true
}

/** Text of a record without `content`, out of its parts. */
function structuredText(kind: MessageKind, contents: JsonObject | null): string {
  if (!contents) return ''
  const field = (name: string): string => textOf(contents[name])
  if (kind === 'forward') return textOf(objectOf(contents.recordInfo)?.Title) || field('title')
  if (kind === 'location') return field('label') || field('cityname')
  if (kind === 'link') return [field('title'), field('url')].filter(part => part !== '').join('\n')
  return kind === 'image' || kind === 'voice' || kind === 'video' || kind === 'sticker' ? '' : field('title')
}

/** The quoted message stands whole in the record. */
function replyOf(refer: JsonObject): ReplyTo {
  const kind = kindOfType(Number(refer.type ?? NaN), Number(refer.subType ?? 0))
  const seq = textOf(refer.seq)
  const time = instantOf(textOf(refer.time))
  const name = cleanName(textOf(refer.senderName)) || (refer.isSelf === true ? '我' : textOf(refer.sender))
  const text = cleanBody(textOf(refer.content) || structuredText(kind, objectOf(refer.contents)))
  return { ...(seq && seq !== '0' && { id: seq }), ...(name && { senderName: name }), ...(time !== null && { ts: time }), ...(text && { text }) }
}

function nestedOf(record: JsonObject | null): NonNullable<MessageRecord['nested']> {
  return listOf(objectOf(record?.DataList)?.DataItems).slice(0, 500).flatMap(value => {
    const item = objectOf(value)
    if (!item) return []
    const at = textOf(item.SourceTime)
    const inner = objectOf(item.RecordInfo) ?? objectOf(item.RecordXML)
    return [
      { sender: cleanName(textOf(item.SourceName)), text: cleanBody(textOf(item.DataDesc) || textOf(item.DataTitle)), ...(at && { at }) },
      ...(inner ? nestedOf(objectOf(inner.RecordInfo) ?? inner) : []),
    ]
  })
}
