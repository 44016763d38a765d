import type { Day } from '../model/day'
import { addDays, daysBetween, firstDayOf, monthOf, wallOfDay } from '../model/day'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'

/** Local days, both included. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export function daysOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1
}

/** The `count` days that end with `to`. */
export function lastDays(to: Day, count: number): Period {
  return { from: addDays(to, 1 - count), to }
}

/** The period of the same length right before. */
export function periodBefore(period: Period): Period {
  return lastDays(addDays(period.from, -1), daysOf(period))
}

/** Ledgers with a day in the period, in their order. */
export function ledgersWithin(ledgers: readonly Ledger[], { from, to }: Period): Ledger[] {
  return ledgers.filter(ledger => ledger.month >= monthOf(from) && ledger.month <= monthOf(to))
}

/** Calls `visit` for every day-and-member cell in the period. `day`: days since `period.from`, 0 upwards. */
export function eachCell(ledgers: readonly Ledger[], period: Period, visit: (ledger: Ledger, cell: number, day: number) => void): void {
  const days = daysOf(period)
  for (const ledger of ledgersWithin(ledgers, period)) {
    const base = daysBetween(period.from, firstDayOf(ledger.month)) - 1
    const column = ledger.cells.day
    for (let cell = 0; cell < column.length; cell++) {
      const day = base + column[cell]!
      if (day >= 0 && day < days) visit(ledger, cell, day)
    }
  }
}

/** First and last instant of the period, epoch ms, the last one excluded. */
export function instantsOf({ from, to }: Period, zone: Zone): { readonly start: number; readonly stop: number } {
  return { start: zone.toEpoch(wallOfDay(from)), stop: zone.toEpoch(wallOfDay(addDays(to, 1))) }
}

/** First and last day with a message; `null` when there is none. */
export function daysCovered(ledgers: readonly Ledger[]): Period | null {
  const spans = ledgers.flatMap(({ month, perDayHour }): Period[] => {
    const first = perDayHour.findIndex(count => count > 0)
    if (first < 0) return []
    const dayOf = (slot: number): Day => addDays(firstDayOf(month), Math.floor(slot / 24))
    return [{ from: dayOf(first), to: dayOf(perDayHour.findLastIndex(count => count > 0)) }]
  })
  if (spans.length === 0) return null
  return { from: spans.map(({ from }) => from).reduce((a, b) => (b < a ? b : a)), to: spans.map(({ to }) => to).reduce((a, b) => (b > a ? b : a)) }
}
