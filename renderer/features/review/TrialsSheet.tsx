import { listGroups } from '../../data/groups'
import { listReviews } from '../../data/reviews'
import { useLive } from '../../data/use-live'
import { useFormat } from '../../ui/clock'
import { TextLink } from '../../ui/TextLink'
import { useText } from '../../ui/text'
import { weekNumber } from './review-numbers'
import { reviewText } from './review.text'
import { useReviewView } from './review.view'
import styles from './Review.module.css'

/** 试验: every X factor that was tried, latest first, with what was thought, how it would be known, and what came of it. */
export function TrialsSheet() {
  const t = useText(reviewText)
  const format = useFormat()
  const view = useReviewView()
  const read = useLive(async () => ({ reviews: await listReviews(), groups: await listGroups() }), [], null)
  if (read === null) return <article className={styles.sheet} />
  const tried = read.reviews.flatMap(review => (review.trial && review.trial.what.trim() !== '' ? [{ review, trial: review.trial }] : []))
  return (
    <article className={styles.sheet}>
      <header className={styles.sheetHead}><h2 className={styles.name}>{t('trials')}</h2></header>
      <div className={styles.rule} />
      <p className={styles.lead}>{t(tried.length === 0 ? 'noTrials' : 'trialsLead')}</p>
      {tried.map(({ review, trial }) => {
        const title = review.kind === 'week' ? t('weekTitle', { n: weekNumber(review.from) }) : format.month(review.from.slice(0, 7) as never)
        const group = review.groupId === undefined ? t('all') : (read.groups.find(({ id }) => id === review.groupId)?.name ?? t('dash'))
        return (
          <section key={review.id} className={styles.section}>
            <h3><TextLink quiet onPress={() => { view.setGroup(review.groupId ?? null); view.show(review.kind, review.from) }}>{title}</TextLink></h3>
            <div>
              <p className={styles.lastLine}><span>{group}</span><b>{trial.what}</b></p>
              {trial.hypothesis.trim() !== '' && <p className={styles.lastLine}><span>{t('hypothesis')}</span>{trial.hypothesis}</p>}
              {trial.howWeKnow.trim() !== '' && <p className={styles.lastLine}><span>{t('how')}</span>{trial.howWeKnow}</p>}
              <p className={styles.lastLine}><span>{t('result')}</span>{trial.result?.trim() ? trial.result : <span className={styles.quiet}>{t('noResult')}</span>}</p>
            </div>
          </section>
        )
      })}
    </article>
  )
}
