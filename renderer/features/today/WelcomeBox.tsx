import { useState } from 'react'
import { WELCOME_STEPS } from '../../../shared/model/group'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { cx } from '../../ui/class-names'
import { useKeys } from '../../ui/keyboard'
import { openPanel } from '../../ui/panel'
import { TextLink } from '../../ui/TextLink'
import type { DayRow } from './day-rows'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { useInSight } from './useInSight'
import { useNewcomers } from './useNewcomers'
import { copyWelcome, toggleStep } from './welcome-acts'

/** Lines shown of one group; more join seldom, and the rest is one press away. */
const SHOWN = 8

/** 新人五步: welcome, card, introduction, rules, tags of each who is new. ↑↓ choose somebody, a digit ticks a step. */
export function WelcomeBox({ row, context }: { readonly row: DayRow; readonly context: ActContext }) {
  const { t, format, today } = context.wording
  const close = useTodayView(state => state.close)
  const [all, setAll] = useState(false)
  const [at, setAt] = useState(0)
  const { groupId, personId } = row.followUp
  const newcomers = useNewcomers({ groupId: groupId!, personId: personId ?? null, today, zone: context.zone, now: context.now() })
  const box = useInSight(newcomers.length)
  const shown = all ? newcomers : newcomers.slice(0, SHOWN)
  const current = Math.min(at, shown.length - 1)
  const tick = (n: number) => {
    const one = shown[current]
    const step = WELCOME_STEPS[n]
    if (one && step) void toggleStep(one, step, context)
  }
  const greet = () => void copyWelcome(row, newcomers, context)
  const isMany = personId === undefined
  const waits = newcomers.some(({ steps }) => steps.some(({ step, isDone }) => step === 'greeted' && !isDone))
  useKeys({
    ArrowDown: () => setAt(Math.min(current + 1, shown.length - 1)), ArrowUp: () => setAt(Math.max(current - 1, 0)),
    ...Object.fromEntries(WELCOME_STEPS.map((_, n) => [String(n + 1), () => tick(n)])),
    ...(isMany && { c: greet }),
    Escape: close,
  })
  return (
    <div ref={box} className={styles.log} role="group" aria-label={t('welcomeName')}>
      {isMany && waits && <div className={styles.outcomes}><Button icon="copy" size="small" keys="C" onPress={greet}>{t('copyWelcome')}</Button></div>}
      {shown.map((one, n) => (
        <div key={one.member.id} className={cx(styles.welcome, n === current && shown.length > 1 && styles.welcomeAt)} onClick={() => setAt(n)}>
          <TextLink quiet onPress={() => openPanel({ person: one.person.id })}>{one.person.name}</TextLink>
          <span className={styles.third}>{t('welcomeSince', { day: format.relative(one.joinedOn, today) })}</span>
          <span className={styles.names}>
            {one.steps.map(({ step, isDone, isSeen }, i) => (
              <Chip key={step} isChoice on={isDone} isDisabled={isSeen} {...(n === current && { label: String(i + 1) })} onPress={() => { setAt(n); void toggleStep(one, step, context) }}>{t(`welcome_${step}`)}</Chip>
            ))}
          </span>
          <span className={styles.third}>{t('welcomeDone', { count: one.steps.filter(({ isDone }) => isDone).length })}</span>
        </div>
      ))}
      {newcomers.length > SHOWN && !all && <p><TextLink quiet onPress={() => setAll(true)}>{t('more', { count: newcomers.length - SHOWN })}</TextLink></p>}
      {newcomers.length === 0 && <p className={styles.third}>{t('welcomeNobody')}</p>}
    </div>
  )
}
