import { useMemo, useState } from 'react'
import { classOf, type Suggestion } from '../../../shared/people/suggestions'
import { useFormat, useToday } from '../../ui/clock'
import type { Column } from '../../ui/Table'
import { useText } from '../../ui/text'
import text from '../../ui/text-styles.module.css'
import { TextField } from '../../ui/TextField'
import { editable } from './other-words'
import { factText } from './facts.text'
import { foundText } from './found.text'
import styles from './People.module.css'

interface FoundColumnsInput {
  readonly rows: readonly Suggestion[]
  readonly rowKey: (row: Suggestion) => string
  /** Key of the row whose words are being changed. */
  readonly editing: string | null
  /** Answers a sentence when the words cannot be taken. */
  readonly onKeep: (row: Suggestion, value: string) => Promise<string | null>
  readonly onLeave: () => void
}

/** Columns of 待确认. A name stands once for all that was read about the person. */
export function useFoundColumns({ rows, rowKey, editing, onKeep, onLeave }: FoundColumnsInput): readonly Column<Suggestion>[] {
  const t = useText(foundText)
  const tFact = useText(factText)
  const format = useFormat()
  const today = useToday()
  const heads = useMemo(() => new Set(rows.filter((row, i) => row.personId !== rows[i - 1]?.personId).map(rowKey)), [rows, rowKey])
  const word = (type: Suggestion['type']) => (type === 'need' || type === 'offer' ? t(type) : tFact(type))
  const circumstances = ({ type, value, region, until, forOther }: Suggestion): string[] =>
    [!value.includes(region) && region, until !== null && t('until', { day: format.day(until) }), forOther && t(type === 'offer' ? 'ofOther' : 'forOther')].filter(one => one !== false)
  const said = ({ source }: Suggestion) => (source.kind === 'message' ? source.text : source.kind === 'card' ? t('fromCard', { name: source.name }) : '')
  return [
    { id: 'name', header: t('member'), width: 'minmax(112px, .7fr)', cell: row => (heads.has(rowKey(row)) ? <b>{row.name}</b> : <span className={styles.again}>{row.name}</span>) },
    {
      id: 'what', header: t('what'), width: 'minmax(0, 1.3fr)',
      cell: row => (editing === rowKey(row)
        ? <EditWords label={t('edit')} value={editable(row, today)} onKeep={value => onKeep(row, value)} onLeave={onLeave} />
        : <><span className={text.third}>{word(row.type)}</span> {row.value}<span className={text.third}>{circumstances(row).map(one => ` ${one}`)}</span></>),
    },
    { id: 'evidence', header: t('evidence'), width: 'minmax(0, 1.8fr)', cell: row => <span className={text.third} title={said(row)}>{said(row)}</span> },
    { id: 'on', header: t('on'), width: '88px', align: 'end', cell: row => (row.source.kind === 'card' ? '' : format.day(row.on)) },
    { id: 'certain', header: t('certain'), width: '64px', align: 'end', cell: row => (row.confidence === null ? '' : classOf(row) === 'sure' ? t('high') : format.percent(row.confidence)) },
  ]
}

/** The words of one reading, to be put right before they are kept. */
function EditWords({ label, value, onKeep, onLeave }: { readonly label: string; readonly value: string; readonly onKeep: (value: string) => Promise<string | null>; readonly onLeave: () => void }) {
  const [words, setWords] = useState(value)
  const [wrong, setWrong] = useState<string | null>(null)
  return <TextField aria-label={label} size="small" autoFocus value={words} onChange={setWords} onEnter={() => void onKeep(words).then(setWrong)} onEscape={onLeave} hint={wrong} max={200} />
}
