import { useEffect, useRef, useState } from 'react'
import type { MergeConflict } from '../../../shared/backup/merge'
import type { Failure } from '../../../shared/model/failure'
import type { Result } from '../../../shared/model/result'
import { beginMerge, finishMerge, takeMergeBack, type MergeBegun } from '../../data/merge'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { useFormat } from '../../ui/clock'
import { Dialog } from '../../ui/Dialog'
import { failureWords } from '../../ui/failure-text'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import { mergeText } from './merge.text'
import styles from './Settings.module.css'

const placeOf = ({ table, key, field }: MergeConflict): string => `${table} ${key} ${field}`
const FIELDS = ['name', 'remark', 'salutation', 'text', 'level', 'loyalty', 'state', 'until', 'region', 'budget', 'value', 'cadenceDays', 'type', 'purpose', 'outcome', 'band', 'motive', 'isProtected', 'stage', 'city', 'trade', 'answers', 'trial'] as const
/** Fields whose values are codes. */
const CODED = new Set(['level', 'loyalty', 'band', 'motive', 'type', 'stage', 'state'])

/** Unites a backup with the register: its chats come in at once, what differs is chosen here, and closing takes everything back. */
export function MergeDialog({ file, onClose }: { readonly file: File | null; readonly onClose: () => void }) {
  const t = useText(mergeText)
  const format = useFormat()
  const [begun, setBegun] = useState<Result<MergeBegun, Failure> | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  // Closing follows the action at once, before a state would have changed.
  const finishing = useRef(false)
  useEffect(() => {
    setBegun(null)
    setPassphrase('')
    setTheirs(new Set())
    finishing.current = false
    if (file) void beginMerge(file).then(setBegun)
  }, [file])
  const code = begun && !begun.ok ? begun.failure.code : null
  const again = () => {
    setBegun(null)
    if (file) void beginMerge(file, passphrase).then(setBegun)
  }
  const finish = async ({ plan, imports, newMessages }: MergeBegun) => {
    finishing.current = true
    const act = await finishMerge(plan, conflict => theirs.has(placeOf(conflict)))
    const undo = async () => {
      const back = await takeMergeBack(act, imports)
      toast(back.ok ? { text: t('undone') } : { text: failureWords(back.failure).title, tone: 'danger' })
    }
    toast({ text: t('merged', { messages: format.number(newMessages) }), undo })
  }
  const close = () => {
    if (!finishing.current && begun?.ok) void takeMergeBack(null, begun.value.imports).then(() => toast({ text: t('broken') }))
    onClose()
  }
  const conflicts = begun?.ok ? begun.value.plan.conflicts : []
  const fieldWords = (field: string) => (field.startsWith('custom.') ? field.slice('custom.'.length) : field === 'note' ? t('noteField') : FIELDS.includes(field as (typeof FIELDS)[number]) ? t(field as (typeof FIELDS)[number]) : t('other', { field }))
  const rowWords = ({ table, key, of }: MergeConflict) => {
    const [kind, from] = key.split(':')
    return table === 'reviews' && (kind === 'week' || kind === 'month') ? t(kind, { from: from ?? '' }) : of
  }
  /** A value in a few characters. */
  const said = (field: string, value: unknown): string => {
    const coded = `${field}.${String(value)}`
    if (CODED.has(field) && mergeText.keys.includes(coded as (typeof mergeText.keys)[number])) return t(coded as (typeof mergeText.keys)[number])
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    const text = wordsIn(value)
    return text.length > SAID ? `${text.slice(0, SAID)}…` : text
  }
  const choose = (conflict: MergeConflict, side: 'ours' | 'theirs') => {
    const next = new Set(theirs)
    if (side === 'theirs') next.add(placeOf(conflict))
    else next.delete(placeOf(conflict))
    setTheirs(next)
  }
  return (
    <Dialog isOpen={file !== null} title={t('title', { name: file?.name ?? '' })} action={t('act')} look="filled" isDisabled={!begun?.ok} onClose={close}
      onAction={() => { if (begun?.ok) void finish(begun.value) }}>
      {begun === null && <p role="status">{t('working')}</p>}
      {begun && !begun.ok && <p role="alert">{failureWords(begun.failure).title}。{failureWords(begun.failure).body}</p>}
      {(code === 'backup.locked' || code === 'backup.passphrase') && (
        <>
          <TextField label={t('locked')} type="password" value={passphrase} onChange={setPassphrase} onEnter={again} autoFocus />
          <span><Button onPress={again} isDisabled={passphrase === ''}>{t('open')}</Button></span>
        </>
      )}
      {begun?.ok && (
        <>
          <p>{t('sum', { messages: format.number(begun.value.newMessages), added: format.number(begun.value.plan.added.length), filled: format.number(begun.value.plan.filled.length) })}</p>
          <p>{conflicts.length === 0 ? t('none') : t('conflicts', { count: conflicts.length })}</p>
          {conflicts.length > 1 && <span><Button look="plain" size="small" onPress={() => setTheirs(new Set())}>{t('allOurs')}</Button> <Button look="plain" size="small" onPress={() => setTheirs(new Set(conflicts.map(placeOf)))}>{t('allTheirs')}</Button></span>}
          {conflicts.length > 0 && (
            <ul className={styles.conflicts}>
              {conflicts.map(conflict => (
                <li key={placeOf(conflict)} className={styles.conflict}>
                  <span className={styles.third}>{t('of', { of: rowWords(conflict), field: fieldWords(conflict.field) })}</span>
                  <Choices label={t('of', { of: rowWords(conflict), field: fieldWords(conflict.field) })} value={theirs.has(placeOf(conflict)) ? 'theirs' : 'ours'} onChange={side => choose(conflict, side)}
                    choices={[{ value: 'ours', label: `${t('ours')} ${said(conflict.field, conflict.ours)}` }, { value: 'theirs', label: `${t('theirs')} ${said(conflict.field, conflict.theirs)}` }]} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Dialog>
  )
}

const SAID = 24

/** What a value says, whatever it is made of: its texts and numbers one after the other. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return `${value}`
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(wordsIn).filter(words => words !== '').join(' / ')
}
