import { festivalById } from '../../../shared/calendar/festivals'
import { fillScript, missingVariables, scriptText } from '../../../shared/followups/scripts/fill-script'
import { scriptForOne } from '../../../shared/followups/scripts/pick-script'
import type { PersonId } from '../../../shared/model/ids'
import { undoLast } from '../../data/act'
import { passGate } from '../../data/contact-gate'
import { logContact } from '../../data/visits'
import { blockWords } from '../../ui/block-words'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import { toast } from '../../ui/toast'
import { copyText } from '../../ui/copy-text'
import { personOnDay } from './day-data'
import { contactedToday } from './day-rows'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import { scriptValues } from './script-values'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { useAudience } from './useAudience'
import { useInSight } from './useInSight'

/** Whom to greet on a festival and whom not, with the reason. Pressing a name copies words this person has not had and logs them. */
export function AudienceBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today, format } = context.wording
  const { zone, data } = context
  const close = useTodayView(state => state.close)
  useKeys({ Escape: close })
  const festival = festivalById(String(row.followUp.reason['festival']))
  const found = useAudience(festival?.id ?? '', today, String(data.visitsToday.length))
  const box = useInSight(found?.audience.greet.length ?? 0)
  if (!festival || !found || !row.words) return null
  const { audience, people } = found
  const { script } = row.words
  const greeted = contactedToday(data)
  const waiting = audience.greet.filter(id => !greeted.has(id))
  const excluded = audience.excluded.filter(one => one.why === 'taboo' || !greeted.has(one.personId))
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? ''
  const lastOf = (id: PersonId): string => {
    const on = people.get(id)?.lastContactOn
    return on === undefined ? t('noLastShort') : format.relative(on, today)
  }

  const greet = async (id: PersonId) => {
    const who = await personOnDay(id)
    if (!who) return
    const { person } = who
    const gate = await passGate(id, { now: context.now(), zone })
    if (!gate.ok) {
      toast({ text: blockWords(gate.failure, format), tone: 'danger' })
      return
    }
    const values = scriptValues(data, row.followUp, who)
    const words = scriptForOne(data.scripts, script, who.visits, values)
    const parts = fillScript(words.text, values)
    if (!(await copyText(scriptText(parts)))) {
      toast({ text: t('copyFailed'), tone: 'danger' })
      return
    }
    await logContact({ personId: id, on: today, outcome: 'noReply', text: festival.zh, scriptId: words.id }, { zone })
    const missing = missingVariables(parts)
    toast({ text: missing.length > 0 ? t('copyMissing', { names: format.list(missing) }) : t('copied', { remark: person.remark ?? person.name }), undo: () => undoLast() })
  }
  return (
    <div ref={box} className={styles.log}>
      <div className={styles.people}>
        <span className={styles.third}>{t('audienceGreet')}</span>
        {waiting.length === 0 ? <span>{t('audienceDone')}</span> : <span className={styles.names}>{waiting.map(id => <Chip key={id} icon="copy" onPress={() => void greet(id)}>{nameOf(id)}<small className={styles.third}>{lastOf(id)}</small></Chip>)}</span>}
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
