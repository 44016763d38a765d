import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRuns } from '../../../shared/activity/merge-runs'
import { sliceMonth, touchedMonths } from '../../../shared/activity/month-slice'
import type { Month } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { atChina, blockOf } from './chat-builder'

describe('sliceMonth', () => {
  it('puts messages in time order and keeps file order within a minute when seconds are unknown', () => {
    const slice = sliceMonth([blockOf([{ at: '2024-03-02 10:00', from: 1, text: 'b' }, { at: '2024-03-02 10:00', from: 0, text: 'a' }]), blockOf([{ at: '2024-03-01 10:00', from: 2 }])], '2024-03' as Month, CHINA)
    expect([...slice.sender]).toEqual([2, 1, 0])
  })

  it('gives the same order whichever block comes first when seconds are known', () => {
    const one = blockOf([{ at: '2024-03-02 10:00:01', from: 1, text: 'b' }])
    const two = blockOf([{ at: '2024-03-02 10:00:01', from: 0, text: 'a' }])
    const order = (blocks: (typeof one)[]): number[] => [...sliceMonth(blocks, '2024-03' as Month, CHINA).sender]
    expect(order([one, two])).toEqual(order([two, one]))
  })

  it('marks the month between a day before and seven days after', () => {
    const slice = sliceMonth(
      [blockOf(['2024-02-28 23:59', '2024-02-29 00:00', '2024-03-01 00:00', '2024-03-31 23:59', '2024-04-01 00:00', '2024-04-07 23:59', '2024-04-08 00:00'].map(at => ({ at, from: 0 })))],
      '2024-03' as Month,
      CHINA,
    )
    expect([slice.count, slice.first, slice.end]).toEqual([5, 1, 3])
  })

  it('names every month a change can touch', () => {
    expect(touchedMonths(atChina('2024-03-05 10:00'), atChina('2024-03-31 10:00'), CHINA)).toEqual(['2024-02', '2024-03', '2024-04'])
    expect(touchedMonths(atChina('2024-03-15 10:00'), atChina('2024-03-16 10:00'), CHINA)).toEqual(['2024-03'])
  })
})

describe('mergeRuns', () => {
  it('sorts like a stable sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), values => {
        const expected = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b)
        expect([...mergeRuns(values.length, (a, b) => values[a]! - values[b]!)]).toEqual(expected)
      }),
    )
  })
})
