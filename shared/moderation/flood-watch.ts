import type { MemberNumber } from '../model/ids'
import type { Verdict } from './labels'

/** A message as far as flooding over several messages is concerned. */
export interface Watched {
  readonly sender: MemberNumber
  /** Epoch ms. */
  readonly sentAt: number
  readonly text: string
}

/** The same words so often within ten minutes, or so many messages within one, are flooding. */
export const FLOOD_RULES = { sameTimes: 3, sameMs: 600_000, shortest: 6, runTimes: 15, runMs: 60_000 } as const

interface Recent {
  readonly sent: { readonly at: number; readonly text: string }[]
}

/**
 * Watches messages in time order for floods that no single message shows: one member repeating the same words, or writing
 * without a pause. Speaks once per flood, at the message that makes it one. Short words (收到) may be repeated.
 */
export function floodWatch(): (message: Watched) => Verdict | null {
  const bySender = new Map<MemberNumber, Recent>()
  return ({ sender, sentAt, text }) => {
    const sent = (bySender.get(sender)?.sent ?? []).filter(({ at }) => sentAt - at <= FLOOD_RULES.sameMs)
    const plain = text.replace(/[\s\p{P}]/gu, '')
    sent.push({ at: sentAt, text: plain })
    bySender.set(sender, { sent: sent.slice(-60) })
    const same = plain.length < FLOOD_RULES.shortest ? 0 : sent.filter(other => other.text === plain).length
    if (same === FLOOD_RULES.sameTimes) return { label: 'flood', confidence: 0.92, signs: [`×${same}`] }
    const run = sent.filter(({ at }) => sentAt - at <= FLOOD_RULES.runMs).length
    return run === FLOOD_RULES.runTimes ? { label: 'flood', confidence: 0.7, signs: [`${run}/min`] } : null
  }
}
