import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { guessEncoding } from '../../../shared/importing/encoding'
import { weighUtf8 } from '../../../shared/importing/utf8'
import { memorySource } from '../../support/importing'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const guess = async (bytes: Uint8Array) => (await guessEncoding(memorySource('a.txt', bytes), nodeTools)).encoding

/** Text in a code page, by looking every character up in the decoder's own table. */
function inCodePage(text: string, encoding: 'gb18030' | 'big5' | 'shift_jis'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesByCharacter = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\ufffd' && !bytesByCharacter.has(character)) bytesByCharacter.set(character, [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap(character => {
    const code = character.charCodeAt(0)
    if (code < 0x80) return [code]
    const bytes = bytesByCharacter.get(character)
    if (!bytes) throw new Error(`${character} is not in ${encoding}`)
    return [...bytes]
  }))
}

const SIMPLIFIED = '消息记录：今天大家有空吗？我想问一下这个群的活动时间，谢谢。图片发到群里了，明天下午两点开会，请准时参加。'
const TRADITIONAL = '聊天記錄：今天大家有空嗎？我想問一下這個群的活動時間，謝謝。圖片發到群裡了，明天下午兩點開會，請準時參加。'
const JAPANESE = 'トーク履歴：明日の練習は何時からですか。写真を送ります。ありがとうございます。よろしくお願いします。'

describe('guessing the encoding', () => {
  it('takes the byte order mark at its word', async () => {
    expect(await guess(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('utf-16le')
    expect(await guess(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('utf-16be')
    expect(await guess(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff))).toBe('utf-8')
  })

  it('reads to the end when the beginning is ASCII', async () => {
    const ascii = 'a'.repeat(3_000_000)
    expect(await guess(Uint8Array.from([...utf8(ascii), ...inCodePage(SIMPLIFIED, 'gb18030')]))).toBe('gb18030')
    expect(await guess(utf8(ascii + SIMPLIFIED))).toBe('utf-8')
  })

  it('tells GB18030, Big5 and Shift-JIS apart', async () => {
    expect(await guess(inCodePage(SIMPLIFIED, 'gb18030'))).toBe('gb18030')
    expect(await guess(inCodePage(TRADITIONAL, 'big5'))).toBe('big5')
    expect(await guess(inCodePage(JAPANESE, 'shift_jis'))).toBe('shift_jis')
  })

  it('keeps UTF-8 that was cut inside a character or lost a byte', async () => {
    const bytes = utf8(SIMPLIFIED.repeat(5))
    expect(await guess(bytes.subarray(0, bytes.length - 1))).toBe('utf-8')
    const flipped = bytes.slice()
    flipped[31] = 0xff
    expect(await guess(flipped)).toBe('utf-8')
  })

  it('recognises UTF-16 that lost its mark', async () => {
    const wide = new Uint8Array(new Uint16Array([...'2024-03-06 9:05:01 name(9900000101)\r\nhello\r\n\r\n'].map(c => c.charCodeAt(0))).buffer)
    expect(await guess(wide)).toBe('utf-16le')
  })
})

describe('weighing bytes as UTF-8', () => {
  it('agrees with the strict decoder on any bytes', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x41, 0xc3, 0xe4, 0xbd, 0xa0, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xe0, 0xf4))
    fc.assert(fc.property(fc.array(byte, { maxLength: 40 }), bytes => {
      const evidence = { valid: 0, invalid: 0, rest: 0 }
      weighUtf8(Uint8Array.from(bytes), evidence)
      let wellFormed = true
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
      } catch {
        wellFormed = false
      }
      expect(evidence.invalid === 0 && evidence.rest === 0).toBe(wellFormed)
    }), { numRuns: 3000 })
  })

  it('counts every character of several bytes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      const evidence = { valid: 0, invalid: 0, rest: 0 }
      weighUtf8(utf8(text), evidence)
      expect(evidence).toEqual({ valid: [...text].filter(character => character.codePointAt(0)! >= 0x80).length, invalid: 0, rest: 0 })
    }))
  })
})
