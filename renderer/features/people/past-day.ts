import { readWholeDate } from '../../../shared/calendar/chinese-date'
import { makeDay, toDay, type Day } from '../../../shared/model/day'

/** A typed day that is over, or today; without a year the last such day. `null` when it is none. */
export function pastDay(text: string, today: Day): Day | null {
  const typed = text.trim()
  const day = toDay(typed) ?? readWholeDate(typed, today)
  if (day === null || day <= today || /\d{4}/.test(typed)) return day
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return makeDay(year - 1, month, date)
}
