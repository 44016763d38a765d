import type { FileTime } from '../model/record'
import { askedDay } from './asked-day'
import type { ChatFormat, FileHead, ParseContext } from './format'
import { cleanName } from './text'
import { isOwnPat, readChatlogBody } from './wechat-chatlog-body'
import { CHATLOG_SYSTEM } from './wechat-chatlog-csv'
import { readNotice } from './wechat-notices'
import { Sink, type ChatState, type MessageDraft } from './wechat-sink'
import { cleanWxid, fileStem } from './wechat-text'
import { readRecords } from './wechat-text-records'
import { readWall } from './wechat-time'

const HEADER = /^(\S.*?) (?:\[([^\n]*)\] )?((?:(?:\d{4}-)?\d{2}-\d{2} )?\d{2}:\d{2}:\d{2})$/
const NAME_AND_ID = /^(.*)\(([\x21-\x27\x2a-\x7e]{2,64})\)$/
const BARE_ID = /^(我|系统消息|wxid_[\w-]+|gh_\w+|filehelper|[\w.-]+@(?:chatroom|openim)|[A-Za-z][\w-]{5,19})$/

interface Header {
  readonly name: string
  readonly id: string
  readonly room: string | null
  readonly clock: string
}

/**
 * chatlog's text: `NAME(ID) TIME`, body, blank line. TIME leaves out the year or the whole date when the query stayed
 * inside one; the file name has them then. Bodies hold blank lines, so only an id makes a line a header.
 */
export const chatlogTxt: ChatFormat = {
  id: 'chatlog-txt', family: 'wechat-json-txt', label: { zh: 'chatlog 文本', en: 'chatlog text' }, platform: 'wechat', mentionsInText: true, reads: 'text', asksDate: true,
  time: { basis: 'local', precision: 'second' },
  detect,
  async *parse(file, context) {
    const sink = new Sink()
    const found = dateOfFileName(context)
    const people = new Set<string>()
    const isHeader = headerReader()
    yield* readRecords<Header>(file, {
      sink, needsBlank: true,
      header: text => isHeader(text),
      add(header, body, line) {
        const chat = chatOf(sink, header, found)
        const time = timeOf(header.clock, found)
        const isSelf = header.id === '我'
        const id = isSelf ? '' : cleanWxid(header.id)
        const name = header.name || (isSelf ? '我' : id)
        const read = readChatlogBody(body, time)
        if (id === CHATLOG_SYSTEM || isOwnPat(read.text, name)) {
          sink.message(chat, { type: 'message', chat: chat.number, time, line, senderName: null, ...readNotice(body, 'system', { idsBehindNames: true }) })
          return
        }
        if (people.size < 4) people.add(isSelf ? '我' : name)
        const message: MessageDraft = { type: 'message', chat: chat.number, time, senderName: name, kind: read.kind, text: read.text, line }
        if (id) message.senderId = id
        if (read.replyTo) message.replyTo = read.replyTo
        if (isSelf) message.isSelf = true
        sink.message(chat, message)
      },
    })
    const only = sink.chats.size === 1 ? sink.chats.get('') : undefined
    if (sink.chats.size === 0) chatOf(sink, null, found)
    const isPrivate = people.size > 0 && [...people].every(name => name === '我' || name === found.name)
    if (only && (isPrivate || only.renamedTo)) sink.about(only, { ...(isPrivate && { kind: 'private' }), ...(only.renamedTo && { name: only.renamedTo }) })
    yield sink.take()
  },
}

/** Reads headers; all of a file have the same form of time as its first, and a bare id must look like one or be known. */
function headerReader(): (text: string) => Header | null {
  let form = 0
  const known = new Set<string>()
  return text => {
    if (text.charCodeAt(text.length - 3) !== 58 || text.charCodeAt(0) === 32) return null
    const match = HEADER.exec(text)
    if (!match || (form !== 0 && match[3]!.length !== form)) return null
    const who = NAME_AND_ID.exec(match[1]!)
    if (!who && !known.has(match[1]!) && !BARE_ID.test(match[1]!)) return null
    form = match[3]!.length
    const id = who ? who[2]! : match[1]!
    known.add(id)
    return { name: who ? cleanName(who[1]!) : '', id, room: match[2] ?? null, clock: match[3]! }
  }
}

function detect(head: FileHead): number {
  const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const first = lines.find(line => line.trim() !== '')
  const isHeader = headerReader()
  if (first === undefined || !isHeader(first)) return 0
  let blocks = 0
  let found = 0
  lines.forEach((line, i) => {
    if (line.trim() === '' || line.startsWith(' ') || (i > 0 && lines[i - 1]!.trim() !== '')) return
    blocks++
    if (isHeader(line)) found++
  })
  return 0.55 + 0.4 * (found / blocks)
}

interface FileDate extends FileTime {
  readonly name: string
}

/** Chat name and the missing parts of the date, as in `NAME_2025.txt`, `NAME_2024-12-31.txt`, `NAME_2025-05-01_2025-05-02.txt`; the operator's answer wins. */
function dateOfFileName(context: ParseContext): FileDate {
  const stem = fileStem(context.fileName)
  const match = /^(.*?)_(\d{4})(?:(-\d{2}-\d{2})(?:[_~](\d{4})-\d{2}-\d{2})?)?$/.exec(stem)
  const name = match ? match[1]! : stem
  const asked = askedDay(context)
  if (asked !== null) return { name, date: asked }
  if (match?.[3] && !match[4]) return { name, date: match[2]! + match[3], year: Number(match[2]) }
  return { name, year: context.mapping?.year ?? (match ? Number(match[2]) : context.currentYear) }
}

/** Wall-clock time of a header; `null` when neither it nor the file tells the day. */
function timeOf(clock: string, found: FileDate): number | null {
  const full = clock.length > 14 ? clock : clock.length > 8 ? `${found.year ?? found.date?.slice(0, 4)}-${clock}` : found.date ? `${found.date} ${clock}` : ''
  return full === '' ? null : (readWall(full)?.wall ?? null)
}

function chatOf(sink: Sink, header: Header | null, found: FileDate): ChatState {
  const clock = header?.clock ?? ''
  const time: FileTime | undefined = clock.length > 14 || clock === '' ? undefined : clock.length > 8 ? { year: found.year ?? Number(found.date?.slice(0, 4)) } : found.date ? { date: found.date } : undefined
  if (header === null || header.room === null) {
    const isRoom = found.name.endsWith('@chatroom')
    return sink.chat('', () => ({ platform: 'wechat', name: found.name, kind: 'group', ...(isRoom && { id: found.name }), ...(time && { time }) }))
  }
  const { room } = header
  return sink.chat(room, () => {
    const who = NAME_AND_ID.exec(room)
    const id = who ? who[2]! : room
    return { platform: 'wechat', name: who ? cleanName(who[1]!) || id : room, id, kind: id.endsWith('@chatroom') ? 'group' : 'private', ...(time && { time }) }
  })
}
