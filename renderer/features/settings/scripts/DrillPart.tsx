import { useMemo, useState } from 'react'
import { TRAINING_CARDS, type TrainingCard } from '../../../../resources/training/cards'
import { afterDrill, drillCards } from '../../../../shared/followups/drill'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { useFormat, useToday } from '../../../ui/clock'
import { useKeys } from '../../../ui/keyboard'
import type { Column } from '../../../ui/Table'
import { useText } from '../../../ui/text'
import { TextField } from '../../../ui/TextField'
import { Line } from '../Line'
import { useSettings } from '../useSettings'
import { LongList } from './LongList'
import styles from './Scripts.module.css'
import { scriptsText } from './scripts.text'

interface Drill {
  readonly cards: readonly TrainingCard[]
  /** Answers given so far, by position. */
  readonly given: readonly number[]
  /** The last answer is looked at before the next card comes. */
  readonly isAnswered: boolean
}

/** 练习: ten cards at a time; the score and the weak cards are kept. */
export function DrillPart() {
  const t = useText(scriptsText)
  const format = useFormat()
  const today = useToday()
  const [settings, change] = useSettings()
  const [drill, setDrill] = useState<Drill | null>(null)
  const [notes, setNotes] = useState<string | null>(null)
  const { training } = settings
  const last = training?.runs.at(-1)
  const start = () => setDrill({ cards: drillCards(training, today), given: [], isAnswered: false })
  const keepNotes = () => {
    if (notes !== null && notes !== (training?.notes ?? '')) change(settings => ({ training: { runs: [], weak: [], ...settings.training, notes } }), t('notes'))
    setNotes(null)
  }
  const at = drill ? drill.given.length - (drill.isAnswered ? 1 : 0) : 0
  const card = drill?.cards[at]
  const answer = (i: number) => { if (drill && !drill.isAnswered) setDrill({ ...drill, given: [...drill.given, i], isAnswered: true }) }
  useKeys(Object.fromEntries((card?.answers ?? []).map((_, i) => [String(i + 1), () => answer(i)])), { on: drill !== null && !drill.isAnswered })
  const weak = useMemo(() => new Set(training?.weak ?? []), [training])
  const cards = useMemo(() => [...TRAINING_CARDS].sort((a, b) => Number(weak.has(b.id)) - Number(weak.has(a.id))), [weak])
  const columns: Column<TrainingCard>[] = [
    { id: 'ask', header: t('columnCard'), cell: one => <span lang="zh-CN" title={one.why}>{one.ask}</span> },
    { id: 'about', header: t('columnAbout'), width: '120px', cell: one => t(`about_${one.about}`) },
    { id: 'state', header: t('columnState'), width: '96px', cell: one => (weak.has(one.id) ? t('weak') : '') },
  ]
  const next = () => {
    if (!drill) return
    if (drill.given.length < drill.cards.length) {
      setDrill({ ...drill, isAnswered: false })
      return
    }
    const answered = drill.cards.map((one, i) => ({ id: one.id, right: drill.given[i] === one.right }))
    change(settings => ({ training: afterDrill(settings.training, answered, today) }), t('drillEnd', { right: answered.filter(one => one.right).length, of: answered.length }))
    setDrill(null)
  }
  return (
    <>
      {drill && card ? (
        <div className={styles.editor} role="group" aria-label={t('drillCard', { n: at + 1, count: drill.cards.length })}>
          <span className={styles.third}>{t('drillCard', { n: at + 1, count: drill.cards.length })} · {t(`about_${card.about}`)}</span>
          <p lang="zh-CN">{card.ask}</p>
          <span className={styles.acts} lang="zh-CN">
            {card.answers.map((words, i) => <Chip key={words} label={String(i + 1)} isChoice on={drill.isAnswered && drill.given[at] === i} onPress={() => answer(i)}>{words}</Chip>)}
          </span>
          {drill.isAnswered && (
            <span className={styles.acts} role="status">
              <span className={drill.given[at] === card.right ? undefined : styles.soon}>{drill.given[at] === card.right ? t('drillRight') : t('drillWrong', { answer: card.answers[card.right] ?? '' })}</span>
              <span className={styles.third} lang="zh-CN">{card.why}</span>
              <Button size="small" autoFocus onPress={next}>{t('drillNext')}</Button>
            </span>
          )}
        </div>
      ) : (
        <Line name={t('drillName')} note={t('drillNote')}>
          <Button size="small" onPress={start}>{t(last ? 'drillAgain' : 'drillStart')}</Button>
          {last && <span>{t('drillLast', { day: format.day(last.on), right: last.right, of: last.of, weak: training?.weak.length ?? 0 })}</span>}
        </Line>
      )}
      {!drill && last && <LongList label={t('drill')} columns={columns} rows={cards} rowKey={one => one.id} isMuted={one => !weak.has(one.id)} empty="" />}
      <Line name={t('notesName')}><TextField aria-label={t('notes')} placeholder={t('notes')} lines={3} max={4000} value={notes ?? training?.notes ?? ''} onChange={setNotes} onBlur={keepNotes} /></Line>
    </>
  )
}
