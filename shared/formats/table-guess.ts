import type { Cell } from './format'
import { cellDate, cellText } from './table-cells'
import { clockOf } from './table-clock'
import type { Mapping, MessageField, RosterField } from './table-mapping'

/** What the cells of a column look like. */
interface Shape {
  readonly column: number
  readonly filled: number
  readonly dates: number
  /** Dates with a time of day, or a time of day alone: what tells when something was said. */
  readonly clocks: number
  readonly bareClocks: number
  readonly ids: number
  /** Cells of digits alone: row numbers, amounts. */
  readonly numbers: number
  /** Characters of an average cell. */
  readonly length: number
  /** Cells that say something new, 0…1. */
  readonly variety: number
}

/** A Chinese mobile number is no account. */
const PHONE = /^1[3-9]\d{9}$/
const SENDER_HINT = /谁|哪个|人$|者$|名$|员$|user|name|who|from|sender|author/
const CONTENT_HINT = /内容|內容|说|說|讲|話|话|消息|訊息|原文|正文|text|message|content|body|said|msg/
const CLOCK = /\d{1,2}[:：]\d{2}|[T ]\d{1,2}时/
const ID = /^(?:\d{5,11}|wxid_[\w-]+|w[momb][\w-]{10,})$/

/** The row that names the columns when no word of it is known: the first of texts alone, all of them short. */
export function plainHeaderRow(rows: readonly (readonly Cell[])[]): number {
  const widest = Math.max(0, ...rows.map(filledCells))
  return rows.slice(0, 5).findIndex((row, i) => {
    const cells = row.filter(cell => cell.text.trim() !== '')
    return i + 1 < rows.length && cells.length >= Math.max(2, widest - 1) && cells.every(cell => cell.kind === 'text' && cell.text.length <= 16 && dateOf(cell) === null && !ID.test(cell.text.trim()))
  })
}

const filledCells = (row: readonly Cell[]): number => row.filter(cell => cell.text.trim() !== '').length

/** Columns of a table of messages by what stands in them: dates, ids, long texts, and names that come again. Days without a time of day tell no message: then there is no time. */
export function guessMessageColumns(rows: readonly (readonly Cell[])[]): Mapping<MessageField> {
  const headerRow = plainHeaderRow(rows)
  const shapes = shapesOf(rows.slice(headerRow + 1))
  const dated = best(shapes, shape => (shape.clocks > 0 || shapes.some(other => other.clocks > 0) ? shape.dates : 0))
  // Days in one column, clocks alone in another.
  const clock = dated?.clocks === 0 ? best(shapes.filter(shape => shape !== dated), shape => shape.bareClocks) : undefined
  const [time, day] = clock ? [clock, dated] : [dated, undefined]
  const senderId = best(shapes.filter(shape => shape !== time && shape !== day), shape => shape.ids)
  const texts = shapes.filter(shape => shape !== time && shape !== day && shape !== senderId)
  const header = rows[headerRow] ?? []
  // A header of no known word may still say what it is about: 谁, 说了啥.
  const hints = (shape: Shape, words: RegExp): number => (words.test(header[shape.column]?.text.toLowerCase() ?? '') ? 4 : 1)
  const content = best(texts, shape => (shape.length * (0.2 + shape.variety) * hints(shape, CONTENT_HINT)) / hints(shape, SENDER_HINT))
  const sender = best(texts.filter(shape => shape !== content && shape.length <= 20), shape => shape.filled * hints(shape, SENDER_HINT))
  return { headerRow, columns: numbered({ time, day, senderId, content, sender }) }
}

/** Columns of a roster by what stands in them. */
export function guessRosterColumns(rows: readonly (readonly Cell[])[]): Mapping<RosterField> {
  const headerRow = plainHeaderRow(rows)
  const shapes = shapesOf(rows.slice(headerRow + 1))
  const joinedAt = best(shapes, shape => shape.dates)
  const qq = best(shapes.filter(shape => shape !== joinedAt), shape => shape.ids)
  const nickname = best(shapes.filter(shape => shape !== joinedAt && shape !== qq && shape.length <= 20 && shape.numbers < shape.filled / 2), shape => shape.filled * shape.variety)
  return { headerRow, columns: numbered({ joinedAt, qq, nickname }) }
}

function shapesOf(rows: readonly (readonly Cell[])[]): readonly Shape[] {
  const width = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap(row => (row[column] && row[column].text.trim() !== '' ? [row[column]] : []))
    const texts = cells.map(cell => cellText(cell).trim())
    return {
      column, filled: cells.length,
      dates: cells.filter(cell => dateOf(cell) !== null && !ID.test(cell.text.trim())).length,
      bareClocks: cells.filter(cell => clockOf(cell) !== null).length,
      clocks: cells.filter(cell => !ID.test(cell.text.trim()) && (CLOCK.test(cell.text) || isInstant(cell))).length,
      ids: texts.filter(text => ID.test(text) && !PHONE.test(text)).length,
      numbers: texts.filter(text => /^\d+$/.test(text)).length,
      length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
      variety: new Set(texts).size / Math.max(1, texts.length),
    }
  }).filter(shape => shape.filled > 0)
}

/** A date in whatever order its day and month are. */
const dateOf = (cell: Cell): ReturnType<typeof cellDate> => cellDate(cell, 'dmy') ?? cellDate(cell, 'mdy')

/** An instant, or a day with a time of day. */
function isInstant(cell: Cell): boolean {
  const date = dateOf(cell)
  return date !== null && ('utc' in date || date.local.length > 10)
}

function best(shapes: readonly Shape[], score: (shape: Shape) => number): Shape | undefined {
  const sorted = [...shapes].sort((a, b) => score(b) - score(a))
  return sorted[0] && score(sorted[0]) > 0 ? sorted[0] : undefined
}

function numbered<Field extends string>(found: Readonly<Record<Field, Shape | undefined>>): Partial<Record<Field, number>> {
  return Object.fromEntries(Object.entries<Shape | undefined>(found).flatMap(([field, shape]) => (shape ? [[field, shape.column]] : []))) as Partial<Record<Field, number>>
}
