import { useState } from 'react'
import { Chip } from '../../ui/Chip'
import { useFormat } from '../../ui/clock'
import { Menu } from '../../ui/Menu'
import { useText } from '../../ui/text'
import { matchingText } from './matching.text'
import { CONDITIONS, type NeedParts } from './need-parts'
import { PartChip } from './PartChip'

interface ConditionsProps {
  readonly parts: NeedParts
  readonly onCorrect: (part: Partial<NeedParts>) => void
  /** The first day as typed. */
  readonly onFrom: (text: string) => void
}

/** What else holds for a need: each condition a chip that can be taken off, and the menu that adds one. */
export function Conditions({ parts, onCorrect, onFrom }: ConditionsProps) {
  const t = useText(matchingText)
  const format = useFormat()
  const [isAskingFrom, askFrom] = useState(false)
  const held = CONDITIONS.filter(condition => parts[condition])
  const missing = CONDITIONS.filter(condition => !parts[condition])
  const from = (text: string) => {
    askFrom(false)
    onFrom(text)
  }
  return (
    <>
      {held.map(condition => condition === 'from'
        ? <PartChip key={condition} label={t('from')} value={parts.from ? format.dayWeek(parts.from) : ''} empty="" raw={parts.from ?? ''} onChange={from} />
        : <Chip key={condition} tone={condition === 'urgent' ? 'soon' : 'plain'} onRemove={() => onCorrect({ [condition]: false })} removeLabel={t('dropCondition', { name: t(condition) })}>{t(condition)}</Chip>)}
      {isAskingFrom && !parts.from && <PartChip label={t('from')} value="" empty="" raw="" startsOpen onChange={from} onLeave={() => askFrom(false)} />}
      {missing.length > 0 && (
        <Menu label={t('condition')} entries={missing.map(condition => ({ id: condition, label: t(condition === 'from' ? 'fromDay' : condition), run: () => (condition === 'from' ? askFrom(true) : onCorrect({ [condition]: true })) }))}>
          <Chip icon="plus">{t('condition')}</Chip>
        </Menu>
      )}
    </>
  )
}
