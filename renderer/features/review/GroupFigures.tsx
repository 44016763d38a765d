import { cx } from '../../ui/class-names'
import { useFormat } from '../../ui/clock'
import { Sparkline } from '../../ui/charts/Sparkline'
import { useText } from '../../ui/text'
import type { GroupLine } from './review-numbers'
import { reviewText } from './review.text'
import styles from './Review.module.css'

/** One group's figures beside those of the period before; unknown stays unknown. */
export function GroupFigures({ now, before }: { readonly now: GroupLine; readonly before: GroupLine }) {
  const t = useText(reviewText)
  const format = useFormat()
  const known = (line: GroupLine, words: string): string => (line.series.at(-1) === null ? t('dash') : words)
  const share = (value: number | null): string => (value === null ? t('dash') : format.percent(value))
  const lines: readonly (readonly [string, (line: GroupLine) => string])[] = [
    [t('verdict'), line => t(line.verdict)],
    [t('level'), line => line.level ?? t('dash')],
    [t('messages'), line => known(line, format.number(line.messages))],
    [t('speakersOf'), line => known(line, format.number(line.speakers))],
    [t('answered'), line => share(line.answers.share)],
    [t('unanswered'), line => known(line, format.number(line.unanswered))],
    [t('noise'), line => share(line.noiseShare)],
    [t('joined'), line => known(line, format.number(line.joined))],
    [t('left'), line => known(line, format.number(line.left))],
    [t('made'), line => format.number(line.introductions)],
    [t('deals'), line => format.number(line.deals)],
  ]
  return (
    <section className={styles.section}>
      <h3>{t('figures')}</h3>
      <table className={styles.table}>
        <thead><tr><th>{t('figure')}</th><th className={styles.end}>{t('thisPeriod')}</th><th className={styles.end}>{t('lastPeriod')}</th><th>{t('eight')}</th></tr></thead>
        <tbody>
          {lines.map(([name, words], n) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={cx(styles.end, n === 0 && (now.verdict === 'hollow' || now.verdict === 'declining') && styles.soon)}><b>{words(now)}</b></td>
              <td className={styles.end}>{words(before)}</td>
              <td>{name === t('speakersOf') && <Sparkline values={now.series} label={t('eight')} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
