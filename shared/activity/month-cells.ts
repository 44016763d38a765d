import { firstDayOf, wallOfDay } from '../model/day'
import { NO_SENDER } from '../model/ids'
import type { LedgerCells } from '../model/ledger'
import type { MonthSlice } from './month-slice'

const DAY_MS = 86_400_000

/** The day-and-member cells of a month, with the cell each message lies in. */
export interface MonthCells {
  readonly cells: Required<LedgerCells>
  /** Cell of an entry of the slice; −1 outside the month, for notices and unknown senders. */
  readonly cellOf: Int32Array
}

/** Cells with their message counts; the other columns are zero until the steps that find them add to them. */
export function monthCells(slice: MonthSlice): MonthCells {
  const { first, end, at, sender, notice, zone } = slice
  const cellOf = new Int32Array(slice.count).fill(-1)
  const start = wallOfDay(firstDayOf(slice.month))
  const day: number[] = []
  const member: number[] = []
  const messages: number[] = []
  const countByMember = new Map<number, number>()
  for (let from = first; from < end; ) {
    const dayOfMonth = 1 + Math.floor((zone.toWall(at[from]!) - start) / DAY_MS)
    const dayEnd = start + dayOfMonth * DAY_MS
    let to = from
    countByMember.clear()
    for (; to < end && zone.toWall(at[to]!) < dayEnd; to++) {
      if (notice[to] === 0 && sender[to] !== NO_SENDER) countByMember.set(sender[to]!, (countByMember.get(sender[to]!) ?? 0) + 1)
    }
    const cellByMember = new Map<number, number>()
    for (const who of [...countByMember.keys()].sort((a, b) => a - b)) {
      cellByMember.set(who, day.length)
      day.push(dayOfMonth)
      member.push(who)
      messages.push(countByMember.get(who)!)
    }
    for (let i = from; i < to; i++) if (notice[i] === 0) cellOf[i] = cellByMember.get(sender[i]!) ?? -1
    from = Math.max(to, from + 1)
  }
  const zeros = (): Uint32Array => new Uint32Array(day.length)
  const cells = {
    day: Uint8Array.from(day), member: Uint32Array.from(member), messages: Uint32Array.from(messages),
    topics: zeros(), replies: zeros(), drawn: zeros(), noise: zeros(), thanks: zeros(), links: zeros(),
  }
  return { cells, cellOf }
}
