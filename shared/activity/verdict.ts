import { changeOf } from './compare'
import type { Change } from './compare'
import type { Figures } from './figures'

/** 稳 · 热闹但低价值 · 衰退迹象 · 数据不足. */
export const VERDICTS = ['steady', 'hollow', 'declining', 'unknown'] as const
export type VerdictWord = (typeof VERDICTS)[number]

export interface Verdict {
  readonly word: VerdictWord
  /** What speaks for it, most important first. Values are raw: shares 0…1, counts, changes. */
  readonly evidence: readonly Evidence[]
}

export type Evidence =
  | { readonly code: 'messages'; readonly change: Change }
  | { readonly code: 'speakers'; readonly change: Change }
  | { readonly code: 'dailySpeakers'; readonly change: Change }
  | { readonly code: 'noise'; readonly share: number; readonly isHigh: boolean }
  | { readonly code: 'unanswered'; readonly count: number }
  | { readonly code: 'answered'; readonly share: number; readonly questions: number }
  | { readonly code: 'introductions'; readonly count: number }
  | { readonly code: 'daysCovered'; readonly days: number; readonly needed: number }

/** Thresholds of the verdict. */
export const VERDICT_RULES = {
  /** Days of chat needed to say anything. */
  daysNeeded: 14,
  /** Fall of the daily speakers against the period before that counts as decline. */
  speakersFall: 0.2,
  /** Change of the daily speakers from which they are spoken of, instead of the different members who wrote. */
  dailyChange: 0.1,
  /** Messages a day from which a group is busy. */
  busyPerDay: 5,
  /** Share of greetings, stickers and emoji that is high. */
  highNoise: 0.4,
  /** Share of questions answered below which a group answers too little. */
  lowAnswers: 0.5,
  /** Questions needed to judge answering. */
  questionsNeeded: 5,
} as const

/**
 * One word for a period, against the period of the same length before it:
 * - unknown: fewer than 14 days of chat in the period;
 * - declining: on an average day at least a fifth fewer speakers than before, the period before being covered as well
 *   and having had three a day;
 * - hollow: at least five messages a day, and two of: much noise, few answers, not one introduction;
 * - steady: everything else.
 */
export function verdictOf(now: Figures, before: Figures | null): Verdict {
  const rules = VERDICT_RULES
  if (now.daysCovered < rules.daysNeeded) return { word: 'unknown', evidence: [{ code: 'daysCovered', days: now.daysCovered, needed: rules.daysNeeded }] }
  const comparable = before !== null && before.daysCovered >= rules.daysNeeded ? before : null
  const evidence = evidenceOf(now, comparable)
  if (comparable && comparable.dailySpeakers >= 3 && now.dailySpeakers <= comparable.dailySpeakers * (1 - rules.speakersFall)) return { word: 'declining', evidence }
  const isBusy = now.messages / now.daysCovered >= rules.busyPerDay
  const faults = [
    (now.noiseShare ?? 0) >= rules.highNoise,
    now.answers.questions >= rules.questionsNeeded && (now.answers.share ?? 1) < rules.lowAnswers,
    now.introductions === 0,
  ].filter(Boolean).length
  return { word: isBusy && faults >= 2 ? 'hollow' : 'steady', evidence }
}

function evidenceOf(now: Figures, before: Figures | null): Evidence[] {
  const evidence: Evidence[] = []
  const messages = changeOf(now.messages, before?.messages ?? null)
  const speakers = changeOf(now.speakers, before?.speakers ?? null)
  if (messages) evidence.push({ code: 'messages', change: messages })
  const daily = changeOf(now.dailySpeakers, before?.dailySpeakers ?? null)
  if (daily?.ratio && Math.abs(daily.ratio) >= VERDICT_RULES.dailyChange) evidence.push({ code: 'dailySpeakers', change: daily })
  else if (speakers) evidence.push({ code: 'speakers', change: speakers })
  if (now.noiseShare !== null) evidence.push({ code: 'noise', share: now.noiseShare, isHigh: now.noiseShare >= VERDICT_RULES.highNoise })
  if (now.unanswered.length > 0) evidence.push({ code: 'unanswered', count: now.unanswered.length })
  else if (now.answers.share !== null) evidence.push({ code: 'answered', share: now.answers.share, questions: now.answers.questions })
  if (now.introductions !== null) evidence.push({ code: 'introductions', count: now.introductions })
  return evidence
}
