import type { ImportRecord } from '../model/record'
import type { Cell, ChatFormat, FileHead, OpenFile, ParseContext } from './format'
import { memberOfRow, rosterPlatform } from './roster-row'
import { cleanName } from './text'
import { surveyDayOrder } from './table-clock'
import { chosenOrder, type DayOrder } from './table-dates'
import { chosenColumns, findMessageHeader, findRosterHeader, ROSTER_FIELDS, type Mapping, type RosterField } from './table-mapping'
import { cellText } from './table-cells'
import { firstRows } from './wechat-csv-rows'
import { fileStem } from './wechat-text'

/** Rows held while looking for the header of a sheet. */
const LOOK_AHEAD = 40
const BATCH = 2000

/** A member list as CSV or XLSX with any columns: the header is found by its words, or set by the operator. */
export const roster: ChatFormat = {
  id: 'roster', label: { zh: '群成员名单', en: 'Member roster' }, platform: 'other', reads: 'table', isRoster: true,
  time: { basis: 'local', precision: 'second' },
  detect(head) {
    const rows = headRows(head)
    const found = findRosterHeader(rows)
    if (!found || findMessageHeader(rows)) return 0
    const fields = Object.keys(found.columns)
    const isSure = fields.length >= 3 || fields.some(field => field === 'joinedAt' || field === 'wxid' || field === 'qq')
    return isSure && fields.length >= 2 ? 0.9 : 0.6
  },
  parse,
}

/** First rows of a table, whatever it is stored in. */
export function headRows(head: FileHead): readonly (readonly Cell[])[] {
  const rows = head.rows.length > 0 ? head.rows : /^\s*[[{<]/.test(head.text) ? [] : firstRows(head.text).slice(0, LOOK_AHEAD)
  return rows.map(row => row.map((text): Cell => (text === '' ? { kind: 'empty', text: '' } : { kind: 'text', text })))
}

async function* parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const sheets = await file.sheets()
  for (const sheet of sheets.length > 0 ? sheets.map((_, i) => i) : [0]) {
    if ((context.mapping?.sheet ?? sheet) !== sheet) continue
    const found = chosenColumns(ROSTER_FIELDS, findRosterHeader(await firstRowsOf(file, sheet)), context.mapping)
    if (!found) continue
    yield* readSheet(file, { sheet, found, fileName: context.fileName, mapping: context.mapping })
    return
  }
}

/** The rows among which a header is looked for. */
export async function firstRowsOf(file: OpenFile, sheet: number): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = []
  for await (const batch of file.rows(sheet)) {
    rows.push(...batch.rows.slice(0, LOOK_AHEAD - rows.length))
    if (rows.length >= LOOK_AHEAD) break
  }
  return rows
}

interface Place {
  readonly sheet: number
  readonly found: Mapping<RosterField>
  readonly fileName: string
  readonly mapping: ParseContext['mapping']
}

async function* readSheet(file: OpenFile, { sheet, found, fileName, mapping }: Place): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  let records: ImportRecord[] = []
  const ids = new Set<string>()
  const platform = rosterPlatform(found.columns)
  const info: { name?: string; id?: string } = {}
  const { joinedAt, lastSpokeAt } = found.columns
  const dates = { columns: [joinedAt, lastSpokeAt], head: await firstRowsOf(file, sheet) }
  const evidence = await surveyDayOrder(file, sheet, dates)
  // A day of joining that nothing proves stays empty, until the operator tells the order.
  const order = chosenOrder(mapping) ?? evidence?.proven ?? null
  const time = order ? { order } : evidence?.isOpen ? { openOrder: true as const } : undefined
  let hasChat = false
  let record = 0
  for await (const { rows, first } of file.rows(sheet)) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (first + i < found.headerRow) Object.assign(info, chatInfo(row))
      if (!hasChat && first + i >= found.headerRow) {
        records.push({ type: 'chat', chat: 0, platform, kind: 'group', name: info.name ?? nameOfFile(fileName), ...(info.id && { id: info.id }), ...(evidence && time && { time }) })
        hasChat = true
      }
      if (first + i <= found.headerRow || row.every(cell => cell.text.trim() === '')) continue
      records.push(readRow(row, { found, order, ids, record: record++ }))
      if (records.length >= BATCH) {
        yield records
        records = []
      }
    }
  }
  yield records
}

function readRow(row: readonly Cell[], place: { readonly found: Mapping<RosterField>; readonly order: DayOrder | null; readonly ids: Set<string>; readonly record: number }): ImportRecord {
  const { found, order, ids, record } = place
  const excerpt = row.map(cell => cell.text).join(',').slice(0, 200)
  if (isSum(row)) return { type: 'skip', chat: 0, reason: 'unsupported', record, excerpt }
  const member = memberOfRow(row, found.columns, order)
  if (!member) return { type: 'skip', chat: 0, reason: 'malformed', record, excerpt }
  if (member.id !== undefined && ids.has(member.id)) return { type: 'skip', chat: 0, reason: 'duplicate-id', record, id: member.id, excerpt }
  if (member.id !== undefined) ids.add(member.id)
  return { type: 'member', chat: 0, ...member }
}

/** A row that counts the others: 合计, 总计, 共 35 人. */
function isSum(row: readonly Cell[]): boolean {
  const words = row.map(cell => cell.text.trim()).filter(text => text !== '')
  return words.length <= 3 && /^(合计|总计|共计|小计|总数|总人数|合计人数|人数)[:：]?(\s*\d+\s*[人名位]?)?$|^共\s*\d+\s*[人名位]/.test(words[0] ?? '')
}

/** Name and id of the chat out of an information row: 微信ID, id, …, 昵称, name. */
export function chatInfo(row: readonly Cell[]): { readonly name?: string; readonly id?: string } {
  const after = (word: RegExp): string => {
    const at = row.findIndex(cell => word.test(cell.text.trim()))
    return at === -1 ? '' : cleanName(cellText(row[at + 1]))
  }
  const id = after(/^(微信ID|群ID|群号|QQ群号|群聊ID)[:：]?$/i)
  const name = after(/^(昵称|群名称|群名|群聊名称|群聊)[:：]?$/)
  return { ...(name && { name }), ...(id && { id }) }
}

/** A file called `X_群成员列表` is about X; other names say nothing certain. */
function nameOfFile(fileName: string): string | null {
  return /^(.+?)[_\- ]?(?:群成员列表|群成员名单|群成员|成员列表|成员名单|花名册)$/.exec(fileStem(fileName))?.[1] ?? null
}
