import { useState } from 'react'
import { CRAFT_TERMS } from '../../../../resources/craft/terms'
import { Chip } from '../../../ui/Chip'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { Line } from '../Line'
import { useSettings } from '../useSettings'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'

/** 行话: the operator's own words beside those that come with the app. */
export function TermsPart() {
  const t = useText(scriptsText)
  const [settings, change] = useSettings()
  const [typed, setTyped] = useState('')
  const terms = settings.terms ?? []
  const add = () => {
    const term = typed.trim()
    if (term !== '' && !terms.includes(term)) change({ terms: [...terms, term] }, term)
    setTyped('')
  }
  return (
    <Line name={t('termsOwn')} note={t('termsNote', { count: CRAFT_TERMS.length })}>
      {terms.map(term => <Chip key={term} removeLabel={t('remove', { name: term })} onRemove={() => change({ terms: terms.filter(other => other !== term) }, term)}>{term}</Chip>)}
      <span className={styles.short}><TextField aria-label={t('addTerm')} placeholder={t('addTerm')} size="small" max={30} value={typed} onChange={setTyped} onEnter={add} onBlur={add} /></span>
    </Line>
  )
}
