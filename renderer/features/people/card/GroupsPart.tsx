import { levelRisk } from '../../../../shared/matching/placement'
import type { Membership } from '../../../../shared/model/group'
import type { Placement } from '../../../../shared/model/person'
import { undoLast } from '../../../data/act'
import { unplacePerson } from '../../../data/placements'
import { placingActs } from '../../../data/placing-acts'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { riskWord } from '../../../ui/placement-words'
import type { Place } from '../../../ui/route'
import { Select } from '../../../ui/Select'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import { toast } from '../../../ui/toast'
import { usePlacing } from '../../../ui/usePlacing'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

/** The groups they are or were in: role, messages, when they last spoke, joined and left; and those they are to come into. */
export function GroupsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const words = (membership: Membership): string => {
    if (!membership.present) return membership.leftOn ? t('left', { day: format.recent(membership.leftOn, today) }) : t('gone')
    if (membership.messages > 0 && membership.lastAt !== undefined) return t('messages', { count: format.number(membership.messages), day: format.recent(format.dayOf(membership.lastAt), today) })
    return file.groupById.get(membership.groupId)?.rosterOn ? t('never') : t('neverKnown')
  }
  /** Everything they wrote there. */
  const saidIn = ({ groupId, number, messages, firstAt, lastAt }: Membership): Place | null => (messages === 0 || firstAt === undefined || lastAt === undefined ? null
    : { page: 'groups', id: groupId, tab: 'chat', query: { from: format.dayOf(firstAt), to: format.dayOf(lastAt), member: String(number) } })
  const riskIn = ({ present, groupId }: Membership): string | null => {
    const risk = present && !file.person.isSelf ? levelRisk(file.person.level, file.groupById.get(groupId)?.forLevel) : null
    return risk && riskWord(risk)
  }
  const sorted = [...file.memberships].sort((a, b) => b.messages - a.messages)
  const { place, dialog } = usePlacing(placingActs(today))
  const inside = new Set(file.memberships.filter(({ present }) => present).map(({ groupId }) => groupId))
  // Whoever is in the group by now has come.
  const coming = (file.person.placements ?? []).filter(({ groupId }) => !inside.has(groupId) && file.groupById.has(groupId))
  const open = [...file.groupById.values()].filter(({ id, kind, archived }) => kind === 'group' && !archived && !inside.has(id) && !coming.some(({ groupId }) => groupId === id))
  const sinceWords = ({ on, risks }: Placement) => t(risks ? 'placedDespite' : 'placed', { day: format.recent(on, today), risks: format.list((risks ?? []).map(riskWord)) })
  return (
    <Part name={t('groups')} margin="panel">
      {sorted.length === 0 && coming.length === 0 && <span className={styles.quiet}>{t('empty')}</span>}
      {sorted.map(membership => (
        <div key={membership.id} className={styles.line}>
          <span className={styles.plain}>
            <TextLink quiet to={{ page: 'groups', id: membership.groupId }}>{file.groupById.get(membership.groupId)?.name ?? t('unknown')}</TextLink>{' '}
            {(membership.role === 'owner' || membership.role === 'admin') && <Tag>{t(membership.role)}</Tag>}
            {riskIn(membership) && <Tag tone="soon">{riskIn(membership)}</Tag>}
          </span>
          <span className={styles.end}><span className={styles.quiet}>{saidIn(membership) ? <TextLink quiet to={saidIn(membership)!}>{words(membership)}</TextLink> : words(membership)}</span></span>
        </div>
      ))}
      {coming.map(placement => (
        <div key={placement.groupId} className={styles.line} data-coming={placement.groupId}>
          <span className={styles.plain}><TextLink quiet to={{ page: 'groups', id: placement.groupId }}>{file.groupById.get(placement.groupId)!.name}</TextLink></span>
          <span className={styles.end}>
            <span className={styles.acts}><TextLink onPress={() => void unplacePerson(file.person.id, placement.groupId).then(() => toast({ text: t('unplaced'), undo: undoLast }))}>{t('unplace')}</TextLink></span>
            <span className={styles.quiet}>{sinceWords(placement)}</span>
          </span>
        </div>
      ))}
      {open.length > 0 && !file.person.isSelf && (
        <div className={styles.line}>
          <span className={styles.end}><Select label={t('place')} look="plain" value={null} placeholder={t('place')} choices={open.map(({ id, name }) => ({ value: id as string, label: name }))} onChange={id => void place([file.person], open.find(group => group.id === id)!)} /></span>
        </div>
      )}
      {dialog}
    </Part>
  )
}
