import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packBlock, unpackBlock } from '../../../renderer/data/packed-block'
import type { Block, BlockExtra } from '../../../shared/model/block'
import type { BlockId } from '../../../shared/model/ids'

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

  test('is left as it is where ids are rare', () => {
    const block = blockOf([{ id: '1' }, null, { shownAs: '阿芳' }])
    expect(packBlock(block)).toBe(block)
  })
})
