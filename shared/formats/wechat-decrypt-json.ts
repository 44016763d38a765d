import type { MessageKind } from '../model/message'
import type { ChatFormat } from './format'
import { textOf, type JsonObject } from './json-fields'
import { readJson } from './json-records'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { kindByPlaceholder } from './wechat-placeholders'
import { Sink, type ChatState } from './wechat-sink'
import { cleanWxid } from './wechat-text'
import { readEpoch, wallOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfType, kindOfWord, splitType } from './wechat-types'

/** wechat-decrypt's JSON of one chat. Its local ids count inside one table and are no ids. */
export const wechatDecryptJson: ChatFormat = {
  id: 'wechat-decrypt-json', family: 'wechat-json-txt', label: { zh: 'wechat-decrypt JSON', en: 'wechat-decrypt JSON' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'utc', precision: 'second' },
  detect: head => (/^\s*\{/.test(head.text) && /"chat_username"\s*:/.test(head.text) ? 1 : 0),
  parse(file) {
    const sink = new Sink()
    const chat = sink.chat('', () => ({ platform: 'wechat', name: null, kind: 'group' }))
    return readJson(file, {
      sink, records: ['messages[*]'],
      record: (value, record) => addMessage(sink, chat, value, { time: readEpoch(value.create_time), sender: value.sender_username, record }),
      value(value, path) {
        if (path.length !== 1) return
        if (path[0] === 'chat_username') sink.about(chat, { id: textOf(value), kind: textOf(value).endsWith('@chatroom') ? 'group' : 'private' })
        else if (path[0] === 'display_name') sink.about(chat, { name: cleanName(textOf(value)) || null })
        else if (path[0] === 'is_group') sink.about(chat, { kind: value === false ? 'private' : 'group' })
      },
    })
  },
}

/** wxecho's JSON: a bare array without a chat name. Times are local text or epoch seconds. */
export const wxechoJson: ChatFormat = {
  id: 'wxecho-json', family: 'wechat-json-txt', label: { zh: 'wxecho JSON', en: 'wxecho JSON' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect: head => (/^\s*\[\s*\{/.test(head.text) && ['"type_name"', '"server_id"', '"sender"', '"time"'].every(key => head.text.includes(key)) ? 1 : 0),
  parse(file, context) {
    const sink = new Sink()
    let chat: ChatState | null = null
    return readJson(file, {
      sink, records: ['[*]'],
      record(value, record) {
        const instant = readEpoch(value.time)
        const name = context.fileName.replace(/\.[^.]*$/, '')
        chat ??= sink.chat('', () => ({ platform: 'wechat', name, kind: 'group', ...(instant !== undefined && { time: { basis: 'utc' as const } }) }))
        return addMessage(sink, chat, value, { time: instant !== undefined ? instant : (wallOf(textOf(value.time)) ?? undefined), sender: '', record })
      },
    })
  },
}

interface Place {
  readonly time: number | null | undefined
  readonly sender: unknown
  readonly record: number
}

function addMessage(sink: Sink, chat: ChatState, source: JsonObject, place: Place): boolean {
  if (place.time === undefined) return false
  const content = textOf(source.content)
  const kind = kindOf(source, content)
  const server = textOf(source.server_id)
  const common = { type: 'message', chat: chat.number, time: place.time, ...(/[1-9]/.test(server) && { id: server }), record: place.record } as const
  if (isNoticeKind(kind)) {
    sink.message(chat, { ...common, senderName: null, ...readNotice(content, kind) })
    return true
  }
  const id = cleanWxid(textOf(place.sender))
  const text = cleanBody(content)
  sink.message(chat, { ...common, senderName: cleanName(textOf(source.sender)) || id, ...(id && { senderId: id }), kind: kindOfBody(kind, text), text })
  return true
}

/** The number; for app messages, whose subtype is not written, the placeholder in the content; the word only without a number. */
function kindOf(source: JsonObject, content: string): MessageKind {
  const number = Number(textOf(source.type) || NaN)
  if (!Number.isFinite(number)) return kindOfWord(textOf(source.type_name) || textOf(source.type)) ?? 'unknown'
  const parts = splitType(number)
  return parts.type === 49 && parts.subType === 0 ? kindByPlaceholder(cleanBody(content)) : kindOfType(number)
}
