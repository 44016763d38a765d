import { buildLedger } from '../../../shared/activity/build-ledger'
import { LOOK_AHEAD_MS, LOOK_BACK_MS, touchedMonths } from '../../../shared/activity/month-slice'
import type { Block, BlockHead } from '../../../shared/model/block'
import { addMonth, firstDayOf, wallOfDay, type Month } from '../../../shared/model/day'
import type { GroupId, MemberNumber } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { Zone } from '../../../shared/model/zone'

/** A group's blocks as they will be visible. */
export interface GroupBlocks {
  readonly groupId: GroupId
  readonly heads: readonly BlockHead[]
  open(head: BlockHead): Promise<Block>
}

/** Months whose ledgers change when the blocks of `heads` come or go; ascending. */
export function monthsOf(heads: readonly BlockHead[], zone: Zone): Month[] {
  const months = new Set<Month>()
  for (const head of heads) if (head.to !== 0) for (const month of touchedMonths(head.from, head.to, zone)) months.add(month)
  return [...months].sort()
}

/** Fresh ledgers of `months`; a month without messages and events gives none. `onMonth` runs after each, e.g. to let a worker breathe. */
export async function buildLedgers(
  { groupId, heads, open }: GroupBlocks, months: readonly Month[], zone: Zone,
  { names, onMonth }: { names: ReadonlyMap<string, MemberNumber>; onMonth?: () => Promise<void> },
): Promise<Ledger[]> {
  const ledgers: Ledger[] = []
  for (const month of months) {
    const from = zone.toEpoch(wallOfDay(firstDayOf(month))) - LOOK_BACK_MS
    const to = zone.toEpoch(wallOfDay(firstDayOf(addMonth(month, 1)))) + LOOK_AHEAD_MS
    const near = heads.filter(head => head.to !== 0 && head.to >= from && head.from < to).sort((a, b) => a.from - b.from || a.seq - b.seq)
    const blocks: Block[] = []
    for (const head of near) blocks.push(await open(head))
    if (blocks.length === 0) continue
    const ledger = buildLedger({ groupId, month, zone, blocks, memberNumberByName: names })
    // Copied, because a text cut out of a block's keeps all of the block in memory.
    if (ledger.messages > 0 || ledger.events.length > 0) ledgers.push(structuredClone(ledger))
    await onMonth?.()
  }
  return ledgers
}

export interface Tally {
  messages: number
  firstAt: number
  lastAt: number
}

/** Messages, first and last time of every member over some months. */
export type Tallies = Map<MemberNumber, Tally>

/** Adds a month to the tallies. */
export function addToTallies(tallies: Tallies, { members }: Ledger): void {
  members.member.forEach((member, i) => {
    const tally = tallies.get(member)
    const firstAt = members.firstAt[i]!
    const lastAt = members.lastAt[i]!
    const messages = members.messages[i]!
    if (!tally) tallies.set(member, { messages, firstAt, lastAt })
    else {
      tally.messages += messages
      tally.firstAt = Math.min(tally.firstAt, firstAt)
      tally.lastAt = Math.max(tally.lastAt, lastAt)
    }
  })
}
