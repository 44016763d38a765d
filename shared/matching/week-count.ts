import { mondayOf, type Day } from '../model/day'
import type { Introduction } from '../model/exchange'

/** The day a deal was made; `null` = none was. */
export function dealDay({ outcome, history }: Pick<Introduction, 'outcome' | 'history'>): Day | null {
  return outcome === 'deal' ? (history.find(({ step }) => step === 'closed')?.on ?? null) : null
}

/** Introductions begun since Monday, and deals made since then, whenever those were begun: the figures the week's review has. */
export function countWeek(introductions: readonly Introduction[], today: Day): { readonly begun: number; readonly deals: number } {
  const monday = mondayOf(today)
  const isNow = (day: Day | null): boolean => day !== null && day >= monday && day <= today
  return { begun: introductions.filter(({ startedOn }) => isNow(startedOn)).length, deals: introductions.filter(introduction => isNow(dealDay(introduction))).length }
}
