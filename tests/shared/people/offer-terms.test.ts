import { describe, expect, it } from 'vitest'
import { CRAFT_TERMS } from '../../../resources/craft/terms'
import { offerTerms } from '../../../shared/people/offer-terms'

describe('terms of the craft bank', () => {
  it('are offered for their pinyin initials: lyl gives 履约率', () => {
    expect(offerTerms('这个月 lyl', 7, CRAFT_TERMS)).toEqual({ typed: 3, terms: ['履约率'] })
  })

  it('are offered for the letters before the caret only', () => {
    expect(offerTerms('lyl 之后', 3, CRAFT_TERMS)?.terms).toEqual(['履约率'])
    expect(offerTerms('lyl 之后', 6, CRAFT_TERMS)).toBeNull()
  })

  it('are offered by their own letters too, shortest first, each once', () => {
    expect(offerTerms('ER', 2, ['ERP 系统', 'erp', 'erp', '二次'])).toEqual({ typed: 2, terms: ['erp', 'ERP 系统'] })
  })

  it('are not offered for a single letter or for nothing', () => {
    expect([offerTerms('l', 1, CRAFT_TERMS), offerTerms('', 0, CRAFT_TERMS), offerTerms('履约', 2, CRAFT_TERMS)]).toEqual([null, null, null])
  })

  it('are each there once', () => expect(new Set(CRAFT_TERMS).size).toBe(CRAFT_TERMS.length))
})
