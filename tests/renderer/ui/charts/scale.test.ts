import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridValues, labelPositions, shadeOf } from '../../../../renderer/ui/charts/scale'

describe('grid lines', () => {
  it('are at most as many as asked for, ascending, round and within the scale', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), max => {
      const lines = gridValues(max, 2)
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.every((line, i) => line <= max && line > (lines[i - 1] ?? 0))).toBe(true)
    }))
  })

  it('are none for a scale without extent', () => {
    expect([gridValues(0), gridValues(NaN)]).toEqual([[], []])
  })
})

describe('shades', () => {
  it('keep 0 for nothing at all and 5 for the greatest', () => {
    expect([shadeOf(0, 132), shadeOf(1, 132), shadeOf(132, 132), shadeOf(0, 0)]).toEqual([0, 1, 5, 0])
  })

  it('never fall as values grow', () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(1000), (a, b) => shadeOf(Math.min(a, b), 1000) <= shadeOf(Math.max(a, b), 1000)))
  })
})

describe('axis labels', () => {
  it('start with the first mark and are no more than asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), (count, most) => {
      const at = labelPositions(count, most)
      expect(at[0]).toBe(0)
      expect(at.length).toBeLessThanOrEqual(most)
      expect(at.every(i => i < count)).toBe(true)
    }))
  })
})
