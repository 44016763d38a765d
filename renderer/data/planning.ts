import type { FestivalAudience } from '../../shared/followups/festival-audience'
import type { RulePreview } from '../../shared/followups/rule-preview'
import type { DayLoad } from '../../shared/followups/week-load'
import type { Day } from '../../shared/model/day'
import type { Settings } from '../../shared/model/settings'
import { askPlanner } from './plan-worker/plan-face'

/** Plans `today` in the planning worker and stores what is new; planning twice changes nothing. `now`: epoch ms. Returns how many rows are new. */
export function planToday(today: Day, now: number): Promise<number> {
  return askPlanner('plan', { today, now })
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
