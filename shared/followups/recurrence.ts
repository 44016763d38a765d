import { addDays, addMonths, daysBetween, daysIn, makeDay, monthOf, weekdayOf } from '../model/day'
import type { Day } from '../model/day'
import type { OwnToDo } from '../model/settings'

/** The latest day on or before `today` on which a to-do falls; `null` = none yet. A 31st falls on a short month's last day. */
export function lastOccurrence(toDo: OwnToDo, today: Day): Day | null {
  if (toDo.from > today) return null
  const found = latest(toDo, today)
  return found >= toDo.from ? found : null
}

function latest({ from, every }: OwnToDo, today: Day): Day {
  if (every === undefined) return from
  if ('days' in every) {
    const step = Math.max(1, every.days)
    return addDays(from, Math.floor(daysBetween(from, today) / step) * step)
  }
  if ('weekday' in every) return addDays(today, -((weekdayOf(today) - every.weekday + 7) % 7))
  const inMonth = (day: Day): Day => makeDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Math.min(every.monthDay, daysIn(monthOf(day))))
  const here = inMonth(today)
  return here <= today ? here : inMonth(addMonths(`${monthOf(today)}-01` as Day, -1))
}
