declare const day: unique symbol
declare const month: unique symbol

/** A local calendar day, `YYYY-MM-DD`. Compares correctly as text. */
export type Day = string & { readonly [day]: true }
/** A local calendar month, `YYYY-MM`. Compares correctly as text. */
export type Month = string & { readonly [month]: true }

const DAY_MS = 86_400_000
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** Reads `YYYY-MM-DD`; `null` if the text is not a day of the calendar (2026-02-29). Years 1000–9999. */
export function toDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const made = makeDay(Number(match[1]), Number(match[2]), Number(match[3]))
  return made === text ? made : null
}

/** A day from year, month 1–12 and day of month; overflowing values roll over as in a calendar (month 13 = January). */
export function makeDay(year: number, monthOfYear: number, dayOfMonth: number): Day {
  return dayOfWall(Date.UTC(year, monthOfYear - 1, dayOfMonth))
}

/** The day of a wall-clock time (see `zone.ts`). */
export function dayOfWall(wallMs: number): Day {
  const date = new Date(wallMs)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}` as Day
}

/** Midnight at the start of `day`, as wall-clock milliseconds. */
export function wallOfDay(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}

export function addDays(day: Day, count: number): Day {
  return dayOfWall(wallOfDay(day) + count * DAY_MS)
}

/** Same day of the month `count` months on, clamped to that month's last day (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4))
  const monthIndex = Number(day.slice(5, 7)) - 1 + count
  const last = new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate()
  return makeDay(year, monthIndex + 1, Math.min(Number(day.slice(8, 10)), last))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((wallOfDay(to) - wallOfDay(from)) / DAY_MS)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(wallOfDay(day)).getUTCDay() + 6) % 7
}

/** The Monday of the week that `day` lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day))
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day
}

export function addMonth(month: Month, count: number): Month {
  return monthOf(addMonths(firstDayOf(month), count))
}

/** 28–31. */
export function daysIn(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}
