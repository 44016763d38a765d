import type { Group } from '../../../../shared/model/group'
import { firstDayOf } from '../../../../shared/model/day'
import type { GroupId, PersonId } from '../../../../shared/model/ids'
import { useFormat } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { Tie, TieEvidence } from './ties'

interface TieEvidenceListProps {
  readonly title: string
  readonly tie: Tie
  readonly groupById: ReadonlyMap<GroupId, Group>
  readonly nameOf: (id: PersonId) => string
}

/** What stands behind a line of the picture: answers by group with their months, invitations, introductions. Groups open in their conversation. */
export function TieEvidenceList({ title, tie, groupById, nameOf }: TieEvidenceListProps) {
  const t = useText(cardText)
  const format = useFormat()
  const words = (one: TieEvidence) => {
    if (one.kind === 'introduced') return t('evidenceIntroduced', { day: format.date(one.introduction.startedOn), what: one.introduction.outcome === 'deal' ? t('deal') : t('introduced') })
    const group = groupById.get(one.groupId)?.name ?? t('unknown')
    if (one.kind === 'invited') return t('evidenceInvited', { name: nameOf(one.who), group })
    return t('evidenceReplies', { group, count: one.count, from: one.from, to: one.to })
  }
  return (
    <div className={styles.evidence} role="region" aria-label={title}>
      <b>{title}</b>
      <ul>
        {tie.evidence.map((one, i) => (
          <li key={i}>
            {one.kind === 'introduced' ? <TextLink to={{ page: 'matching' }}>{words(one)}</TextLink>
              : <TextLink to={{ page: 'groups', id: one.groupId, tab: 'chat', ...(one.kind === 'replies' && { query: { at: String(Date.parse(firstDayOf(one.to))) } }) }}>{words(one)}</TextLink>}
          </li>
        ))}
      </ul>
    </div>
  )
}
