import { festivalById } from '../../../shared/calendar/festivals'
import type { PersonId } from '../../../shared/model/ids'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import { contactedToday } from './day-rows'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { useAudience } from './useAudience'
import { useGreeting } from './useGreeting'
import { useInSight } from './useInSight'

/** Whom to greet on a festival and whom not, with the reason. Pressing a name copies words this person has not had and logs them; one left off takes a typed reason. */
export function AudienceBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today, format } = context.wording
  const { data } = context
  const close = useTodayView(state => state.close)
  useKeys({ Escape: close })
  const festival = festivalById(String(row.followUp.reason['festival']))
  const found = useAudience(festival?.id ?? '', today, String(data.visitsToday.length))
  const box = useInSight(found?.audience.greet.length ?? 0)
  const { greet, reasonField } = useGreeting(row, context, { festival, script: row.words?.script ?? null })
  if (!festival || !found || !row.words) return null
  const { audience, people } = found
  const greeted = contactedToday(data)
  const waiting = audience.greet.filter(id => !greeted.has(id))
  const excluded = audience.excluded.filter(({ personId }) => !greeted.has(personId))
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? ''
  const lastOf = (id: PersonId): string => {
    const on = people.get(id)?.lastContactOn
    return on === undefined ? t('noLastShort') : format.relative(on, today)
  }
  return (
    <div ref={box} className={styles.log}>
      <div className={styles.people}>
        <span className={styles.third}>{t('audienceGreet')}</span>
        {waiting.length === 0 ? <span>{t('audienceDone')}</span> : <span className={styles.names}>{waiting.map(id => <Chip key={id} icon="copy" onPress={() => void greet({ id, name: nameOf(id) })}>{nameOf(id)}<small className={styles.third}>{lastOf(id)}</small></Chip>)}</span>}
      </div>
      {excluded.length > 0 && (
        <div className={styles.people}>
          <span className={styles.third}>{t('audienceOut')}</span>
          <span className={styles.names}>
            {excluded.map(({ personId: id, why, taboo }) => (
              <Chip key={id} icon={why === 'taboo' ? 'taboo' : 'stop'} onPress={() => void greet({ id, name: nameOf(id), ...(taboo !== undefined && { taboo }) })}>
                {nameOf(id)}<small className={styles.soon}>{why === 'taboo' ? t('audienceTaboo', { taboo: taboo ?? '' }) : t('audienceTouches')}</small>
              </Chip>
            ))}
          </span>
        </div>
      )}
      {reasonField}
    </div>
  )
}
