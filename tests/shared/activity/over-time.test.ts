import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiestHours } from '../../../shared/activity/busiest-hours'
import { overTime, unitFor } from '../../../shared/activity/over-time'
import { messagesIn } from '../../../shared/activity/per-day'
import { addDays } from '../../../shared/model/day'
import { day, LEDGERS, WEEK } from './week-chat'

describe('overTime', () => {
  it('counts a member once a step', () => {
    expect(overTime(LEDGERS, { from: day('2024-02-28'), to: day('2024-03-06') }, 'week')).toEqual([
      { from: '2024-02-28', to: '2024-03-03', messages: 6, speakers: 4 },
      { from: '2024-03-04', to: '2024-03-06', messages: 0, speakers: 0 },
    ])
    expect(overTime(LEDGERS, WEEK, 'month').map(({ from, messages, speakers }) => [from, messages, speakers])).toEqual([['2024-02-26', 4, 3], ['2024-03-01', 4, 3]])
  })

  it('covers every day once and loses no message in any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 10 }), fc.integer({ min: 0, max: 120 }), fc.constantFrom('day' as const, 'week' as const, 'month' as const), (offset, length, unit) => {
        const from = addDays(WEEK.from, offset)
        const period = { from, to: addDays(from, length) }
        const steps = overTime(LEDGERS, period, unit)
        expect(steps.reduce((sum, step) => sum + step.messages, 0)).toBe(messagesIn(LEDGERS, period))
        expect(steps[0]!.from).toBe(period.from)
        expect(steps.at(-1)!.to).toBe(period.to)
        steps.slice(1).forEach((step, i) => expect(step.from).toBe(addDays(steps[i]!.to, 1)))
      }),
    )
  })

  it('keeps the axis under about a hundred steps', () => {
    const until = (days: number): { from: typeof WEEK.from; to: typeof WEEK.from } => ({ from: WEEK.from, to: addDays(WEEK.from, days - 1) })
    expect([84, 365, 1500].map(days => unitFor(until(days)))).toEqual(['day', 'week', 'month'])
  })
})

describe('busiestHours', () => {
  it('finds the two busiest hours and the weekdays they are busy on', () => {
    const grid = new Uint32Array(168)
    for (const weekday of [0, 1, 2, 3]) grid[weekday * 24 + 20] = grid[weekday * 24 + 21] = 50
    grid[6 * 24 + 20] = 10
    expect(busiestHours(grid)).toEqual({ from: 20, to: 22, weekdays: [0, 1, 2, 3], share: 1 })
  })
  it('says nothing of an empty grid', () => expect(busiestHours(new Uint32Array(168))).toBeNull())
})
