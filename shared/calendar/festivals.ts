import { FESTIVALS } from '../../resources/festivals/festivals'
import type { Festival } from '../../resources/festivals/festivals'
import { addDays, makeDay, weekdayOf } from '../model/day'
import type { Day } from '../model/day'
import { lunarToDay } from './lunar'
import { solarTermsOf } from './solar-terms'
import type { SolarTerm } from './solar-terms'

export type { Festival }

/**
 * Day of a festival in one year: the solar year, or, for a festival of the lunar calendar, the lunar year that begins
 * in it (so 腊八 of 2026 lies in January 2027). `null` for a solar term the list does not know.
 */
export function festivalDay(festival: Festival, year: number): Day | null {
  const rule = festival.rule
  switch (rule.kind) {
    case 'solar':
      return makeDay(year, rule.month, rule.day)
    case 'lunar':
      return addDays(lunarToDay({ year, month: rule.month, leap: false, day: rule.day }).day, rule.daysAfter ?? 0)
    case 'weekday': {
      const first = makeDay(year, rule.month, 1)
      return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7)
    }
    case 'term':
      return solarTermsOf(year).get(rule.term as SolarTerm) ?? null
  }
}

const knownDays = new Map<string, Day | null>()

/** {@link festivalDay}, remembered: planning asks for the same few years again and again. */
function knownDay(festival: Festival, year: number): Day | null {
  const key = `${festival.id} ${year}`
  let day = knownDays.get(key)
  if (day === undefined) {
    day = festivalDay(festival, year)
    knownDays.set(key, day)
  }
  return day
}

/** First day of a festival on or after `from`. */
export function nextFestivalDay(festival: Festival, from: Day): Day {
  const year = Number(from.slice(0, 4))
  for (const candidate of [year - 1, year, year + 1]) {
    const day = knownDay(festival, candidate)
    if (day !== null && day >= from) return day
  }
  throw new RangeError(`Festival ${festival.id} has no day after ${from}`)
}

export interface FestivalOn {
  readonly festival: Festival
  readonly day: Day
}

/** Festivals with a day in `from`…`to`, both included, in order of day. */
export function festivalsBetween(from: Day, to: Day): FestivalOn[] {
  return FESTIVALS
    .map(festival => ({ festival, day: nextFestivalDay(festival, from) }))
    .filter(({ day }) => day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

export function festivalById(id: string): Festival | null {
  return FESTIVALS.find(festival => festival.id === id) ?? null
}
