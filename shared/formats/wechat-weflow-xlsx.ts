import type { ImportRecord } from '../model/record'
import type { Cell, ChatFormat, OpenFile, ParseContext } from './format'
import { chatInfo, firstRowsOf, headRows } from './roster'
import { cellText } from './table-cells'
import { headerWord } from './table-mapping'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { chatOfFileName } from './wechat-file-name'
import { Sink } from './wechat-sink'
import { cleanWxid, isPath } from './wechat-text'
import { wallOf } from './wechat-time'
import { isNoticeKind, kindOfBody, kindOfWord } from './wechat-types'
import { nestedOf, quotedAtEnd } from './wechat-weflow-message'

const COLUMNS = ['时间', '发送者昵称', '发送者微信id', '发送者备注', '群昵称', '发送者身份', '消息类型', '内容'] as const
type Column = (typeof COLUMNS)[number]
type Columns = Readonly<Partial<Record<Column, number>>>

/** WeFlow's workbook (and the same table as CSV): information rows, then a header of nine columns or, compact, five. */
export const weflowXlsx: ChatFormat = {
  id: 'weflow-xlsx', family: 'wechat-json-txt', label: { zh: 'WeFlow 工作簿', en: 'WeFlow workbook' }, platform: 'wechat', mentionsInText: true, reads: 'table',
  time: { basis: 'local', precision: 'second' },
  detect: head => (findHeader(headRows(head)) ? 1 : 0),
  parse,
}

function findHeader(rows: readonly (readonly Cell[])[]): { readonly row: number; readonly columns: Columns } | null {
  for (let row = 0; row < rows.length; row++) {
    const words = rows[row]!.map(cell => headerWord(cell.text))
    if (!words.includes('时间') || !words.includes('消息类型') || !words.includes('内容') || !words.includes('发送者身份')) continue
    const columns: Partial<Record<Column, number>> = {}
    for (const column of COLUMNS) if (words.includes(column)) columns[column] = words.indexOf(column)
    return { row, columns }
  }
  return null
}

async function* parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const sink = new Sink()
  const sheet = await sheetWithHeader(file)
  if (!sheet) return
  const { row: headerRow, columns } = sheet.header
  const about = chatOfFileName(context.fileName)
  const info = sheet.rows.slice(0, headerRow).reduce<{ name?: string; id?: string }>((found, row) => ({ ...found, ...chatInfo(row) }), {})
  const kind = info.id === undefined ? about.kind : info.id.endsWith('@chatroom') ? 'group' : 'private'
  const chat = sink.chat('', () => ({ platform: 'wechat', name: info.name ?? about.name, kind, ...(info.id && { id: info.id }) }))
  let record = 0
  for await (const { rows, first } of file.rows(sheet.number)) {
    for (let i = 0; i < rows.length; i++) {
      if (first + i <= headerRow) continue
      const row = rows[i]!
      if (!addRow({ sink, row, columns, record, chatId: info.id ?? '' })) sink.skip({ chat: chat.number, reason: 'malformed', record, excerpt: row.map(cell => cell.text).join(',') })
      record++
    }
    if (sink.isFull) yield sink.take()
  }
  yield sink.take()
}

async function sheetWithHeader(file: OpenFile): Promise<{ readonly number: number; readonly rows: readonly (readonly Cell[])[]; readonly header: NonNullable<ReturnType<typeof findHeader>> } | null> {
  const count = Math.max(1, (await file.sheets()).length)
  for (let number = 0; number < count; number++) {
    const rows = await firstRowsOf(file, number)
    const header = findHeader(rows)
    if (header) return { number, rows, header }
  }
  return null
}

interface Row {
  readonly sink: Sink
  readonly row: readonly Cell[]
  readonly columns: Columns
  readonly record: number
  readonly chatId: string
}

function addRow({ sink, row, columns, record, chatId }: Row): boolean {
  const cell = (column: Column): Cell | undefined => (columns[column] === undefined ? undefined : row[columns[column]])
  const name = (column: Column): string => cleanName(cellText(cell(column)))
  const timeCell = cell('时间')
  const time = timeCell?.kind === 'date' ? timeCell.wall : wallOf(timeCell?.text.trim() ?? '')
  if (time === null) return false
  const chat = sink.chats.get('')!
  const kind = kindOfWord(name('消息类型')) ?? 'unknown'
  const content = cell('内容')
  const body = cleanBody(cellBody(content))
  const sender = cleanWxid(name('发送者微信id'))
  if (isNoticeKind(kind) || (sender !== '' && sender === chatId && sender.endsWith('@chatroom'))) {
    sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(body, isNoticeKind(kind) ? kind : 'system'), record })
    return true
  }
  const nickname = name('发送者昵称')
  const shown = name('群昵称') || name('发送者备注') || name('发送者身份') || nickname || sender
  const isSelf = nickname === '我' || shown === '我'
  const key = sender || shown
  if (key !== '' && sink.isNewSender(chat, key, shown)) {
    const others = [...new Set([name('发送者备注'), nickname])].filter(other => other !== '' && other !== shown)
    sink.member(chat, { name: shown, ...(sender && { id: sender }), ...(others.length > 0 && { otherNames: others }), ...(isSelf && { isSelf }) })
  }
  const link = content?.kind === 'text' && kind === 'link' ? content.link : undefined
  const text = link && !body.includes(link) ? `${body}\n${link}` : body
  const isFile = ['image', 'voice', 'video', 'sticker', 'file'].includes(kind) && isPath(text)
  const replyTo = quotedAtEnd(text)
  sink.message(chat, {
    type: 'message', chat: 0, time, senderName: shown, ...(sender && { senderId: sender }), kind: kindOfBody(kind, text), text: isFile ? '' : text, record,
    ...(isSelf && { isSelf }), ...(replyTo && { replyTo }), ...(isFile && { attachments: [text] }), ...(kind === 'forward' && { nested: nestedOf(text) }),
  })
  return true
}

/** A body keeps a lone `-`; only the guard of a formula goes. */
const cellBody = (cell: Cell | undefined): string => (cell === undefined ? '' : /^[-—–/\s]+$/.test(cell.text) ? cell.text : cellText(cell))
