import type { Platform } from '../model/message'
import type { ImportRecord } from '../model/record'
import type { Cell, ChatFormat, OpenFile, ParseContext } from './format'
import { addTableRow, type TableColumns } from './message-table-row'
import { firstRowsOf, headRows } from './roster'
import { TableClock, surveyDayOrder } from './table-clock'
import { settleOrder } from './table-dates'
import { guessMessageColumns } from './table-guess'
import { chosenColumns, findMessageHeader, MESSAGE_FIELDS, type Mapping, type MessageField } from './table-mapping'
import { Sink } from './wechat-sink'
import { fileStem } from './wechat-text'

/**
 * Any table of messages, such as those of WeCom vendors: nothing about it is fixed, so its columns are guessed from the
 * header words and can be set by the operator.
 */
export const messageTable: ChatFormat = {
  id: 'message-table', family: 'wecom', label: { zh: '聊天记录表格（按列对应）', en: 'Table of messages (by column)' }, platform: 'wecom', mentionsInText: true, reads: 'table',
  time: { basis: 'local', precision: 'minute' },
  detect(head) {
    const found = findMessageHeader(headRows(head))
    if (!found) return 0
    const { columns } = found
    return columns.sender !== undefined || columns.senderId !== undefined ? 0.5 : 0.2
  },
  parse,
}

async function* parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const count = Math.max(1, (await file.sheets()).length)
  // Columns are guessed by what stands in them only where no sheet has a header of known words.
  for (const find of [findMessageHeader, guessMessageColumns]) {
    for (let sheet = 0; sheet < count; sheet++) {
      if ((context.mapping?.sheet ?? sheet) !== sheet) continue
      const head = await firstRowsOf(file, sheet)
      const found = chosenColumns(MESSAGE_FIELDS, find(head), context.mapping)
      if (!found || found.columns.time === undefined || found.columns.content === undefined) continue
      yield* readSheet(file, { sheet, found, head, fileName: context.fileName, mapping: context.mapping })
      return
    }
  }
}

interface Place {
  readonly sheet: number
  readonly found: Mapping<MessageField>
  readonly head: readonly (readonly Cell[])[]
  readonly fileName: string
  readonly mapping: ParseContext['mapping']
}

async function* readSheet(file: OpenFile, { sheet, found, head, fileName, mapping }: Place): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const sink = new Sink()
  const data = head.slice(found.headerRow + 1)
  const columns: TableColumns = found.columns
  const order = settleOrder(await surveyDayOrder(file, sheet, { columns: [columns.time, columns.day], head: data }), mapping)
  const platform = platformOf(data, found.columns, fileName)
  const about = { platform, clock: new TableClock(columns, data, order), fileName: fileStem(fileName) }
  let record = 0
  for await (const { rows, first } of file.rows(sheet)) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      if (first + i <= found.headerRow || row.every(cell => cell.text.trim() === '')) continue
      if (!addTableRow({ sink, columns, about, record }, row)) sink.skip({ reason: 'malformed', record, excerpt: row.map(cell => cell.text).join(',') })
      record++
    }
    if (sink.isFull) yield sink.take()
  }
  for (const [key, chat] of sink.chats) if (key === '' && chat.renamedTo) sink.about(chat, { name: chat.renamedTo })
  yield sink.take()
}

/** The app, by the shape of its ids. */
function platformOf(data: readonly (readonly Cell[])[], columns: TableColumns, fileName: string): Platform {
  const texts = (column: number | undefined): readonly string[] => (column === undefined ? [] : data.map(row => row[column]?.text ?? ''))
  const ids = [...texts(columns.senderId), ...texts(columns.groupId)]
  if (ids.some(id => /^w[rmob][\w-]{10,}$/.test(id)) || /企业?微信|企微|会话存档|wecom|wework/i.test(fileName)) return 'wecom'
  if (ids.some(id => /@(chatroom|openim)$|^wxid_/.test(id))) return 'wechat'
  return ids.some(id => /^\d{5,11}$/.test(id)) ? 'qq' : 'other'
}
