import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_CAP } from '../../../shared/formats/utf8-lines'
import { linesOf, type LongLine } from '../../../shared/importing/text-lines'

async function* piecesOf(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces
}

async function read(pieces: readonly string[]): Promise<{ lines: string[]; numbered: boolean; long: LongLine[] }> {
  const lines: string[] = []
  const long: LongLine[] = []
  let numbered = true
  for await (const batch of linesOf(piecesOf(pieces), line => long.push(line))) {
    numbered &&= batch.first === lines.length + 1
    lines.push(...batch.lines)
  }
  return { lines, numbered, long }
}

const character = fc.constantFrom('a', '好', '\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\f', ' ')

describe('lines of a text', () => {
  it('are the same however the text is cut into pieces', async () => {
    await fc.assert(fc.asyncProperty(fc.array(character), fc.integer({ min: 1, max: 5 }), async (characters, size) => {
      const text = characters.join('')
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))
      const expected = text.split(/\r\n|\n|\r/)
      if (expected.at(-1) === '') expected.pop()
      const { lines, numbered } = await read(pieces)
      expect(lines).toEqual(expected)
      expect(numbered).toBe(true)
    }), { numRuns: 1000 })
  })

  it('are not split at U+2028, U+2029, U+0085 or a form feed', async () => {
    expect((await read(['a\u2028b\u2029c\u0085d\fe\n'])).lines).toEqual(['a\u2028b\u2029c\u0085d\fe'])
  })

  it('are cut at the cap, also over many pieces, and reported with their number', async () => {
    const piece = 'x'.repeat(LINE_CAP / 4 + 1)
    const { lines, long } = await read(['a\n', piece, piece, piece, piece, piece, '\nb\n'])
    expect(lines.map(line => line.length)).toEqual([1, LINE_CAP, 1])
    expect(long.map(({ line }) => line)).toEqual([2])
  })

  it('are cut at the cap inside one piece', async () => {
    const { lines, long } = await read([`a\n${'x'.repeat(LINE_CAP + 5)}\nb`])
    expect(lines.map(line => line.length)).toEqual([1, LINE_CAP, 1])
    expect(long.map(({ line }) => line)).toEqual([2])
  })
})
