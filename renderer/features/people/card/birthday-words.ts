import { readBirthday } from '../../../../shared/calendar/birthday'
import { makeDay } from '../../../../shared/model/day'
import type { Format } from '../../../ui/format'

/** A year with a 29 February, for days without a year. */
const LEAP_YEAR = 2024

/** A stored birthday (`03-08`, `1990-03-08`, `农历10-14`) as it is said; what is not one of the forms stays as it is. */
export function birthdayWords(value: string, format: Pick<Format, 'day' | 'date' | 'lunar'>): string {
  const birthday = readBirthday(value)
  if (!birthday) return value
  if (birthday.calendar === 'lunar') return format.lunar(birthday, true)
  const day = makeDay(birthday.year ?? LEAP_YEAR, birthday.month, birthday.day)
  return birthday.year === undefined ? format.day(day) : format.date(day)
}
