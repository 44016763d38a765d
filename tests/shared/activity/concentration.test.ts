import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentration, gini } from '../../../shared/activity/concentration'
import { memberActivity } from '../../../shared/activity/member-activity'
import { noiseShare } from '../../../shared/activity/noise'
import { groupShape, replyNetwork } from '../../../shared/activity/replies'
import { CHINA } from '../../../shared/model/zone'
import { LEDGERS, WEEK } from './week-chat'

const activities = memberActivity(LEDGERS, WEEK, CHINA)

describe('concentration', () => {
  it('names the top speaker and the Gini of 1, 1, 2, 4 messages', () => {
    expect(concentration(activities.values())).toEqual({ top: 0, topShare: 0.5, gini: 0.3125 })
    expect(concentration([])).toBeNull()
  })

  it('stays between 0 and 1, is 0 for equal counts and knows no unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 }), counts => {
        const ascending = counts.toSorted((a, b) => a - b)
        const value = gini(ascending)
        expect(value).toBeGreaterThanOrEqual(-1e-9)
        expect(value).toBeLessThan(1)
        expect(gini(ascending.map(count => count * 3))).toBeCloseTo(value)
        expect(gini(counts.map(() => 5))).toBeCloseTo(0)
      }),
    )
  })
})

describe('noiseShare', () => {
  it('is one greeting in eight messages', () => expect(noiseShare(activities.values())).toBe(1 / 8))
  it('is unknown without messages', () => expect(noiseShare([])).toBeNull())
})

describe('replyNetwork', () => {
  it('sums who answered whom over months', () => {
    expect(replyNetwork(LEDGERS, WEEK)).toEqual([{ from: 1, to: 0, count: 2 }, { from: 0, to: 1, count: 1 }])
  })
})

describe('groupShape', () => {
  it('says nothing below twenty replies', () => expect(groupShape([{ from: 0, to: 1, count: 19 }])).toBeNull())

  it('sees a pyramid when everything runs through one member', () => {
    expect(groupShape([1, 2, 3, 4].map(from => ({ from, to: 0, count: 10 })))).toEqual({ shape: 'pyramid', centre: 0, centreShare: 1, mutualShare: 0 })
  })

  it('sees a ring when people answer each other and nobody is in the middle', () => {
    const edges = [0, 1, 2, 3, 4, 5, 6].flatMap(a => [{ from: a, to: (a + 1) % 7, count: 4 }, { from: (a + 1) % 7, to: a, count: 4 }])
    expect(groupShape(edges)).toMatchObject({ shape: 'ring', mutualShare: 1 })
  })
})
