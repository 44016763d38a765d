import { firstDayOf, wallOfDay } from '../model/day'
import { NO_SENDER } from '../model/ids'
import type { LedgerCells } from '../model/ledger'
import type { MonthSlice } from './month-slice'

const DAY_MS = 86_400_000

/** Cells that are still being counted. */
export type WidestCells = { readonly [Column in keyof LedgerCells]-?: Column extends 'day' ? Uint8Array : Uint32Array }

/** The day-and-member cells of a month, with the cell each message lies in. */
export interface MonthCells {
  readonly cells: WidestCells
  /** Cell of an entry of the slice; −1 outside the month, for notices and unknown senders. */
  readonly cellOf: Int32Array
}

/** Cells with their message counts; the other columns are zero until the steps that find them add to them. */
export function monthCells(slice: MonthSlice): MonthCells {
  const { first, end, at, sender, notice, zone } = slice
  const cellOf = new Int32Array(slice.count).fill(-1)
  const start = wallOfDay(firstDayOf(slice.month))
  const size = 1 + highestMember(slice)
  const countOf = new Uint32Array(size)
  const cellOfMember = new Int32Array(size)
  const day: number[] = []
  const member: number[] = []
  const messages: number[] = []
  for (let from = first; from < end; ) {
    const dayOfMonth = 1 + Math.floor((zone.toWall(at[from]!) - start) / DAY_MS)
    const dayEnd = start + dayOfMonth * DAY_MS
    const spoke: number[] = []
    let to = from
    for (; to < end && (to === from || zone.toWall(at[to]!) < dayEnd); to++) {
      const who = sender[to]!
      if (notice[to] === 1 || who === NO_SENDER) continue
      if (countOf[who]!++ === 0) spoke.push(who)
    }
    for (const who of spoke.sort((a, b) => a - b)) {
      cellOfMember[who] = day.length
      day.push(dayOfMonth)
      member.push(who)
      messages.push(countOf[who]!)
      countOf[who] = 0
    }
    for (let i = from; i < to; i++) if (notice[i] === 0 && sender[i] !== NO_SENDER) cellOf[i] = cellOfMember[sender[i]!]!
    from = to
  }
  const zeros = (): Uint32Array => new Uint32Array(day.length)
  const cells = {
    day: Uint8Array.from(day), member: Uint32Array.from(member), messages: Uint32Array.from(messages),
    topics: zeros(), replies: zeros(), drawn: zeros(), noise: zeros(), thanks: zeros(), links: zeros(),
  }
  return { cells, cellOf }
}

/** Highest member number among the senders; −1 without any. */
export function highestMember({ count, sender }: MonthSlice): number {
  let most = -1
  for (let i = 0; i < count; i++) if (sender[i] !== NO_SENDER && sender[i]! > most) most = sender[i]!
  return most
}
