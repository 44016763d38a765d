import { daysBetween, firstDayOf } from '../model/day'
import type { Ledger } from '../model/ledger'
import { daysOf, ledgersWithin } from './period'
import type { Period } from './period'

/** Messages per day, index = days since `period.from`. Includes messages whose sender is unknown. */
export function messagesPerDay(ledgers: readonly Ledger[], period: Period): Uint32Array {
  const counts = new Uint32Array(daysOf(period))
  for (const ledger of ledgersWithin(ledgers, period)) {
    const base = daysBetween(period.from, firstDayOf(ledger.month))
    for (let slot = 0; slot < ledger.perDayHour.length; slot++) {
      const day = base + Math.floor(slot / 24)
      if (day >= 0 && day < counts.length) counts[day]! += ledger.perDayHour[slot]!
    }
  }
  return counts
}

/** Messages in the period. */
export function messagesIn(ledgers: readonly Ledger[], period: Period): number {
  let sum = 0
  for (const count of messagesPerDay(ledgers, period)) sum += count
  return sum
}
