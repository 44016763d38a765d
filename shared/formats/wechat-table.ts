import type { ImportRecord } from '../model/record'
import type { FileHead, OpenFile } from './format'
import type { RowHash } from './seen-rows'
import { columnsOf, csvBatches, firstRows } from './wechat-csv-rows'
import type { Sink } from './wechat-sink'

/** A torn row longer than this is told to be too long as well. */
const ROW_CAP = 1 << 20

/** What a table of messages does with its rows. */
export interface TableReader {
  /** Columns by header word. */
  start(columns: ReadonlyMap<string, number>): void
  /** Whether `read` wants the hashes of rows. */
  readonly isHashed?: boolean
  /** False: the row cannot be read. `record` counts data rows from 0. */
  read(cells: readonly string[], record: number, hash?: RowHash): boolean
  /** A row with fewer cells than the header that is whole all the same: spreadsheets drop empty cells at the end. */
  isWhole?(cells: readonly string[]): boolean
}

/**
 * Reads a CSV table row by row. A row that is short or unreadable is skipped as malformed, and as truncated when nothing
 * follows it: that is how a file cut off midway ends.
 */
export async function* readTable(file: OpenFile, sink: Sink, reader: TableReader): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  let width = 0
  let record = 0
  let pending: { readonly cells: readonly string[]; readonly record: number } | null = null
  for await (const { rows, hashes, isCut } of csvBatches(file.text(), reader.isHashed)) {
    for (let i = 0; i < rows.length; i++) {
      const cells = rows[i]!
      if (cells.length === 1 && cells[0]!.trim() === '') continue
      if (width === 0) {
        const columns = columnsOf(cells)
        reader.start(columns)
        width = cells.length
        continue
      }
      if (pending) sink.skip({ reason: 'malformed', record: pending.record, excerpt: pending.cells.join(',') })
      pending = null
      const isShort = cells.length < width && !(reader.isWhole?.(cells) ?? false)
      if (isShort || (isCut && i === rows.length - 1) || !reader.read(cells, record, hashes[i])) pending = { cells, record }
      record++
      if (sink.isFull) yield sink.take()
    }
  }
  if (pending) {
    const excerpt = pending.cells.join(',')
    if (excerpt.length > ROW_CAP) sink.skip({ reason: 'too-long', record: pending.record, excerpt })
    sink.skip({ reason: 'truncated', record: pending.record, excerpt })
  }
  yield sink.take()
}

/** The header row of a CSV file as columns; `null` if the file does not begin with all of `words`. */
export function headerWith(head: FileHead, words: readonly string[]): ReadonlyMap<string, number> | null {
  if (head.text === '' || !words.every(word => head.text.slice(0, 2000).includes(word))) return null
  const columns = columnsOf(firstRows(head.text.slice(0, 4000))[0] ?? [])
  return words.every(word => columns.has(word)) ? columns : null
}
