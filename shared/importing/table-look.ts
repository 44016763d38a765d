import { firstRowsOf } from '../formats/roster'
import { guessMessageColumns, guessRosterColumns } from '../formats/table-guess'
import { chosenColumns, findMessageHeader, findRosterHeader, headerWord, MESSAGE_FIELDS, ROSTER_FIELDS, type Mapping } from '../formats/table-mapping'
import type { Cell } from '../formats/format'
import { openFile } from './open'
import type { ByteSource, ImportTools, Inspection } from './step'

/** A table whose columns the operator can set, as it is shown for that. */
export interface TableLook {
  readonly kind: 'messages' | 'roster'
  /** Words over the columns; `''` where the table has none. */
  readonly headers: readonly string[]
  /** First rows below the header, as text. */
  readonly rows: readonly (readonly string[])[]
  /** Field → column, `sheet` and `headerRow` included: what a format is given to read the table like this. */
  readonly mapping: Readonly<Record<string, number>>
  /** Enough columns are known to read the table. */
  readonly isEnough: boolean
  /** Tells tables of one source: their header words. `''`: no header, nothing to remember it by. */
  readonly signature: string
}

const SHOWN_ROWS = 3
const NAMES = ['groupNickname', 'nickname', 'remark', 'wxid', 'alias', 'qq', 'userid'] as const

/** Formats whose columns can be set. */
export const isTableFormat = (format: string): format is 'roster' | 'message-table' => format === 'roster' || format === 'message-table'

/** Looks at the first rows of a table; `null` when there are none. */
export async function lookAtTable(source: ByteSource, inspection: Pick<Inspection, 'format' | 'encoding'>, tools: ImportTools, chosen?: Readonly<Record<string, number>>): Promise<TableLook | null> {
  const file = openFile(source, inspection.encoding, tools)
  const sheets = Math.max(1, (await file.sheets()).length)
  const isRoster = inspection.format === 'roster'
  let first: TableLook | null = null
  for (let sheet = chosen?.sheet ?? 0; sheet < sheets; sheet++) {
    const rows = await firstRowsOf(file, sheet)
    if (rows.length === 0) continue
    const known = isRoster ? findRosterHeader(rows) : findMessageHeader(rows)
    const guess = known ?? (isRoster ? guessRosterColumns(rows) : guessMessageColumns(rows))
    const look = tableLook(rows, { kind: isRoster ? 'roster' : 'messages', sheet, found: chosenColumns<string>(isRoster ? ROSTER_FIELDS : MESSAGE_FIELDS, guess, chosen)!, dayFirst: chosen?.['dayFirst'] })
    if (known || chosen?.sheet !== undefined) return look
    first ??= look
  }
  return first
}

function tableLook(rows: readonly (readonly Cell[])[], { kind, sheet, found, dayFirst }: { readonly kind: TableLook['kind']; readonly sheet: number; readonly found: Mapping<string>; readonly dayFirst: number | undefined }): TableLook {
  const { headerRow, columns } = found
  const data = rows.slice(headerRow + 1, headerRow + 1 + SHOWN_ROWS).map(row => row.map(cell => cell.text))
  const width = Math.max(rows[headerRow]?.length ?? 0, ...data.map(row => row.length))
  const headers = Array.from({ length: width }, (_, i) => rows[headerRow]?.[i]?.text.trim() ?? '')
  const words = headers.map(headerWord)
  return {
    kind, headers, rows: data, mapping: { ...columns, sheet, headerRow, ...(dayFirst !== undefined && { dayFirst }) },
    isEnough: kind === 'roster' ? NAMES.some(field => columns[field] !== undefined) : columns['time'] !== undefined && columns['content'] !== undefined,
    signature: words.every(word => word === '') ? '' : words.join('|'),
  }
}

/** Whether a file of no known format is worth being shown as a table: several columns in several rows. */
export const isTableLike = ({ headers, rows }: TableLook): boolean => headers.length >= 2 && rows.filter(row => row.filter(cell => cell.trim() !== '').length >= 2).length >= 1
