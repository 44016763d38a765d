import type { Cell, RowBatch } from '../formats/format'
import { attributeOf, xmlTokens } from './xml-scan'
import { relationships, type ReadPart, type Workbook, type WorkbookSheet } from './xlsx-book'

const EMPTY: Cell = { kind: 'empty', text: '' }
/** Columns a sheet may have in the format; a larger reference is damage. */
const MAX_COLUMNS = 16_384
const DAY_MS = 86_400_000

/** Rows of a sheet, blank ones left out. Numbers keep their text as stored, formulas give their cached value. */
export async function* sheetRows(read: ReadPart, book: Workbook, sheet: WorkbookSheet): AsyncGenerator<RowBatch, void, undefined> {
  const pieces = read(sheet.path)
  if (!pieces) return
  const links = await hyperlinks(read, sheet)
  let first = 0
  let row: Cell[] = []
  let column = 0
  let reference = ''
  let type = ''
  let style = 0
  let value = ''
  let taking = false
  for await (const tokens of xmlTokens(pieces)) {
    const rows: Cell[][] = []
    for (const token of tokens) {
      if (token.type === 'text') {
        if (taking) value += token.text
      } else if (token.type === 'open') {
        if (token.name === 'row') {
          row = []
          column = 0
        } else if (token.name === 'c') {
          reference = attributeOf(token.attributes, 'r') ?? ''
          column = columnOf(reference) ?? column
          type = attributeOf(token.attributes, 't') ?? 'n'
          style = Number(attributeOf(token.attributes, 's') ?? 0)
          value = ''
          if (token.empty) column++
        } else if (token.name === 'v' || token.name === 't') taking = !token.empty
      } else if (token.name === 'v' || token.name === 't') taking = false
      else if (token.name === 'c') {
        if (column < MAX_COLUMNS) {
          while (row.length < column) row.push(EMPTY)
          row[column] = cellOf(book, { type, style, value, link: links.get(reference) })
        }
        column++
      } else if (token.name === 'row' && row.some(cell => cell.kind !== 'empty')) rows.push(row)
    }
    if (rows.length > 0) {
      yield { rows, first }
      first += rows.length
    }
  }
}

/** Column of a reference such as `AB12`, 0-based. */
function columnOf(reference: string): number | null {
  let column = 0
  let i = 0
  for (; i < reference.length; i++) {
    const code = reference.charCodeAt(i) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return i === 0 || i > 3 ? null : column - 1
}

interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly link: string | undefined
}

function cellOf(book: Workbook, raw: RawCell): Cell {
  const text = (words: string): Cell => (words === '' ? EMPTY : raw.link === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, link: raw.link })
  if (raw.type === 's') return text(book.strings[Number(raw.value)] ?? '')
  if (raw.type === 'b') return text(raw.value === '1' ? 'TRUE' : 'FALSE')
  if (raw.type === 'd') {
    const wall = Date.parse(raw.value.endsWith('Z') ? raw.value : `${raw.value}${raw.value.includes('T') ? 'Z' : ''}`)
    return Number.isNaN(wall) ? text(raw.value) : dateCell(wall, raw.value.includes('T') ? 'clock' : 'day')
  }
  if (raw.type !== 'n') return text(raw.value)
  const value = Number(raw.value)
  if (raw.value === '' || !Number.isFinite(value)) return text(raw.value)
  const shows = book.dateStyles[raw.style] ?? null
  if (shows === null || value < 1 || value > 2_958_466) return { kind: 'number', text: raw.value, value }
  return dateCell(Math.round((value - book.epochDays) * 86_400) * 1000, shows === 'clock' || value % 1 !== 0 ? 'clock' : 'day')
}

function dateCell(wall: number, shows: 'day' | 'clock'): Cell {
  const iso = new Date(wall).toISOString()
  return { kind: 'date', text: shows === 'day' && wall % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19), wall }
}

/** Cell reference → target. They stand behind the rows, so a sheet with link relations is read twice. */
async function hyperlinks(read: ReadPart, sheet: WorkbookSheet): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>()
  const slash = sheet.path.lastIndexOf('/') + 1
  const targets = await relationships(read, `${sheet.path.slice(0, slash)}_rels/${sheet.path.slice(slash)}.rels`)
  const pieces = targets.size > 0 ? read(sheet.path) : null
  if (!pieces) return links
  for await (const tokens of xmlTokens(pieces)) {
    for (const token of tokens) {
      if (token.type !== 'open' || token.name !== 'hyperlink') continue
      const target = targets.get(attributeOf(token.attributes, 'r:id') ?? '')
      const reference = attributeOf(token.attributes, 'ref')
      if (target !== undefined && reference !== null) links.set(reference.split(':')[0]!, target)
    }
  }
  return links
}
