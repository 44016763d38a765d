import { NO_SENDER } from '../model/ids'
import { firstDayOf, wallOfDay } from '../model/day'
import type { LedgerMembers } from '../model/ledger'
import { MESSAGE_KINDS } from '../model/message'
import { highestMember } from './month-cells'
import type { MonthCells } from './month-cells'
import { SIGN } from './message-signs'
import type { MonthSlice } from './month-slice'

const HOUR_MS = 3_600_000
const NIGHT_FROM = 23
const NIGHT_TO = 5

/** Counters by member number; answers, topics and replies are filled in by the steps that find them. */
export interface MonthCounts {
  readonly messages: number
  readonly perDayHour: Uint32Array
  readonly perKind: Uint32Array
  readonly topicsStarted: Uint32Array
  readonly repliesDrawn: Uint32Array
  readonly answers: Uint32Array
  /** The counters of those who are in them, as the ledger stores them. */
  membersOf(): LedgerMembers
}

/** Counts the month in one pass. */
export function countMonth(slice: MonthSlice, signs: Uint8Array, { cells, cellOf }: MonthCells): MonthCounts {
  const { first, end, at, sender, kind, notice, zone } = slice
  const size = 1 + highestMember(slice)
  const by = counters(size)
  const perDayHour = new Uint32Array(31 * 24)
  const perKind = new Uint32Array(MESSAGE_KINDS.length)
  const start = wallOfDay(firstDayOf(slice.month))
  let messages = 0
  for (let i = first; i < end; i++) {
    if (notice[i] === 1) continue
    const hours = Math.floor((zone.toWall(at[i]!) - start) / HOUR_MS)
    messages++
    perDayHour[hours]!++
    perKind[kind[i]!]!++
    const member = sender[i]!
    if (member === NO_SENDER) continue
    if (by.messages[member]!++ === 0) by.firstAt[member] = at[i]!
    by.lastAt[member] = at[i]!
    const hour = hours % 24
    if (hour >= NIGHT_FROM || hour < NIGHT_TO) by.night[member]!++
    const sign = signs[i]!
    if (sign === 0) continue
    if ((sign & SIGN.question) !== 0) by.questions[member]!++
    if ((sign & SIGN.thanks) !== 0) mark(by.thanks, cells.thanks, i)
    if ((sign & SIGN.link) !== 0) mark(by.links, cells.links, i)
    if ((sign & SIGN.noise) !== 0) mark(by.noise, cells.noise, i)
  }
  return { messages, perDayHour, perKind, topicsStarted: by.topicsStarted, repliesDrawn: by.repliesDrawn, answers: by.answers, membersOf: () => compacted(by) }

  function mark(perMember: Uint32Array, perCell: Uint32Array, entry: number): void {
    perMember[sender[entry]!]!++
    perCell[cellOf[entry]!]!++
  }
}

type Counters = ReturnType<typeof counters>

const counters = (size: number) => ({
  messages: new Uint32Array(size), firstAt: new Float64Array(size), lastAt: new Float64Array(size), topicsStarted: new Uint32Array(size),
  repliesDrawn: new Uint32Array(size), answers: new Uint32Array(size), questions: new Uint32Array(size), thanks: new Uint32Array(size),
  links: new Uint32Array(size), noise: new Uint32Array(size), night: new Uint32Array(size),
})

/** Only members who wrote in the month: an answer given after its end is found in `questions`, a reply drawn by older words in `replies`. */
function compacted(by: Counters): LedgerMembers {
  const members: number[] = []
  for (let m = 0; m < by.messages.length; m++) if (by.messages[m]! > 0) members.push(m)
  const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(members, m => column[m]!)
  return {
    member: Uint32Array.from(members),
    messages: pick(by.messages),
    firstAt: Float64Array.from(members, m => by.firstAt[m]!),
    lastAt: Float64Array.from(members, m => by.lastAt[m]!),
    topicsStarted: pick(by.topicsStarted),
    repliesDrawn: pick(by.repliesDrawn),
    answers: pick(by.answers),
    questions: pick(by.questions),
    thanks: pick(by.thanks),
    links: pick(by.links),
    noise: pick(by.noise),
    night: pick(by.night),
  }
}
