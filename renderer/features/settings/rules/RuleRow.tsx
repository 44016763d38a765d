import { useState } from 'react'
import type { FollowUpRule } from '../../../../shared/followups/rule'
import { choiceFor, ruleKey } from '../../../../shared/followups/rule-scope'
import type { GroupId } from '../../../../shared/model/ids'
import type { RuleChoice, Settings } from '../../../../shared/model/settings'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { NumberField } from '../../../ui/NumberField'
import { useLanguage, useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { RulePreviewLine } from './RulePreviewLine'
import { withChoice } from './rule-choices'
import styles from './Rules.module.css'
import { rulesText, type RulesKey } from './rules.text'

interface RuleRowProps {
  readonly rule: FollowUpRule
  readonly group: GroupId | null
  readonly settings: Settings
  /** `null` = as for every group, or as made. */
  readonly onChange: (choice: RuleChoice | null, what: string) => void
}

/** What is being tried: figures, and whether the rule is used at all. */
interface Draft {
  readonly on?: boolean
  readonly options: Readonly<Record<string, number>>
}

/** One rule: whether it is used, its figures, and, while they are changed, what last month would have been. A switch outside 调整 holds at once. */
export function RuleRow({ rule, group, settings, onChange }: RuleRowProps) {
  const t = useText(rulesText)
  const language = useLanguage()
  const [draft, setDraft] = useState<Draft | null>(null)
  const label = rule.label[language]
  const { on, options } = choiceFor(settings, rule, group)
  const own = group === null ? undefined : settings.rules[ruleKey(rule.id, group)]
  const words = (kind: 'opt' | 'unit', option: string, count = 0) => t(`${kind}_${option}` as RulesKey, { count })
  const store = (choice: RuleChoice | null) => onChange(choice, t('changed', { rule: label }))
  const shown = { ...options, ...draft?.options }
  const isOn = draft?.on ?? on
  const proposed = withChoice(settings, rule, group, { off: !isOn, options: shown })
  return (
    <div className={styles.rule} data-rule={rule.id}>
      <div className={styles.ruleLine}>
        <Checkbox aria-label={t('onOff', { rule: label })} isSelected={isOn}
          onChange={next => (draft ? setDraft({ ...draft, on: next }) : store({ ...(group === null ? settings.rules[rule.id] : own), off: !next }))} />
        <span className={isOn ? undefined : styles.off}>{label}</span>
        <span className={styles.figures}>
          {own ? <b className={styles.own}>{t('own')}</b> : null}
          {Object.entries(options).map(([option, value]) => [words('opt', option), value, words('unit', option, value)].filter(part => part !== '').join(' ')).join('\u00a0· ')}
        </span>
        {own && <TextLink quiet onPress={() => { setDraft(null); store(null) }}>{t('reset')}</TextLink>}
        <TextLink label={`${t(draft ? 'close' : 'tune')} ${label}`} onPress={() => setDraft(draft ? null : { options: {} })}>{t(draft ? 'close' : 'tune')}</TextLink>
      </div>
      {draft && (
        <div className={styles.open}>
          <div className={styles.fields}>
            {Object.entries(shown).map(([option, value]) => (
              <span key={option} className={styles.field}>
                <span>{words('opt', option)}</span>
                <NumberField label={`${label} ${words('opt', option)}`} unit={words('unit', option, value)} min={0} max={999} value={value} onChange={next => setDraft({ ...draft, options: { ...draft.options, [option]: next } })} />
              </span>
            ))}
            <Button look="filled" size="small" onPress={() => { store({ off: !isOn, options: shown }); setDraft(null) }}>{t('save')}</Button>
          </div>
          <RulePreviewLine rule={rule.id} proposed={proposed} />
        </div>
      )}
    </div>
  )
}
