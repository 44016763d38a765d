import { useState } from 'react'
import { INDUSTRY_SEASONS } from '../../../../resources/industry-calendar/industry-seasons'
import { readBirthday } from '../../../../shared/calendar/birthday'
import type { SeasonChoice } from '../../../../shared/model/settings'
import { freshId } from '../../../data/fresh-id'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { IconButton } from '../../../ui/IconButton'
import { useLanguage, useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { TextLink } from '../../../ui/TextLink'
import { toast } from '../../../ui/toast'
import { useSettings } from '../useSettings'
import styles from './Rules.module.css'
import { rulesText } from './rules.text'

/** Seasons shown before the rest is folded. */
const SHOWN = 6

interface SeasonLine {
  readonly id: string
  readonly name: string
  readonly industries: readonly string[]
  readonly ends: string
  readonly off: boolean
  readonly own: boolean
}

/** 行业旺季: the calendar behind 行业节奏. Known seasons take another day or are left out, own ones come in. */
export function SeasonsPart() {
  const t = useText(rulesText)
  const language = useLanguage()
  const [settings, change] = useSettings()
  const [isAll, setAll] = useState(false)
  const choices = settings.seasons ?? []
  const lines: SeasonLine[] = [
    ...choices.flatMap(({ id, name, industries, ends, off }) => (name && industries && ends ? [{ id, name, industries, ends, off: off === true, own: true }] : [])),
    ...INDUSTRY_SEASONS.map(season => {
      const choice = choices.find(one => one.id === season.id)
      return { id: season.id, name: season[language], industries: season.industries, ends: choice?.ends ?? season.ends, off: choice?.off === true, own: false }
    }),
  ]
  const set = (id: string, fields: Partial<SeasonChoice> | null, name: string) => {
    change(({ seasons = [] }) => {
      const old = seasons.find(one => one.id === id)
      const kept = seasons.filter(one => one.id !== id)
      return { seasons: fields === null ? kept : [...kept, { ...old, id, ...fields }] }
    }, name)
  }
  const setDay = (line: SeasonLine, text: string) => {
    const ends = text.trim()
    if (ends === line.ends) return
    if (readBirthday(ends) === null || /^\d{4}/.test(ends)) toast({ text: t('seasonBad', { text: ends }), tone: 'danger' })
    else set(line.id, { ends }, line.name)
  }
  return (
    <div className={styles.list}>
      {(isAll ? lines : lines.slice(0, SHOWN)).map(line => (
        <div key={line.id} className={styles.item}>
          <Checkbox aria-label={`${t('seasonOn')} ${line.name}`} isSelected={!line.off} onChange={on => set(line.id, { off: !on }, line.name)} />
          <span className={line.off ? styles.third : undefined}>{line.name}</span>
          <span className={`${styles.third} ${styles.grow}`}>{line.industries.join(' ')}</span>
          <SeasonDay line={line} label={t('seasonEnds', { name: line.name })} onDay={text => setDay(line, text)} />
          {line.own && <IconButton icon="close" label={t('remove', { name: line.name })} onPress={() => set(line.id, null, line.name)} />}
        </div>
      ))}
      <div className={styles.item}>
        {lines.length > SHOWN && <TextLink quiet onPress={() => setAll(!isAll)}>{isAll ? t('close') : t('seasonsMore', { count: lines.length })}</TextLink>}
        <span className={styles.third}>{t('seasonsNote')}</span>
      </div>
      <NewSeason onAdd={season => change(({ seasons = [] }) => ({ seasons: [...seasons, season] }), season.name ?? '')} />
    </div>
  )
}

/** A day as text, taken over when the field is left. */
function SeasonDay({ line, label, onDay }: { readonly line: SeasonLine; readonly label: string; readonly onDay: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed !== null) onDay(typed)
    setTyped(null)
  }
  return <span className={styles.short}><TextField aria-label={label} size="small" max={12} value={typed ?? line.ends} onChange={setTyped} onEnter={done} onBlur={done} /></span>
}

function NewSeason({ onAdd }: { readonly onAdd: (season: SeasonChoice) => void }) {
  const t = useText(rulesText)
  const [name, setName] = useState('')
  const [trades, setTrades] = useState('')
  const [ends, setEnds] = useState('')
  const industries = trades.split(/[\s,，、]+/).filter(word => word !== '')
  const isWhole = name.trim() !== '' && industries.length > 0 && readBirthday(ends.trim()) !== null
  const add = () => {
    if (!isWhole) return
    onAdd({ id: `own-${freshId<'season'>()}`, name: name.trim(), industries, ends: ends.trim() })
    setName('')
    setTrades('')
    setEnds('')
  }
  return (
    <div className={styles.item}>
      <span className={styles.short}><TextField aria-label={t('seasonName')} placeholder={t('seasonName')} size="small" max={40} value={name} onChange={setName} onEnter={add} /></span>
      <span className={styles.long}><TextField aria-label={t('seasonTrades')} placeholder={t('seasonTrades')} size="small" max={80} value={trades} onChange={setTrades} onEnter={add} /></span>
      <span className={styles.short}><TextField aria-label={t('seasonDay')} placeholder={t('seasonDay')} size="small" max={12} value={ends} onChange={setEnds} onEnter={add} /></span>
      <Button size="small" isDisabled={!isWhole} onPress={add}>{t('addSeason')}</Button>
    </div>
  )
}
