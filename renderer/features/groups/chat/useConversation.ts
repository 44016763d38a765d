import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Message } from '../../../../shared/model/block'
import type { BlockId, GroupId } from '../../../../shared/model/ids'
import { messageAt, messagesAround, readMessages } from '../../../data/messages'

/** Messages fetched at a time, and kept at most: beyond that the far end is let go. */
const PAGE = 120
const KEPT = 480

export interface ConversationStart {
  /** Epoch ms; `null` = the latest messages. */
  readonly at: number | null
  readonly place: { readonly blockId: BlockId; readonly index: number } | null
}

export interface Conversation {
  readonly messages: readonly Message[]
  /** The message the conversation was opened at. */
  readonly target: Message | null
  readonly hasOlder: boolean
  readonly hasNewer: boolean
  readonly isReady: boolean
  /** Grows with every opening, so that the view knows when to scroll to the target. */
  readonly opening: number
  older(): void
  newer(): void
}

export const keyOfMessage = (message: Message): string => `${message.blockId}.${message.index}`

interface State {
  readonly messages: readonly Message[]
  readonly target: Message | null
  readonly hasOlder: boolean
  readonly hasNewer: boolean
  readonly opening: number
}

const NOTHING: State = { messages: [], target: null, hasOlder: false, hasNewer: false, opening: 0 }

/** A stretch of a conversation around a place, growing at either end as one reads on. */
export function useConversation(groupId: GroupId, { at, place }: ConversationStart): Conversation {
  const [state, setState] = useState<State>(NOTHING)
  const busy = useRef(false)
  const blockId = place?.blockId
  const index = place?.index

  useEffect(() => {
    let isCurrent = true
    busy.current = true
    void open(groupId, { at, place: blockId === undefined || index === undefined ? null : { blockId, index } }).then(next => {
      if (!isCurrent) return
      busy.current = false
      setState(last => ({ ...next, opening: last.opening + 1 }))
    })
    return () => { isCurrent = false }
  }, [groupId, at, blockId, index])

  const extend = useCallback((edge: 'older' | 'newer') => {
    if (busy.current) return
    busy.current = true
    setState(last => {
      const from = edge === 'older' ? last.messages[0] : last.messages.at(-1)
      if (!from) {
        busy.current = false
        return last
      }
      void readMessages(groupId, edge === 'older' ? { before: from, limit: PAGE } : { after: from, limit: PAGE }).then(more => {
        busy.current = false
        setState(now => (now.opening === last.opening ? grown(now, more, edge) : now))
      })
      return last
    })
  }, [groupId])

  const older = useCallback(() => extend('older'), [extend])
  const newer = useCallback(() => extend('newer'), [extend])
  return useMemo(() => ({ ...state, isReady: state.opening > 0, older, newer }), [state, older, newer])
}

async function open(groupId: GroupId, { at, place }: ConversationStart): Promise<Omit<State, 'opening'>> {
  const target = place ? await messageAt(groupId, place.blockId, place.index) : null
  if (target) {
    const [before, after] = await Promise.all([readMessages(groupId, { before: target, limit: PAGE / 2 }), readMessages(groupId, { after: target, limit: PAGE / 2 })])
    return { messages: [...before, target, ...after], target, hasOlder: before.length === PAGE / 2, hasNewer: after.length === PAGE / 2 }
  }
  if (at !== null) {
    const messages = await messagesAround(groupId, at, PAGE)
    return { messages, target: messages.find(message => message.sentAt !== null && message.sentAt >= at) ?? null, hasOlder: true, hasNewer: true }
  }
  const messages = await readMessages(groupId, { limit: PAGE })
  return { messages, target: null, hasOlder: messages.length === PAGE, hasNewer: false }
}

function grown(state: State, more: readonly Message[], edge: 'older' | 'newer'): State {
  if (edge === 'older') {
    const messages = [...more, ...state.messages]
    return { ...state, messages: messages.slice(0, KEPT), hasOlder: more.length > 0, hasNewer: state.hasNewer || messages.length > KEPT }
  }
  const messages = [...state.messages, ...more]
  return { ...state, messages: messages.slice(-KEPT), hasNewer: more.length > 0, hasOlder: state.hasOlder || messages.length > KEPT }
}
