import type { FollowUpRule } from '../../../../shared/followups/rule'
import { choiceFor, ruleKey } from '../../../../shared/followups/rule-scope'
import type { GroupId } from '../../../../shared/model/ids'
import type { RuleChoice, Settings } from '../../../../shared/model/settings'

/**
 * The choices with one changed. Only what differs from the level above is kept: a rule's own figures for all groups, the figures for
 * all groups for one; nothing different = no entry. `null` takes the choice away.
 */
export function withChoice(settings: Settings, rule: FollowUpRule, group: GroupId | null, choice: RuleChoice | null): Settings['rules'] {
  const key = ruleKey(rule.id, group)
  const { [key]: _old, ...others } = settings.rules
  if (choice === null) return others
  const above = group === null ? { on: true, options: rule.defaults } : choiceFor(settings, rule, null)
  const options = Object.fromEntries(Object.entries(choice.options ?? {}).filter(([option, value]) => above.options[option] !== value))
  const isOn = choice.off === undefined ? above.on : !choice.off
  const kept: RuleChoice = { ...(isOn === above.on ? {} : { off: !isOn }), ...(Object.keys(options).length > 0 ? { options } : {}) }
  return Object.keys(kept).length > 0 ? { ...others, [key]: kept } : others
}
