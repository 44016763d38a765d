import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLDS_RETURN, textOfUtf8, utf8Bytes, Utf8Units } from '../../../shared/formats/utf8-units'

/** Bytes that are often sequences, often broken ones. */
const bytes = fc.array(fc.oneof(fc.constantFrom(0x41, 0x0a, 0x80, 0xbf, 0xc2, 0xc0, 0xe0, 0xed, 0xa0, 0x9f, 0xe4, 0xbd, 0xa0, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff, 0xef, 0xbf, 0xbd), fc.integer({ min: 0, max: 255 })), { maxLength: 40 })

describe('UTF-8 read by hand', () => {
  it('is what the decoder of the platform gives, for any bytes', () => {
    fc.assert(fc.property(bytes, list => {
      const input = Uint8Array.from(list)
      expect(textOfUtf8(input)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(input))
    }), { numRuns: 2000 })
  })

  it('counts every U+FFFD it gives', () => {
    fc.assert(fc.property(bytes, list => {
      const input = Uint8Array.from(list.filter(byte => byte !== 13))
      const replaced = new Utf8Units().append(input, 0, input.length)
      expect(replaced).toBe(textOfUtf8(input).split('\ufffd').length - 1)
    }), { numRuns: 500 })
  })

  it('appends nothing of a stretch with a return in it', () => {
    const units = new Utf8Units()
    expect(units.append(utf8Bytes('客\r户'), 0, 7)).toBe(HOLDS_RETURN)
    expect(units.length).toBe(0)
  })

  it('writes what it reads', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => { expect(textOfUtf8(utf8Bytes(text))).toBe(text) }))
  })
})
