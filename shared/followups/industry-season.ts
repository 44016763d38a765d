import { INDUSTRY_SEASONS } from '../../resources/industry-calendar/industry-seasons'
import type { IndustrySeason } from '../../resources/industry-calendar/industry-seasons'
import { nextBirthday } from '../calendar/birthday'
import { addDays } from '../model/day'
import type { Day } from '../model/day'

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

let last: { readonly key: string; readonly turns: readonly SeasonTurn[] } = { key: '', turns: [] }

/** Every season whose turn is to be asked about on `today`; the last answer is remembered, since days are planned over and over. */
export function seasonTurns(today: Day, afterDays: number, forgetAfter: number): readonly SeasonTurn[] {
  const key = `${today} ${afterDays} ${forgetAfter}`
  if (last.key !== key) {
    last = { key, turns: INDUSTRY_SEASONS.flatMap(season => seasonTurn(season, today, afterDays, forgetAfter) ?? []) }
  }
  return last.turns
}
