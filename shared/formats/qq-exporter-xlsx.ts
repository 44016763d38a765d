import type { ImportRecord } from '../model/record'
import type { Cell, ChatFormat, OpenFile } from './format'
import { readQqNotice } from './qq-exporter-notices'
import { kindOfFlatText } from './qq-exporter-txt-body'
import { cleanBody, cleanName } from './text'
import { readWall } from './wechat-time'

/** Columns that make a sheet one of this exporter's; 群头衔 is there only for groups with titles. */
const NEEDED = ['序号', '时间', '发送者', '发送者QQ号', '消息类型', '消息内容'] as const
type Column = (typeof NEEDED)[number] | '群头衔'

/** Column numbers of a header row; `null` for any other row. */
function readHeader(texts: readonly string[]): ReadonlyMap<Column, number> | null {
  const names = texts.map(text => text.trim())
  if (!NEEDED.every(name => names.includes(name))) return null
  return new Map([...NEEDED, '群头衔' as const].map(name => [name, names.indexOf(name)] as const).filter(([, at]) => at !== -1))
}

function timeOf(cell: Cell | undefined): number | null {
  if (cell?.kind === 'date') return cell.wall
  const reading = readWall((cell?.text ?? '').trim())
  return reading?.hasClock ? reading.wall : null
}

/** The sheet whose header fits; the statistics stand on further sheets. */
async function messageSheet(file: OpenFile): Promise<string | null> {
  for (const sheet of await file.sheets()) {
    for await (const { rows } of file.rows(sheet)) {
      if (rows.slice(0, 10).some(row => readHeader(row.map(cell => cell.text)))) return sheet
      break
    }
  }
  return null
}

/** `group_<name>_<number>_<date>_<time>.xlsx`, `friend_…`; older files have no name. */
function chatOfFile(fileName: string): ImportRecord {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const match = /^(group|friend)_(?:(.+)_)?(\d{5,12})_\d{8}_\d{6,9}\.xlsx$/i.exec(base)
  if (!match) return { type: 'chat', chat: 0, platform: 'qq', name: null, kind: 'group' }
  return { type: 'chat', chat: 0, platform: 'qq', name: match[2] ? cleanName(match[2]) : null, kind: match[1] === 'group' ? 'group' : 'private', id: match[3]! }
}

function readRow(row: readonly Cell[], columns: ReadonlyMap<Column, number>, number: number): readonly ImportRecord[] {
  const cell = (name: Column): Cell | undefined => row[columns.get(name) ?? -1]
  const time = timeOf(cell('时间'))
  if (time === null) return [{ type: 'skip', chat: 0, reason: 'malformed', record: number, excerpt: row.map(({ text }) => text).join('\t').slice(0, 200) }]
  const text = cleanBody(cell('消息内容')?.text ?? '')
  const name = cleanName(cell('发送者')?.text ?? '')
  const uin = (cell('发送者QQ号')?.text ?? '').trim()
  const type = (cell('消息类型')?.text ?? '').trim()
  const base = { type: 'message', chat: 0, time, text, record: number } as const
  const hasId = /^[1-9]\d{4,11}$/.test(uin)
  if (/^(?:system|系统|系统消息)$/i.test(type) || (name === '系统消息' && !hasId)) return [{ ...base, senderName: null, ...readQqNotice(text) }]
  const title = cleanName(cell('群头衔')?.text ?? '')
  return [
    ...(name !== '' || hasId ? [{ type: 'member' as const, chat: 0, name: name || uin, ...(title !== '' && { title }), ...(hasId && { id: uin }) }] : []),
    { ...base, senderName: name, kind: kindOfFlatText(text), ...(hasId && { senderId: uin }) },
  ]
}

export const qqExporterXlsx: ChatFormat = {
  id: 'qq-exporter-xlsx',
  family: 'qq-chat-exporter',
  label: { zh: 'QQ 聊天记录导出器 Excel', en: 'qq-chat-exporter Excel' },
  platform: 'qq',
  reads: 'table',
  time: { basis: 'local', precision: 'second' },
  detect: ({ rows }) => (rows.slice(0, 10).some(row => readHeader(row)) ? 0.98 : 0),
  async *parse(file, context) {
    yield [chatOfFile(context.fileName || file.name)]
    const sheet = await messageSheet(file)
    let columns: ReadonlyMap<Column, number> | null = null
    let number = 0
    const told = new Set<string>()
    for await (const { rows } of file.rows(sheet ?? 0)) {
      const records: ImportRecord[] = []
      for (const row of rows) {
        if (row.every(cell => cell.text.trim() === '')) continue
        if (columns) {
          for (const record of readRow(row, columns, number++)) {
            if (record.type !== 'member') records.push(record)
            else if (!told.has(JSON.stringify(record))) {
              told.add(JSON.stringify(record))
              records.push(record)
            }
          }
        }
        else columns = readHeader(row.map(cell => cell.text))
      }
      yield records
    }
  },
}
