import { useState } from 'react'
import { Chip } from '../../ui/Chip'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { Line } from './Line'
import { settingsText } from './settings.text'
import styles from './Settings.module.css'
import { useSettings } from './useSettings'

/** Names that are the operator. */
export function NamesPart() {
  const t = useText(settingsText)
  const [settings, change] = useSettings()
  const [typed, setTyped] = useState('')
  const add = () => {
    const name = typed.trim()
    if (name !== '' && !settings.myNames.includes(name)) change(({ myNames }) => ({ myNames: [...myNames, name] }), t('myNames'))
    setTyped('')
  }
  return (
    <Line name={t('myNames')} note={t('myNamesNote')}>
      {settings.myNames.map(name => <Chip key={name} removeLabel={t('remove', { name })} onRemove={() => change(({ myNames }) => ({ myNames: myNames.filter(other => other !== name) }), t('myNames'))}>{name}</Chip>)}
      <span className={styles.field}><TextField aria-label={t('addName')} placeholder={t('addName')} size="small" value={typed} onChange={setTyped} onEnter={add} onBlur={add} max={60} /></span>
    </Line>
  )
}
