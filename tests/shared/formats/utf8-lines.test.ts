import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINE_CAP, Utf8Lines } from '../../../shared/formats/utf8-lines'
import { textOfUtf8, utf8Bytes } from '../../../shared/formats/utf8-units'

/** Lines of a text handed over in pieces of `size` bytes, the way a reader takes them who minds lone returns. */
function linesOf(bytes: Uint8Array, size: number): { readonly lines: readonly string[]; readonly cut: readonly number[] } {
  const reader = new Utf8Lines()
  const lines: string[] = []
  const cut: number[] = []
  const take = (): void => {
    while (reader.next()) {
      const text = textOfUtf8(reader.bytes.subarray(reader.start, reader.end))
      if (text.includes('\r')) reader.breakAtReturns()
      else {
        lines.push(text)
        if (reader.isCut) cut.push(reader.number)
      }
    }
  }
  for (let at = 0; at < bytes.length; at += size) {
    reader.push(bytes.slice(at, at + size))
    take()
  }
  reader.finish()
  take()
  return { lines, cut }
}

describe('lines of UTF-8 bytes', () => {
  it('end at CRLF, LF and lone CR, wherever the pieces are cut', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '名', '\r', '\n', '\r\n', '\u2028', '\u0085', ''), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (parts, size) => {
      const text = parts.join('')
      const expected = text.split(/\r\n|\n|\r/)
      if (expected.at(-1) === '') expected.pop()
      expect(linesOf(utf8Bytes(text), size).lines).toEqual(expected)
    }), { numRuns: 1000 })
  })

  it('are cut at a million characters, and what follows is read on', () => {
    const long = 'x'.repeat(LINE_CAP + 5)
    const { lines, cut } = linesOf(utf8Bytes(`a\n${long}\nb\n${'名'.repeat(LINE_CAP * 2)}\r\nc\n${long.repeat(4)}`), 1 << 18)
    expect(lines.map(line => line.length)).toEqual([1, LINE_CAP, 1, LINE_CAP, 1, LINE_CAP])
    expect(cut).toEqual([2, 4, 6])
  })

  it('are not lost in a file of many megabytes that knows only returns', () => {
    const { lines } = linesOf(utf8Bytes(`${'一二三四五六七八\r'.repeat(400_000)}九`), 1 << 18)
    expect(lines.length).toBe(400_001)
    expect(lines.at(-1)).toBe('九')
  })
})
