import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import { daysOf, eachCell } from './period'
import type { Period } from './period'

/** Members who wrote at least one message, per day; index = days since `period.from`. Unknown senders are not counted. */
export function speakersPerDay(ledgers: readonly Ledger[], period: Period): Uint32Array {
  const counts = new Uint32Array(daysOf(period))
  eachCell(ledgers, period, (_ledger, _cell, day) => {
    counts[day]!++
  })
  return counts
}

/** Members who wrote at least one message in the period, ascending. */
export function speakersIn(ledgers: readonly Ledger[], period: Period): MemberNumber[] {
  const members = new Set<MemberNumber>()
  eachCell(ledgers, period, (ledger, cell) => members.add(ledger.cells.member[cell]!))
  return [...members].sort((a, b) => a - b)
}
