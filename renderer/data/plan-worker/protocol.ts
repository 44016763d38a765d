import type { DayLoad } from '../../../shared/followups/week-load'
import type { FestivalAudience } from '../../../shared/followups/festival-audience'
import type { RulePreview } from '../../../shared/followups/rule-preview'
import type { Day } from '../../../shared/model/day'
import type { Settings } from '../../../shared/model/settings'

/** What the page may ask of planning, and what it is answered. The zone is the machine's own on both sides. */
export interface PlanQuestions {
  /** Plans a day and stores it; answers how many rows are new. `now`: epoch ms. */
  readonly plan: { readonly ask: { readonly today: Day; readonly now: number }; readonly reply: number }
  /** What the seven days after `today` hold if every day is worked off. */
  readonly load: { readonly ask: { readonly today: Day }; readonly reply: readonly DayLoad[] }
  /** What other choices for a rule would have meant last month. */
  readonly preview: { readonly ask: { readonly today: Day; readonly rule: string; readonly rules: Settings['rules'] }; readonly reply: RulePreview }
  /** Whom to greet on a festival; `null` = no such festival. */
  readonly audience: { readonly ask: { readonly today: Day; readonly festival: string }; readonly reply: FestivalAudience | null }
}

export type PlanQuestion = keyof PlanQuestions

/** Page → worker. `job` numbers the question; the answer carries it. */
export type PlanAsk = { readonly [Q in PlanQuestion]: { readonly job: number; readonly type: Q } & PlanQuestions[Q]['ask'] }[PlanQuestion]
