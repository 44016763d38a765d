import { MOSTLY_ORDER, type Attention } from '../../../shared/activity/attention'
import type { GroupId } from '../../../shared/model/ids'
import { cx } from '../../ui/class-names'
import { useFormat } from '../../ui/clock'
import { TextLink } from '../../ui/TextLink'
import { useText } from '../../ui/text'
import { attentionText } from './attention.text'
import styles from './Review.module.css'

const MINUTE_MS = 60_000
/** Groups named, those with most time first: the sheet stays one page. */
const SHOWN = 6

/** 精力: order against value, and which groups take time without giving any. */
export function AttentionSection({ attention, nameOf }: { readonly attention: Attention; readonly nameOf: (group: GroupId) => string }) {
  const t = useText(attentionText)
  const format = useFormat()
  const { order, value, lines } = attention
  const all = order + value
  const costly = lines.filter(({ isCostly }) => isCostly)
  const sum = (pick: (line: (typeof lines)[number]) => number): number => costly.reduce((total, line) => total + pick(line), 0)
  const time = (minutes: number): string => (Math.round(minutes) === 0 ? t('noTime') : format.duration(Math.round(minutes) * MINUTE_MS))
  return (
    <section className={styles.section}>
      <h3>{t('title')}</h3>
      <div>
        {all === 0 ? <p className={styles.quiet}>{t('nothing')}</p> : (
          <>
            <p>{t('split', { time: time(all), order: format.percent(order / all), value: format.percent(value / all) })}{order / all >= MOSTLY_ORDER && <span className={styles.soon}> {t('mostlyOrder')} <TextLink to={{ page: 'matching' }}>{t('toMatching')}</TextLink></span>}</p>
            {costly.length > 0 && <p className={styles.soon}>{t('costly', { count: costly.length, names: format.list(costly.map(({ groupId }) => nameOf(groupId))), time: format.percent(sum(({ timeShare }) => timeShare)), value: format.percent(sum(({ valueShare }) => valueShare ?? 0)) })}</p>}
            <ul className={styles.shares}>
              {lines.slice(0, SHOWN).map(line => <li key={line.groupId} className={cx(line.isCostly && styles.soon)}><b>{nameOf(line.groupId)}</b> {line.valueShare === null ? t('lineUnknown', { time: time(line.minutes), timeShare: format.percent(line.timeShare) }) : t('line', { time: time(line.minutes), timeShare: format.percent(line.timeShare), valueShare: format.percent(line.valueShare) })}</li>)}
            </ul>
            <p className={cx(styles.quiet, styles.screenOnly)}>{t('how')}</p>
          </>
        )}
      </div>
    </section>
  )
}
