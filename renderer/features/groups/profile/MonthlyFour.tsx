import { useMemo } from 'react'
import { monthlyFour } from '../../../../shared/activity/monthly-four'
import { addMonth, monthOf } from '../../../../shared/model/day'
import type { GroupAction } from '../../../../shared/model/group'
import type { Visit } from '../../../../shared/model/follow-up'
import { listVisits } from '../../../data/visits'
import { useLive } from '../../../data/use-live'
import { useFormat, useToday } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import type { GroupFile } from '../useGroup'
import styles from './Profile.module.css'
import { planText } from './plan.text'

const NO_VISITS: readonly Visit[] = []
const NO_ACTIONS: readonly GroupAction[] = []
/** This month and the one before. */
const MONTHS = [0, -1] as const

/** 每月四件: talked online, met offline, had a topic, gave a reward; each with what lit it. */
export function MonthlyFour({ file }: { readonly file: GroupFile }) {
  const t = useText(planText)
  const format = useFormat()
  const today = useToday()
  const { id, actions = NO_ACTIONS } = file.group
  const visits = useLive<readonly Visit[]>(listVisits, [], NO_VISITS)
  const contacts = useMemo(() => visits.filter(({ groupId }) => groupId === id), [visits, id])
  return (
    <>
      {MONTHS.map(back => {
        const month = addMonth(monthOf(today), back)
        const lamps = monthlyFour(month, { actions, contacts })
        return (
          <div key={back} className={styles.four}>
            <b>{t('fourLit', { month: format.month(month), lit: lamps.filter(({ isLit }) => isLit).length })}</b>
            {lamps.map(({ kind, isLit, actions: own, contacts: count }) => (
              <span key={kind}>
                <span className={styles.light} data-lit={isLit || undefined} role="img" aria-label={t(isLit ? 'lit' : 'unlit')} />
                {t(`kind.${kind}`)} <small>{own[0]?.what ?? (count > 0 ? t('contacts', { count }) : t('notYet'))}</small>
              </span>
            ))}
          </div>
        )
      })}
    </>
  )
}
