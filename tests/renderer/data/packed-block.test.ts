import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packBlock, unpackBlock } from '../../../renderer/data/packed-block'
import type { Block, BlockExtra } from '../../../shared/model/block'
import { NO_SENDER, type BlockId } from '../../../shared/model/ids'

const blockOf = (parts: readonly ({ readonly id?: string; readonly shownAs?: string } | null)[]): Block => ({
  id: 'i.00000' as BlockId, count: parts.length, sentAt: new Float64Array(parts.length), sender: new Uint32Array(parts.length), kind: new Uint8Array(parts.length),
  text: '', textEnd: new Uint32Array(parts.length), idKey: new Float64Array(parts.length), contentKey: new Float64Array(parts.length),
  extras: parts.flatMap((part, index): BlockExtra[] => (part ? [{ ...part, index }] : [])),
})
const part = fc.option(fc.record({ id: fc.string(), shownAs: fc.string() }, { requiredKeys: [] }))

describe('a packed block', () => {
  test('is the same block when it is unpacked', () => {
    fc.assert(fc.property(fc.array(part, { maxLength: 300 }), parts => {
      const block = blockOf(parts)
      expect(unpackBlock(structuredClone(packBlock(block)))).toEqual(block)
    }))
  })

  test('holds no object for a message that has nothing but an id', () => {
    const packed = packBlock(blockOf(Array.from({ length: 100 }, (_, i) => ({ id: `m${i}`, ...(i === 7 ? { shownAs: '老王' } : {}) }))))
    expect(packed.extras).toEqual([{ shownAs: '老王', index: 7 }])
  })

  test('keeps ids as they are where they are rare', () => {
    const block = blockOf([{ id: '1' }, null, { shownAs: '阿芳' }])
    expect(packBlock(block).extras).toBe(block.extras)
  })

  test('is the same block whatever times, members, lengths and keys its columns hold', () => {
    const time = fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }).map(second => second * 1000), fc.constantFrom(NaN, -0, -5000, 1_700_000_000_123, 5_000_000_000_000))
    const sender = fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.constantFrom(0xfffe, 0xffff, NO_SENDER))
    const row = fc.tuple(time, sender, fc.constantFrom(0, 1, 30, 70_000), fc.constantFrom(0, 0, 2 ** 52))
    fc.assert(fc.property(fc.array(row, { maxLength: 20 }), rows => {
      let end = 0
      const block: Block = {
        ...blockOf(rows.map(() => null)), sentAt: Float64Array.from(rows, ([at]) => at), sender: Uint32Array.from(rows, ([, who]) => who),
        textEnd: Uint32Array.from(rows, ([, , length]) => (end += length)), idKey: Float64Array.from(rows, ([, , , key]) => key),
      }
      expect(unpackBlock(structuredClone(packBlock(block)))).toEqual(block)
    }))
  })

  test('takes seventeen bytes a message besides its text where it is an ordinary one', () => {
    const packed = packBlock(blockOf(Array.from({ length: 100 }, () => null)))
    expect(Object.values(packed).reduce((sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0)).toBe(1700)
  })
})
