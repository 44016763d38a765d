import { lineOfNeed, lineOfOffer, needOfLine, offerOfLine } from '../../../../shared/matching/exchange-line'
import type { Need, Offer } from '../../../../shared/model/exchange'
import { undoAct, undoLast } from '../../../data/act'
import { createNeed, patchNeed, removeNeed, setNeedState } from '../../../data/needs'
import { createOffer, patchOffer, removeOffer, setOfferState } from '../../../data/offers'
import { Button } from '../../../ui/Button'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { AddLine } from './AddLine'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { SourceNote } from './SourceNote'
import { useExchangeWords } from './useExchangeWords'
import type { PersonFile } from './usePerson'

/** 有: resources, own ones and those through somebody, with the day they were last confirmed. */
export function OffersPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const { offerWords, deadline, withVia } = useExchangeWords(file)
  const done = (word: string) => toast({ text: word, undo: undoLast })
  const settle = (offer: Offer, state: 'current' | 'rejected') => void setOfferState(offer.id, state).then(({ seq }) => toast({ text: t(state === 'current' ? 'accepted' : 'rejected', { value: offer.text }), undo: () => undoAct(seq) }))
  const save = async (offer: Offer, text: string) => {
    await (text ? patchOffer(offer.id, await withVia(offerOfLine(text, today), offer)) : removeOffer(offer.id))
    done(t(text ? 'saved' : 'removed'))
    return null
  }
  return (
    <Part name={t('has')} margin="panel">
      {file.offers.map(offer => (
        <div key={offer.id} className={styles.line}>
          <EditableText label={t('has')} value={lineOfOffer(offer, today)} shown={offerWords(offer)} placeholder={t('offerHint')} onSave={text => save(offer, text)} />
          <span className={styles.end}>
            <span className={styles.acts}>{offer.state === 'current' && offer.confirmedOn !== today && <Button look="plain" size="small" onPress={() => void patchOffer(offer.id, { confirmedOn: today, state: 'current' }).then(() => done(t('saved')))}>{t('confirmNow')}</Button>}
            {offer.state === 'current' && <Button look="plain" size="small" onPress={() => void setOfferState(offer.id, 'gone').then(() => done(t('removed')))}>{t('noLonger')}</Button>}</span>
            {offer.until ? deadline(offer.until) : <span className={styles.quiet}>{offer.confirmedOn ? t('confirmed', { day: format.recent(offer.confirmedOn, today) }) : t('unconfirmed', { day: format.recent(offer.on, today) })}</span>}
            <SourceNote file={file} source={offer.source} about={offer.text} on={offer.on} isSuggestion={offer.state === 'suggested'} onAccept={() => settle(offer, 'current')} onReject={() => settle(offer, 'rejected')} />
          </span>
        </div>
      ))}
      <AddLine hotkey="r" label={t('addOffer')} hint={t('offerHint')} onAdd={async text => {
        await createOffer({ personId: file.person.id, on: today, confirmedOn: today, state: 'current', source: { kind: 'typed' }, ...(await withVia(offerOfLine(text, today), null)) })
        done(t('addedFact', { value: text }))
        return null
      }} />
    </Part>
  )
}

/** 找: needs with place, first and last day, amount and for whom; met and withdrawn ones are in the log below. */
export function NeedsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const today = useToday()
  const { needWords, deadline } = useExchangeWords(file)
  const done = (word: string) => toast({ text: word, undo: undoLast })
  const settle = (need: Need, state: 'open' | 'rejected') => void setNeedState(need.id, state, today).then(({ seq }) => toast({ text: t(state === 'open' ? 'accepted' : 'rejected', { value: need.text }), undo: () => undoAct(seq) }))
  const open = file.needs.filter(need => need.state === 'open' || need.state === 'talking' || need.state === 'suggested')
  const save = async (need: Need, text: string) => {
    await (text ? patchNeed(need.id, needOfLine(text, today)) : removeNeed(need.id))
    done(t(text ? 'saved' : 'removed'))
    return null
  }
  return (
    <Part name={t('wants')} margin="panel">
      {open.map(need => (
        <div key={need.id} className={styles.line}>
          <EditableText label={t('wants')} value={lineOfNeed(need, today)} shown={needWords(need)} placeholder={t('needHint')} onSave={text => save(need, text)} />
          <span className={styles.end}>
            <span className={styles.acts}>{need.state !== 'suggested' && <Button look="plain" size="small" onPress={() => void setNeedState(need.id, 'met', today).then(() => done(t('met')))}>{t('met')}</Button>}</span>
            {need.until && deadline(need.until)}
            <SourceNote file={file} source={need.source} about={need.text} on={need.since} isSuggestion={need.state === 'suggested'} onAccept={() => settle(need, 'open')} onReject={() => settle(need, 'rejected')} />
          </span>
        </div>
      ))}
      <AddLine hotkey="n" label={t('addNeed')} hint={t('needHint')} onAdd={async text => {
        await createNeed({ personId: file.person.id, since: today, state: 'open', source: { kind: 'typed' }, ...stated(needOfLine(text, today)) })
        done(t('addedFact', { value: text }))
        return null
      }} />
    </Part>
  )
}

/** Without what was not said. */
const stated = <Fields extends { readonly text: string }>(fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } & Pick<Fields, 'text'>
