import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { CHANNELS, OUTCOMES } from '../../../shared/model/follow-up'
import type { Outcome } from '../../../shared/model/follow-up'
import { Button } from '../../ui/Button'
import { Chip } from '../../ui/Chip'
import { blockWords } from '../../ui/block-words'
import { MarkedField } from '../../ui/MarkedField'
import { Menu } from '../../ui/Menu'
import { useSensitiveHint } from '../../ui/useSensitiveHint'
import type { PersonOnDay } from './day-data'
import type { DayRow } from './day-rows'
import { Heard } from './Heard'
import { copyWords, remarkOf, saveVisit } from './row-acts'
import type { ActContext } from './row-acts'
import styles from './Today.module.css'
import { useTodayView } from './today.view'
import { cadenceFor, draftVisit, usualOutcome } from './visit-draft'

interface LogBoxProps {
  readonly row: DayRow
  readonly who: PersonOnDay
  readonly context: ActContext
}

/** The line under an open row: outcome, a few words, save. A digit in the empty line picks the outcome, so a visit is three keys. */
export function LogBox({ row, who, context }: LogBoxProps) {
  const { wording, data } = context
  const { t, today } = wording
  const view = useTodayView()
  const input = useRef<HTMLInputElement>(null)
  const [picked, setPicked] = useState(false)
  const kept = view.drafts[row.key]
  const text = kept?.text ?? ''
  const outcome = kept?.outcome ?? usualOutcome(who)
  const cadence = cadenceFor(who, data.tags, data.settings, today)
  const draft = draftVisit(text, outcome, kept?.channel ?? null, { today, cadence })
  const sensitive = useSensitiveHint(text)
  useEffect(() => input.current?.focus(), [])

  const pick = (next: Outcome) => {
    setPicked(true)
    view.write(row.key, { outcome: next })
  }
  const save = () => void saveVisit(row, who, draft, context)
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = OUTCOMES[Number(event.key) - 1]
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape') view.close()
    else if (chosen && (event.altKey || (text === '' && !picked && !event.ctrlKey && !event.metaKey))) pick(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.log}>
      <div className={styles.outcomes} role="group" aria-label={t('keyLog')}>
        {OUTCOMES.map((one, i) => <Chip key={one} label={String(i + 1)} on={one === outcome} isChoice onPress={() => { pick(one); input.current?.focus() }}>{t(`outcome_${one}`)}</Chip>)}
        <Menu label={t('channel')} entries={CHANNELS.map(channel => ({ id: channel, label: t(`channel_${channel}`), run: () => view.write(row.key, { channel }) }))}>
          <Chip icon="down">{t(`channel_${draft.channel}`)}</Chip>
        </Menu>
        <span className={styles.searchBy}>
        <span className={styles.third}>{t('searchBy')}</span>
        <b>{remarkOf(who)}</b>
        {row.words && !row.block && <Button icon="copy" size="small" keys="C" onPress={() => void copyWords(row, context)}>{t('copyScript')}</Button>}
        </span>
      </div>
      {row.block && <p className={styles.soon}>{t('overNote', { rule: blockWords(row.block, wording.format) })}</p>}
      <div className={styles.saveLine}>
        <MarkedField value={text} spans={draft.line.spans} inputRef={input} label={t('keyLog')} placeholder={t('placeholder')} end={t('keepDraft')}
          onChange={next => view.write(row.key, { text: next })} onKey={onKey} />
        <Button look="filled" keys="Enter" onPress={save}>{t('save')}</Button>
      </div>
      {sensitive && <p className={styles.soon} role="status">{sensitive}</p>}
      <Heard draft={draft} wording={wording} />
    </div>
  )
}
