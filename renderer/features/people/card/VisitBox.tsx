import { useState } from 'react'
import { parseVisitLine } from '../../../../shared/followups/visit-line'
import { CHANNELS, OUTCOMES, type Channel, type Outcome } from '../../../../shared/model/follow-up'
import type { TagId, VisitId } from '../../../../shared/model/ids'
import { undoLast } from '../../../data/act'
import { createTag } from '../../../data/tags'
import { giveReason, logContact } from '../../../data/visits'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useClock, useFormat, useToday } from '../../../ui/clock'
import { Select } from '../../../ui/Select'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { toast } from '../../../ui/toast'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'
import { useSensitiveHint } from '../../../ui/useSensitiveHint'

/** 记一笔 from the card: outcome by digit, one line, Enter. */
export function VisitBox({ file, onClose }: { readonly file: PersonFile; readonly onClose: () => void }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const { zone } = useClock()
  const [over, setOver] = useState<VisitId | null>(null)
  const [outcome, setOutcome] = useState<Outcome>('replied')
  const [channel, setChannel] = useState<Channel>('private')
  const [text, setText] = useState('')
  const sensitive = useSensitiveHint(text)
  const line = parseVisitLine(text, today)
  const heard = [
    line.nextOn && t('nextOn', { day: format.dayWeek(line.nextOn) }), line.tags.length > 0 && t('heardTags', { names: format.list(line.tags) }),
    line.people.length > 0 && t('heardPeople', { names: format.list(line.people) }), line.amount !== undefined && format.money(line.amount),
  ].filter(part => typeof part === 'string')
  const save = async () => {
    if (over) {
      await giveReason(over, text)
      onClose()
      return
    }
    const tags: TagId[] = []
    for (const name of line.tags) tags.push(file.tags.find(tag => tag.name === name)?.id ?? (await createTag({ name })).id)
    const logged = await logContact({
      personId: file.person.id, on: today, channel, outcome, text: [line.text, ...line.people.map(name => `@${name}`)].filter(part => part !== '').join(' '),
      ...(line.nextOn && { nextOn: line.nextOn }), ...(line.amount !== undefined && { amount: line.amount }), ...(tags.length > 0 && { tags }),
    }, { zone })
    toast({ text: t('logged', { name: file.person.name }), undo: undoLast })
    if (!logged.overCap) return onClose()
    // It took place, so it is kept; the next words are why.
    setOver(logged.id)
    setText('')
  }
  return (
    <div className={styles.visit}>
      <div className={styles.chips}>
        {OUTCOMES.map((value, n) => <Chip key={value} label={String(n + 1)} isChoice on={outcome === value} onPress={() => setOutcome(value)}>{t(value === 'doNotContact' ? 'doNotContactOutcome' : value)}</Chip>)}
        <Select label={t('channel')} value={channel} choices={CHANNELS.map(value => ({ value, label: t(value) }))} onChange={setChannel} />
      </div>
      <div className={styles.addLine}>
        <span className={styles.grow}><TextField aria-label={t('log1')} value={text} onChange={setText} placeholder={t(over ? 'capReached' : 'visitHint')} autoFocus onEnter={() => void save()} onEscape={onClose} max={300} hint={sensitive ?? (over || heard.length === 0 ? undefined : t('heard', { what: format.join(heard) }))}
          onKey={event => { const chosen = OUTCOMES[Number(event.key) - 1]; if (chosen && text === '' && !over) { event.preventDefault(); setOutcome(chosen) } }} /></span>
        <Button look="filled" keys="Enter" onPress={() => void save()}>{t('save')}</Button>
      </div>
    </div>
  )
}
