import type { FileTime } from '../model/record'
import type { Cell, OpenFile } from './format'
import { cellDate } from './table-cells'
import { DayOrderEvidence, isYearLast, type DayOrder, type settleOrder } from './table-dates'
import type { MessageField } from './table-mapping'
import { readWall } from './wechat-time'

type Columns = Readonly<Partial<Record<MessageField, number>>>
type Row = readonly Cell[]

const DAY_MS = 86_400_000
/** Any day: a clock alone is read on it. */
const SOME_DAY = '2000-01-01'
const SOME_WALL = Date.UTC(2000, 0, 1)

/** Reads when the messages of a table were sent, from one column or from one of days and one of clocks. */
export class TableClock {
  readonly time: FileTime
  readonly #columns: Columns
  readonly #order: DayOrder | null
  /** Midnight of the last row that names its day: a merged cell stands in the first of its rows only. */
  #day: number | null = null

  /** `data`: rows below the header that are there to look at. */
  constructor(columns: Columns, data: readonly Row[], { order, told }: ReturnType<typeof settleOrder>) {
    this.#columns = columns
    this.#order = order
    const dates = data.map(row => cellDate(row[columns.time ?? -1], order)).filter(date => date !== null)
    const isUtc = columns.day === undefined && dates.length > 0 && dates.every(date => 'utc' in date)
    const hasSeconds = isUtc || dates.some(date => 'hasSeconds' in date && date.hasSeconds) || (columns.day !== undefined && data.some(row => (clockOf(row[columns.time ?? -1]) ?? 0) % 60_000 !== 0))
    this.time = { basis: isUtc ? 'utc' : 'local', precision: hasSeconds ? 'second' : 'minute', ...told }
  }

  /** Time of a row in the basis of {@link time}; `null` when it has none that can be read. */
  read(row: Row): number | null {
    const cell = row[this.#columns.time ?? -1]
    const date = cellDate(cell, this.#order)
    if (this.#columns.day === undefined || (date !== null && ('utc' in date || date.local.length > 10))) return this.#inBasis(date)
    const day = cellDate(row[this.#columns.day], this.#order)
    if (day !== null && 'wall' in day) this.#day = Math.floor(day.wall / DAY_MS) * DAY_MS
    const clock = clockOf(cell)
    return clock === null || this.#day === null ? null : this.#day + clock
  }

  #inBasis(date: ReturnType<typeof cellDate>): number | null {
    if (date === null) return null
    if ('utc' in date) return this.time.basis === 'utc' ? date.utc : null
    return this.time.basis === 'utc' ? null : date.wall
  }
}

/** Milliseconds since midnight of a clock without a day, as text or as a part of a day; `null` if it is none. */
export function clockOf(cell: Cell | undefined): number | null {
  if (!cell || cell.kind === 'empty' || cell.kind === 'date') return null
  if (cell.kind === 'number') return cell.value >= 0 && cell.value < 1 ? Math.round((cell.value * DAY_MS) / 1000) * 1000 : null
  const reading = cell.text.length <= 30 ? readWall(`${SOME_DAY} ${cell.text.normalize('NFKC').trim()}`) : null
  return reading?.hasClock ? reading.wall - SOME_WALL : null
}

/** What the dates of some columns prove about the order of day and month; `null` when none of them ends with its year. */
export async function surveyDayOrder(file: OpenFile, sheet: number, place: { readonly columns: readonly (number | undefined)[]; readonly head: readonly Row[] }): Promise<DayOrderEvidence | null> {
  const columns = place.columns.filter(column => column !== undefined)
  if (!place.head.some(row => columns.some(column => isYearLast(row[column])))) return null
  const evidence = new DayOrderEvidence()
  for await (const { rows } of file.rows(sheet)) {
    for (const row of rows) for (const column of columns) evidence.add(row[column])
    if (evidence.isProven) break
  }
  return evidence
}
