import { NO_SENDER } from '../model/ids'
import { SIGN } from './message-signs'
import type { MonthSlice } from './month-slice'

/** Silence that ends a conversation. */
export const SILENCE_MS = 30 * 60_000

/**
 * Conversations that begin in the month: runs of messages with less than 30 minutes between them. Noise neither opens nor
 * continues one. A conversation is a topic of its first author when somebody else wrote in it; it is told
 * with the entry that opened it. Returns the number of conversations, with or without an answer.
 */
export function countSessions(slice: MonthSlice, signs: Uint8Array, onTopic: (entry: number) => void): number {
  const { count, sender, at, notice, first, end } = slice
  let sessions = 0
  let lastAt = -Infinity
  let opener = -1
  let counted = false
  for (let i = 0; i < count; i++) {
    if (notice[i] === 1 || (signs[i]! & SIGN.noise) !== 0) continue
    if (at[i]! - lastAt >= SILENCE_MS) {
      if (i >= end) break
      opener = i
      counted = i < first
      if (!counted) sessions++
    } else if (!counted && sender[i] !== NO_SENDER && sender[i] !== sender[opener]) {
      if (sender[opener] !== NO_SENDER) onTopic(opener)
      counted = true
    }
    lastAt = at[i]!
  }
  return sessions
}
