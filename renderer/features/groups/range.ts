import { lastDays, type Period } from '../../../shared/activity/period'
import { addDays, type Day } from '../../../shared/model/day'

/** Stretches of time a group's charts can show. */
export const RANGES = ['fourWeeks', 'twelveWeeks', 'year', 'all'] as const
export type Range = (typeof RANGES)[number]

const DAYS: Readonly<Record<Exclude<Range, 'all'>, number>> = { fourWeeks: 28, twelveWeeks: 84, year: 364 }

/** Days the key people are counted over. */
export const KEY_PEOPLE_DAYS = 90

/** The stretch that ends with `to`; `first` is the earliest day of the data. */
export function periodOf(range: Range, to: Day, first: Day): Period {
  return range === 'all' ? { from: first <= to ? first : to, to } : lastDays(to, DAYS[range])
}

/** Earliest day whose figures a page with this range needs; `null` = everything. */
export function neededFrom(range: Range, to: Day): Day | null {
  if (range === 'all') return null
  const layersAndVerdicts = 12 * 7 + 28 + 28
  return addDays(to, -Math.max(DAYS[range] + 28, layersAndVerdicts))
}

/** Whether what was read for one range holds what another needs. */
export function covers(read: Range, wanted: Range): boolean {
  return RANGES.indexOf(read) >= RANGES.indexOf(wanted)
}
