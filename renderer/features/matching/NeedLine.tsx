import { useMemo, type KeyboardEvent, type Ref } from 'react'
import { parseNeed } from '../../../shared/matching/parse-need'
import type { Day } from '../../../shared/model/day'
import { Button } from '../../ui/Button'
import { useFormat, useToday } from '../../ui/clock'
import { MarkedField } from '../../ui/MarkedField'
import { useText } from '../../ui/text'
import styles from './Matching.module.css'
import { matchingText } from './matching.text'
import { readPart, type NeedParts } from './need-parts'
import { Conditions } from './Conditions'
import { PartChip } from './PartChip'

interface NeedLineProps {
  readonly line: string
  readonly parts: NeedParts | null
  readonly person: { readonly name: string } | null
  readonly fieldRef: Ref<HTMLInputElement>
  readonly onWrite: (line: string) => void
  readonly onCorrect: (part: Partial<NeedParts>) => void
  readonly onSave: () => void
  readonly hint: string | null
}

/** The line to type and below it what was understood, each part to be corrected. */
export function NeedLine({ line, parts, person, fieldRef, onWrite, onCorrect, onSave, hint }: NeedLineProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const today = useToday()
  const correct = (part: keyof NeedParts) => (value: string) => {
    const read = readPart(part, value, today)
    if (read) onCorrect(read)
  }
  const spans = useMemo(() => marksOf(line, today), [line, today])
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') onSave()
    else if (event.key === 'Escape') {
      onWrite('')
      event.currentTarget.blur()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.ask}>
      <MarkedField label={t('fieldLabel')} size="big" look="line" value={line} spans={spans} placeholder={t('placeholder')} onChange={onWrite} onKey={onKey} inputRef={fieldRef} max={200}
        end={line ? <Button look="filled" size="small" keys="Enter" onPress={onSave}>{t('save')}</Button> : undefined} />
      {hint && <p className={styles.hint} role="status">{hint}</p>}
      {parts && (
        <div className={styles.parts}>
          <PartChip label={t('who')} value={person?.name ?? (parts.who && t('newPerson', { name: parts.who }))} empty={t('nobody')} raw={parts.who} onChange={correct('who')} />
          <PartChip label={t('what')} value={parts.what} empty={t('nobody')} raw={parts.what} onChange={correct('what')} />
          <PartChip label={t('region')} value={parts.region} empty={t('anywhere')} raw={parts.region} onChange={correct('region')} />
          <PartChip label={t('until')} value={parts.until ? format.dayWeek(parts.until) : ''} empty={t('noEnd')} raw={parts.until ?? ''} tone="soon" onChange={correct('until')} />
          <PartChip label={t('budget')} value={parts.budget === null ? '' : format.money(parts.budget)} empty={t('noBudget')} raw={parts.budget === null ? '' : String(parts.budget)} onChange={correct('budget')} />
          <Conditions parts={parts} onCorrect={onCorrect} onFrom={correct('from')} />
        </div>
      )}
    </div>
  )
}

/** Where the parts of a line stand. Words wanted on both sides of another part are left without a mark: marks must not overlap. */
function marksOf(line: string, today: Day): { start: number; end: number }[] {
  const { spans } = parseNeed(line, today)
  return spans.filter(({ part, from, to }) => part !== 'what' || !spans.some(other => other.part !== 'what' && other.from < to && from < other.to)).map(({ from, to }) => ({ start: from, end: to }))
}
