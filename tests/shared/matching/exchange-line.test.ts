import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOfNeed, lineOfOffer, needOfLine, offerOfLine } from '../../../shared/matching/exchange-line'
import { addDays, type Day } from '../../../shared/model/day'
import { TODAY } from '../followups/build-register'

const day = fc.integer({ min: -400, max: 700 }).map(n => addDays(TODAY, n))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const present = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

describe('a need as one line', () => {
  it('reads as it is said, with its place, days, amount and for whom', () => {
    expect(lineOfNeed({ text: '直播机房', region: '杭州', from: '2026-12-01' as Day, until: '2026-12-20' as Day, budget: 20_000, forOther: true }, TODAY)).toBe('直播机房 杭州 12月1日起 12月20日前 预算20000元 替别人问')
    expect(lineOfNeed({ text: '直播机房', until: '2026-01-05' as Day }, TODAY)).toBe('直播机房 2026年1月5日前')
  })

  it('gives what it was made of, and what was taken out of the line is gone', () => {
    const needs = fc.record({ text: fc.constantFrom('直播机房', '会写合同的律师', '冷库 2,400 托'), region: maybe(fc.constantFrom('杭州', '宁波')), from: maybe(day), until: maybe(day), budget: maybe(fc.integer({ min: 1, max: 900_000 })), forOther: maybe(fc.constant(true as const)) })
    fc.assert(fc.property(needs, need => {
      expect(present(needOfLine(lineOfNeed(need, TODAY), TODAY))).toEqual(present(need))
    }))
    expect(needOfLine('直播机房', TODAY)).toEqual({ text: '直播机房', region: undefined, from: undefined, until: undefined, budget: undefined, forOther: undefined })
  })
})

describe('a resource as one line', () => {
  it('gives what it was made of: own, of somebody named, of somebody who is not', () => {
    fc.assert(fc.property(fc.constantFrom('冷库', '叉车 40 台'), maybe(fc.constantFrom('宁波')), maybe(day), fc.constantFrom({}, { viaName: '老陆', indirect: true }, { indirect: true }), (text, region, until, via) => {
      const offer = { text, region, until, ...via }
      expect(present(offerOfLine(lineOfOffer(offer, TODAY), TODAY))).toEqual(present(offer))
    }))
  })
})
