import { addDays, daysBetween } from '../model/day'
import type { Day } from '../model/day'
import type { Ledger } from '../model/ledger'
import { lastDays } from './period'
import { speakersPerDay } from './speakers-per-day'

/** 成长 · 平稳 · 衰退 · 未知. */
export const LIFE_WORDS = ['growing', 'level', 'falling', 'unknown'] as const

/** Where a group stands in its life. */
export interface LifeSign {
  readonly word: (typeof LIFE_WORDS)[number]
  /** Members who wrote on an average day of each of the last whole weeks, oldest first. */
  readonly weeks: readonly number[]
  /** Weekly change of these against their mean, from the straight line through the weeks (least squares); `null` = unknown. */
  readonly slope: number | null
  /** Weeks in a row, up to the last, with fewer speakers each than the one before. */
  readonly fallingWeeks: number
}

/** Weeks looked at, weeks needed, weekly change that counts, and falling weeks in a row that count by themselves. */
export const LIFE_RULES = { weeks: 8, needed: 4, change: 0.03, falling: 4 } as const

/** Growth, rest or decline from the daily speakers, which the verdict looks at too, of up to eight weeks that end with `to`; four weeks of falling speakers are decline by themselves. */
export function lifeSign(ledgers: readonly Ledger[], { first, to }: { readonly first: Day; readonly to: Day }): LifeSign {
  const count = Math.min(LIFE_RULES.weeks, Math.floor((daysBetween(first, to) + 1) / 7))
  const weeks = Array.from({ length: Math.max(0, count) }, (_, i) => speakersPerDay(ledgers, lastDays(addDays(to, -7 * (count - 1 - i)), 7)).reduce((sum, n) => sum + n, 0) / 7)
  let fallingWeeks = 0
  for (let i = weeks.length - 1; i > 0 && weeks[i]! < weeks[i - 1]!; i--) fallingWeeks++
  const mean = weeks.reduce((sum, n) => sum + n, 0) / Math.max(1, weeks.length)
  if (weeks.length < LIFE_RULES.needed || mean === 0) return { word: 'unknown', weeks, slope: null, fallingWeeks }
  const middle = (weeks.length - 1) / 2
  const spread = weeks.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  const slope = weeks.reduce((sum, n, i) => sum + (i - middle) * (n - mean), 0) / spread / mean
  const word = fallingWeeks >= LIFE_RULES.falling || slope <= -LIFE_RULES.change ? 'falling' : slope >= LIFE_RULES.change ? 'growing' : 'level'
  return { word, weeks, slope, fallingWeeks }
}
