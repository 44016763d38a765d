import { useEffect, useState } from 'react'
import { BACKUP_TABLES } from '../../../shared/backup/content'
import type { RestorePreview } from '../../../shared/backup/compare'
import type { Failure } from '../../../shared/model/failure'
import type { Result } from '../../../shared/model/result'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/clock'
import { Dialog } from '../../ui/Dialog'
import { failureWords } from '../../ui/failure-text'
import { Remains } from '../../ui/Remains'
import { remainsText } from '../../ui/remains.text'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { backupText } from './backup.text'
import type { LookedAt } from './look-at-backup'
import { settingsText } from './settings.text'

/** What the operator said to a backup. */
export interface RestoreHow {
  readonly passphrase?: string
  /** Only what is intact of it is wanted. */
  readonly damaged: boolean
}

interface RestoreDialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** Looks what would change; asked again with what was typed when the backup has a passphrase. */
  readonly look: (passphrase?: string) => Promise<Result<LookedAt, Failure>>
  readonly onRestore: (how: RestoreHow) => void
  readonly onClose: () => void
}

/** What a restore would change, before it is done, and of a damaged backup what is intact. Asks for the passphrase of a sealed one. */
export function RestoreDialog({ isOpen, title, look, onRestore, onClose }: RestoreDialogProps) {
  const t = useText(backupText)
  const tSettings = useText(settingsText)
  const tRemains = useText(remainsText)
  const [answer, setAnswer] = useState<Result<LookedAt, Failure> | null>(null)
  const [passphrase, setPassphrase] = useState('')
  useEffect(() => {
    if (!isOpen) return
    let gone = false
    setAnswer(null)
    setPassphrase('')
    void look().then(found => { if (!gone) setAnswer(found) })
    return () => { gone = true }
    // Asked once each time it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen])
  const code = answer && !answer.ok ? answer.failure.code : null
  const asks = code === 'backup.locked' || code === 'backup.passphrase'
  const again = () => {
    setAnswer(null)
    void look(passphrase).then(setAnswer)
  }
  const damage = answer?.ok ? answer.value.damage : null
  return (
    <Dialog isOpen={isOpen} title={title} action={damage ? tRemains('restore') : tSettings('restore')} isDisabled={!answer?.ok} onClose={onClose}
      onAction={() => onRestore({ damaged: damage !== null, ...(passphrase !== '' && { passphrase }) })}>
      {answer === null && <p role="status">{t('looking')}</p>}
      {answer && !answer.ok && <p role="alert">{failureWords(answer.failure).title}。{failureWords(answer.failure).body}</p>}
      {asks && (
        <>
          <TextField label={t('askPassphrase')} type="password" value={passphrase} onChange={setPassphrase} onEnter={again} autoFocus />
          <span><Button onPress={again} isDisabled={passphrase === ''}>{t('look')}</Button></span>
        </>
      )}
      {damage && <p role="alert">{tRemains('found')}</p>}
      {damage && <Remains {...damage} />}
      {answer?.ok && <Preview preview={answer.value.preview} />}
      <p>{t('kept')}</p>
    </Dialog>
  )
}

function Preview({ preview }: { readonly preview: RestorePreview }) {
  const t = useText(backupText)
  const format = useFormat()
  const lines = BACKUP_TABLES.flatMap(table => {
    const { back, gone, changed } = preview.tables[table]
    const parts = [back > 0 && t('back', { count: format.number(back) }), gone > 0 && t('gone', { count: format.number(gone) }), changed > 0 && t('changed', { count: format.number(changed) })].filter(Boolean)
    return parts.length === 0 ? [] : [t('lineOf', { what: t(table), parts: parts.join('，') })]
  })
  if (preview.messages !== 0) lines.push(t('lineOf', { what: t('messages'), parts: t(preview.messages > 0 ? 'back' : 'gone', { count: format.number(Math.abs(preview.messages)) }) }))
  return (
    <>
      <p>{lines.length === 0 ? t('same') : t('from', { day: format.date(format.dayOf(preview.at)), time: format.time(preview.at) })}</p>
      {lines.length > 0 && <ul>{lines.map(line => <li key={line}>{line}</li>)}</ul>}
      {preview.peopleGone.length > 0 && <p>{t('peopleGone', { names: preview.peopleGone.join('、') })}</p>}
      {preview.peopleBack.length > 0 && <p>{t('peopleBack', { names: preview.peopleBack.join('、') })}</p>}
    </>
  )
}
