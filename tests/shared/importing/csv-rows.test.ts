import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows, guessDelimiter } from '../../../shared/importing/csv-rows'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

async function read(text: string, size = 1000): Promise<string[][]> {
  const rows: string[][] = []
  for await (const batch of csvRows(inPieces(text, size))) rows.push(...batch.rows.map(row => row.map(cell => cell.text)))
  return rows
}

const quote = (field: string): string => (/[",\r\n]/.test(field) || field === '' ? `"${field.replaceAll('"', '""')}"` : field)

describe('CSV rows', () => {
  it('come back as they were written, however the text is cut', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '好', '"', ',', '\n', '\r', ';', ' ') })
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
      const text = `列,列\n${rows.map(row => row.map(quote).join(',')).join(end)}`
      expect(await read(text, size)).toEqual([['列', '列'], ...rows])
    }), { numRuns: 500 })
  })

  it('keep a quote inside an unquoted field', async () => {
    expect(await read('a,5"8,c\n')).toEqual([['a', '5"8', 'c']])
  })

  it('leave blank lines out', async () => {
    expect(await read('a,b\n\n\nc,d\n')).toEqual([['a', 'b'], ['c', 'd']])
  })

  it('end with the text when a quote never closes', async () => {
    expect(await read('a,"b\nc,d\n')).toEqual([['a', 'b\nc,d\n']])
  })

  it('are split at the delimiter of the first line', () => {
    expect([guessDelimiter('a,b\tc,d\n'), guessDelimiter('a;b;c\n1,2'), guessDelimiter('a\tb\n'), guessDelimiter('"a;b",c\n'), guessDelimiter('会话信息\na;b;c\n')]).toEqual([',', ';', '\t', ',', ';'])
  })
})
