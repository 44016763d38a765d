import { CADENCE_ROLES } from '../../../shared/model/settings'
import { LEVELS, LOYALTY_STEPS } from '../../../shared/model/person'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { useText } from '../../ui/text'
import { Line } from './Line'
import { settingsText } from './settings.text'
import { TagCadence } from './TagCadence'
import { useSettings } from './useSettings'

/** Days between visits that one may choose. */
const CADENCES = [3, 7, 10, 14, 21, 30, 45, 60, 90, 180] as const

/** How often people are visited: the default, and by tag, loyalty, level and role. */
export function CadencePart() {
  const t = useText(settingsText)
  const [settings, change] = useSettings()
  const choices = (current: number | undefined) => [
    { value: '', label: t('unset') },
    ...[...new Set([...CADENCES, ...(current === undefined ? [] : [current])])].sort((a, b) => a - b).map(days => ({ value: String(days), label: t('everyDays', { count: days }) })),
  ]
  const daysOf = (value: string): number | undefined => (value === '' ? undefined : Number(value))
  return (
    <>
      <Line name={t('cadenceDefault')} note={t('cadenceNote')}>
        <NumberField label={t('cadenceDefault')} unit={t('days')} min={1} max={365} value={settings.cadenceDays} onChange={cadenceDays => change({ cadenceDays }, t('cadence'))} />
      </Line>
      <TagCadence choicesFor={choices} />
      <Line name={t('cadenceLoyalty')}>
        {LOYALTY_STEPS.map(step => (
          <Select key={step} labelled label={t(step)} value={String(settings.cadenceByLoyalty[step] ?? '')} choices={choices(settings.cadenceByLoyalty[step])}
            onChange={value => change(now => ({ cadenceByLoyalty: { ...now.cadenceByLoyalty, [step]: daysOf(value) } }), t('cadence'))} />
        ))}
      </Line>
      <Line name={t('cadenceRole')}>
        {CADENCE_ROLES.map(role => (
          <Select key={role} labelled label={t(`role_${role}`)} value={String(settings.cadenceByRole?.[role] ?? '')} choices={choices(settings.cadenceByRole?.[role])}
            onChange={value => change(now => ({ cadenceByRole: { ...now.cadenceByRole, [role]: daysOf(value) } }), t('cadence'))} />
        ))}
      </Line>
      <Line name={t('cadenceLevel')}>
        {LEVELS.map(level => (
          <Select key={level} labelled label={t(level)} value={String(settings.cadenceByLevel[level] ?? '')} choices={choices(settings.cadenceByLevel[level])}
            onChange={value => change(now => ({ cadenceByLevel: { ...now.cadenceByLevel, [level]: daysOf(value) } }), t('cadence'))} />
        ))}
      </Line>
    </>
  )
}
