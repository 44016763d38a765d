import { useState } from 'react'
import type { Review, Trial } from '../../../shared/model/review'
import { undoLast } from '../../data/act'
import { useText } from '../../ui/text'
import { toast } from '../../ui/toast'
import styles from './Review.module.css'
import { reviewText } from './review.text'

const QUESTIONS = ['q1', 'q2', 'q3'] as const
const TRIAL_FIELDS = ['what', 'hypothesis', 'howWeKnow'] as const
const TRIAL_WORDS = { what: 'what', hypothesis: 'hypothesis', howWeKnow: 'how' } as const

/** Three questions and the one trial: written on the sheet itself, saved when the line is left. */
export function Asks({ review, onSave }: { readonly review: Review; readonly onSave: (fields: Partial<Review>) => Promise<void> }) {
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
      <section className={styles.section}>
        <h3>{t('ask')}</h3>
        <ol className={styles.asks}>
          {QUESTIONS.map((question, n) => <li key={question}><span>{t(question)}</span><WrittenLine label={t(question)} value={review.answers[n] ?? ''} onLeave={text => answer(n, text)} /></li>)}
        </ol>
      </section>
      <section className={styles.section}>
        <h3>{t('next')}</h3>
        <ol className={styles.asks}>
          {TRIAL_FIELDS.map(field => <li key={field}><span>{t(TRIAL_WORDS[field])}</span><WrittenLine label={t(TRIAL_WORDS[field])} value={review.trial?.[field] ?? ''} onLeave={text => setTrial(field, text)} /></li>)}
        </ol>
      </section>
    </>
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
