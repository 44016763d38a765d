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
  /** False: the past of this rule is not on record, and the figures say nothing. */
  readonly isKnown: boolean
  readonly before: number
  readonly after: number
  /** Rows about somebody or something that comes up on one side only, in the order of the days they first came up. */
  readonly added: readonly FollowUpDraft[]
  readonly gone: readonly FollowUpDraft[]
}

/** What `rule` found in the last thirty days, as chosen now and as proposed; see {@link registerAsOf} for what is known of the past. */
export function previewRule(input: PlanningInput, rule: string, proposed: Settings['rules'], { today, zone }: { readonly today: Day; readonly zone: Zone }): RulePreview {
  const found = ruleById(rule)
  if (!found || found.forgets) return { isKnown: false, before: 0, after: 0, added: [], gone: [] }
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
    isKnown: true, before: before.size, after: after.size,
    added: onlyIn(after, before),
    gone: onlyIn(before, after),
  }
}

/** What a row is about: its key without the day, which a change of days moves. */
const subjectOf = ({ key, due }: FollowUpDraft): string => key.slice(0, -due.length)

function onlyIn(some: ReadonlyMap<string, FollowUpDraft>, others: ReadonlyMap<string, FollowUpDraft>): FollowUpDraft[] {
  const known = new Set([...others.values()].map(subjectOf))
  return [...some.values()].filter(draft => !known.has(subjectOf(draft)))
}
