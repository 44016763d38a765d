import { cutAndHash, hashRow, type RowHash } from './seen-rows'

/** Rows of a CSV file as plain texts, cut straight out of the stream: a million rows a second, where cells would cost objects. */
export interface CsvBatch {
  readonly rows: readonly (readonly string[])[]
  /** Of each row, when hashes were asked for; else empty. */
  readonly hashes: readonly RowHash[]
  /** The last row of this batch ends inside quotes at the end of the file. */
  readonly isCut: boolean
}

/** A quoted field longer than this has lost its closing quote: its opening quote is then read as a character. */
const MAX_FIELD = 1 << 20
const QUOTE = '"'

/** Cuts CSV text into rows while it arrives. Quotes may hold line breaks; ends are CRLF, LF or, in a file without LF, CR. */
export class CsvSplitter {
  private buffer = ''
  private lineEnd = ''
  private delimiter = ''
  private readonly isHashed: boolean

  /** `delimiter` is guessed from the first line when absent: the one of comma, semicolon and tab seen most. */
  constructor(delimiter?: string, isHashed = false) {
    this.delimiter = delimiter ?? ''
    this.isHashed = isHashed
  }

  push(piece: string): CsvBatch {
    this.buffer = this.buffer === '' ? piece : this.buffer + piece
    return this.cut(false)
  }

  end(): CsvBatch {
    return this.cut(true)
  }

  private cut(isEnd: boolean): CsvBatch {
    const rows: string[][] = []
    const hashes: RowHash[] = []
    if (!this.isReady(isEnd)) return { rows, hashes, isCut: false }
    const { buffer, isHashed } = this
    let start = 0
    let isCut = false
    let quote = buffer.indexOf(QUOTE)
    while (start < buffer.length) {
      const end = buffer.indexOf(this.lineEnd, start)
      if (end === -1 && !isEnd) break
      const stop = end === -1 ? buffer.length : end
      if (quote !== -1 && quote < start) quote = buffer.indexOf(QUOTE, start)
      if (quote === -1 || quote > stop) {
        if (isHashed) {
          const cells: string[] = []
          hashes.push(cutAndHash({ text: buffer, start, end: this.rowEnd(start, stop), delimiter: this.delimiter.charCodeAt(0) }, cells))
          rows.push(cells)
        } else rows.push(buffer.slice(start, this.rowEnd(start, stop)).split(this.delimiter))
        start = stop + 1
        continue
      }
      const row: string[] = []
      const next = this.quotedRow(start, row, isEnd)
      if (next === -1) break
      isCut = next === -2
      rows.push(row)
      if (isHashed) hashes.push(hashRow(row))
      if (isCut) {
        start = buffer.length
        break
      }
      start = next
    }
    this.buffer = start >= buffer.length ? '' : buffer.slice(start)
    return { rows, hashes, isCut }
  }

  /** Settles line end and delimiter once the first line is there. */
  private isReady(isEnd: boolean): boolean {
    if (this.lineEnd !== '') return true
    if (this.buffer.charCodeAt(0) === 0xfeff) this.buffer = this.buffer.slice(1)
    const hasFeed = this.buffer.includes('\n')
    const hasReturn = this.buffer.includes('\r')
    if (!hasFeed && !isEnd && this.buffer.length < MAX_FIELD) return false
    this.lineEnd = hasFeed || !hasReturn ? '\n' : '\r'
    if (this.delimiter === '') this.delimiter = guessDelimiter(this.buffer.slice(0, this.buffer.indexOf(this.lineEnd) >>> 0))
    return true
  }

  private rowEnd(start: number, stop: number): number {
    return stop > start && this.buffer.charCodeAt(stop - 1) === 13 ? stop - 1 : stop
  }

  /** Reads a row with quotes. Returns the start of the next row, -1 if more text is needed, -2 if the file ends in quotes. */
  private quotedRow(from: number, row: string[], isEnd: boolean): number {
    const { buffer, delimiter } = this
    let start = from
    for (;;) {
      let field = ''
      let i = start
      if (buffer[i] === QUOTE) {
        const close = this.closingQuote(i + 1)
        if (close === -1 && buffer.length - i < MAX_FIELD) {
          if (!isEnd) return -1
          row.push(unquote(buffer.slice(i + 1)))
          return -2
        }
        if (close !== -1) {
          if (close + 1 >= buffer.length && !isEnd) return -1
          field = unquote(buffer.slice(i + 1, close))
          i = close + 1
        }
      }
      const stop = buffer.indexOf(this.lineEnd, i)
      const comma = buffer.indexOf(delimiter, i)
      const isLast = comma === -1 || (stop !== -1 && stop < comma)
      if (isLast && stop === -1 && !isEnd) return -1
      const end = isLast ? (stop === -1 ? buffer.length : stop) : comma
      const trimmed = isLast && end > i && buffer.charCodeAt(end - 1) === 13 ? end - 1 : end
      row.push(trimmed > i ? field + buffer.slice(i, trimmed) : field)
      if (isLast) return end + 1
      start = comma + 1
    }
  }

  /** Position of the quote that closes the field beginning at `from`; -1 if it is not there (yet). */
  private closingQuote(from: number): number {
    const { buffer } = this
    let at = buffer.indexOf(QUOTE, from)
    while (at !== -1 && buffer[at + 1] === QUOTE) at = buffer.indexOf(QUOTE, at + 2)
    return at
  }
}

const unquote = (field: string): string => (field.includes('""') ? field.replaceAll('""', QUOTE) : field)

function guessDelimiter(line: string): string {
  const count = (mark: string): number => line.split(mark).length
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

/** The complete rows at the start of a file, for detection. */
export function firstRows(text: string): readonly (readonly string[])[] {
  const splitter = new CsvSplitter()
  const { rows } = splitter.push(text)
  return rows.length > 0 ? rows : splitter.end().rows
}

/** Streams the rows of a decoded file. */
export async function* csvBatches(pieces: AsyncIterable<string>, isHashed = false): AsyncGenerator<CsvBatch, void, undefined> {
  const splitter = new CsvSplitter(undefined, isHashed)
  for await (const piece of pieces) {
    const batch = splitter.push(piece)
    if (batch.rows.length > 0) yield batch
  }
  yield splitter.end()
}

/** Column number by header word; words are trimmed and stripped of a byte order mark. */
export function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  return new Map(header.map((word, i) => [word.replace(/^\ufeff/, '').trim(), i]))
}
