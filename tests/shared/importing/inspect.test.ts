import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { inspect } from '../../../shared/importing/inspect'
import { memorySource } from '../../support/importing'

const fixture = (file: string): Uint8Array => new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures', file)))
const gbk = fixture('qq-txt/gb18030-12h/全部消息记录.txt')
const utf8 = fixture('qq-txt/utf8-bom/青禾读书会.txt')

describe('inspecting a file', () => {
  it('tells format, encoding, mark and line end', async () => {
    const result = await inspect(memorySource('a.txt', utf8), nodeTools)
    expect(result).toMatchObject({ ok: true, value: { format: 'qq-txt', confidence: 1, encoding: 'utf-8', bom: true, lineEnd: 'crlf', isRoster: false, time: { basis: 'local', precision: 'second' } } })
  })

  it('says that the chosen encoding does not fit', async () => {
    expect(await inspect(memorySource('a.txt', gbk), nodeTools, { encoding: 'utf-8' })).toMatchObject({ ok: false, failure: { code: 'import.wrong-encoding', encoding: 'utf-8' } })
  })

  it('takes a chosen encoding that fits', async () => {
    expect(await inspect(memorySource('a.txt', gbk), nodeTools, { encoding: 'gb18030' })).toMatchObject({ ok: true, value: { format: 'qq-txt', encoding: 'gb18030', bom: false } })
  })

  it('takes a chosen format although its own detection says no', async () => {
    expect(await inspect(memorySource('a.txt', 'hello'), nodeTools, { format: 'qq-txt' })).toMatchObject({ ok: true, value: { format: 'qq-txt', confidence: 0 } })
  })

  it('settles formats of plain lines by the one that reads most', async () => {
    const lines = Array.from({ length: 5 }, (_, i) => `2024-03-06 09:0${i}:00 '青禾'\n早\n\n`).join('')
    expect(await inspect(memorySource('a.txt', lines), nodeTools)).toMatchObject({ ok: true, value: { format: 'weflow-txt' } })
  })

  it('names an empty, a blank and an unknown file', async () => {
    const code = async (content: string | Uint8Array) => {
      const result = await inspect(memorySource('a', content), nodeTools)
      return result.ok ? null : result.failure.code
    }
    expect(await code('')).toBe('import.empty-file')
    expect(await code('\ufeff \r\n\r\n')).toBe('import.empty-file')
    expect(await code('shopping list: milk')).toBe('import.unknown-format')
    expect(await code(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))).toBe('import.unknown-format')
    expect(await code(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0))).toBe('import.zip-unsafe')
  })
})
