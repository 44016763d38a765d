import { Checkbox } from '../../ui/Checkbox'
import { useFormat } from '../../ui/clock'
import { Icon } from '../../ui/Icon'
import { Section } from '../../ui/Section'
import { useText } from '../../ui/text'
import { TextLink } from '../../ui/TextLink'
import { weekNumber } from './review-numbers'
import { reviewText } from './review.text'
import { useReviewView } from './review.view'
import styles from './Review.module.css'
import type { ReviewState } from './useReview'

/** Beside the sheet: what is still to be written, what goes into the report, and past reviews. */
export function ReviewAside({ state }: { readonly state: ReviewState }) {
  const t = useText(reviewText)
  const format = useFormat()
  const view = useReviewView()
  const left = state.review.answers.filter(answer => answer.trim() === '').length
  const hasTrial = Boolean(state.review.trial?.what.trim())
  const title = (from: typeof state.period.from) => (view.kind === 'week' ? t('weekTitle', { n: weekNumber(from) }) : format.month(from.slice(0, 7) as never))
  const lines = [
    { done: state.numbers !== null, text: t('numbersReady') },
    { done: state.numbers !== null, text: t('introReady') },
    { done: left === 0, text: left === 0 ? t('asksDone') : t('asksLeft', { count: left }) },
    { done: hasTrial, text: t(hasTrial ? 'trialDone' : 'trialLeft') },
  ]
  return (
    <aside className={styles.aside}>
      <Section title={title(state.period.from)}>
        <p className={styles.quietLine}>{t(state.numbers === null ? 'counting' : left === 0 && hasTrial ? 'doneAll' : 'done')}</p>
        <ul className={styles.checks}>{lines.map(line => <li key={line.text}>{line.done ? <Icon name="check" /> : <i />}{line.text}</li>)}</ul>
      </Section>
      <Section title={t('parts')}>
        <div className={styles.choices}>
          <Checkbox isSelected={view.parts.groups} onChange={on => view.setPart('groups', on)}>{t('partGroups')}</Checkbox>
          <Checkbox isSelected={view.parts.attention} onChange={on => view.setPart('attention', on)}>{t('partAttention')}</Checkbox>
          <Checkbox isSelected={view.parts.introductions} onChange={on => view.setPart('introductions', on)}>{t('partIntros')}</Checkbox>
          <Checkbox isSelected={view.parts.asks} onChange={on => view.setPart('asks', on)}>{t('partAsks')}</Checkbox>
          <Checkbox isSelected={view.shortNames} onChange={view.setShortNames}>{t('shortNames')}</Checkbox>
        </div>
      </Section>
      <Section title={t('past')}>
        {state.past.length === 0 && <p className={styles.quietLine}>{t('noPast')}</p>}
        <ul className={styles.past}>{state.past.slice(0, 12).map(review => <li key={review.id}><TextLink quiet onPress={() => view.show(review.kind, review.from)}>{title(review.from)}</TextLink><span>{t('dealsCount', { count: review.deals })}</span></li>)}</ul>
      </Section>
    </aside>
  )
}
