import type { MessageColumns } from '../model/block'
import { messageSigns } from './message-signs'

/** Blocks never change, and the months on either side of a border look at the same ones. */
const known = new WeakMap<MessageColumns, Uint8Array>()

/** The signs of every message of a block, notices included; see {@link messageSigns}. */
export function blockSigns(columns: MessageColumns): Uint8Array {
  const found = known.get(columns)
  if (found) return found
  const { count, text, textEnd, kind } = columns
  const signs = new Uint8Array(count)
  let start = 0
  for (let i = 0; i < count; i++) {
    const end = textEnd[i]!
    signs[i] = messageSigns(text, start, end, kind[i]!)
    start = end
  }
  known.set(columns, signs)
  return signs
}
