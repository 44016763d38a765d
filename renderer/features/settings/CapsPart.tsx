import { useState } from 'react'
import { currentHost } from '../../host/current-host'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { useText } from '../../ui/text'
import { Line } from './Line'
import { settingsText } from './settings.text'
import { useSettings } from './useSettings'

/** How much contact is enough: a day, a person, and not at night. */
export function CapsPart() {
  const t = useText(settingsText)
  const [settings, change] = useSettings()
  const notices = currentHost()?.notices
  const [permission, setPermission] = useState(() => notices?.permission())
  return (
    <>
      <Line name={t('peopleADay')}>
        <NumberField label={t('peopleADay')} unit={t('people')} min={1} max={200} value={settings.peopleADay} onChange={peopleADay => change({ peopleADay }, t('peopleADay'))} />
      </Line>
      <Line name={t('perPerson')}>
        <NumberField label={t('inDays')} unit={t('inDays')} min={1} max={60} value={settings.touchWindowDays} onChange={touchWindowDays => change({ touchWindowDays }, t('perPerson'))} />
        <NumberField label={t('times')} unit={t('times')} min={1} max={20} value={settings.touchesPerPerson} onChange={touchesPerPerson => change({ touchesPerPerson }, t('perPerson'))} />
      </Line>
      <Line name={t('quiet')} note={t('quietNote')}>
        <NumberField label={t('quiet')} unit={`${t('hour')} ${t('to')}`} min={0} max={23} value={settings.quietFrom} onChange={quietFrom => change({ quietFrom }, t('quiet'))} />
        <NumberField label={`${t('quiet')} ${t('to')}`} unit={t('hour')} min={0} max={23} value={settings.quietTo} onChange={quietTo => change({ quietTo }, t('quiet'))} />
      </Line>
      <Line name={t('remindAt')} note={permission && t(`notices_${permission}`)}>
        <NumberField label={t('remindAt')} unit={t('hour')} min={0} max={23} value={settings.remindAt} onChange={remindAt => change({ remindAt }, t('remindAt'))} />
        {notices && permission === 'default' && <Button size="small" onPress={() => void notices.ask().then(setPermission)}>{t('noticesAllow')}</Button>}
      </Line>
    </>
  )
}
