import { parseNeed } from '../../../../shared/matching/parse-need'
import type { Need, Offer } from '../../../../shared/model/exchange'
import { undoLast } from '../../../data/act'
import { createNeed, patchNeed, removeNeed, setNeedState } from '../../../data/needs'
import { createOffer, patchOffer, removeOffer, setOfferState } from '../../../data/offers'
import { Button } from '../../../ui/Button'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { AddLine } from './AddLine'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { SourceNote } from './SourceNote'
import type { PersonFile } from './usePerson'

/** 有: resources, own ones and those through somebody, with the day they were last confirmed. */
export function OffersPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const done = (word: string) => toast({ text: word, undo: undoLast })
  const freshness = (offer: Offer) => {
    const via = offer.viaName ?? (offer.viaPersonId ? file.nameById.get(offer.viaPersonId) : undefined)
    if (via !== undefined) return t('via', { name: via })
    return offer.confirmedOn ? t('confirmed', { day: format.recent(offer.confirmedOn, today) }) : t('unconfirmed', { day: format.recent(offer.on, today) })
  }
  return (
    <Part name={t('has')} margin="panel">
      {file.offers.map(offer => (
        <div key={offer.id} className={styles.line}>
          <EditableText label={t('has')} value={offer.text} placeholder={t('offerHint')} onSave={async text => { await (text ? patchOffer(offer.id, { text }) : removeOffer(offer.id)); done(t(text ? 'saved' : 'removed')); return null }} />
          <span className={styles.end}>
            <span className={styles.acts}>{offer.confirmedOn !== today && <Button look="plain" size="small" onPress={() => void patchOffer(offer.id, { confirmedOn: today, state: 'current' }).then(() => done(t('saved')))}>{t('confirmNow')}</Button>}
            <Button look="plain" size="small" onPress={() => void setOfferState(offer.id, 'gone').then(() => done(t('removed')))}>{t('noLonger')}</Button></span>
            <span className={styles.quiet}>{freshness(offer)}</span>
            <SourceNote file={file} source={offer.source} about={offer.text} isSuggestion={offer.state === 'suggested'} onAccept={() => void setOfferState(offer.id, 'current')} onReject={() => void setOfferState(offer.id, 'rejected')} />
          </span>
        </div>
      ))}
      <AddLine hotkey="r" label={t('addOffer')} hint={t('offerHint')} onAdd={async text => {
        const parsed = parseNeed(`有 ${text}`, today)
        await createOffer({ personId: file.person.id, text, on: today, confirmedOn: today, state: 'current', source: { kind: 'typed' }, ...(parsed.region && { region: parsed.region }) })
        done(t('addedFact', { value: text }))
        return null
      }} />
    </Part>
  )
}

/** 找: needs with their last day; met and withdrawn ones are in the log below. */
export function NeedsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const done = (word: string) => toast({ text: word, undo: undoLast })
  const open = file.needs.filter(need => need.state === 'open' || need.state === 'talking' || need.state === 'suggested')
  const deadline = (need: Need) => {
    if (!need.until) return null
    return need.until < today ? <Tag>{t('overdue', { day: format.day(need.until) })}</Tag> : <Tag tone="soon">{t('until', { day: format.day(need.until) })}</Tag>
  }
  return (
    <Part name={t('wants')} margin="panel">
      {open.map(need => (
        <div key={need.id} className={styles.line}>
          <EditableText label={t('wants')} value={need.region ? `${need.text}，${need.region}` : need.text} placeholder={t('needHint')} onSave={async text => { await (text ? patchNeed(need.id, fieldsOf(text, today)) : removeNeed(need.id)); done(t(text ? 'saved' : 'removed')); return null }} />
          <span className={styles.end}>
            <span className={styles.acts}><Button look="plain" size="small" onPress={() => void setNeedState(need.id, 'met', today).then(() => done(t('met')))}>{t('met')}</Button></span>
            {deadline(need)}
            <SourceNote file={file} source={need.source} about={need.text} isSuggestion={need.state === 'suggested'} onAccept={() => void setNeedState(need.id, 'open', today)} onReject={() => void setNeedState(need.id, 'rejected', today)} />
          </span>
        </div>
      ))}
      <AddLine hotkey="n" label={t('addNeed')} hint={t('needHint')} onAdd={async text => {
        await createNeed({ personId: file.person.id, since: today, state: 'open', source: { kind: 'typed' }, ...fieldsOf(text, today) })
        done(t('addedFact', { value: text }))
        return null
      }} />
    </Part>
  )
}

/** What one typed line says: the thing, its place, deadline and budget. */
function fieldsOf(text: string, today: Need['since']): Pick<Need, 'text'> & Partial<Need> {
  const { what, region, until, budget } = parseNeed(`找 ${text}`, today)
  return { text: what || text, ...(region && { region }), ...(until && { until }), ...(budget !== undefined && { budget }) }
}
