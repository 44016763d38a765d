import type { LedgerTalk } from '../model/ledger'
import type { MonthSlice } from './month-slice'
import { textHead } from './month-slice'
import { isTalk } from './month-words'

/** Texts kept of a month. */
export const TALK_KEPT = 400
/** Shorter texts (好的, 收到) are about whatever was said before. */
export const TALK_SHORTEST = 8
/** Characters kept of a text. */
export const TALK_HEAD = 200

/** What was said at length in a month: everything up to {@link TALK_KEPT} texts, above that every so-manieth of them. */
export function monthTalk(slice: MonthSlice, signs: Uint8Array): LedgerTalk {
  const entries: number[] = []
  for (let i = slice.first; i < slice.end; i++) if (isTalk(slice, signs, i) && lengthOf(slice, i) >= TALK_SHORTEST) entries.push(i)
  const step = Math.max(1, entries.length / TALK_KEPT)
  const kept = Array.from({ length: Math.min(entries.length, TALK_KEPT) }, (_, n) => entries[Math.floor(n * step)]!)
  return { sentAt: Float64Array.from(kept, entry => slice.at[entry]!), text: kept.map(entry => textHead(slice, entry, TALK_HEAD)), of: entries.length }
}

function lengthOf({ blocks, block, index }: MonthSlice, entry: number): number {
  const { textEnd } = blocks[block[entry]!]!
  const place = index[entry]!
  return textEnd[place]! - (place === 0 ? 0 : textEnd[place - 1]!)
}
