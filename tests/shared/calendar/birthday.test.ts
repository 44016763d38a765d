import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextBirthday, readBirthday } from '../../../shared/calendar/birthday'
import { dayToLunar } from '../../../shared/calendar/lunar'
import { addDays, daysBetween, toDay } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'

const day = (text: string): Day => toDay(text)!
const two = (n: number) => String(n).padStart(2, '0')
const anyDay = fc.integer({ min: 0, max: daysBetween(day('1900-01-01'), day('2098-12-31')) }).map(n => addDays(day('1900-01-01'), n))

describe('next birthday', () => {
  it('is today on the day itself', () => {
    expect(nextBirthday('11-21', day('2026-11-21'))?.day).toBe('2026-11-21')
    expect(nextBirthday('农历10-13', day('2026-11-21'))).toMatchObject({ day: '2026-11-21', lunar: '十月十三', clamped: [] })
  })

  it('moves 29 February to the 28th in a common year and says so', () => {
    expect(nextBirthday('1992-02-29', day('2027-01-01'))).toMatchObject({ day: '2027-02-28', clamped: ['february29'], age: 35 })
    expect(nextBirthday('02-29', day('2028-01-01'))).toMatchObject({ day: '2028-02-29', clamped: [] })
  })

  it('keeps a leap-month birthday in the leap month where there is one, else in its namesake', () => {
    expect(nextBirthday('农历闰06-01', day('2025-01-01'))).toMatchObject({ day: '2025-07-25', clamped: [] })
    expect(nextBirthday('农历闰06-01', day('2026-01-01'))).toMatchObject({ day: '2026-07-14', clamped: ['leapMonth'] })
  })

  it('keeps 腊月三十 inside its year when the month has 29 days', () => {
    expect(nextBirthday('农历12-30', day('2026-12-01'))).toMatchObject({ day: '2027-02-05', clamped: ['day30'] })
  })

  it('finds a birthday in the lunar year that began in the solar year before', () => {
    expect(nextBirthday('农历12-08', day('2027-01-10'))?.day).toBe('2027-01-15')
  })

  it.each(['', '13-01', '02-30', '2027-02-29', '农历12-31', '闰06-01', '农历', '今天', '1-1-1-1'])('is unknown for %j', value => {
    expect(nextBirthday(value, day('2026-11-21'))).toBeNull()
  })

  it('falls once in each turn of the calendar, on the date asked for unless it says it was clamped (1900–2099)', () => {
    const value = fc.record({ lunar: fc.boolean(), leap: fc.boolean(), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
      .map(b => `${b.lunar ? '农历' : ''}${b.lunar && b.leap ? '闰' : ''}${two(b.month)}-${two(b.day)}`)
      .filter(text => readBirthday(text) !== null)
    fc.assert(fc.property(value, anyDay, (text, from) => {
      const asked = readBirthday(text)!
      const next = nextBirthday(text, from)!
      expect(next.day >= from).toBe(true)
      expect(nextBirthday(text, next.day)?.day).toBe(next.day)
      const after = nextBirthday(text, addDays(next.day, 1))!
      const gap = daysBetween(next.day, after.day)
      expect(gap).toBeGreaterThanOrEqual(asked.calendar === 'lunar' ? 324 : 365)
      expect(gap).toBeLessThanOrEqual(asked.calendar === 'lunar' ? 414 : 366)
      if (asked.calendar === 'solar') {
        expect(daysBetween(from, next.day)).toBeLessThanOrEqual(365)
        expect(next.day.slice(5)).toBe(next.clamped.length > 0 ? '02-28' : text.slice(-5))
        return
      }
      const lunar = dayToLunar(next.day)
      expect(lunar.year - dayToLunar(from).year).toBeLessThanOrEqual(1)
      expect(lunar.month).toBe(asked.month)
      expect(lunar.leap).toBe(asked.leap && !next.clamped.includes('leapMonth'))
      expect(lunar.day).toBe(next.clamped.includes('day30') ? 29 : asked.day)
    }), { numRuns: 3_000 })
  })
})
