import { HeadRule } from '../../ui/Page'
import { Tally } from '../../ui/Tally'
import type { DayOnScreen } from './useDay'
import styles from './Today.module.css'

/** Right end of the head: what is left, the caps of the day, the quiet hours. */
export function DayHead({ day }: { readonly day: DayOnScreen }) {
  const { list, context } = day
  const { t } = context.wording
  const { settings } = context.data
  return (
    <>
      <p className={styles.second}>{list.left > 0 ? t('left', { count: list.left, time: context.wording.format.minutes(list.minutes) }) : t(context.data.done.length > 0 ? 'allDone' : 'empty')}</p>
      <HeadRule />
      <p className={styles.cap}>{t('cap', { used: list.used, cap: settings.peopleADay })}<Tally used={list.used} cap={settings.peopleADay} /></p>
      <span className={styles.headMore}><HeadRule /><span>{t('touches', { days: settings.touchWindowDays, count: settings.touchesPerPerson })}</span></span>
      {settings.quietFrom !== settings.quietTo && <span className={styles.headMore}><HeadRule /><span>{t('quiet', { from: settings.quietFrom })}</span></span>}
    </>
  )
}
