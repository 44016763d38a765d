import type { PersonId } from '../../../../shared/model/ids'
import { useMatches, type Help } from '../../../data/matches'
import { useToday } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { Part } from '../../../ui/Part'
import { useText } from '../../../ui/text'
import styles from './Card.module.css'
import { cardText } from './card.text'

/** 对接: whose open needs this person could meet, and who could meet theirs. Nothing while there is nobody. */
export function CouldHelp({ personId }: { readonly personId: PersonId }) {
  const t = useText(cardText)
  const today = useToday()
  const found = useMatches({ type: 'person', personId, today } as const)
  if (!found || found.question.personId !== personId) return null
  const { couldHelp, helpedBy } = found.answer
  if (couldHelp.length + helpedBy.length === 0) return null
  const line = (help: Help, words: 'couldHelp' | 'helpedBy') => (
    <div key={`${words} ${help.needId} ${help.person.id}`} className={styles.line} data-help={words}>
      <button type="button" className={styles.helpWord} onClick={() => openPanel({ person: help.person.id })}>{t(words, { name: help.person.name, need: help.need, offer: help.offer })}</button>
      <span className={styles.quiet}>{t('helpPoints', { score: help.score })}</span>
    </div>
  )
  return (
    <Part name={t('matching')} margin="panel">
      {couldHelp.map(help => line(help, 'couldHelp'))}
      {helpedBy.map(help => line(help, 'helpedBy'))}
    </Part>
  )
}
