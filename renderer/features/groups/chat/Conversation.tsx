import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Message } from '../../../../shared/model/block'
import type { Membership } from '../../../../shared/model/group'
import type { MemberNumber } from '../../../../shared/model/ids'
import { useFormat } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { useText } from '../../../ui/text'
import styles from './Chat.module.css'
import { chatText } from './chat.text'
import { MessageRow } from './MessageRow'
import { keyOfMessage, type Conversation as Stretch } from './useConversation'

/** Distance from an edge, px, at which more is fetched. */
const NEAR = 600
/** Within this time a sender's name is not repeated. */
const SAME_BREATH_MS = 5 * 60_000

interface ConversationProps {
  readonly stretch: Stretch
  readonly memberByNumber: ReadonlyMap<MemberNumber, Membership>
  /** Words to mark. */
  readonly marked: string
  readonly onResponses: (message: Message) => void
}

/** The conversation itself, a date above each day. Grows at both ends while one scrolls and keeps its place. */
export const Conversation = memo(function Conversation({ stretch, memberByNumber, marked, onResponses }: ConversationProps) {
  const t = useText(chatText)
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<{ key: string; top: number } | null>(null)
  const { messages, target, opening, isReady, hasOlder, hasNewer, older, newer } = stretch
  const targetKey = target ? keyOfMessage(target) : null

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || opening === 0) return
    const row = targetKey === null ? null : element.querySelector(`[data-key="${CSS.escape(targetKey)}"]`)
    if (row) row.scrollIntoView({ block: 'center' })
    else element.scrollTop = element.scrollHeight
    anchor.current = null
  }, [opening, targetKey])

  // What was at the top of the window before messages came in above stays where it was.
  useLayoutEffect(() => {
    const element = scroller.current
    const held = anchor.current
    if (!element || !held) return
    const row = element.querySelector(`[data-key="${CSS.escape(held.key)}"]`)
    if (row) element.scrollTop += row.getBoundingClientRect().top - held.top
    anchor.current = null
  }, [messages])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const isNearTop = hasOlder && element.scrollTop < NEAR
      const isNearEnd = hasNewer && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR
      if (!isNearTop && !isNearEnd) return
      const box = element.getBoundingClientRect()
      const first = [...element.querySelectorAll<HTMLElement>('[data-key]')].find(row => row.getBoundingClientRect().bottom > box.top + 24)
      anchor.current = first ? { key: first.dataset.key!, top: first.getBoundingClientRect().top } : null
      if (isNearTop) older()
      else newer()
    }
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => element.removeEventListener('scroll', look)
  }, [hasOlder, hasNewer, older, newer, messages])

  const days = useMemo(() => byDay(messages, format.dayOf), [messages, format])
  return (
    <div className={styles.conversation} ref={scroller} tabIndex={0} role="log" aria-label={t('conversation')}>
      {isReady && messages.length === 0 && <div className={styles.nothing}><EmptyState why={t('noMessages')} /></div>}
      {days.map(({ day, messages: own }) => (
        <section key={`${day ?? 'none'}.${keyOfMessage(own[0]!)}`}>
          <h2 className={styles.day}>{day === null ? t('noTime') : format.dateWeek(day)}</h2>
          {own.map((message, i) => (
            <MessageRow
              key={keyOfMessage(message)} message={message} member={message.sender === null ? undefined : memberByNumber.get(message.sender)}
              isFollowing={isFollowing(own[i - 1], message)} isTarget={keyOfMessage(message) === targetKey} marked={marked} onResponses={onResponses}
            />
          ))}
        </section>
      ))}
    </div>
  )
})

function byDay<Day>(messages: readonly Message[], dayOf: (at: number) => Day): { day: Day | null; messages: Message[] }[] {
  const days: { day: Day | null; messages: Message[] }[] = []
  for (const message of messages) {
    const last = days.at(-1)
    const day = message.sentAt === null ? (last?.day ?? null) : dayOf(message.sentAt)
    if (last && last.day === day) last.messages.push(message)
    else days.push({ day, messages: [message] })
  }
  return days
}

function isFollowing(before: Message | undefined, message: Message): boolean {
  return before !== undefined && message.sender !== null && before.sender === message.sender && (message.sentAt ?? 0) - (before.sentAt ?? 0) < SAME_BREATH_MS
}
