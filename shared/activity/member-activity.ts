import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { eachCell, instantsOf, ledgersWithin } from './period'
import type { Period } from './period'

/** What a member did in a period. */
export interface MemberActivity {
  readonly member: MemberNumber
  messages: number
  /** Days with at least one message. */
  activeDays: number
  /** Conversations opened that somebody joined. */
  topics: number
  /** Own messages that answered somebody. */
  replies: number
  /** Answers by others to own messages. */
  drawn: number
  noise: number
  thanks: number
  links: number
  questions: number
  /** Questions of others answered first. */
  answers: number
}

/** Activity by member number, of everybody who wrote or answered in the period. */
export function memberActivity(ledgers: readonly Ledger[], period: Period, zone: Zone): Map<MemberNumber, MemberActivity> {
  const activities = new Map<MemberNumber, MemberActivity>()
  const of = (member: MemberNumber): MemberActivity => {
    let activity = activities.get(member)
    if (!activity) {
      activity = { member, messages: 0, activeDays: 0, topics: 0, replies: 0, drawn: 0, noise: 0, thanks: 0, links: 0, questions: 0, answers: 0 }
      activities.set(member, activity)
    }
    return activity
  }
  eachCell(ledgers, period, ({ cells }, cell) => {
    const activity = of(cells.member[cell]!)
    activity.messages += cells.messages[cell]!
    activity.activeDays++
    activity.topics += cells.topics?.[cell] ?? 0
    activity.replies += cells.replies?.[cell] ?? 0
    activity.drawn += cells.drawn?.[cell] ?? 0
    activity.noise += cells.noise?.[cell] ?? 0
    activity.thanks += cells.thanks?.[cell] ?? 0
    activity.links += cells.links?.[cell] ?? 0
  })
  const { start, stop } = instantsOf(period, zone)
  for (const { questions } of ledgersWithin(ledgers, period)) {
    for (let q = 0; q < questions.sentAt.length; q++) {
      if (questions.sentAt[q]! < start || questions.sentAt[q]! >= stop) continue
      of(questions.asker[q]!).questions++
      if (questions.answerer[q] !== NO_SENDER) of(questions.answerer[q]!).answers++
    }
  }
  return activities
}
