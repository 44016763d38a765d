import { kindCode } from '../model/message'
import { messageSigns, SIGN } from './message-signs'

/** Shorter texts (好的, 收到) are about whatever was said before and are not judged. */
const SHORTEST = 8

/** Texts shown of those without a keyword. */
export const SAMPLE = 3

/** How much of the talk holds a declared keyword. */
export interface OnTopic {
  /** 0…1; `null` without keywords or without talk. */
  readonly share: number | null
  /** Texts judged: typed, at least eight characters, no greeting. */
  readonly judged: number
  /** Up to {@link SAMPLE} of the last texts without a keyword, latest first; none without keywords. */
  readonly misses: readonly string[]
}

/** Share of the texts that hold one of the keywords, in either case. `texts`: what was typed, oldest first. */
export function onTopic(texts: Iterable<string>, keywords: readonly string[]): OnTopic {
  const wanted = keywords.map(keyword => keyword.trim().toLowerCase()).filter(keyword => keyword !== '')
  let judged = 0
  let held = 0
  const misses: string[] = []
  for (const text of texts) {
    if (text.length < SHORTEST || (messageSigns(text, 0, text.length, kindCode.text) & SIGN.noise) !== 0) continue
    judged++
    const lower = text.toLowerCase()
    if (wanted.some(keyword => lower.includes(keyword))) held++
    else misses.push(text)
  }
  return { share: wanted.length === 0 || judged === 0 ? null : held / judged, judged, misses: wanted.length === 0 ? [] : misses.slice(-SAMPLE).reverse() }
}
