import type { Day } from '../model/day'
import type { Introduction, Need } from '../model/exchange'
import type { NeedId } from '../model/ids'
import { assessedFigures, assessGroup, introductionsOf, type AssessInput } from './assess'
import type { Period } from './period'
import type { VerdictWord } from './verdict'

/** What introductions came to in a period. */
export interface IntroductionCounts {
  readonly introductions: number
  /** Introductions both sides agreed to. */
  readonly met: number
  readonly progress: number
  readonly deals: number
  /** Sum of the budgets of the needs a deal met, whole yuan; `null` when none of them had one. */
  readonly dealBudget: number | null
}

/** What a group brought in during a period, beside its talk. */
export interface ValueLine extends IntroductionCounts {
  readonly messages: number
  /** Greetings, stickers and emoji among the messages, 0…1; `null` without messages. */
  readonly noiseShare: number | null
  readonly questions: number
  /** Questions somebody answered. */
  readonly solved: number
  /** Of the four weeks that end with `to`; `hollow` = 热闹但低价值. */
  readonly verdict: VerdictWord
}

export interface ValueInput extends AssessInput {
  readonly needById: Needs
}

/** Day an introduction ended, `null` while it is open. */
export const closedOn = (introduction: Introduction): Day | null => introduction.history.findLast(entry => entry.step === 'closed')?.on ?? null

type Needs = ReadonlyMap<NeedId, Need>

/** The introductions behind each count. */
export type IntroductionsBehind = Readonly<Record<'introductions' | 'met' | 'progress' | 'deals', readonly Introduction[]>>

/** Introductions begun and ended in the period. One that ended in it counts by its outcome, also when it was begun before. */
export function introductionsBehind(introductions: readonly Introduction[], period: Period): IntroductionsBehind {
  const within = (day: Day | null | undefined): boolean => day !== null && day !== undefined && day >= period.from && day <= period.to
  const ended = introductions.filter(introduction => within(closedOn(introduction)))
  return {
    introductions: introductions.filter(({ startedOn }) => within(startedOn)),
    met: introductions.filter(({ introducedOn }) => within(introducedOn)),
    progress: ended.filter(({ outcome }) => outcome === 'progress'),
    deals: ended.filter(({ outcome }) => outcome === 'deal'),
  }
}

/** How many stand behind each count of {@link introductionsBehind}. */
export function countIntroductions(introductions: readonly Introduction[], needById: Needs, period: Period): IntroductionCounts {
  const behind = introductionsBehind(introductions, period)
  const budgets = behind.deals.flatMap(({ needId }) => needById.get(needId)?.budget ?? [])
  return {
    introductions: behind.introductions.length,
    met: behind.met.length,
    progress: behind.progress.length,
    deals: behind.deals.length,
    dealBudget: budgets.length > 0 ? budgets.reduce((sum, budget) => sum + budget, 0) : null,
  }
}

/** 价值账 of a group: what its introductions came to, questions answered, beside mere chatter. */
export function valueLine(input: ValueInput, period: Period): ValueLine {
  const { group, members, introductions, needById } = input
  const figures = assessedFigures(input, period)
  return {
    ...countIntroductions(introductionsOf(group, members, introductions), needById, period),
    messages: figures.messages,
    noiseShare: figures.noiseShare,
    questions: figures.answers.questions,
    solved: figures.answers.answered,
    verdict: assessGroup(input).verdict.word,
  }
}
