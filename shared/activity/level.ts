import type { Figures } from './figures'

export const SUB_SCORES = ['participation', 'response', 'substance', 'spread', 'trend'] as const
export type SubScore = (typeof SUB_SCORES)[number]
export type Weights = Readonly<Record<SubScore, number>>

export const EQUAL_WEIGHTS: Weights = { participation: 1, response: 1, substance: 1, spread: 1, trend: 1 }

export interface GroupLevel {
  /** `null` when fewer than three sub-scores are known. */
  readonly level: 'A' | 'B' | 'C' | 'D' | null
  /** Weighted mean of the known sub-scores, 0…100. */
  readonly score: number | null
  /** 0…100; `null` = the data cannot say. */
  readonly parts: Readonly<Record<SubScore, number | null>>
}

const percent = (share: number): number => Math.round(100 * Math.min(1, Math.max(0, share)))

/**
 * Level of a group, A from 75, B from 60, C from 40, else D, from
 * - participation: share of the members who spoke, half counting as full marks; needs a roster;
 * - response: share of questions answered; needs five questions;
 * - substance: share of messages that are no noise;
 * - spread: 1 − Gini of messages over speakers, 0.6 counting as full marks; needs five speakers;
 * - trend: daily speakers now against the period before, equal = 60, a third more = 100, a third fewer = 20.
 */
export function levelOf(now: Figures, before: Figures | null, weights: Weights = EQUAL_WEIGHTS): GroupLevel {
  const parts: Record<SubScore, number | null> = {
    participation: now.size === null || now.size === 0 ? null : percent((2 * now.speakers) / now.size),
    response: now.answers.questions < 5 || now.answers.share === null ? null : percent(now.answers.share),
    substance: now.noiseShare === null ? null : percent(1 - now.noiseShare),
    spread: now.concentration === null || now.speakers < 5 ? null : percent((1 - now.concentration.gini) / 0.6),
    trend: before === null || before.dailySpeakers === 0 || before.daysCovered < 14 ? null : percent(0.6 + 1.2 * (now.dailySpeakers / before.dailySpeakers - 1)),
  }
  const known = SUB_SCORES.filter(part => parts[part] !== null && weights[part] > 0)
  if (known.length < 3) return { level: null, score: null, parts }
  const weight = known.reduce((sum, part) => sum + weights[part], 0)
  const score = Math.round(known.reduce((sum, part) => sum + weights[part] * parts[part]!, 0) / weight)
  return { level: score >= 75 ? 'A' : score >= 60 ? 'B' : score >= 40 ? 'C' : 'D', score, parts }
}
