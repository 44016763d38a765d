import type { MessageColumns } from '../model/block'
import type { Month } from '../model/day'
import { NO_SENDER } from '../model/ids'
import type { GroupId, MemberNumber } from '../model/ids'
import type { Ledger, LedgerEvent, LedgerReplies } from '../model/ledger'
import type { Zone } from '../model/zone'
import { blockSigns } from './block-signs'
import { monthCells } from './month-cells'
import type { MonthCells } from './month-cells'
import { countMonth } from './month-counts'
import { monthQuestions } from './month-questions'
import { countSessions } from './month-sessions'
import { sliceMonth } from './month-slice'
import type { MonthSlice } from './month-slice'
import { monthTalk } from './month-talk'
import { monthWords } from './month-words'
import { narrowColumns } from './narrow'
import { PairCounts } from './pair-counts'
import { replyTargets } from './reply-targets'
import type { ReplyTargets } from './reply-targets'

export interface LedgerInput {
  readonly groupId: GroupId
  readonly month: Month
  readonly zone: Zone
  /**
   * Every block of the group with messages between one day before and seven days after the month, in any order; blocks
   * outside do no harm. Senders are member numbers.
   */
  readonly blocks: readonly MessageColumns[]
  /** Every name a member was seen under in this group, for mentions and quotations. Absent: those stay unknown. */
  readonly memberNumberByName?: ReadonlyMap<string, MemberNumber>
}

/**
 * The ledger of one group and month, from scratch. What counts as question, answer, reply, topic, thanks, link and noise is
 * said in `question.ts`, `month-questions.ts`, `reply-targets.ts`, `month-sessions.ts` and `message-signs.ts`.
 * Messages without a time belong to no month. Messages whose sender the export does not tell count in `messages`,
 * `perDayHour` and `perKind` only.
 */
export function buildLedger({ groupId, month, zone, blocks, memberNumberByName = new Map() }: LedgerInput): Ledger {
  const slice = sliceMonth(blocks, month, zone)
  const signs = signsOf(slice)
  const targets = replyTargets(slice, signs, memberNumberByName)
  const questions = monthQuestions(slice, signs, targets)
  const place = monthCells(slice)
  const counts = countMonth(slice, signs, place)
  const sessions = countSessions(slice, signs, entry => {
    counts.topicsStarted[slice.sender[entry]!]!++
    place.cells.topics[place.cellOf[entry]!]!++
  })
  const replies = countReplies(slice, targets, { repliesDrawn: counts.repliesDrawn, place })
  for (const answerer of questions.answerer) if (answerer !== NO_SENDER && answerer < counts.answers.length) counts.answers[answerer]!++
  return {
    groupId,
    month,
    messages: counts.messages,
    cells: narrowColumns(place.cells),
    perDayHour: counts.perDayHour,
    perKind: counts.perKind,
    members: narrowColumns(counts.membersOf()),
    questions,
    replies: narrowColumns(replies),
    events: eventsOf(slice),
    words: monthWords(slice, signs),
    sessions,
    talk: monthTalk(slice, signs),
  }
}

/** Signs of every entry of a slice; 0 for notices. */
export function signsOf(slice: MonthSlice): Uint8Array {
  const { count, notice, block, index } = slice
  const ofBlock = slice.blocks.map(blockSigns)
  const signs = new Uint8Array(count)
  for (let i = 0; i < count; i++) if (notice[i] === 0) signs[i] = ofBlock[block[i]!]![index[i]!]!
  return signs
}

function countReplies(slice: MonthSlice, targets: ReplyTargets, { repliesDrawn, place: { cells, cellOf } }: { repliesDrawn: Uint32Array; place: MonthCells }): LedgerReplies {
  const pairs = new PairCounts(slice.sender, targets.member)
  for (let i = slice.first; i < slice.end; i++) {
    const to = targets.member[i]!
    if (to === NO_SENDER) continue
    pairs.add(slice.sender[i]!, to)
    if (to < repliesDrawn.length) repliesDrawn[to]!++
    cells.replies[cellOf[i]!]!++
    const answered = targets.entry[i]!
    if (answered >= 0 && cellOf[answered]! >= 0) cells.drawn[cellOf[answered]!]!++
  }
  return pairs.take()
}

function eventsOf(slice: MonthSlice): LedgerEvent[] {
  const events: LedgerEvent[] = []
  for (let i = slice.first; i < slice.end; i++) {
    if (slice.notice[i] === 0) continue
    const extras = slice.extrasAt(i)
    const event = extras?.event
    if (event !== 'join' && event !== 'leave' && event !== 'remove') continue
    const { who = [], by, via } = extras!
    events.push({ at: slice.at[i]!, event, who, ...(by !== undefined && { by }), ...(via !== undefined && { via }) })
  }
  return events
}
