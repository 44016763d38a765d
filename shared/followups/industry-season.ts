import { INDUSTRY_SEASONS } from '../../resources/industry-calendar/industry-seasons'
import type { IndustrySeason } from '../../resources/industry-calendar/industry-seasons'
import { nextBirthday } from '../calendar/birthday'
import { addDays } from '../model/day'
import type { Day } from '../model/day'
import type { SeasonChoice } from '../model/settings'

export interface SeasonTurn {
  readonly season: IndustrySeason
  /** Last day of the busy season. */
  readonly ended: Day
  /** Day to ask about the next project. */
  readonly due: Day
}

/** The turn of a season whose asking day lies in the last `forgetAfter` days; `null` when none does. */
export function seasonTurn(season: IndustrySeason, today: Day, afterDays: number, forgetAfter: number): SeasonTurn | null {
  const next = nextBirthday(season.ends, addDays(today, -afterDays - forgetAfter))
  if (!next) return null
  const due = addDays(next.day, afterDays)
  return due <= today ? { season, ended: next.day, due } : null
}

/** The seasons in force: those of the calendar with the operator's days, then the operator's own. Without those switched off. */
export function seasonsOf(choices: readonly SeasonChoice[] = []): IndustrySeason[] {
  const choiceById = new Map(choices.map(choice => [choice.id, choice]))
  const known = INDUSTRY_SEASONS.map(season => ({ ...season, ends: choiceById.get(season.id)?.ends ?? season.ends }))
  const own = choices.flatMap(({ id, name, industries, ends }) => (name && industries && ends ? [{ id, zh: name, en: name, industries, ends }] : []))
  return [...known, ...own].filter(season => choiceById.get(season.id)?.off !== true)
}

let last: { readonly key: string; readonly turns: readonly SeasonTurn[] } = { key: '', turns: [] }

/** When a turn is asked about. */
export interface TurnDays {
  readonly afterDays: number
  readonly forgetAfter: number
}

/** Every season whose turn is to be asked about on `today`; the last answer is remembered, since days are planned over and over. */
export function seasonTurns(today: Day, { afterDays, forgetAfter }: TurnDays, choices?: readonly SeasonChoice[]): readonly SeasonTurn[] {
  const key = `${today} ${afterDays} ${forgetAfter} ${choices ? JSON.stringify(choices) : ''}`
  if (last.key !== key) last = { key, turns: seasonsOf(choices).flatMap(season => seasonTurn(season, today, afterDays, forgetAfter) ?? []) }
  return last.turns
}
