import { Choices } from '../../ui/Choices'
import { say, useText } from '../../ui/text'
import { Line } from './Line'
import { settingsText } from './settings.text'
import { useSettings } from './useSettings'

/** Language and theme. */
export function LookPart() {
  const t = useText(settingsText)
  const [settings, change] = useSettings()
  return (
    <>
      <Line name={t('language')}>
        <Choices label={t('language')} value={settings.language} choices={[{ value: 'system', label: t('system') }, { value: 'zh', label: t('zh') }, { value: 'en', label: t('en') }]}
          onChange={language => change({ language }, () => say(settingsText, 'language'))} />
      </Line>
      <Line name={t('theme')}>
        <Choices label={t('theme')} value={settings.theme} choices={[{ value: 'system', label: t('system') }, { value: 'light', label: t('light') }, { value: 'dark', label: t('dark') }]}
          onChange={theme => change({ theme }, t('theme'))} />
      </Line>
    </>
  )
}
