import type { Cell } from './format'
import { unguardCell } from './formula-guard'
import { yearFirst, type DayOrder } from './table-dates'
import { epochOf, instantOf, readWall } from './wechat-time'

/** A date as a table has it: local text (`YYYY-MM-DD`, with `THH:MM:SS` if there is a clock), or an instant in epoch ms. */
export type CellDate = { readonly local: string; readonly wall: number; readonly hasSeconds: boolean } | { readonly utc: number }

const DAY_MS = 86_400_000
/** Counts outside are no times but ids, sums, serial numbers. */
const [EARLIEST, LATEST] = [Date.UTC(1973, 0, 1), Date.UTC(2100, 0, 1)]
/** Day 0 of the 1900 date system, as wall-clock milliseconds. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)

/** Text of a cell without the `'` that guards a formula; `-` and its like mean none. */
export function cellText(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'empty') return ''
  if (cell.kind === 'number') return Number.isSafeInteger(cell.value) ? String(cell.value) : cell.text
  const text = cell.text
  if (/^\s*[-—–/]{1,3}\s*$/.test(text)) return ''
  return unguardCell(text)
}

/** An account number in digits; empty when the cell has none or a spreadsheet rounded it to `9.9E+09`. */
export function cellDigits(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'empty' || cell.kind === 'date') return ''
  if (cell.kind === 'number') return Number.isSafeInteger(cell.value) && cell.value > 0 ? String(cell.value) : ''
  const text = cell.text.normalize('NFKC').trim().replace(/^='?"?|^'|"$/g, '').replace(/\s/g, '').replace(/\.0+$/, '')
  return /^\d+$/.test(text) ? text : ''
}

/** Reads a date out of a cell of a date column; `null` when there is none or day and month cannot be told apart. `order`: of dates that end with the year, where it is known. */
export function cellDate(cell: Cell | undefined, order: DayOrder | null = null): CellDate | null {
  if (!cell || cell.kind === 'empty') return null
  if (cell.kind === 'date') return { local: localText(cell.wall, cell.text.includes('T')), wall: cell.wall, hasSeconds: cell.wall % 60_000 !== 0 }
  const text = cell.text.trim().replace(/^'/, '')
  const number = cell.kind === 'number' ? cell.value : /^\d{1,19}(\.\d{1,12})?$/.test(text) ? Number(text) : NaN
  if (number >= 20_000 && number < 100_000) {
    const wall = SERIAL_ZERO + Math.round((number * DAY_MS) / 1000) * 1000
    return { local: localText(wall, number % 1 !== 0), wall, hasSeconds: wall % 60_000 !== 0 }
  }
  if (number >= 1e8) {
    const utc = epochOf(number)
    return utc === null || utc < EARLIEST || utc > LATEST ? null : { utc }
  }
  const plain = text.normalize('NFKC')
  const utc = instantOf(plain)
  if (utc !== null) return { utc }
  const reading = readWall(order ? yearFirst(plain, order) : plain)
  return reading && { local: localText(reading.wall, reading.hasClock), wall: reading.wall, hasSeconds: reading.hasSeconds }
}

function localText(wall: number, hasClock: boolean): string {
  return new Date(wall).toISOString().slice(0, hasClock ? 19 : 10)
}
