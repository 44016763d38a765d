import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleRows } from '../../../renderer/ui/useVirtualRows'

describe('rows worth drawing', () => {
  it('hold every row in sight and never the whole of a long list', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -28, max: 640_000 }), fc.integer({ min: 1, max: 1000 }), (count, scrollTop, height) => {
      const { from, to } = visibleRows(count, 32, scrollTop, height)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeLessThanOrEqual(count)
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 32) + 26)
      const firstSeen = Math.max(0, Math.floor(scrollTop / 32))
      const lastSeen = Math.min(count - 1, Math.floor((scrollTop + height - 1) / 32))
      if (firstSeen <= lastSeen) expect(from <= firstSeen && to > lastSeen).toBe(true)
    }))
  })

  it('are none of an empty list', () => {
    expect(visibleRows(0, 32, 0, 600)).toEqual({ from: 0, to: 0 })
  })
})
