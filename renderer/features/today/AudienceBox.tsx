import { useMemo } from 'react'
import { festivalById } from '../../../shared/calendar/festivals'
import { contactGate } from '../../../shared/followups/caps'
import { planningFacts } from '../../../shared/followups/facts'
import { festivalAudience } from '../../../shared/followups/festival-audience'
import type { FestivalAudience } from '../../../shared/followups/festival-audience'
import { fillScript, scriptText } from '../../../shared/followups/scripts/fill-script'
import { shortName } from '../../../shared/followups/short-name'
import type { PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import { readRegister } from '../../data/backup'
import { logVisit } from '../../data/visits'
import { undoLast } from '../../data/act'
import { useLive } from '../../data/use-live'
import { Chip } from '../../ui/Chip'
import { useKeys } from '../../ui/keyboard'
import { toast } from '../../ui/toast'
import { blockWords } from './block-words'
import { copyText } from './copy-text'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'

/** Whom to greet on a festival and whom not, with the reason. Pressing a name copies the greeting for them and logs it. */
export function AudienceBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, today, format } = context.wording
  const { zone } = context
  const close = useTodayView(state => state.close)
  useKeys({ Escape: close })
  const register = useLive<Register | null>(readRegister, [], null)
  const festival = festivalById(String(row.followUp.reason['festival']))
  const people = useMemo(() => new Map(register?.people.map(person => [person.id, person]) ?? []), [register])
  const audience = useMemo<FestivalAudience | null>(() => (register && festival ? festivalAudience(planningFacts({ register }, today, zone), festival) : null), [register, festival, today, zone])
  if (!festival || !audience || !row.words) return null
  const { script } = row.words
  const greeted = new Set(register?.visits.filter(visit => visit.on === today).map(visit => visit.personId))
  const waiting = audience.greet.filter(id => !greeted.has(id))
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? ''

  const greet = async (id: PersonId) => {
    const person = people.get(id)
    if (!person || !register) return
    const visits = register.visits.filter(visit => visit.personId === id)
    const gate = contactGate(person, { visits, peopleToday: greeted.size }, context.data.settings, { now: context.now(), zone })
    if (!gate.allowed) {
      toast({ text: blockWords(gate.block, context.wording), tone: 'danger' })
      return
    }
    if (!(await copyText(scriptText(fillScript(script.text, { 称呼: shortName(person), 节日: festival.zh }))))) return
    await logVisit({ personId: id, on: today, outcome: 'noReply', text: festival.zh, scriptId: script.id })
    toast({ text: t('copied', { remark: person.remark ?? person.name }), undo: () => undoLast() })
  }
  return (
    <div className={styles.log}>
      <div className={styles.people}>
        <span className={styles.third}>{t('audienceGreet')}</span>
        {waiting.length === 0 ? <span>{t('audienceDone')}</span> : waiting.map(id => <Chip key={id} icon="copy" onPress={() => void greet(id)}>{nameOf(id)}</Chip>)}
      </div>
      {audience.excluded.length > 0 && (
        <p className={styles.people}>
          <span className={styles.third}>{t('audienceOut')}</span>
          {format.list(audience.excluded.map(one => `${nameOf(one.personId)}（${one.why === 'taboo' ? t('audienceTaboo', { taboo: one.taboo ?? '' }) : t('audienceTouches')}）`))}
        </p>
      )}
    </div>
  )
}
