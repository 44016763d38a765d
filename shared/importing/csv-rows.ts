import type { Cell, RowBatch } from '../formats/format'
import { LINE_CAP } from '../formats/utf8-lines'

const EMPTY: Cell = { kind: 'empty', text: '' }
const QUOTE = 34
const LF = 10
const CR = 13

/**
 * The delimiter of a CSV text by its first lines: of comma, semicolon and tab the one that stands outside quotes most
 * often in the first line that has any; comma in doubt.
 */
export function guessDelimiter(head: string): string {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (let i = 0; i < head.length; i++) {
    const character = head[i]!
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === ',' || character === ';' || character === '\t')) counts[character]++
    else if (!quoted && (character === '\n' || character === '\r') && counts[','] + counts[';'] + counts['\t'] > 0) break
  }
  if (counts['\t'] > counts[','] && counts['\t'] >= counts[';']) return '\t'
  return counts[';'] > counts[','] ? ';' : ','
}

/**
 * CSV rows of text pieces. Quoted fields may hold line breaks, delimiters and doubled quotes; a quote inside an unquoted
 * field is a character; a quote that never closes takes at most {@link LINE_CAP} characters, then the field ends.
 * Blank lines give no row.
 */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<RowBatch, void, undefined> {
  const reader = new CsvReader()
  let delimiter: string | null = null
  let held = ''
  for await (const piece of pieces) {
    if (delimiter === null) {
      held += piece
      if (held.length < 4096) continue
      delimiter = guessDelimiter(held)
      yield* batch(reader, delimiter, held)
      continue
    }
    yield* batch(reader, delimiter, piece)
  }
  if (delimiter === null) yield* batch(reader, guessDelimiter(held), held)
  const rest = reader.finish()
  if (rest) yield rest
}

function* batch(reader: CsvReader, delimiter: string, text: string): Generator<RowBatch> {
  const rows = reader.push(text, delimiter.charCodeAt(0))
  if (rows) yield rows
}

class CsvReader {
  #rows: Cell[][] = []
  #row: Cell[] = []
  #field = ''
  #quoted = false
  /** The field so far began with a quote. */
  #wasQuoted = false
  /** A quote was the last character inside a quoted field: it closes the field unless another one follows. */
  #quotePending = false
  #lastCr = false
  #count = 0

  push(text: string, delimiter: number): RowBatch | null {
    let start = 0
    let i = 0
    const end = text.length
    while (i < end) {
      if (this.#quoted) {
        const quote = text.indexOf('"', i)
        const stop = quote < 0 ? end : quote
        if (this.#field.length + stop - i > LINE_CAP) {
          this.#field = (this.#field + text.slice(i, stop)).slice(0, LINE_CAP)
          this.#quoted = false
        } else if (stop > i) this.#field += text.slice(i, stop)
        i = stop
        if (i < end) {
          this.#quoted = false
          this.#quotePending = true
          i++
        }
        start = i
        continue
      }
      const code = text.charCodeAt(i)
      if (this.#quotePending) {
        this.#quotePending = false
        if (code === QUOTE) {
          this.#field += '"'
          this.#quoted = true
          start = ++i
          continue
        }
      }
      if (this.#lastCr) {
        this.#lastCr = false
        if (code === LF) {
          start = ++i
          continue
        }
      }
      if (code === delimiter) {
        this.#endField(text, start, i)
        start = ++i
      } else if (code === LF || code === CR) {
        this.#endField(text, start, i)
        this.#endRow()
        this.#lastCr = code === CR
        start = ++i
      } else if (code === QUOTE && i === start && this.#field === '' && !this.#wasQuoted) {
        this.#quoted = true
        this.#wasQuoted = true
        start = ++i
      } else i++
    }
    if (start < end && this.#field.length < LINE_CAP) this.#field += text.slice(start, end)
    return this.#take()
  }

  finish(): RowBatch | null {
    if (this.#field !== '' || this.#wasQuoted || this.#row.length > 0) {
      this.#endField('', 0, 0)
      this.#endRow()
    }
    return this.#take()
  }

  #endField(text: string, start: number, end: number): void {
    const value = this.#field === '' ? text.slice(start, end) : this.#field + text.slice(start, end)
    this.#row.push(value === '' ? EMPTY : { kind: 'text', text: value })
    this.#field = ''
    this.#wasQuoted = false
  }

  #endRow(): void {
    if (this.#row.length > 1 || this.#row[0]!.kind !== 'empty') this.#rows.push(this.#row)
    this.#row = []
  }

  #take(): RowBatch | null {
    if (this.#rows.length === 0) return null
    const rows = this.#rows
    this.#rows = []
    const first = this.#count
    this.#count += rows.length
    return { rows, first }
  }
}
