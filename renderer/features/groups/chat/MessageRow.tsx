import { memo } from 'react'
import type { Message } from '../../../../shared/model/block'
import type { Membership } from '../../../../shared/model/group'
import { kindOf } from '../../../../shared/model/message'
import { cx } from '../../../ui/class-names'
import { useFormat } from '../../../ui/clock'
import { openPanel } from '../../../ui/panel'
import { TextLink } from '../../../ui/TextLink'
import { useText } from '../../../ui/text'
import { groupText } from '../group.text'
import styles from './Chat.module.css'
import { chatText, type ChatKey } from './chat.text'
import { MarkedText } from './MarkedText'
import { noticeWords } from './notice-words'
import { keyOfMessage } from './useConversation'

/** Records of a merged forward shown below it. */
const NESTED_SHOWN = 20

interface MessageRowProps {
  readonly message: Message
  readonly member: Membership | undefined
  /** Right after another message of the same sender: no name. */
  readonly isFollowing: boolean
  readonly isTarget: boolean
  readonly marked: string
  /** Asks who answered this message. */
  readonly onResponses: (message: Message) => void
}

/** One message: time, who, what. Words of an export are shown as they are, never as markup. */
export const MessageRow = memo(function MessageRow({ message, member, isFollowing, isTarget, marked, onResponses }: MessageRowProps) {
  const t = useText(chatText)
  const g = useText(groupText)
  const format = useFormat()
  const kind = kindOf(message.kind)
  const { extras } = message
  const isNotice = message.sender === null && (kind === 'system' || kind === 'recall' || kind === 'pat' || kind === 'call' || extras?.event !== undefined)
  const time = message.sentAt === null ? '' : format.time(message.sentAt)
  if (isNotice) {
    return (
      <div className={cx(styles.message, styles.notice, isTarget && styles.target)} data-key={keyOfMessage(message)}>
        <time>{time}</time><span /><p>{noticeWords(message, t)}</p>
      </div>
    )
  }
  const name = member?.name ?? g('unknownSender')
  return (
    <div className={cx(styles.message, isFollowing && styles.following, isTarget && styles.target)} data-key={keyOfMessage(message)}>
      <time>{time}</time>
      <span className={styles.sender}>{!isFollowing && (member ? <TextLink quiet onPress={() => openPanel({ person: member.personId })}>{name}</TextLink> : name)}</span>
      <div className={styles.words}>
        {extras?.replyTo && <p className={styles.quote}>{extras.replyTo.senderName !== undefined && `${extras.replyTo.senderName}${t('colon')}`}{extras.replyTo.text ?? t('quoted')}</p>}
        {extras?.forwardedFrom !== undefined && <span className={styles.kind}>{t('forwardedFrom', { name: extras.forwardedFrom })}</span>}
        {kind !== 'text' && <span className={styles.kind}>{t(`kind.${kind}` as ChatKey)}</span>}
        {message.text !== '' && !(kind !== 'text' && message.text === `[${t(`kind.${kind}` as ChatKey)}]`) && <p><MarkedText text={message.text} marked={marked} /></p>}
        {message.text === '' && extras?.attachments?.map((name, i) => <p key={i}>{name.slice(name.lastIndexOf('/') + 1)}</p>)}
        {extras?.nested?.slice(0, NESTED_SHOWN).map((one, i) => <p key={i} className={styles.quote}>{one.sender}{one.sender !== '' && t('colon')}{one.text}</p>)}
        {extras?.nested && extras.nested.length > NESTED_SHOWN && <p className={styles.quote}>{t('moreNested', { count: extras.nested.length - NESTED_SHOWN })}</p>}
        {extras?.reactions && <span className={styles.kind}>{extras.reactions.map(({ emoji, count }) => `${emoji} ${count}`).join('  ')}</span>}
      </div>
      {message.sentAt !== null && message.text !== '' && <span className={styles.act}><TextLink quiet onPress={() => onResponses(message)}>{t('askResponses')}</TextLink></span>}
    </div>
  )
})
