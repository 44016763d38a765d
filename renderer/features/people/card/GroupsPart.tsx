import type { Membership } from '../../../../shared/model/group'
import { useFormat, useToday } from '../../../ui/clock'
import { Part } from '../../../ui/Part'
import { Tag } from '../../../ui/Tag'
import { useText } from '../../../ui/text'
import { TextLink } from '../../../ui/TextLink'
import styles from './Card.module.css'
import { cardText } from './card.text'
import type { PersonFile } from './usePerson'

/** The groups they are or were in: role, messages, when they last spoke, joined and left. */
export function GroupsPart({ file }: { readonly file: PersonFile }) {
  const t = useText(cardText)
  const format = useFormat()
  const today = useToday()
  const words = (membership: Membership): string => {
    if (!membership.present) return membership.leftOn ? t('left', { day: format.recent(membership.leftOn, today) }) : t('gone')
    if (membership.messages > 0 && membership.lastAt !== undefined) return t('messages', { count: format.number(membership.messages), day: format.recent(format.dayOf(membership.lastAt), today) })
    return file.groupById.get(membership.groupId)?.rosterOn ? t('never') : t('neverKnown')
  }
  const sorted = [...file.memberships].sort((a, b) => b.messages - a.messages)
  return (
    <Part name={t('groups')} margin="panel">
      {sorted.length === 0 && <span className={styles.quiet}>{t('empty')}</span>}
      {sorted.map(membership => (
        <div key={membership.id} className={styles.line}>
          <span className={styles.plain}>
            <TextLink quiet to={{ page: 'groups', id: membership.groupId }}>{file.groupById.get(membership.groupId)?.name ?? t('unknown')}</TextLink>{' '}
            {(membership.role === 'owner' || membership.role === 'admin') && <Tag>{t(membership.role)}</Tag>}
          </span>
          <span className={styles.end}><span className={styles.quiet}>{words(membership)}</span></span>
        </div>
      ))}
    </Part>
  )
}
