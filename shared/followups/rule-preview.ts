import { addDays } from '../model/day'
import type { Day } from '../model/day'
import type { FollowUpDraft } from '../model/follow-up'
import type { Settings } from '../model/settings'
import type { Zone } from '../model/zone'
import { activeDays, ledgersAsOf, registerAsOf } from './as-of'
import { planningFacts } from './facts'
import type { PlanningInput } from './planning-facts'
import { draftsOfRule } from './rule-scope'
import { ruleById } from './rules/registry'

/** Days of the month a preview looks back on, the day before today last. */
export const PREVIEW_DAYS = 30

/** What a change to one rule would have meant, before caps: rows by their keys, each counted once however long it stood. */
export interface RulePreview {
  readonly before: number
  readonly after: number
  /** Rows of one side only, in the order of the days they first came up. */
  readonly added: readonly FollowUpDraft[]
  readonly gone: readonly FollowUpDraft[]
}

/** What `rule` found in the last thirty days, as chosen now and as proposed; see {@link registerAsOf} for what is known of the past. */
export function previewRule(input: PlanningInput, rule: string, proposed: Settings['rules'], { today, zone }: { readonly today: Day; readonly zone: Zone }): RulePreview {
  const found = ruleById(rule)
  if (!found) return { before: 0, after: 0, added: [], gone: [] }
  const days = activeDays(input.ledgers ?? [])
  const before = new Map<string, FollowUpDraft>()
  const after = new Map<string, FollowUpDraft>()
  for (let n = PREVIEW_DAYS; n >= 1; n--) {
    const day = addDays(today, -n)
    const then: PlanningInput = {
      ...input, now: undefined, register: registerAsOf(input.register, day, zone, days), ...(input.ledgers && { ledgers: ledgersAsOf(input.ledgers, day, zone) }),
    }
    const facts = planningFacts(then, day, zone)
    for (const draft of draftsOfRule(found, facts)) if (!before.has(draft.key)) before.set(draft.key, draft)
    for (const draft of draftsOfRule(found, { ...facts, settings: { ...facts.settings, rules: proposed } })) if (!after.has(draft.key)) after.set(draft.key, draft)
  }
  return {
    before: before.size, after: after.size,
    added: [...after.values()].filter(draft => !before.has(draft.key)),
    gone: [...before.values()].filter(draft => !after.has(draft.key)),
  }
}
