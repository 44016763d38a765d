import { useState } from 'react'
import type { Review, Trial } from '../../../shared/model/review'
import { undoLast } from '../../data/act'
import { cx } from '../../ui/class-names'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import styles from './Review.module.css'
import { reviewText } from './review.text'

const QUESTIONS = ['q1', 'q2', 'q3'] as const
const TRIAL_FIELDS = ['what', 'hypothesis', 'howWeKnow'] as const
const TRIAL_WORDS = { what: 'what', hypothesis: 'hypothesis', howWeKnow: 'how' } as const

interface AsksProps {
  readonly review: Review
  /** The one before, to be compared with. */
  readonly last: Review | null
  readonly onSave: (fields: Partial<Review>) => Promise<void>
  readonly onLastResult: (result: string) => Promise<void>
}

/** What was written last time, three questions and the one trial: written on the sheet itself, saved when the line is left. */
export function Asks({ review, last, onSave, onLastResult }: AsksProps) {
  const t = useText(reviewText)
  const save = async (fields: Partial<Review>) => {
    await onSave(fields)
    toast({ text: t('saved'), undo: undoLast })
  }
  const answer = (n: number, text: string) => {
    const answers = review.answers.map((old, i) => (i === n ? text : old)) as unknown as Review['answers']
    void save({ answers })
  }
  const setTrial = (field: (typeof TRIAL_FIELDS)[number], text: string) => {
    const trial: Trial = { what: '', hypothesis: '', howWeKnow: '', ...review.trial, [field]: text }
    void save({ trial })
  }
  return (
    <>
      {last && <LastTime last={last} onResult={text => void onLastResult(text).then(() => toast({ text: t('saved'), undo: undoLast }))} />}
      <section className={styles.section}>
        <h3>{t('ask')}</h3>
        <ol className={styles.asks}>
          {QUESTIONS.map((question, n) => <li key={question}><span>{t(question)}</span><WrittenLine label={t(question)} value={review.answers[n] ?? ''} onLeave={text => answer(n, text)} /></li>)}
        </ol>
      </section>
      <section className={styles.section}>
        <h3>{t('next')}</h3>
        <ol className={cx(styles.asks, styles.tried)}>
          {TRIAL_FIELDS.map(field => <li key={field}><span>{t(TRIAL_WORDS[field])}</span><WrittenLine label={t(TRIAL_WORDS[field])} value={review.trial?.[field] ?? ''} onLeave={text => setTrial(field, text)} /></li>)}
        </ol>
      </section>
    </>
  )
}

/** The last review in short: what was answered, and the trial, whose outcome is still to be written. */
function LastTime({ last, onResult }: { readonly last: Review; readonly onResult: (text: string) => void }) {
  const t = useText(reviewText)
  const { trial, answers } = last
  const written = answers.flatMap((answer, n) => (answer.trim() === '' ? [] : [{ answer, question: QUESTIONS[n]! }]))
  const hasTrial = trial !== undefined && trial.what.trim() !== ''
  if (written.length === 0 && !hasTrial) return null
  return (
    <section className={styles.section}>
      <h3>{t('lastTime')}</h3>
      <div>
        {written.map(({ answer, question }) => <p key={question} className={styles.lastLine}><span>{t(question)}</span>{answer}</p>)}
        {hasTrial && (
          <div className={styles.asks}>
            <p className={styles.lastLine}><span>{t('lastTrial')}</span><b>{trial.what}</b></p>
            {trial.hypothesis.trim() !== '' && <p className={styles.lastLine}><span>{t('hypothesis')}</span>{trial.hypothesis}</p>}
            {trial.howWeKnow.trim() !== '' && <p className={styles.lastLine}><span>{t('how')}</span>{trial.howWeKnow}</p>}
            <div className={styles.lastLine}><span>{t('result')}</span><WrittenLine label={t('result')} value={trial.result ?? ''} onLeave={onResult} /></div>
          </div>
        )}
      </div>
    </section>
  )
}

function WrittenLine({ label, value, onLeave }: { readonly label: string; readonly value: string; readonly onLeave: (text: string) => void }) {
  const t = useText(reviewText)
  const [text, setText] = useState<string | null>(null)
  const leave = () => {
    if (text !== null && text !== value) onLeave(text)
    setText(null)
  }
  return <textarea className={styles.written} aria-label={label} placeholder={t('write')} rows={1} value={text ?? value} maxLength={400} onChange={event => setText(event.target.value)} onBlur={leave} />
}
