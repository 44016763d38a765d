import type { Cell, LineBatch, OpenFile, RowBatch } from '../../../shared/formats/format'
import { memoryText } from '../../../shared/formats/utf8-lines'
import { CsvSplitter } from '../../../shared/formats/wechat-csv-rows'

/** What a test file is made of: its text, or the rows of its sheets. */
export interface MemoryFileParts {
  readonly name: string
  readonly text?: string
  readonly sheets?: Readonly<Record<string, readonly (readonly Cell[])[]>>
  /** Files beside it by relative path. */
  readonly beside?: Readonly<Record<string, string>>
  /** Length of the pieces `text()` hands on; small ones find seams. */
  readonly piece?: number
}

export const textCell = (text: string): Cell => (text === '' ? { kind: 'empty', text: '' } : { kind: 'text', text })

/** An `OpenFile` over text that is already decoded, for tests of one format. */
export function memoryFile(parts: MemoryFileParts): OpenFile {
  const text = (parts.text ?? '').replace(/^\ufeff/, '')
  const piece = parts.piece ?? (text.length || 1)
  return {
    name: parts.name,
    size: text.length,
    async *text() {
      for (let i = 0; i < text.length; i += piece) yield text.slice(i, i + piece)
    },
    utf8: () => memoryText(text),
    async *lines(): AsyncGenerator<LineBatch> {
      const lines = text.split(/\r\n|\n|\r/)
      if (lines.at(-1) === '') lines.pop()
      yield { lines, first: 1 }
    },
    async *rows(sheet: string | number = 0): AsyncGenerator<RowBatch> {
      if (parts.sheets) {
        const name = typeof sheet === 'number' ? Object.keys(parts.sheets)[sheet] : sheet
        yield { rows: parts.sheets[name ?? ''] ?? [], first: 0 }
        return
      }
      const splitter = new CsvSplitter()
      const rows = [...splitter.push(text).rows, ...splitter.end().rows]
      yield { rows: rows.map(row => row.map(textCell)), first: 0 }
    },
    sheets: () => Promise.resolve(Object.keys(parts.sheets ?? {})),
    entries: () => Promise.resolve([]),
    beside: path => {
      const found = parts.beside?.[path]
      return Promise.resolve(found === undefined ? null : memoryFile({ name: path, text: found }))
    },
  }
}
