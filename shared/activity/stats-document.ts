import type { MessageColumns } from '../model/block'
import { addMonth, dayOfWall, monthOf, wallOfDay, addDays } from '../model/day'
import type { Day } from '../model/day'
import { NO_SENDER } from '../model/ids'
import type { GroupId, MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { buildLedger } from './build-ledger'
import { layerOf } from './layers'
import type { Layer } from './layers'
import { memberActivity } from './member-activity'
import { isNoticeKind } from './month-slice'
import { messagesPerDay } from './per-day'
import { messagesPerWeekdayHour } from './per-hour'
import { daysCovered, daysOf } from './period'
import { questionsIn } from './questions'
import { matchRoster } from './roster-match'
import type { RosterEntry } from './roster-match'

/** A member of the chat; `number` is what the blocks' sender column holds. */
export interface StatsMember {
  readonly number: MemberNumber
  readonly name: string
  readonly id?: string
  readonly otherNames?: readonly string[]
}

export interface StatsInput {
  /** `null`: the export does not tell. */
  readonly group: string | null
  /** All messages of the group once, notices included, in any order. */
  readonly blocks: readonly MessageColumns[]
  readonly members: readonly StatsMember[]
  readonly zone: Zone
  /** Absent: silence cannot be known. */
  readonly roster?: readonly RosterEntry[]
  /** Count up to the end of this day; absent: everything. */
  readonly on?: Day
}

/** The answer of the `stats` command. Times are epoch ms; `null` = unknown. */
export interface StatsDocument {
  readonly group: string | null
  /** First and last local day with a message. */
  readonly from: Day | null
  readonly to: Day | null
  readonly messages: number
  readonly speakers: number
  readonly perDay: Readonly<Record<string, number>>
  readonly perHour: readonly number[]
  /** 7 × 24, Monday first. */
  readonly perWeekdayHour: readonly (readonly number[])[]
  readonly members: readonly MemberStats[]
  readonly questions: number
  readonly answered: number
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export interface MemberStats {
  readonly name: string
  readonly id?: string
  readonly messages: number
  readonly firstAt: number | null
  readonly lastAt: number | null
  readonly activeDays: number
  /** Over the whole time covered; `null`: wrote nothing and no roster says whether they are in the group. */
  readonly layer: Layer | null
}

/**
 * Figures of one group from its messages. Notices are no messages. Messages without a time count in `messages` and in their
 * member's sum, in no day or hour. Members who wrote most come first.
 */
export function statsDocument({ group, blocks, members, zone, roster, on }: StatsInput): StatsDocument {
  const stop = on === undefined ? Infinity : zone.toEpoch(wallOfDay(addDays(on, 1)))
  const memberNumberByName = new Map(members.flatMap(({ number, name, otherNames = [] }) => [name, ...otherNames].map(each => [each, number] as const)))
  const ledgers = ledgersOf(blocks.map(block => before(block, stop)), zone, memberNumberByName)
  const period = daysCovered(ledgers)
  const timeless = countTimeless(blocks)
  const activities = period ? memberActivity(ledgers, period, zone) : new Map()
  const spans = spansOf(ledgers)
  const questions = period ? questionsIn(ledgers, period, zone) : []
  const { onRoster, rosterOnly } = matchRoster(members, roster ?? [])
  const rows = members.map(({ number, name, id }): MemberStats => {
    const activity = activities.get(number)
    const messages = (activity?.messages ?? 0) + (timeless.byMember.get(number) ?? 0)
    const layer = messages === 0 ? (onRoster.has(number) ? 'silent' : null) : activity && period ? layerOf(activity, daysOf(period)) : 'lurker'
    const span = spans.get(number)
    return { name, ...(id !== undefined && { id }), messages, firstAt: span?.firstAt ?? null, lastAt: span?.lastAt ?? null, activeDays: activity?.activeDays ?? 0, layer }
  })
  for (const { name, id } of rosterOnly) rows.push({ name, ...(id !== undefined && { id }), messages: 0, firstAt: null, lastAt: null, activeDays: 0, layer: 'silent' })
  const perWeekdayHour = period ? [...messagesPerWeekdayHour(ledgers, period)] : new Array<number>(7 * 24).fill(0)
  return {
    group,
    from: period?.from ?? null,
    to: period?.to ?? null,
    messages: ledgers.reduce((sum, ledger) => sum + ledger.messages, 0) + timeless.total,
    speakers: rows.filter(({ messages }) => messages > 0).length,
    perDay: period ? Object.fromEntries([...messagesPerDay(ledgers, period)].map((count, day) => [addDays(period.from, day), count] as const).filter(([, count]) => count > 0)) : {},
    perHour: Array.from({ length: 24 }, (_, hour) => perWeekdayHour.reduce((sum, count, slot) => (slot % 24 === hour ? sum + count : sum), 0)),
    perWeekdayHour: Array.from({ length: 7 }, (_, weekday) => perWeekdayHour.slice(weekday * 24, weekday * 24 + 24)),
    members: rows.sort((a, b) => b.messages - a.messages),
    questions: questions.length,
    answered: questions.filter(({ answeredAt }) => answeredAt !== null).length,
    joined: namesIn(ledgers, event => event === 'join'),
    left: namesIn(ledgers, event => event !== 'join'),
  }
}

/** A block whose messages from `stop` on have no time, so that they lie in no month. */
function before(block: MessageColumns, stop: number): MessageColumns {
  return stop === Infinity ? block : { ...block, sentAt: block.sentAt.map(at => (at < stop ? at : NaN)) }
}

function ledgersOf(blocks: readonly MessageColumns[], zone: Zone, memberNumberByName: ReadonlyMap<string, MemberNumber>): Ledger[] {
  let from = Infinity
  let to = -Infinity
  for (const { sentAt } of blocks) {
    for (const at of sentAt) {
      if (at < from) from = at
      if (at > to) to = at
    }
  }
  const ledgers: Ledger[] = []
  if (from === Infinity) return ledgers
  const last = monthOf(dayOfWall(zone.toWall(to)))
  for (let month = monthOf(dayOfWall(zone.toWall(from))); month <= last; month = addMonth(month, 1)) {
    ledgers.push(buildLedger({ groupId: 'stats' as GroupId, month, zone, blocks, memberNumberByName }))
  }
  return ledgers
}

function countTimeless(blocks: readonly MessageColumns[]): { total: number; byMember: Map<MemberNumber, number> } {
  const byMember = new Map<MemberNumber, number>()
  let total = 0
  for (const { count, sentAt, sender, kind, extras } of blocks) {
    const events = new Set(extras.filter(({ event }) => event !== undefined).map(({ index }) => index))
    for (let i = 0; i < count; i++) {
      if (!Number.isNaN(sentAt[i]!)) continue
      if (sender[i] === NO_SENDER && (isNoticeKind(kind[i]!) || events.has(i))) continue
      total++
      if (sender[i] !== NO_SENDER) byMember.set(sender[i]!, (byMember.get(sender[i]!) ?? 0) + 1)
    }
  }
  return { total, byMember }
}

function spansOf(ledgers: readonly Ledger[]): Map<MemberNumber, { firstAt: number; lastAt: number }> {
  const spans = new Map<MemberNumber, { firstAt: number; lastAt: number }>()
  for (const { members } of ledgers) {
    members.member.forEach((member, i) => spans.set(member, { firstAt: spans.get(member)?.firstAt ?? members.firstAt[i]!, lastAt: members.lastAt[i]! }))
  }
  return spans
}

function namesIn(ledgers: readonly Ledger[], wanted: (event: 'join' | 'leave' | 'remove') => boolean): string[] {
  return [...new Set(ledgers.flatMap(({ events }) => events.filter(({ event }) => wanted(event)).flatMap(({ who }) => who)))]
}
