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
const FIELDS = ['name', 'remark', 'salutation', 'text', 'level', 'loyalty', 'state', 'until', 'region', 'budget', 'value', 'cadenceDays', 'type', 'purpose', 'outcome'] as const

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
  const fieldWords = (field: string) => (field === 'note' ? t('noteField') : FIELDS.includes(field as (typeof FIELDS)[number]) ? t(field as (typeof FIELDS)[number]) : t('other', { field }))
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
                  <span className={styles.third}>{t('of', { of: conflict.of, field: fieldWords(conflict.field) })}</span>
                  <Choices label={t('of', { of: conflict.of, field: fieldWords(conflict.field) })} value={theirs.has(placeOf(conflict)) ? 'theirs' : 'ours'} onChange={side => choose(conflict, side)}
                    choices={[{ value: 'ours', label: `${t('ours')} ${said(conflict.ours)}` }, { value: 'theirs', label: `${t('theirs')} ${said(conflict.theirs)}` }]} />
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
/** A value in a few characters. */
function said(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > SAID ? `${text.slice(0, SAID)}…` : text
}
