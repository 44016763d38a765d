import { daysBetween, firstDayOf, weekdayOf } from '../model/day'
import type { Ledger } from '../model/ledger'
import { ledgersWithin } from './period'
import type { Period } from './period'

/** Messages per weekday and hour: index `weekday * 24 + hour`, 0 = Monday. 7 × 24 entries, summed over the period. */
export function messagesPerWeekdayHour(ledgers: readonly Ledger[], period: Period): Uint32Array {
  const counts = new Uint32Array(7 * 24)
  for (const ledger of ledgersWithin(ledgers, period)) {
    const first = firstDayOf(ledger.month)
    const weekday = weekdayOf(first)
    const [from, to] = [daysBetween(first, period.from), daysBetween(first, period.to)]
    // Days after the month's end hold nothing.
    for (let day = Math.max(0, from); day <= Math.min(30, to); day++) {
      const row = ((weekday + day) % 7) * 24
      for (let hour = 0; hour < 24; hour++) counts[row + hour]! += ledger.perDayHour[day * 24 + hour]!
    }
  }
  return counts
}

/** Messages per hour of the day, 24 entries. */
export function messagesPerHour(ledgers: readonly Ledger[], period: Period): Uint32Array {
  const counts = new Uint32Array(24)
  messagesPerWeekdayHour(ledgers, period).forEach((count, slot) => {
    counts[slot % 24]! += count
  })
  return counts
}
