import { daysIn, makeDay, monthOf } from '../model/day'
import type { Day } from '../model/day'
import { dayToLunar, lunarToDay } from './lunar'
import type { LunarClamp } from './lunar'
import { lunarDateText } from './lunar-text'

/** A birthday as stored in a fact: `MM-DD`, `YYYY-MM-DD`, `农历MM-DD` or `农历闰MM-DD`. */
export interface Birthday {
  readonly calendar: 'solar' | 'lunar'
  /** Year of birth; absent when unknown. Solar birthdays only. */
  readonly year?: number
  readonly month: number
  readonly leap: boolean
  readonly day: number
}

/** A lunar date that had to move, or 29 February in a common year. */
export type BirthdayClamp = LunarClamp | 'february29'

export interface NextBirthday {
  readonly day: Day
  readonly calendar: 'solar' | 'lunar'
  readonly clamped: readonly BirthdayClamp[]
  /** Age reached on that day; absent when the year of birth is unknown. */
  readonly age?: number
  /** `十月十三` for a lunar birthday, as it was given, not as clamped. */
  readonly lunar?: string
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Reads a birthday fact; `null` when the value is none of the four forms or no such date can exist. */
export function readBirthday(value: string): Birthday | null {
  const match = /^(农历)?(闰)?(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(value.trim())
  if (!match) return null
  const lunar = match[1] !== undefined
  const month = Number(match[4])
  const day = Number(match[5])
  if (month < 1 || month > 12 || day < 1 || (match[2] !== undefined && !lunar)) return null
  if (day > (lunar ? 30 : LONGEST_MONTH[month - 1]!)) return null
  const year = match[3] === undefined ? undefined : Number(match[3])
  if (!lunar && year !== undefined && day > daysIn(monthOf(makeDay(year, month, 1)))) return null
  return { calendar: lunar ? 'lunar' : 'solar', year, month, leap: match[2] !== undefined, day }
}

function birthdayIn(birthday: Birthday, year: number): { day: Day; clamped: readonly BirthdayClamp[] } {
  if (birthday.calendar === 'lunar') return lunarToDay({ ...birthday, year })
  const last = daysIn(monthOf(makeDay(year, birthday.month, 1)))
  if (birthday.day <= last) return { day: makeDay(year, birthday.month, birthday.day), clamped: [] }
  return { day: makeDay(year, birthday.month, last), clamped: ['february29'] }
}

/**
 * The first celebration on or after `from`; `null` when `value` is not a birthday. 29 February falls on the 28th in
 * common years, a leap month on its namesake, lunar day 30 on day 29 where the month is short: `clamped` says so.
 */
export function nextBirthday(value: string, from: Day): NextBirthday | null {
  const birthday = readBirthday(value)
  if (!birthday) return null
  const start = birthday.calendar === 'lunar' ? dayToLunar(from).year : Number(from.slice(0, 4))
  let found = birthdayIn(birthday, start)
  if (found.day < from) found = birthdayIn(birthday, start + 1)
  const solarYear = Number(found.day.slice(0, 4))
  return {
    ...found,
    calendar: birthday.calendar,
    age: birthday.calendar === 'solar' && birthday.year !== undefined && solarYear > birthday.year ? solarYear - birthday.year : undefined,
    lunar: birthday.calendar === 'lunar' ? lunarDateText(birthday) : undefined,
  }
}
