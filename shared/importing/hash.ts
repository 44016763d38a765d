import { hashRange } from '../formats/hash-text'

/** A message's content: `text` from `start` to `end`; `sentAt` in epoch ms, NaN when unknown. */
export interface MessageContent {
  readonly sentAt: number
  readonly kind: number
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Key of a message's content: second, kind and text, without the sender. */
export function contentKeyOf({ sentAt, kind, text, start, end }: MessageContent): number {
  const second = Number.isNaN(sentAt) ? -1 : Math.floor(sentAt / 1000)
  return hashRange({ text, start, end, seedA: second | 0, seedB: Math.imul(kind + 1, 0x9e3779b1) ^ Math.floor(second / 0x1_0000_0000) })
}
