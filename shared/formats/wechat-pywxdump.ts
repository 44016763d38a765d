import type { ImportRecord } from '../model/record'
import type { MessageKind, ReplyTo } from '../model/message'
import type { ChatFormat, OpenFile } from './format'
import { jsonSteps } from './json-stream'
import { cleanBody, cleanName } from './text'
import { ServerIds } from './wechat-ids'
import { readNotice } from './wechat-notices'
import { readNames, type ContactNames } from './wechat-pywxdump-names'
import { Sink, type ChatState, type MessageDraft } from './wechat-sink'
import { headerWith, readTable } from './wechat-table'
import { cleanWxid, detach, isPath } from './wechat-text'
import { wallOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfWord } from './wechat-types'

const FIELDS = ['MsgSvrID', 'type_name', 'is_sender', 'talker', 'room_name', 'msg', 'src', 'CreateTime'] as const
type Field = (typeof FIELDS)[number]
type Row = Readonly<Record<Field, string>>

const FORMAT = { family: 'wechat-csv', platform: 'wechat', mentionsInText: true, time: { basis: 'local', precision: 'second' } } as const

/** `talker` is the sender (a wxid, 我, 系统 or 未知) and `room_name` the chat; names come from `users.json` beside the file. */
export const pywxdumpCsv: ChatFormat = {
  ...FORMAT, id: 'pywxdump-csv', label: { zh: 'PyWxDump 表格', en: 'PyWxDump CSV' }, reads: 'table',
  detect: head => (headerWith(head, [...FIELDS]) ? 1 : 0),
  async *parse(file) {
    const reader = new RowReader(await readNames(file))
    let at: readonly number[] = []
    yield* readTable(file, reader.sink, {
      start: columns => { at = FIELDS.map(field => columns.get(field) ?? -1) },
      read: (cells, record) => reader.read(rowOf(cells, at), record),
    })
    yield reader.finish()
  },
}

/** The JSON twin: an array of the same rows. */
export const pywxdumpJson: ChatFormat = {
  ...FORMAT, id: 'pywxdump-json', label: { zh: 'PyWxDump JSON', en: 'PyWxDump JSON' }, reads: 'text',
  detect: head => (/^\s*\[/.test(head.text) && FIELDS.every(field => head.text.includes(`"${field}"`)) ? 1 : 0),
  parse: parseJson,
}

async function* parseJson(file: OpenFile): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const reader = new RowReader(await readNames(file))
  for await (const step of jsonSteps(file.text(), { records: ['[*]'] })) {
    if (step.type === 'fault') reader.sink.skip({ reason: step.fault.reason, ...(step.fault.record >= 0 && { record: step.fault.record }), excerpt: step.fault.excerpt })
    if (step.type !== 'records') continue
    step.records.forEach((value, i) => {
      const record = step.first + i
      const row = value as Readonly<Record<string, unknown>> | null | undefined
      const isRead = typeof row === 'object' && row !== null && reader.read(Object.fromEntries(FIELDS.map(field => [field, String(row[field] ?? '')])) as Row, record)
      if (!isRead) reader.sink.skip({ reason: step.faults.find(fault => fault.record === record)?.reason ?? 'malformed', record, excerpt: JSON.stringify(value ?? null) })
    })
    if (reader.sink.isFull) yield reader.sink.take()
  }
  yield reader.finish()
}

interface Sender {
  readonly name: string
  readonly id?: string
  readonly chat: number
}

function rowOf(cells: readonly string[], at: readonly number[]): Row {
  const cell = (field: number): string => cells[at[field]!] ?? ''
  return { MsgSvrID: cell(0), type_name: cell(1), is_sender: cell(2), talker: cell(3), room_name: cell(4), msg: cell(5), src: cell(6), CreateTime: cell(7) }
}

class RowReader {
  readonly sink = new Sink()
  private readonly ids = new ServerIds()
  /** Senders by `talker`, as of the chat they wrote in last. */
  private readonly senders = new Map<string, Sender>()

  constructor(private readonly contacts: ContactNames) {}

  read(row: Row, record: number): boolean {
    const time = wallOf(row.CreateTime)
    if (time === null) return false
    const chat = this.chatOf(row.room_name)
    const kind = kindOfWord(row.type_name) ?? 'unknown'
    const id = this.ids.read(row.MsgSvrID)
    if (isNoticeKind(kind) || row.talker === '系统') {
      const notice = readNotice(row.msg, isNoticeKind(kind) ? kind : 'system')
      this.sink.message(chat, { type: 'message', chat: chat.number, time, senderName: null, ...notice, ...(id && { id }), record })
      return true
    }
    const isSelf = row.is_sender.trim() === '1'
    const sender = this.senderOf(chat, row.talker, isSelf)
    const text = cleanBody(row.msg)
    const body = bodyOf(kind, text, row.src.trim())
    const replyTo = row.type_name.includes('引用') ? quoteOf(text) : undefined
    const message: MessageDraft = { type: 'message', chat: chat.number, time, senderName: sender.name, kind: kindOfBody(kind, body.text), text: body.text, record }
    if (sender.id) message.senderId = sender.id
    if (id) message.id = id
    if (isSelf) message.isSelf = true
    if (replyTo) message.replyTo = replyTo
    if (body.path) message.attachments = [body.path]
    this.sink.message(chat, message)
    return true
  }

  finish(): readonly ImportRecord[] {
    if (this.sink.chats.size === 0) this.chatOf('')
    for (const [room, chat] of this.sink.chats) if (chat.renamedTo && !this.contacts.get(room)) this.sink.about(chat, { name: chat.renamedTo })
    return this.sink.take()
  }

  private chatOf(room: string): ChatState {
    return this.sink.chat(room, () => {
      const known = this.contacts.get(room)
      return { platform: 'wechat', name: known?.name ?? (room || null), ...(room && { id: room }), kind: room === '' || room.endsWith('@chatroom') ? 'group' : 'private' }
    })
  }

  private senderOf(chat: ChatState, talker: string, isSelf: boolean): Sender {
    const seen = this.senders.get(talker)
    if (seen?.chat === chat.number) return seen
    if (talker === '未知' || talker === '') return { name: '', chat: chat.number }
    const isOwner = talker === '我'
    const id = isOwner ? undefined : cleanWxid(talker)
    const known = id === undefined ? undefined : this.contacts.get(id)
    const name = isOwner ? '我' : (known?.name ?? cleanName(talker))
    if (this.sink.isNewSender(chat, talker, name)) {
      this.sink.member(chat, { name, ...(id && { id }), ...(known?.other && { otherNames: [known.other] }), ...(isSelf && { isSelf }), ...(known?.alias && { alias: known.alias }) })
    }
    const sender: Sender = id ? { name, id, chat: chat.number } : { name, chat: chat.number }
    this.senders.set(detach(talker), sender)
    return sender
  }
}

/** Media often have a bare word as `msg` and a path in `src`; a body that is nothing but a path is no text. */
function bodyOf(kind: MessageKind, text: string, src: string): { readonly text: string; readonly path?: string } {
  if (kind === 'text' || kind === 'unknown' || kind === 'link') return { text }
  if (kind !== 'file' && isPath(text)) return { text: '', path: text }
  return src === '' ? { text } : { text, path: src }
}

const QUOTE = '\n[引用]('

/** `reply`, blank line, `[引用](time)name:quoted`. */
function quoteOf(text: string): ReplyTo | undefined {
  const at = text.lastIndexOf(QUOTE)
  const close = at === -1 ? -1 : text.indexOf(')', at + QUOTE.length)
  if (close === -1) return undefined
  const time = wallOf(text.slice(at + QUOTE.length, close))
  const rest = text.slice(close + 1)
  const colon = rest.indexOf(':')
  return {
    ...(time !== null && { ts: time }), ...(colon > 0 && { senderName: cleanName(rest.slice(0, colon)) }), text: cleanBody(colon === -1 ? rest : rest.slice(colon + 1)),
  }
}
