import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/model/day'
import { neededFrom, placeNamedIn } from '../../../shared/matching/need-circumstances'

const on = '2026-11-21' as Day

describe('placeNamedIn', () => {
  it('takes the place where the thing is needed', () => {
    expect(placeNamedIn('宁波有间铺子要装修')).toBe('宁波')
  })

  it('leaves out where things go to', () => {
    expect(placeNamedIn('有批货发兰州')).toBeNull()
  })
})

describe('neededFrom', () => {
  it('takes the day of a named event', () => {
    expect(neededFrom('双12那天缺两个主播', on)).toBe('2026-12-12')
  })

  it('takes the first day of a named month', () => {
    expect(neededFrom('明年3月带学生出去', on)).toBe('2027-03-01')
  })

  it('takes no deadline for an event', () => {
    expect(neededFrom('双12前要交货', on)).toBeNull()
  })

  it('takes no length of time for an event', () => {
    expect(neededFrom('仓库租两个月', on)).toBeNull()
  })
})
