import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvBatches, CsvSplitter, firstRows } from '../../../shared/formats/wechat-csv-rows'

const rowsOf = (pieces: readonly string[], delimiter?: string): { rows: (readonly string[])[]; isCut: boolean } => {
  const splitter = new CsvSplitter(delimiter)
  const batches = [...pieces.map(piece => splitter.push(piece)), splitter.end()]
  return { rows: batches.flatMap(batch => batch.rows), isCut: batches.some(batch => batch.isCut) }
}
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

describe('rows of a CSV text', () => {
  it('keeps line breaks, delimiters and doubled quotes inside quotes', () => {
    expect(rowsOf(['a,"1,2\r\n""x""",c\r\nd,,f\r\n']).rows).toEqual([['a', '1,2\r\n"x"', 'c'], ['d', '', 'f']])
  })

  it('takes a quote inside a plain field for a character', () => {
    expect(rowsOf(['a,他说"好",c\n"b",2,3\n']).rows).toEqual([['a', '他说"好"', 'c'], ['b', '2', '3']])
  })

  it('reads lone carriage returns as row ends when the file has no line feed', () => {
    expect(rowsOf(['a,b\r1,2\r3,4']).rows).toEqual([['a', 'b'], ['1', '2'], ['3', '4']])
  })

  it('says when the file ends inside quotes, and gives what is there', () => {
    expect(rowsOf(['a,b\n1,"没有写'])).toEqual({ rows: [['a', 'b'], ['1', '没有写']], isCut: true })
  })

  it('takes a quote that never closes within a million characters for a character and goes on', () => {
    const { rows } = rowsOf([`a,b\n1,"x\n2,y\n${'3,z\n'.repeat(300_000)}`])
    expect(rows.slice(0, 3)).toEqual([['a', 'b'], ['1', '"x'], ['2', 'y']])
    expect(rows.length).toBe(300_003)
  })

  it('guesses semicolons and tabs from the first line', () => {
    expect(firstRows('a;b;c\n1,5;2;3\n')).toEqual([['a', 'b', 'c'], ['1,5', '2', '3']])
    expect(firstRows('a\tb\n1;2\t3\n')).toEqual([['a', 'b'], ['1;2', '3']])
  })

  it('drops the byte order mark', () => {
    expect(rowsOf(['\ufeffa,b\n']).rows).toEqual([['a', 'b']])
  })

  it('gives back any table, wherever the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '好', '"', ',', '\n', '\r\n', ' ', '🌳', ''), maxLength: 8 }).filter(text => !/(^|[^\r])\r([^\n]|$)/.test(text))
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n'), (rows, size, end) => {
      const text = [['x', 'y', 'z'], ...rows].map(row => row.map(quoted).join(',')).join(end) + end
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
      expect(rowsOf(pieces, ',').rows).toEqual([['x', 'y', 'z'], ...rows])
    }))
  })

  it('streams from pieces', async () => {
    const rows: (readonly string[])[] = []
    async function* pieces() { yield 'a,b\n1'; yield ',2\n' }
    for await (const batch of csvBatches(pieces())) rows.push(...batch.rows)
    expect(rows).toEqual([['a', 'b'], ['1', '2']])
  })
})
