import type { Day } from '../model/day'
import type { Ledger } from '../model/ledger'
import type { Zone } from '../model/zone'
import { concentration } from './concentration'
import type { Concentration } from './concentration'
import { joinsAndLeaves } from './joins'
import type { Passage, PassageMember } from './joins'
import { countLayers, isPresentOn, layersOf } from './layers'
import type { LayerCounts, LayerMember } from './layers'
import { memberActivity } from './member-activity'
import type { MemberActivity } from './member-activity'
import { noiseShare } from './noise'
import { messagesIn } from './per-day'
import { daysCovered, daysOf } from './period'
import type { Period } from './period'
import { answerRate, questionsIn, unansweredQuestions } from './questions'
import type { AnswerRate, Question } from './questions'

export type FigureMember = LayerMember & PassageMember

export interface FiguresInput {
  readonly ledgers: readonly Ledger[]
  readonly members: readonly FigureMember[]
  readonly period: Period
  readonly zone: Zone
  /** Epoch ms: when questions are judged as waiting. */
  readonly now: number
  readonly rosterOn?: Day
  /** Introductions made from this group in the period; absent = not known. */
  readonly introductions?: number
}

/** Everything the verdict, the level and the causes look at, for one period. */
export interface Figures {
  readonly period: Period
  /** Days of the period between the first and the last message known. */
  readonly daysCovered: number
  readonly messages: number
  /** Different members who wrote. */
  readonly speakers: number
  /** Members who wrote on a day, on average over the days covered; 0 without any. */
  readonly dailySpeakers: number
  readonly activities: ReadonlyMap<number, MemberActivity>
  readonly noiseShare: number | null
  readonly linkShare: number | null
  readonly thanks: number
  /** Conversations opened that somebody joined. */
  readonly topics: number
  readonly answers: AnswerRate
  readonly unanswered: readonly Question[]
  readonly concentration: Concentration | null
  readonly layers: LayerCounts
  /** Members in the group on the last day; `null` without a roster. */
  readonly size: number | null
  readonly joined: readonly Passage[]
  readonly left: readonly Passage[]
  readonly introductions: number | null
}

/** The figures of a group in a period. */
export function figuresOf(input: FiguresInput): Figures {
  const { ledgers, members, period, zone, now, rosterOn } = input
  const activities = memberActivity(ledgers, period, zone)
  const questions = questionsIn(ledgers, period, zone)
  const sum = (pick: (activity: MemberActivity) => number): number => [...activities.values()].reduce((total, activity) => total + pick(activity), 0)
  const messages = sum(({ messages: count }) => count)
  const covered = overlap(daysCovered(ledgers), period)
  return {
    period,
    daysCovered: covered,
    messages: messagesIn(ledgers, period),
    speakers: [...activities.values()].filter(({ messages: count }) => count > 0).length,
    dailySpeakers: covered === 0 ? 0 : sum(({ activeDays }) => activeDays) / covered,
    activities,
    noiseShare: noiseShare(activities.values()),
    linkShare: messages === 0 ? null : sum(({ links }) => links) / messages,
    thanks: sum(({ thanks }) => thanks),
    topics: sum(({ topics }) => topics),
    answers: answerRate(questions, now),
    unanswered: unansweredQuestions(questions, now),
    concentration: concentration(activities.values()),
    layers: countLayers(layersOf({ ledgers, members, period, zone, ...(rosterOn !== undefined && { rosterOn }) }).values()),
    size: rosterOn === undefined ? null : members.filter(member => isPresentOn(member, period.to)).length,
    ...joinsAndLeaves(ledgers, members, { period, zone }),
    introductions: input.introductions ?? null,
  }
}

function overlap(covered: Period | null, period: Period): number {
  if (!covered) return 0
  const from = covered.from > period.from ? covered.from : period.from
  const to = covered.to < period.to ? covered.to : period.to
  return Math.max(0, daysOf({ from, to }))
}
