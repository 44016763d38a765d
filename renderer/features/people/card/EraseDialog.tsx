import { useEffect, useState } from 'react'
import type { PersonId } from '../../../../shared/model/ids'
import { erasePerson, tracesOf, type Traces } from '../../../data/erase-person'
import { Checkbox } from '../../../ui/Checkbox'
import { useFormat } from '../../../ui/clock'
import { Dialog } from '../../../ui/Dialog'
import { failureWords } from '../../../ui/failure-text'
import { closePanel } from '../../../ui/panel'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { toast } from '../../../ui/toast'
import { rightsText } from './rights.text'

/** Names and days said at most; the rest is cut off with …. */
const SAID = 4

interface EraseDialogProps {
  readonly id: PersonId
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says what will go and what cannot, asks for the word, and erases. */
export function EraseDialog({ id, name, isOpen, onClose }: EraseDialogProps) {
  const t = useText(rightsText)
  const format = useFormat()
  const list = (words: readonly string[]): string => format.list([...new Set(words)].slice(0, SAID)) + (new Set(words).size > SAID ? '…' : '')
  const [traces, setTraces] = useState<Traces | null>(null)
  const [inTexts, setInTexts] = useState(true)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (!isOpen) return
    setTyped('')
    void tracesOf(id).then(setTraces)
  }, [id, isOpen])

  const erase = async () => {
    toast({ text: t('erasing') })
    const erased = await erasePerson(id, inTexts)
    closePanel()
    if (!erased.ok) return toast({ text: failureWords(erased.failure).title, tone: 'danger' })
    const days = list(erased.value.map(point => format.date(format.dayOf(point.at))))
    toast({ text: erased.value.length === 0 ? t('erasedAll') : t('erased', { count: erased.value.length, days }) })
  }
  return (
    <Dialog isOpen={isOpen} title={t('eraseTitle', { name })} action={t('act')} isDisabled={traces === null || typed.trim().toLowerCase() !== t('word')} onClose={onClose}
      onAction={() => void erase().catch((error: unknown) => toast({ text: error instanceof Error ? error.message : String(error), tone: 'danger' }))}>
      {traces && (
        <>
          <p>{t('goes', { groups: traces.groups, messages: format.number(traces.messages), visits: traces.visits, notes: traces.notes })}{traces.chats > 0 && ` ${t('chats', { count: traces.chats })}`}</p>
          <p>{t('trace')}</p>
          {traces.rareNames.length > 0 && <Checkbox isSelected={inTexts} onChange={setInTexts}>{t('inTexts', { names: list(traces.rareNames) })}</Checkbox>}
          <p>{t('noUndo')}</p>
        </>
      )}
      <TextField label={t('type')} value={typed} onChange={setTyped} />
    </Dialog>
  )
}
