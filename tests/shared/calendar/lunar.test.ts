import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayToLunar, leapMonthOf, lunarNewYear, lunarToDay } from '../../../shared/calendar/lunar'
import { lunarText } from '../../../shared/calendar/lunar-text'
import { SOLAR_TERMS, solarTermsOf } from '../../../shared/calendar/solar-terms'
import { addDays, daysBetween, makeDay, toDay, wallOfDay } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'

const day = (text: string): Day => toDay(text)!
const anyDay = fc.integer({ min: 0, max: daysBetween(day('1900-01-01'), day('2099-12-31')) }).map(n => addDays(day('1900-01-01'), n))

describe('lunar calendar', () => {
  it.each([
    ['2026-11-21', '十月十三'], ['2026-02-17', '正月初一'], ['2025-07-25', '闰六月初一'], ['2027-02-05', '腊月廿九'], ['2024-02-09', '腊月三十'], ['2026-12-28', '冬月二十'],
  ])('calls %s %s', (solar, lunar) => expect(lunarText(day(solar))).toBe(lunar))

  it('knows the new years of well-documented years', () => {
    expect([1900, 1949, 1976, 2000, 2008, 2023, 2033, 2050].map(lunarNewYear))
      .toEqual(['1900-01-31', '1949-01-29', '1976-01-31', '2000-02-05', '2008-02-07', '2023-01-22', '2033-01-31', '2050-01-23'])
  })

  it('knows the leap months, that of 2033 after the eleventh included', () => {
    expect([2020, 2023, 2025, 2026, 2028, 2033].map(leapMonthOf)).toEqual([4, 2, 6, null, 5, 11])
  })

  it('says so when a leap month or a day 30 does not exist, and never throws', () => {
    expect(lunarToDay({ year: 2026, month: 6, leap: true, day: 1 })).toEqual({ day: '2026-07-14', clamped: ['leapMonth'] })
    expect(lunarToDay({ year: 2026, month: 12, leap: false, day: 30 })).toEqual({ day: '2027-02-05', clamped: ['day30'] })
    expect(lunarToDay({ year: 2025, month: 6, leap: true, day: 1 })).toEqual({ day: '2025-07-25', clamped: [] })
  })

  it('turns every day of 1900–2099 into a lunar date and back', () => {
    let last = dayToLunar(day('1899-12-31'))
    for (let solar = day('1900-01-01'); solar <= '2099-12-31'; solar = addDays(solar, 1)) {
      const lunar = dayToLunar(solar)
      const back = lunarToDay(lunar)
      if (back.day !== solar || back.clamped.length > 0) expect.fail(`${solar} became ${JSON.stringify(lunar)} and ${back.day}`)
      const follows = lunar.day === last.day + 1 || (lunar.day === 1 && last.day >= 29)
      if (!follows) expect.fail(`${solar} is not the day after ${JSON.stringify(last)}`)
      last = lunar
    }
  })

  it('agrees with the calendar of the platform, apart from the days where that one errs', () => {
    const other = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
    let same = 0
    const checked = 4_000
    for (let n = 0; n < checked; n++) {
      const solar = addDays(day('1901-01-01'), n * 18)
      const lunar = dayToLunar(solar)
      if (other.format(new Date(wallOfDay(solar))) === `${lunar.month}${lunar.leap ? 'bis' : ''}/${lunar.day}`) same++
    }
    expect(same / checked).toBeGreaterThan(0.99)
  })

  it('gives a day for any lunar date of 1900–2099, at most in the month asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.boolean(), (year, month, leap) => {
      for (const dayOfMonth of [1, 15, 29, 30]) {
        const found = lunarToDay({ year, month, leap, day: dayOfMonth })
        const back = dayToLunar(found.day)
        expect(back.month).toBe(month)
        expect(back.leap).toBe(leap && !found.clamped.includes('leapMonth'))
        expect(back.day).toBe(found.clamped.includes('day30') ? 29 : dayOfMonth)
      }
    }), { numRuns: 500 })
  })

  it('has all 24 terms in order in every year, about 15 days apart', () => {
    for (let year = 1900; year <= 2099; year++) {
      const days = [...solarTermsOf(year).values()]
      expect(days).toHaveLength(SOLAR_TERMS.length)
      for (let i = 1; i < days.length; i++) {
        const gap = daysBetween(days[i - 1]!, days[i]!)
        if (gap < 14 || gap > 17) expect.fail(`${year} ${SOLAR_TERMS[i]} is ${gap} days after the term before`)
      }
    }
    expect(solarTermsOf(2026).get('小雪')).toBe('2026-11-22')
    expect(solarTermsOf(2026).get('冬至')).toBe('2026-12-22')
  })

  it('keeps the day of a solar date the same through the text form', () => {
    fc.assert(fc.property(anyDay, solar => { expect(makeDay(Number(solar.slice(0, 4)), Number(solar.slice(5, 7)), Number(solar.slice(8)))).toBe(solar) }))
  })
})
