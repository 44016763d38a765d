import { typedBirthday } from '../../../../shared/calendar/typed-birthday'
import type { FactType, Fact } from '../../../../shared/model/person'
import { TRADE_NAMES } from '../../../../shared/people/trade-list'
import { undoLast } from '../../../data/act'
import { addFact, patchFact, removeFact, setFactState } from '../../../data/facts'
import { useFormat, useToday } from '../../../ui/clock'
import { Icon } from '../../../ui/Icon'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { factText } from '../facts.text'
import { AddLine } from './AddLine'
import { birthdayWords } from './birthday-words'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'
import { SourceNote } from './SourceNote'
import type { PersonFile } from './usePerson'

interface FactsPartProps {
  readonly file: PersonFile
  readonly name: string
  readonly types: readonly FactType[]
}

/** Life or trade: one fact a line, each with its source, each to be edited in place. */
export function FactsPart({ file, name, types }: FactsPartProps) {
  const t = useText(cardText)
  const tFact = useText(factText)
  const today = useToday()
  const format = useFormat()
  /** As it is stored; `null` when it is no birthday. */
  const storedOf = (type: FactType, value: string): string | null => (type === 'birthday' ? typedBirthday(value) : value)

  const add = async (value: string, kind: FactType | null): Promise<string | null> => {
    const type = kind ?? types[0]!
    const stored = storedOf(type, value)
    if (stored === null) return t('badBirthday')
    await addFact({ personId: file.person.id, type, value: stored, source: { kind: 'typed' }, on: today, state: 'confirmed' })
    toast({ text: t('addedFact', { value }), undo: undoLast })
    return null
  }
  const save = async (fact: Fact, value: string): Promise<string | null> => {
    if (!value) await removeFact(fact.id)
    else {
      const stored = storedOf(fact.type, value)
      if (stored === null) return t('badBirthday')
      await patchFact(fact.id, { value: stored, source: { kind: 'typed' }, on: today, state: 'confirmed' })
    }
    toast({ text: t(value ? 'saved' : 'removed'), undo: undoLast })
    return null
  }
  const settle = (fact: Fact, state: 'confirmed' | 'rejected') => void setFactState(fact.id, state).then(() => toast({ text: t(state === 'confirmed' ? 'accepted' : 'rejected', { value: fact.value }), undo: undoLast }))
  // What was confirmed stands before what was only read.
  const facts = types.flatMap(type => (['confirmed', 'suggested'] as const).flatMap(state => file.facts.filter(fact => fact.type === type && fact.state === state)))
  return (
    <Part name={name} margin="panel">
      {facts.map(fact => (
        <div key={fact.id} className={styles.line}>
          <span className={fact.type === 'taboo' ? styles.tabooKey : styles.key}>{fact.type === 'taboo' && <Icon name="taboo" size={14} />}{fact.label ?? tFact(fact.type)}</span>
          <EditableText label={tFact(fact.type)} value={fact.value} {...(fact.type === 'birthday' && { shown: birthdayWords(fact.value, format) })} placeholder={tFact(fact.type)} onSave={value => save(fact, value)} />
          <span className={styles.end}>
            <SourceNote file={file} source={fact.source} about={fact.value} on={fact.on} isSuggestion={fact.state === 'suggested'} onAccept={() => settle(fact, 'confirmed')} onReject={() => settle(fact, 'rejected')} />
          </span>
        </div>
      ))}
      <AddLine label={t('addFact')} hint={types.includes('birthday') ? t('birthdayHint') : t('factValue')} offersFor={type => (type === 'industry' ? TRADE_NAMES : undefined)} kinds={types.map(type => ({ value: type, label: tFact(type) }))} onAdd={add} />
    </Part>
  )
}
