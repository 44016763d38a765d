import { lastDays, type Period } from '../../../shared/activity/period'
import { addDays, monthOf, type Day, type Month } from '../../../shared/model/day'

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

/** Days behind everything but the charts of a longer range: twelve weeks of layers with their window, verdicts and those before. */
const RECENT_DAYS = 12 * 7 + 28 + 28

/** First month whose ledgers a group's pages always read. */
export function recentFrom(to: Day): Month {
  return monthOf(addDays(to, -RECENT_DAYS))
}

/** Whether the charts of a range need no ledger before {@link recentFrom}. */
export function isRecent(range: Range): boolean {
  return range !== 'all' && DAYS[range] <= RECENT_DAYS
}
