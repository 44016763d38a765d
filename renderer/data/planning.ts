import type { FestivalAudience } from '../../shared/followups/festival-audience'
import type { RulePreview } from '../../shared/followups/rule-preview'
import type { DayLoad } from '../../shared/followups/week-load'
import type { Day } from '../../shared/model/day'
import type { Settings } from '../../shared/model/settings'
import { askPlanner } from './plan-worker/plan-face'

let planned: Day | null = null
const watchers = new Set<() => void>()

/** Plans `today` in the planning worker and stores what is new; planning twice changes nothing. `now`: epoch ms. Returns how many rows are new. */
export async function planToday(today: Day, now: number): Promise<number> {
  try {
    return await askPlanner('plan', { today, now })
  } finally {
    planned = today
    for (const tell of watchers) tell()
  }
}

/** The day that was planned last since the start; `null` before. An empty list of a day that is not planned yet says nothing. */
export const plannedDay = (): Day | null => planned

/** Calls back whenever {@link plannedDay} may be another one; returns the end of it. */
export function watchPlannedDay(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/** What the seven days after `today` hold if every day is worked off. */
export function loadAhead(today: Day): Promise<readonly DayLoad[]> {
  return askPlanner('load', { today })
}

/** Whom to greet on a festival and whom not; `null` = no such festival. */
export function greetingAudience(today: Day, festival: string): Promise<FestivalAudience | null> {
  return askPlanner('audience', { today, festival })
}

/** What other choices for a rule would have meant in the last thirty days. */
export function previewRuleChange(today: Day, rule: string, rules: Settings['rules']): Promise<RulePreview> {
  return askPlanner('preview', { today, rule, rules })
}
