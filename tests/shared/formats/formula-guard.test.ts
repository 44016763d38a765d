import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propertyRuns } from '../../support/property-runs'
import { guardCell, unguardCell } from '../../../shared/formats/formula-guard'

describe('the guard against formulas', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '＋1', '－1', '＠x', "'=1"])('puts a quote before %j', text => {
    expect(guardCell(text)).toBe(`'${text}`)
  })

  it('leaves other texts as they are', () => {
    expect(['1-2', '你好', "'引用'", '', 'a=b'].map(guardCell)).toEqual(['1-2', '你好', "'引用'", '', 'a=b'])
  })

  it('is taken off again exactly', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', ' ', 'a', '好') })
    fc.assert(fc.property(text, value => {
      expect(unguardCell(guardCell(value))).toBe(value)
    }), { numRuns: propertyRuns(2000) })
  })
})
