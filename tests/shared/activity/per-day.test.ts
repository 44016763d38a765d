import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messagesIn, messagesPerDay } from '../../../shared/activity/per-day'
import { messagesPerHour, messagesPerWeekdayHour } from '../../../shared/activity/per-hour'
import { speakersIn, speakersPerDay } from '../../../shared/activity/speakers-per-day'
import { daysCovered, daysOf, lastDays, periodBefore } from '../../../shared/activity/period'
import { addDays } from '../../../shared/model/day'
import { day, LEDGERS, WEEK } from './week-chat'

const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0)

describe('figures by time', () => {
  it('counts messages per day across the turn of a month', () => expect([...messagesPerDay(LEDGERS, WEEK)]).toEqual([2, 0, 1, 1, 2, 1, 1]))
  it('counts speakers per day', () => expect([...speakersPerDay(LEDGERS, WEEK)]).toEqual([2, 0, 1, 1, 2, 1, 1]))
  it('names everybody who spoke once', () => expect(speakersIn(LEDGERS, WEEK)).toEqual([0, 1, 2, 3]))

  it('counts per hour and weekday, Monday first', () => {
    const grid = messagesPerWeekdayHour(LEDGERS, WEEK)
    expect(grid[0 * 24 + 9]).toBe(2)
    expect(grid[3 * 24 + 23]).toBe(1)
    expect(grid[4 * 24 + 0]).toBe(2)
    expect(grid[6 * 24 + 10]).toBe(1)
    expect(messagesPerHour(LEDGERS, WEEK)[0]).toBe(2)
  })

  it('knows the days covered and the period before', () => {
    expect(daysCovered(LEDGERS)).toEqual({ from: '2024-02-26', to: '2024-03-03' })
    expect(daysCovered([])).toBeNull()
    expect(periodBefore(WEEK)).toEqual({ from: '2024-02-19', to: '2024-02-25' })
    expect(daysOf(lastDays(day('2024-03-03'), 28))).toBe(28)
  })

  it('days, hours and two halves of any period add up to the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (offset, first, second) => {
        const from = addDays(day('2024-02-26'), offset)
        const middle = addDays(from, first)
        const whole = { from, to: addDays(middle, second + 1) }
        expect(sum(messagesPerHour(LEDGERS, whole))).toBe(messagesIn(LEDGERS, whole))
        expect(messagesIn(LEDGERS, { from, to: middle }) + messagesIn(LEDGERS, { from: addDays(middle, 1), to: whole.to })).toBe(messagesIn(LEDGERS, whole))
      }),
    )
  })
})
