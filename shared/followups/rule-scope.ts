import type { FollowUpDraft } from '../model/follow-up'
import type { GroupId } from '../model/ids'
import type { RuleChoice, Settings } from '../model/settings'
import type { PersonFacts, PlanningFacts } from './planning-facts'
import type { FollowUpRule, RuleOptions } from './rule'

/** Place of a choice in the settings: for every group, or for one (`rule@group`). */
export function ruleKey(rule: string, group: GroupId | null): string {
  return group === null ? rule : `${rule}@${group}`
}

/** The group whose choices hold for a person: the live one they are in and write most in. */
export function homeGroupOf({ memberships }: PersonFacts, facts: Pick<PlanningFacts, 'groupById'>): GroupId | null {
  let home: { readonly groupId: GroupId; readonly messages: number } | null = null
  for (const { groupId, messages, present } of memberships) {
    if (!present || !facts.groupById.has(groupId)) continue
    if (home === null || messages > home.messages || (messages === home.messages && groupId < home.groupId)) home = { groupId, messages }
  }
  return home?.groupId ?? null
}

/** What is chosen for a rule in one group: the group's own choice over that for all. `null` = people and work of no group. */
export function choiceFor(settings: Settings, rule: FollowUpRule, group: GroupId | null): { readonly on: boolean; readonly options: RuleOptions } {
  const general = settings.rules[rule.id]
  const own = group === null ? undefined : settings.rules[ruleKey(rule.id, group)]
  return { on: !(own?.off ?? general?.off ?? false), options: { ...rule.defaults, ...general?.options, ...own?.options } }
}

/** What a rule finds due, switched and tuned as chosen for all groups and for each. Festivals and own to-dos without a group follow the choice for all. */
export function draftsOfRule(rule: FollowUpRule, facts: PlanningFacts): FollowUpDraft[] {
  const own = ownChoices(rule.id, facts)
  const general = choiceFor(facts.settings, rule, null)
  if (own.size === 0) return general.on ? rule.drafts(facts, general.options) : []
  const scopeOf = (draft: FollowUpDraft): GroupId | null => {
    if (draft.groupId !== undefined) return draft.groupId
    const person = draft.personId === undefined ? undefined : facts.personById.get(draft.personId)
    return person ? homeGroupOf(person, facts) : null
  }
  const found = general.on ? rule.drafts(facts, general.options).filter(draft => !own.has(scopeOf(draft)!)) : []
  for (const group of own.keys()) {
    const { on, options } = choiceFor(facts.settings, rule, group)
    if (on) found.push(...rule.drafts(facts, options).filter(draft => scopeOf(draft) === group))
  }
  return found
}

/** Live groups with a choice of their own for a rule. */
function ownChoices(rule: string, { settings, groupById }: PlanningFacts): ReadonlyMap<GroupId, RuleChoice> {
  const prefix = `${rule}@`
  const own = new Map<GroupId, RuleChoice>()
  for (const [key, choice] of Object.entries(settings.rules)) {
    const group = key.slice(prefix.length) as GroupId
    if (key.startsWith(prefix) && groupById.has(group)) own.set(group, choice)
  }
  return own
}
