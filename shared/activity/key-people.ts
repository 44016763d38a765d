import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { memberActivity } from './member-activity'
import type { MemberActivity } from './member-activity'
import type { Period } from './period'

/**
 * Candidates for core person 核心人物 with the counts behind them: most questions answered first, then replies drawn, then
 * active days. Only members who answered a question or drew a reply.
 */
export function keyPeople(ledgers: readonly Ledger[], period: Period, { zone, limit }: { zone: Zone; limit: number }): MemberActivity[] {
  return [...memberActivity(ledgers, period, zone).values()]
    .filter(({ answers, drawn }) => answers + drawn > 0)
    .sort((a, b) => b.answers - a.answers || b.drawn - a.drawn || b.activeDays - a.activeDays || a.member - b.member)
    .slice(0, limit)
}
