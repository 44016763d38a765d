import { hashText } from '../formats/hash-text'

/** Key of a message's content: second, kind and text, without the sender. `sentAt` in epoch ms, NaN when unknown. */
export function contentKeyOf(sentAt: number, kind: number, text: string): number {
  const second = Number.isNaN(sentAt) ? -1 : Math.floor(sentAt / 1000)
  return hashText(text, second | 0, Math.imul(kind + 1, 0x9e3779b1) ^ Math.floor(second / 0x1_0000_0000))
}
