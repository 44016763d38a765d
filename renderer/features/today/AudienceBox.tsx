import { festivalById } from '../../../shared/calendar/festivals'
import { fillScript, scriptText } from '../../../shared/followups/scripts/fill-script'
import { shortName } from '../../../shared/followups/short-name'
import type { PersonId } from '../../../shared/model/ids'
import { undoLast } from '../../data/act'
import { passGate } from '../../data/contact-gate'
import { logContact } from '../../data/visits'
import { blockWords } from '../../ui/block-words'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import { toast } from '../../ui/toast'
import { copyText } from './copy-text'
import { contactedToday } from './day-rows'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { useAudience } from './useAudience'

/** Whom to greet on a festival and whom not, with the reason. Pressing a name copies the greeting for them and logs it. */
export function AudienceBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today, format } = context.wording
  const { zone, data } = context
  const close = useTodayView(state => state.close)
  useKeys({ Escape: close })
  const festival = festivalById(String(row.followUp.reason['festival']))
  const found = useAudience(festival?.id ?? '', today, String(data.visitsToday.length))
  if (!festival || !found || !row.words) return null
  const { audience, people } = found
  const { script } = row.words
  const greeted = contactedToday(data)
  const waiting = audience.greet.filter(id => !greeted.has(id))
  const excluded = audience.excluded.filter(one => one.why === 'taboo' || !greeted.has(one.personId))
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? ''

  const greet = async (id: PersonId) => {
    const person = people.get(id)
    if (!person) return
    const gate = await passGate(id, { now: context.now(), zone })
    if (!gate.ok) {
      toast({ text: blockWords(gate.failure, format), tone: 'danger' })
      return
    }
    if (!(await copyText(scriptText(fillScript(script.text, { 称呼: shortName(person), 节日: festival.zh }))))) {
      toast({ text: t('copyFailed'), tone: 'danger' })
      return
    }
    await logContact({ personId: id, on: today, outcome: 'noReply', text: festival.zh, scriptId: script.id }, { zone })
    toast({ text: t('copied', { remark: person.remark ?? person.name }), undo: () => undoLast() })
  }
  return (
    <div className={styles.log}>
      <div className={styles.people}>
        <span className={styles.third}>{t('audienceGreet')}</span>
        {waiting.length === 0 ? <span>{t('audienceDone')}</span> : <span className={styles.names}>{waiting.map(id => <Chip key={id} icon="copy" onPress={() => void greet(id)}>{nameOf(id)}</Chip>)}</span>}
      </div>
      {excluded.length > 0 && (
        <p className={styles.people}>
          <span className={styles.third}>{t('audienceOut')}</span>
          <span>{format.list(excluded.map(one => t('audienceOne', { name: nameOf(one.personId), why: one.why === 'taboo' ? t('audienceTaboo', { taboo: one.taboo ?? '' }) : t('audienceTouches') })))}</span>
        </p>
      )}
    </div>
  )
}
