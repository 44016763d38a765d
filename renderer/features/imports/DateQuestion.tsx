import { useState } from 'react'
import { toDay } from '../../../shared/model/day'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { choose } from './import-queue'
import { mappingText } from './mapping.text'

/** A text with clocks and no day: the operator says which day it was. */
export function DateQuestion({ file }: { readonly file: number }) {
  const t = useText(mappingText)
  const [typed, setTyped] = useState('')
  const take = (text: string) => {
    const day = toDay(text.trim().replace(/[./年月]/g, '-').replace(/日$/, '').replace(/-(\d)(?=-|$)/g, '-0$1'))
    if (day) choose(file, { mapping: { date: Number(day.replaceAll('-', '')) } })
  }
  return (
    <Section title={t('askDate')}>
      <TextField aria-label={t('dateField')} placeholder={t('dateHint')} size="small" autoFocus value={typed} onChange={setTyped} onEnter={take} onBlur={() => take(typed)} />
    </Section>
  )
}
