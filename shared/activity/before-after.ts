import type { Day } from '../model/day'
import { addDays } from '../model/day'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import { eachCell } from './period'
import type { Period } from './period'
import { median } from './questions'

/** The same people before and after a day. There is no control group: it may have changed for another reason. */
export interface BeforeAfter {
  readonly before: Period
  readonly after: Period
  /** People who wrote in either period. */
  readonly n: number
  /** Median messages a person; `null` when n = 0. */
  readonly medianBefore: number | null
  readonly medianAfter: number | null
  /** People with more, fewer and as many messages as before. */
  readonly more: number
  readonly fewer: number
  readonly same: number
}

/** Compares `days` days before the event's day with as many after it; the day itself counts in neither. */
export function beforeAfter(ledgers: readonly Ledger[], event: Day, days: number): BeforeAfter {
  const before = { from: addDays(event, -days), to: addDays(event, -1) }
  const after = { from: addDays(event, 1), to: addDays(event, days) }
  const earlier = messagesByMember(ledgers, before)
  const later = messagesByMember(ledgers, after)
  const members = [...new Set([...earlier.keys(), ...later.keys()])]
  const change = members.map(member => (later.get(member) ?? 0) - (earlier.get(member) ?? 0))
  const middle = (counts: ReadonlyMap<MemberNumber, number>): number | null => median(members.map(member => counts.get(member) ?? 0).sort((a, b) => a - b))
  return {
    before, after, n: members.length, medianBefore: middle(earlier), medianAfter: middle(later),
    more: change.filter(by => by > 0).length, fewer: change.filter(by => by < 0).length, same: change.filter(by => by === 0).length,
  }
}

function messagesByMember(ledgers: readonly Ledger[], period: Period): Map<MemberNumber, number> {
  const counts = new Map<MemberNumber, number>()
  eachCell(ledgers, period, ({ cells }, cell) => counts.set(cells.member[cell]!, (counts.get(cells.member[cell]!) ?? 0) + cells.messages[cell]!))
  return counts
}
