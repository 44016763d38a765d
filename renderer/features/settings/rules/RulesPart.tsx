import { useState } from 'react'
import { RULES } from '../../../../shared/followups/rules/registry'
import type { Group } from '../../../../shared/model/group'
import type { GroupId } from '../../../../shared/model/ids'
import { listGroups } from '../../../data/groups'
import { useLive } from '../../../data/use-live'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { Line } from '../Line'
import { useSettings } from '../useSettings'
import { withChoice } from './rule-choices'
import { RuleRow } from './RuleRow'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'

/** Every rule of the day plan, switched and tuned for all groups or for one. */
export function RulesPart() {
  const t = useText(rulesText)
  const [settings, change] = useSettings()
  const groups = useLive<readonly Group[]>(listGroups, [], [])
  const [scope, setScope] = useState<GroupId | ''>('')
  const live = groups.filter(group => group.kind === 'group' && !group.archived)
  return (
    <>
      <Line name={t('scope')} note={t('scopeNote')}>
        <Select label={t('scope')} value={scope} choices={[{ value: '' as GroupId | '', label: t('everyGroup') }, ...live.map(group => ({ value: group.id, label: group.name }))]} onChange={setScope} />
      </Line>
      <div className={styles.rules}>
        {RULES.map(rule => <RuleRow key={`${rule.id} ${scope}`} rule={rule} group={scope === '' ? null : scope} settings={settings} onChange={(choice, what) => change(now => ({ rules: withChoice(now, rule, scope === '' ? null : scope, choice) }), what)} />)}
      </div>
    </>
  )
}
