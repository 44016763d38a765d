import { weekdayOf } from '../../../shared/model/day'
import { BarStrip } from '../../ui/charts/BarStrip'
import { Part } from '../../ui/Part'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useWeekLoad } from './useWeekLoad'

/** 往后七天: what the coming days hold beside the daily cap, with the finding in words. */
export function WeekLane({ context }: { readonly context: ActContext }) {
  const { data, wording } = context
  const { t, format, today } = wording
  const cap = data.settings.peopleADay
  const load = useWeekLoad(today, context.zone, `${data.open.length} ${data.done.length} ${cap}`)
  if (!load) return <Part name={t('week')} lined><p className={styles.weekWait}>{t('weekWait')}</p></Part>
  const sum = load.reduce((total, day) => total + day.rows, 0)
  const [busiest] = [...load].sort((a, b) => b.rows - a.rows || (a.day < b.day ? -1 : 1))
  const isFull = load.some(day => day.people >= cap)
  return (
    <Part name={t('week')} count={sum} lined>
      {sum === 0 || !busiest ? <p className={styles.weekWait}>{t('weekFree')}</p> : (
        <div className={styles.week}>
          <div className={styles.weekChart}>
            <BarStrip points={load.map(({ day, rows }) => ({ key: day, value: rows, label: format.weekday(weekdayOf(day)) }))} unit={t('weekUnit')} height={72} endRoom={64} labels={7} maxBar={20} valued grid={false}
              cap={{ value: cap, label: t('weekCap', { cap }) }} />
          </div>
          <p className={styles.second}>
            {t('weekBusy', { day: format.weekday(weekdayOf(busiest.day)), count: busiest.rows })}{wording.language === 'zh' ? '，' : ', '}
            {t(isFull ? 'weekFull' : 'weekWithin')}
          </p>
        </div>
      )}
    </Part>
  )
}
