/** When most is written. */
export interface BusiestHours {
  /** Hours 0…23; `to` is excluded, so 20–22 means the two hours from 20:00. */
  readonly from: number
  readonly to: number
  /** Weekdays on which these hours are about as busy as on the busiest, ascending, 0 = Monday. */
  readonly weekdays: readonly number[]
  /** Share of all messages in these hours, 0…1. */
  readonly share: number
}

const WIDTH = 2
/** A weekday counts when it has at least this much of the busiest weekday's messages in the hours. */
const NEAR = 0.6

/** The two neighbouring hours with most messages, and on which weekdays. `grid` as of `messagesPerWeekdayHour`; `null` when empty. */
export function busiestHours(grid: ArrayLike<number>): BusiestHours | null {
  const at = (weekday: number, hour: number): number => grid[weekday * 24 + hour] ?? 0
  const inHours = (weekday: number, from: number): number => at(weekday, from) + at(weekday, from + 1)
  const weekdays = [0, 1, 2, 3, 4, 5, 6]
  const sums = Array.from({ length: 24 - WIDTH + 1 }, (_, from) => weekdays.reduce((sum, weekday) => sum + inHours(weekday, from), 0))
  const total = Array.from(grid).reduce((a, b) => a + b, 0)
  if (total === 0) return null
  const from = sums.indexOf(Math.max(...sums))
  const most = Math.max(...weekdays.map(weekday => inHours(weekday, from)))
  return { from, to: from + WIDTH, weekdays: weekdays.filter(weekday => inHours(weekday, from) >= NEAR * most), share: sums[from]! / total }
}
