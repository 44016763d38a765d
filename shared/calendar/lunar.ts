import { LunarYear, Solar } from 'lunar-typescript'
import { addDays, daysBetween, makeDay } from '../model/day'
import type { Day } from '../model/day'

/** A date of the Chinese lunar calendar. `year` is the solar year in which the lunar year begins. */
export interface LunarDate {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly leap: boolean
  /** 1–30. */
  readonly day: number
}

/** Why a lunar date had to move: the year has no such leap month, or the month has no day 30. */
export type LunarClamp = 'leapMonth' | 'day30'

export interface ResolvedLunar {
  readonly day: Day
  /** Empty when the date exists as asked. */
  readonly clamped: readonly LunarClamp[]
}

interface LunarMonthSpan {
  readonly month: number
  readonly leap: boolean
  readonly first: Day
  /** 29 or 30. */
  readonly days: number
}

const monthsByYear = new Map<number, readonly LunarMonthSpan[]>()

/** Months of a lunar year in order, the leap month after its namesake. */
function monthsOf(year: number): readonly LunarMonthSpan[] {
  const known = monthsByYear.get(year)
  if (known) return known
  const months = LunarYear.fromYear(year).getMonthsInYear().map(month => {
    const first = Solar.fromJulianDay(month.getFirstJulianDay())
    return {
      month: Math.abs(month.getMonth()),
      leap: month.isLeap(),
      first: makeDay(first.getYear(), first.getMonth(), first.getDay()),
      days: month.getDayCount(),
    }
  })
  monthsByYear.set(year, months)
  return months
}

/** First day of the lunar year (春节). */
export function lunarNewYear(year: number): Day {
  return monthsOf(year)[0]!.first
}

/** The lunar date of a solar day. Years 1000–9999. */
export function dayToLunar(day: Day): LunarDate {
  const solarYear = Number(day.slice(0, 4))
  const year = day < lunarNewYear(solarYear) ? solarYear - 1 : solarYear
  const months = monthsOf(year)
  let span = months[0]!
  for (const month of months) if (month.first <= day) span = month
  return { year, month: span.month, leap: span.leap, day: daysBetween(span.first, day) + 1 }
}

/** The leap month of a lunar year, 1–12; `null` when the year has none. */
export function leapMonthOf(year: number): number | null {
  return monthsOf(year).find(month => month.leap)?.month ?? null
}

/**
 * The solar day of a lunar date. Never throws: a leap month the year lacks becomes the plain month, a day 30 the month
 * lacks becomes its 29th, and `clamped` says so. Month and day outside 1–12 and 1–30 are cut to that range.
 */
export function lunarToDay(date: LunarDate): ResolvedLunar {
  const clamped: LunarClamp[] = []
  const wanted = Math.min(12, Math.max(1, Math.trunc(date.month)))
  const months = monthsOf(date.year)
  let span = months.find(month => month.month === wanted && month.leap === date.leap)
  if (!span) {
    span = months.find(month => month.month === wanted)!
    clamped.push('leapMonth')
  }
  let day = Math.min(30, Math.max(1, Math.trunc(date.day)))
  if (day > span.days) {
    day = span.days
    clamped.push('day30')
  }
  return { day: addDays(span.first, day - 1), clamped }
}
