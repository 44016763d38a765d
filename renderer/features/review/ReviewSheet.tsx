import { dayToLunar } from '../../../shared/calendar/lunar'
import { solarTermsOf } from '../../../shared/calendar/solar-terms'
import type { Period } from '../../../shared/activity/period'
import { weekdayOf } from '../../../shared/model/day'
import { useFormat } from '../../ui/clock'
import { Sparkline } from '../../ui/charts/Sparkline'
import { cx } from '../../ui/class-names'
import { useLanguage, useText } from '../../ui/text'
import { Asks } from './Asks'
import { AttentionSection } from './AttentionSection'
import { GroupFigures } from './GroupFigures'
import { leadOf } from './lead'
import { SUMS, weekNumber, type GroupLine } from './review-numbers'
import { reviewText, type ReviewKey } from './review.text'
import { useReviewView } from './review.view'
import styles from './Review.module.css'
import type { ReviewState } from './useReview'

/** The report as one sheet of paper: the same on screen and in print. */
export function ReviewSheet({ state }: { readonly state: ReviewState }) {
  const t = useText(reviewText)
  const language = useLanguage()
  const format = useFormat()
  const view = useReviewView()
  const { period, numbers } = state
  if (!numbers) return <article className={styles.sheet}><p className={styles.quiet} role="status">{t('counting')}</p></article>
  return (
    <article className={styles.sheet}>
      <header className={styles.sheetHead}>
        <div>
          <p>{numbers.before && numbers.groups[0] ? t('titleOf', { title: t(view.kind === 'week' ? 'weekly' : 'monthly'), name: numbers.groups[0].group.name }) : t(view.kind === 'week' ? 'weekly' : 'monthly')}</p>
          <h2 className={styles.name}>{view.kind === 'week' ? t('weekTitle', { n: weekNumber(period.from) }) : t('monthTitle', { month: format.month(period.from.slice(0, 7) as never) })}</h2>
        </div>
        <p className={styles.dates}>{t('days', { from: format.date(period.from), fromWeek: format.weekday(weekdayOf(period.from)), to: format.day(period.to), toWeek: format.weekday(weekdayOf(period.to)) })}<br />{format.join([t('span', { from: format.lunar(dayToLunar(period.from)), to: format.lunar(dayToLunar(period.to)) }), ...(language === 'zh' ? termsIn(period) : [])])}</p>
      </header>
      <div className={styles.rule} />
      <p className={styles.lead}>{leadOf(numbers, t, format)}</p>
      <div className={styles.sums}>
        {SUMS.map(key => {
          const series = numbers.sums[key]
          return (
            <div key={key}>
              <p>{t(key)}</p>
              <p><b>{format.number(series.at(-1) ?? 0)}</b> {t(`${key}Unit` as ReviewKey)}</p>
              <Sparkline values={series} width={88} label={t(key)} />
              <p className={styles.quiet}>{t('last', { count: format.number(series.at(-2) ?? 0) })}</p>
            </div>
          )
        })}
      </div>
      {view.parts.groups && (numbers.before && numbers.groups[0] ? <GroupFigures now={numbers.groups[0]} before={numbers.before} /> : <GroupTable lines={numbers.groups} />)}
      {view.parts.attention && numbers.attention && <AttentionSection attention={numbers.attention} nameOf={id => numbers.groups.find(({ group }) => group.id === id)?.group.name ?? t('dash')} />}
      {view.parts.introductions && <Introductions state={state} />}
      {view.parts.asks && <Asks key={state.review.id} review={state.review} last={state.last} onSave={state.save} onLastResult={state.saveLastResult} />}
      <footer className={styles.sheetFoot}><span>{t('foot')}</span></footer>
    </article>
  )
}

/** 节气 that begin in a period, the earlier first. */
function termsIn({ from, to }: Period): string[] {
  return [...new Set([from, to].map(day => Number(day.slice(0, 4))))].flatMap(year => [...solarTermsOf(year)]).filter(([, day]) => day >= from && day <= to).sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([term]) => term)
}

function GroupTable({ lines }: { readonly lines: readonly GroupLine[] }) {
  const t = useText(reviewText)
  const format = useFormat()
  const change = (line: GroupLine) => (line.before === null ? t('dash') : format.signed(line.speakers - line.before))
  return (
    <section className={styles.section}>
      <h3>{t('groups')}</h3>
      <table className={styles.table}>
        <thead><tr><th>{t('byValue')}</th><th className={styles.end}>{t('speakers')}</th><th className={styles.end}>{t('change')}</th><th>{t('eight')}</th><th className={styles.end}>{t('unanswered')}</th><th className={styles.end}>{t('made')}</th><th>{t('verdict')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.group.id}>
              <td><b>{line.group.name}</b></td>
              <td className={styles.end}>{line.series.at(-1) === null ? t('dash') : format.number(line.speakers)}</td>
              <td className={styles.end}>{change(line)}</td>
              <td><Sparkline values={line.series} label={t('eight')} /></td>
              <td className={styles.end}>{format.number(line.unanswered)}</td>
              <td className={styles.end}>{format.number(line.introductions)}</td>
              <td className={cx((line.verdict === 'hollow' || line.verdict === 'declining') && styles.soon)}>{t(line.verdict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Introductions({ state }: { readonly state: ReviewState }) {
  const t = useText(reviewText)
  const short = useReviewView(view => view.shortNames)
  const nameOf = (id: string) => {
    const name = state.names.get(id) ?? t('dash')
    return short ? `${[...name][0] ?? ''}*` : name
  }
  const introductions = state.numbers?.introductions ?? []
  return (
    <section className={styles.section}>
      <h3>{t('people')}</h3>
      {introductions.length === 0 ? <p className={styles.quiet}>{t('none')}</p> : (
        <ul className={styles.introductions}>
          {introductions.map(introduction => (
            <li key={introduction.id}>
              <span>{t('neederOwner', { needer: nameOf(introduction.needer), owner: nameOf(introduction.owner) })}</span>
              <span className={styles.what}>{state.wanted.get(introduction.needId)}</span>
              <b className={cx(introduction.outcome !== 'deal' && styles.plain)}>{t(introduction.outcome ?? introduction.step)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
