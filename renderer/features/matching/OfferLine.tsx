import { useState } from 'react'
import { parseOffer } from '../../../shared/matching/parse-offer'
import { undoLast } from '../../data/act'
import { personCalled } from '../../data/matches'
import { createOffer } from '../../data/offers'
import { createPerson } from '../../data/people'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { useText } from '../../ui/text'
import { TextField } from '../../ui/TextField'
import { toast } from '../../ui/toast'
import styles from './Sheets.module.css'
import { sheetsText } from './sheets.text'

/** One typed line becomes a resource: who has what, where, until when and through whom, shown as understood while it is typed. */
export function OfferLine({ onClose }: { readonly onClose: () => void }) {
  const t = useText(sheetsText)
  const format = useFormat()
  const today = useToday()
  const [line, setLine] = useState('')
  const [hint, setHint] = useState<string | null>(null)
  const { who, what, region, until, via } = parseOffer(line, today)
  const understood = line.trim() === '' ? null : format.join([t('offerWho', { who: who ?? t('notSaid') }), t('offerWhat', { what: what || t('notSaid') }), region, until && t('until', { day: format.day(until) }), via && t('through', { name: via })])
  const save = async () => {
    const missing = !who ? t('offerNoWho') : !what ? t('offerNoWhat') : null
    setHint(missing)
    if (!who || !what) return
    const owner = (await personCalled(who, today)) ?? (await createPerson(who))
    const contact = via ? await personCalled(via, today) : null
    await createOffer({
      personId: owner.id, text: what, on: today, confirmedOn: today, state: 'current', source: { kind: 'typed' },
      ...(region && { region }), ...(until && { until }), ...(via && { indirect: true, viaName: contact?.name ?? via, ...(contact && { viaPersonId: contact.id }) }),
    })
    setLine('')
    toast({ text: t('offerSaved', { who: owner.name, what }), undo: undoLast })
  }
  return (
    <div className={styles.offerLine}>
      <TextField aria-label={t('newOffer')} placeholder={t('offerExample')} value={line} onChange={setLine} onEnter={() => void save()} onEscape={onClose} autoFocus max={200}
        hint={hint ?? understood ?? t('offerHow')} isInvalid={hint !== null} />
      <Button size="field" look="filled" keys="Enter" isDisabled={line.trim() === ''} onPress={() => void save()}>{t('saveOffer')}</Button>
    </div>
  )
}
