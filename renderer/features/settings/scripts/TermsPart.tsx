import { useMemo, useState } from 'react'
import { CRAFT_TERMS } from '../../../../resources/craft/terms'
import { IconButton } from '../../../ui/IconButton'
import type { Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { Line } from '../Line'
import { useSettings } from '../useSettings'
import { LongList } from './LongList'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'

interface TermRow {
  readonly term: string
  readonly isOwn: boolean
}

/** 行话: the operator's own words, and those that come with the app; what is being typed narrows the list. */
export function TermsPart() {
  const t = useText(scriptsText)
  const [settings, change] = useSettings()
  const [typed, setTyped] = useState('')
  const terms = useMemo(() => settings.terms ?? [], [settings.terms])
  const rows = useMemo<TermRow[]>(() => [...terms.map(term => ({ term, isOwn: true })), ...CRAFT_TERMS.filter(term => !terms.includes(term)).map(term => ({ term, isOwn: false }))].filter(({ term }) => term.includes(typed.trim())), [terms, typed])
  const add = () => {
    const term = typed.trim()
    if (term === '') return
    if (!terms.includes(term) && !CRAFT_TERMS.includes(term)) change(settings => ({ terms: [term, ...(settings.terms ?? [])] }), term)
    setTyped('')
  }
  const columns: Column<TermRow>[] = [
    { id: 'term', header: t('columnTerm'), cell: ({ term }) => <span lang="zh-CN">{term}</span> },
    { id: 'from', header: t('columnFrom'), width: '120px', cell: ({ isOwn }) => t(isOwn ? 'termOwn' : 'termGiven') },
    { id: 'remove', header: '', width: '32px', cell: ({ term, isOwn }) => isOwn && <IconButton icon="close" label={t('remove', { name: term })} onPress={() => change(settings => ({ terms: settings.terms?.filter(other => other !== term) ?? [] }), term)} /> },
  ]
  return (
    <>
      <Line name={t('findTerm')} note={t('termsNote', { count: CRAFT_TERMS.length })}>
        <span className={styles.short}><TextField aria-label={t('addTerm')} placeholder={t('addTerm')} size="small" max={30} value={typed} onChange={setTyped} onEnter={add} /></span>
      </Line>
      <LongList label={t('termsOwn')} columns={columns} rows={rows} rowKey={({ term }) => term} isMuted={({ isOwn }) => !isOwn} empty={t('termNew', { term: typed.trim() })} />
    </>
  )
}
