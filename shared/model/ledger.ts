import type { Month } from './day'
import type { GroupId } from './ids'

/**
 * What charts need of one group in one local calendar month. Rebuilt from blocks whenever an import or an undo touches
 * the month, so it never depends on the order of imports. Notices are not counted as messages.
 */
export interface Ledger {
  readonly groupId: GroupId
  readonly month: Month
  readonly messages: number
  /** One entry per day and member with at least one message, ordered by day, then member. */
  readonly cells: LedgerCells
  /** Messages per day of month and hour: index `(dayOfMonth - 1) * 24 + hour`, 31 × 24 entries. */
  readonly perDayHour: Uint32Array
  /** Messages per kind, index in MESSAGE_KINDS. */
  readonly perKind: Uint32Array
  readonly members: LedgerMembers
  readonly questions: LedgerQuestions
  /** Who answered whom, summed over the month; ordered by `from`, then `to`. */
  readonly replies: LedgerReplies
  /** Membership events of the month, in time order. */
  readonly events: readonly LedgerEvent[]
  /** Distinctive words: text → messages that hold it, the 300 most frequent; for topics. Above 2,000 messages a month estimated from an even sample. */
  readonly words: Readonly<Record<string, number>>
  /** Conversations that began in the month: after at least 30 minutes without a message that is not noise. */
  readonly sessions?: number
  /** What was said at length, for questions asked of it later, such as how much holds a keyword. Absent in ledgers of an older form. */
  readonly talk?: LedgerTalk
}

/** An even sample, in time order, of the month's typed texts of eight characters or more that are no greeting; all of them while they are 400 or fewer. */
export interface LedgerTalk {
  readonly sentAt: Float64Array
  /** At most the first 200 characters. */
  readonly text: readonly string[]
  /** Texts it was taken from. */
  readonly of: number
}

/** Whole numbers from 0 in the fewest bytes that hold them. */
export type Counts = Uint8Array | Uint16Array | Uint32Array

export interface LedgerCells {
  /** Day of month, 1–31. */
  readonly day: Uint8Array
  readonly member: Counts
  readonly messages: Counts
  /** Conversations opened on that day, as in {@link LedgerMembers.topicsStarted}. */
  readonly topics?: Counts
  /** Messages of that day that answered somebody. */
  readonly replies?: Counts
  /** Answers by others to messages of that day, whenever they came. */
  readonly drawn?: Counts
  readonly noise?: Counts
  readonly thanks?: Counts
  readonly links?: Counts
}

/** One entry per member who spoke in the month, ascending by member number. */
export interface LedgerMembers {
  readonly member: Counts
  readonly messages: Counts
  readonly firstAt: Float64Array
  readonly lastAt: Float64Array
  /** Conversations this member opened: a message after at least 30 minutes of silence that drew a reply. */
  readonly topicsStarted: Counts
  /** Messages by others that answered this member. */
  readonly repliesDrawn: Counts
  /** Questions by others that this member was first to answer. */
  readonly answers: Counts
  readonly questions: Counts
  readonly thanks: Counts
  readonly links: Counts
  /** Greetings, stickers and bare emoji. */
  readonly noise: Counts
  /** Messages between 23:00 and 05:00. */
  readonly night: Counts
}

/** One entry per question asked, ascending by time. */
export interface LedgerQuestions {
  readonly sentAt: Float64Array
  readonly asker: Uint32Array
  /** First answer, epoch ms; NaN when nobody answered within seven days or the data end. */
  readonly answeredAt: Float64Array
  readonly answerer: Uint32Array
  /** Text of the question, at most 120 characters. */
  readonly text: readonly string[]
}

export interface LedgerReplies {
  readonly from: Counts
  readonly to: Counts
  readonly count: Counts
}

export interface LedgerEvent {
  readonly at: number
  readonly event: 'join' | 'leave' | 'remove'
  /** Names as the notice gives them. */
  readonly who: readonly string[]
  readonly by?: string
  readonly via?: string
}
