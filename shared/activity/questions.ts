import { NO_SENDER } from '../model/ids'
import type { MemberNumber } from '../model/ids'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { instantsOf, ledgersWithin } from './period'
import type { Period } from './period'

/** A question with its first answer. */
export interface Question {
  readonly sentAt: number
  readonly asker: MemberNumber
  readonly text: string
  /** `null`: nobody answered within seven days, or until the data end. */
  readonly answeredAt: number | null
  readonly answerer: MemberNumber | null
}

/** Questions asked in the period, oldest first. */
export function questionsIn(ledgers: readonly Ledger[], period: Period, zone: Zone): Question[] {
  const { start, stop } = instantsOf(period, zone)
  const found: Question[] = []
  for (const { questions } of ledgersWithin(ledgers, period)) {
    for (let q = 0; q < questions.sentAt.length; q++) {
      const sentAt = questions.sentAt[q]!
      if (sentAt < start || sentAt >= stop) continue
      const isAnswered = questions.answerer[q] !== NO_SENDER
      found.push({
        sentAt,
        asker: questions.asker[q]!,
        text: questions.text[q]!,
        answeredAt: isAnswered ? questions.answeredAt[q]! : null,
        answerer: isAnswered ? questions.answerer[q]! : null,
      })
    }
  }
  return found.sort((a, b) => a.sentAt - b.sentAt)
}

/** A question may wait this long before it counts as unanswered. */
export const PATIENCE_MS = 24 * 3_600_000

/** Questions without an answer that have waited longer than a day at `now` (epoch ms), newest first. */
export function unansweredQuestions(questions: readonly Question[], now: number): Question[] {
  return questions.filter(({ answeredAt, sentAt }) => answeredAt === null && now - sentAt > PATIENCE_MS).reverse()
}

export interface AnswerRate {
  readonly questions: number
  readonly answered: number
  /** 0…1; `null` without questions. */
  readonly share: number | null
  /** Median time to the first answer, ms, of the answered ones; `null` without answers. */
  readonly medianWaitMs: number | null
}

/** 有回必应率. Questions younger than a day at `now` and still open are left out: they may yet be answered. */
export function answerRate(questions: readonly Question[], now: number): AnswerRate {
  const due = questions.filter(({ answeredAt, sentAt }) => answeredAt !== null || now - sentAt > PATIENCE_MS)
  const waits = due.flatMap(({ answeredAt, sentAt }) => (answeredAt === null ? [] : [answeredAt - sentAt])).sort((a, b) => a - b)
  return { questions: due.length, answered: waits.length, share: due.length === 0 ? null : waits.length / due.length, medianWaitMs: median(waits) }
}

/** Middle of ascending values, the mean of the two middle ones when even in number; `null` of none. */
export function median(ascending: readonly number[]): number | null {
  if (ascending.length === 0) return null
  const middle = ascending.length >> 1
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2
}
