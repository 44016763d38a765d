import { memo, useState } from 'react'
import type { Cause, Lamp } from '../../../../shared/activity/causes'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { navigate } from '../../../ui/route'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './Overview.module.css'
import type { Advice, Overview } from './overview'
import { overviewText } from './overview.text'
import { openMessages } from './places'

/** People named beside a lamp at most. */
const NAMED = 3

/** The seven causes of a short life as lamps; grey where the data cannot say. A name tells how it is measured. */
export const CausesPart = memo(function CausesPart({ file, overview, lamps, nameOf }: { readonly file: GroupFile; readonly overview: Overview; readonly lamps: Advice['lamps']; readonly nameOf: (member: number) => string }) {
  const t = useText(overviewText)
  const format = useFormat()
  const [told, setTold] = useState<Cause | null>(null)
  const value = (lamp: Lamp): string => (lamp.value === null ? '' : lamp.cause === 'boring' ? format.number(Math.round(lamp.value * 10) / 10) : format.percent(lamp.value))
  const limit = (lamp: Lamp): string => (lamp.cause === 'boring' ? format.number(lamp.limit) : format.percent(lamp.limit))
  return (
    <Part margin="chart" name={t('diagnosis')}>
      <div className={styles.lamps}>
        {lamps.map(lamp => {
          const people = lamp.members.flatMap(number => file.memberByNumber.get(number) ?? []).slice(0, NAMED)
          return (
            <div key={lamp.cause} className={styles.lamp}>
              <span className={styles.light} data-state={lamp.state} role="img" aria-label={t(`lamp.${lamp.state}`)} />
              <TextLink quiet onPress={() => setTold(told === lamp.cause ? null : lamp.cause)}><b>{t(`cause.${lamp.cause}`)}</b></TextLink>
              <span>
                {lamp.state === 'unknown'
                  ? <span className={styles.quiet}>{t(lamp.cause === 'unfocused' && overview.now.daysCovered >= 14 ? 'lampNoKeywords' : lamp.cause === 'tyrannical' && overview.now.daysCovered >= 14 ? 'lampNoStaff' : 'lampGrey')}</span>
                  : <TextLink quiet onPress={() => openEvidence(lamp)}>{t(`lampValue.${lamp.cause}`, { value: value(lamp), limit: limit(lamp) })}</TextLink>}
                {lamp.state === 'on' && people.map(member => <span key={member.id}>{' '}<TextLink onPress={() => openPanel({ person: member.personId })}>{nameOf(member.number)}</TextLink></span>)}
                {told === lamp.cause && <span className={styles.told}>{t(`define.${lamp.cause}`)}</span>}
              </span>
            </div>
          )
        })}
      </div>
    </Part>
  )

  function openEvidence(lamp: Lamp): void {
    const { id } = file.group
    const { period } = overview.now
    if (lamp.cause === 'unfocused') openMessages(id, period, { what: 'offTopic' })
    else if (lamp.cause === 'evaporating') navigate({ page: 'groups', id, tab: 'members', query: { which: 'fellSilent', ...period } })
    else if (lamp.cause === 'stale') navigate({ page: 'groups', id, tab: 'members', query: { which: 'spoke', ...period } })
    else openMessages(id, period, lamp.cause === 'harassed' ? { what: 'links' } : lamp.cause === 'headless' ? { what: 'questions' } : {})
  }
})
