import { useEffect, useMemo, useRef } from 'react'
import type { Message } from '../../../../shared/model/block'
import type { Membership } from '../../../../shared/model/group'
import type { GroupId, MemberNumber } from '../../../../shared/model/ids'
import { kindOf } from '../../../../shared/model/message'
import { cx } from '../../../ui/class-names'
import { useFormat, useToday } from '../../../ui/clock'
import { useText } from '../../../ui/text'
import { useCursor } from '../../../ui/useCursor'
import { useVirtualRows } from '../../../ui/useVirtualRows'
import { groupText } from '../group.text'
import styles from './Chat.module.css'
import { chatText, type ChatKey } from './chat.text'
import { MarkedText } from './MarkedText'
import { keyOfMessage } from './useConversation'

const ROW = 64

interface HitListProps {
  readonly hits: readonly Message[]
  /** Of the group of a hit. */
  readonly memberOf: (groupId: GroupId, number: MemberNumber) => Membership | undefined
  /** Name of another group; `null` for this one. */
  readonly groupName: (groupId: GroupId) => string | null
  readonly marked: string
  readonly onOpen: (message: Message) => void
}

/** Hits, newest first; J and K walk through them and the conversation follows. */
export function HitList({ hits, memberOf, groupName, marked, onOpen }: HitListProps) {
  const t = useText(chatText)
  const g = useText(groupText)
  const format = useFormat()
  const today = useToday()
  const scroller = useRef<HTMLDivElement>(null)
  const keys = useMemo(() => hits.map(hit => `${hit.groupId}.${keyOfMessage(hit)}`), [hits])
  const view = useVirtualRows(scroller, hits.length, ROW)
  const open = (key: string) => { const hit = hits[keys.indexOf(key)]; if (hit) onOpen(hit) }
  const cursor = useCursor(keys, { onOpen: open })
  const { reveal } = view
  useEffect(() => reveal(cursor.index), [cursor.index, reveal])
  return (
    <div className={styles.hits} ref={scroller} tabIndex={0} role="listbox" aria-label={t('hits')}>
      <div className={styles.hitRows} style={{ height: view.height }}>
        {hits.slice(view.from, view.to).map((hit, i) => {
          const index = view.from + i
          const key = keys[index]!
          const other = groupName(hit.groupId)
          return (
            <div key={key} role="option" aria-selected={key === cursor.at} className={cx(styles.hit, key === cursor.at && styles.current)} style={{ top: index * ROW, height: ROW }} onClick={() => { cursor.set(key); onOpen(hit) }}>
              <p className={styles.hitHead}>
                <span className={styles.hitWho}>{(hit.sender === null ? undefined : memberOf(hit.groupId, hit.sender)?.name) ?? g('unknownSender')}{other !== null && <span className={styles.hitGroup}>{other}</span>}</span>
                <time>{hit.sentAt === null ? '' : `${format.recent(format.dayOf(hit.sentAt), today)} ${format.time(hit.sentAt)}`}</time>
              </p>
              <p className={styles.hitWords}>{hit.text === '' ? t(`kind.${kindOf(hit.kind)}` as ChatKey) : <MarkedText text={excerptOf(hit.text, marked)} marked={marked} />}</p>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const AROUND = 24
const LONG = 90

/** The part of a long text around the first word searched for. */
function excerptOf(text: string, marked: string): string {
  const flat = text.replaceAll('\n', ' ')
  const word = marked.split(/\s+/).find(each => each !== '')
  const at = word === undefined ? -1 : flat.toLowerCase().indexOf(word.toLowerCase())
  if (at <= AROUND || flat.length <= LONG) return flat.slice(0, LONG * 2)
  return `…${flat.slice(at - AROUND, at + LONG)}`
}
