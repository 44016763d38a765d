import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAndHash, hashRow, SeenRows } from '../../../shared/formats/seen-rows'

describe('rows seen before', () => {
  it('tells cells apart wherever the borders between them stand', () => {
    const seen = new SeenRows()
    expect([seen.add(['ab', 'c'], 1), seen.add(['a', 'bc'], 1), seen.add(['abc', ''], 1), seen.add(['ab', 'c'], 2)]).toEqual([true, true, true, false])
  })

  it('knows a repeated row among a hundred thousand, far from the first', () => {
    const seen = new SeenRows()
    const fresh = Array.from({ length: 100_000 }, (_, i) => seen.add([String(i), 'x'], i)).filter(Boolean).length
    expect(fresh).toBe(100_000)
    expect(seen.add(['77', 'x'], 77)).toBe(false)
  })

  it('have the same hash whether it is made of the cells or of the row', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '好', '😀', '1', ''), maxLength: 6 }), { minLength: 1, maxLength: 6 }), cells => {
      const text = `x${cells.join(',')}\n`
      const cut: string[] = []
      expect(cutAndHash({ text, start: 1, end: text.length - 1, delimiter: 44 }, cut)).toEqual(hashRow(cells))
      expect(cut).toEqual(cells)
    }))
  })

  it('beyond a million rows still knows a repeated row of the same second', () => {
    const seen = new SeenRows()
    for (let i = 0; i < (1 << 20) + 1; i++) seen.add([String(i)], i)
    expect([seen.add(['a'], -1), seen.add(['b'], -1), seen.add(['a'], -1)]).toEqual([true, true, false])
  })
})
