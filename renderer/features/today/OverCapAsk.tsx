import { useState } from 'react'
import type { Visit } from '../../../shared/model/follow-up'
import { Button } from '../../ui/Button'
import { ReasonField } from '../../ui/ReasonField'
import { explainVisit } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'

/** Contacts of today that went over a cap and whose reason nobody has typed yet, the earliest first: one is asked for at a time. */
export function OverCapAsk({ context }: { readonly context: ActContext }) {
  const { data } = context
  const [visit] = data.visitsToday.filter(one => one.overCap !== undefined && one.override === undefined).sort((a, b) => a.at - b.at)
  return visit ? <Ask key={visit.id} visit={visit} context={context} /> : null
}

function Ask({ visit, context }: { readonly visit: Visit; readonly context: ActContext }) {
  const { data, wording } = context
  const { t } = wording
  const [reason, setReason] = useState('')
  const isFresh = useTodayView(state => state.asked === visit.id)
  const rule = t(`over_${visit.overCap ?? 'touches'}`, { days: data.settings.touchWindowDays, count: data.settings.touchesPerPerson, cap: data.settings.peopleADay })
  const keep = () => void explainVisit(visit, reason, context)
  return (
    <div className={styles.banner} role="status">
      <span>{t('overAsk', { name: data.people.get(visit.personId)?.person.name ?? '', rule })}</span>
      <span className={styles.grow}><ReasonField value={reason} onChange={setReason} onEnter={keep}
        onEscape={() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur() }} autoFocus={isFresh} /></span>
      <Button size="small" keys="Enter" isDisabled={reason.trim() === ''} onPress={keep}>{t('keepReason')}</Button>
    </div>
  )
}
