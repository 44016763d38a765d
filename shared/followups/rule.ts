import { daysBetween } from '../model/day'
import type { Day } from '../model/day'
import type { FollowUpDraft, FollowUpKey, Lane } from '../model/follow-up'
import type { PersonFacts, PlanningFacts } from './planning-facts'

export type RuleOptions = Readonly<Record<string, number>>

/** One reason to do something. Pure: the same facts give the same drafts. */
export interface FollowUpRule<Options extends RuleOptions = RuleOptions> {
  /** Stored in keys and settings: never changes. */
  readonly id: string
  readonly lane: Lane
  /** Tunable figures; days unless the name says otherwise. */
  readonly defaults: Options
  readonly label: { readonly zh: string; readonly en: string }
  /** False: the row is worked on without writing to the person (looking at matches), so no cap counts it. Default true. */
  readonly contacts?: boolean
  /** True: shown whatever caps stand against it, with the cap beside it and its words behind the gate, since waiting makes it worse. Default false. */
  readonly presses?: boolean
  /** True: what it would have found on an earlier day is not on record, so no preview can say. Default false. */
  readonly forgets?: boolean
  /** Drafts due on or before `facts.today`. A draft keeps its key as long as its cause lasts. */
  drafts(facts: PlanningFacts, options: Options): FollowUpDraft[]
}

/** Makes a rule for the registry: its options are completed from its defaults. */
export function defineRule<Options extends RuleOptions>(rule: FollowUpRule<Options>): FollowUpRule {
  return { ...rule, drafts: (facts, options) => rule.drafts(facts, { ...rule.defaults, ...options } as Options) }
}

/** `rule:subject:dueDay`. */
export function keyOf(rule: string, subject: string, due: Day): FollowUpKey {
  return `${rule}:${subject}:${due}`
}

/** Rule id of a key; ids hold no colon. */
export function ruleOfKey(key: FollowUpKey): string {
  return key.slice(0, key.indexOf(':'))
}

/** What a key is about: the part between rule and day. */
export function subjectOfKey(key: FollowUpKey): string {
  return key.slice(key.indexOf(':') + 1, key.lastIndexOf(':'))
}

export interface RankParts {
  /** 0…75: how much this kind of reason presses. */
  readonly base: number
  /** 0…1. */
  readonly value?: number
  /** Days overdue. */
  readonly late?: number
  /** Days after which lateness has done half of what it can. */
  readonly halfLate?: number
  /** Points lateness can add at most. Default 10. */
  readonly lateWeight?: number
}

/** 0…100: pressure of the reason, what is at stake, and lateness, which grows for ever but ever slower. */
export function rankOf({ base, value = 0, late = 0, halfLate = 14, lateWeight = 10 }: RankParts): number {
  const lateness = late <= 0 ? 0 : late / (late + halfLate)
  return Math.min(100, Math.round((base + 15 * value + lateWeight * lateness) * 100) / 100)
}

/** Days since the person was last contacted; `null` = never. */
export function daysSinceContact(facts: PlanningFacts, person: PersonFacts): number | null {
  if (person.lastContactOn === null) return null
  return Math.max(0, daysBetween(person.lastContactOn, facts.today))
}
