import type { Person } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { noteStep } from '../../../data/ladder'
import { useFormat, useToday } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import { toast } from '../../../ui/toast'
import { peopleText } from '../people.text'
import { EditableText } from './EditableText'
import styles from './Card.module.css'
import { cardText } from './card.text'

const SHOWN = 6

/** When level and loyalty changed, latest first, each with what speaks for it, to be written down in place. */
export function LadderSteps({ person }: { readonly person: Person }) {
  const t = useText(cardText)
  const tPeople = useText(peopleText)
  const format = useFormat()
  const today = useToday()
  const steps = (person.steps ?? []).map((step, index) => ({ step, index })).reverse().slice(0, SHOWN)
  const save = async (index: number, note: string): Promise<null> => {
    await noteStep(person.id, index, note)
    toast({ text: t('saved'), undo: undoLast })
    return null
  }
  return steps.map(({ step, index }) => (
    <div key={index} className={styles.line}>
      <span className={styles.key}>{format.recent(step.on, today)}</span>
      <span className={styles.plain}>{step.to ? tPeople(step.to) : t('stepGone', { what: t(step.ladder) })}</span>
      <EditableText label={t('stepNote')} value={step.note ?? ''} placeholder={t('stepNote')} onSave={note => save(index, note)} />
    </div>
  ))
}
