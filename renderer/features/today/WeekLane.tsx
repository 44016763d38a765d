import { ruleById } from '../../../shared/followups/rules/registry'
import { proposeMove } from '../../../shared/followups/week-load'
import { weekdayOf } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import { BarStrip } from '../../ui/charts/BarStrip'
import { Part } from '../../ui/Part'
import { TextLink } from '../../ui/TextLink'
import { moveRows } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useWeekLoad } from './useWeekLoad'

/** More than this share of a day's rows by one rule is worth naming. */
const MAINLY = 0.5

/** 往后七天: what the coming days hold beside the daily cap, with the finding in words and a press that evens it out. */
export function WeekLane({ context }: { readonly context: ActContext }) {
  const { data, wording } = context
  const { t, format, today, language } = wording
  const cap = data.settings.peopleADay
  const load = useWeekLoad(today, `${data.open.length} ${data.done.length} ${data.moved} ${cap}`)
  if (!load) return <Part name={t('week')} lined><p className={styles.weekWait}>{t('weekWait')}</p></Part>
  const sum = load.reduce((total, day) => total + day.rows, 0)
  const [busiest] = [...load].sort((a, b) => b.rows - a.rows || (a.day < b.day ? -1 : 1))
  if (sum === 0 || !busiest) return <Part name={t('week')} count={sum} lined><p className={styles.weekWait}>{t('weekFree')}</p></Part>
  const weekday = (day: Day) => format.weekday(weekdayOf(day))
  const comma = language === 'zh' ? '，' : ', '
  const most = busiest.most && busiest.most.rows < busiest.rows && busiest.most.rows >= busiest.rows * MAINLY ? busiest.most : null
  const move = proposeMove(load, cap)
  return (
    <Part name={t('week')} count={sum} lined>
      <div className={styles.week}>
        <div className={styles.weekChart}>
          <BarStrip points={load.map(({ day, rows }) => ({ key: day, value: rows, label: weekday(day) }))} unit={t('weekUnit')} height={72} endRoom={64} labels={7} maxBar={20} valued grid={false}
            cap={{ value: cap, label: t('weekCap', { cap }) }} />
        </div>
        <p className={styles.second}>
          {t('weekBusy', { day: weekday(busiest.day), count: busiest.rows })}
          {most && <>{comma}{t('weekMost', { count: most.rows, rule: ruleById(most.rule)?.label[language] ?? '' })}</>}{comma}
          {t(load.some(day => day.people >= cap) ? 'weekFull' : 'weekWithin')}{language === 'zh' ? '。' : '. '}
          {move && <TextLink onPress={() => void moveRows(move, context)}>{t('weekMove', { count: move.rows.length, from: weekday(move.from), to: weekday(move.to) })}</TextLink>}
        </p>
      </div>
    </Part>
  )
}
