import type { Block, BlockHead, Message } from '../../shared/model/block'
import type { GroupId, MemberNumber } from '../../shared/model/ids'
import { textOf } from '../../shared/model/block-text'
import { messageOfOffset, takeMessage } from './block-reader'
import { register } from './database'
import { headsOf } from './messages'

export interface SearchQuery {
  /** Words, all of which must be in the message; case does not matter. Empty finds nothing. */
  readonly text: string
  readonly groupId?: GroupId
  readonly member?: MemberNumber
  /** Epoch ms, both included. */
  readonly from?: number
  readonly to?: number
  /** Hits after which the search ends. Default 500. */
  readonly limit?: number
  readonly signal?: AbortSignal
}

/** Blocks fetched in one request; the first requests are smaller, so that the first hit need not wait. */
const AT_ONCE = 8

/**
 * Scans blocks, newest first, and hands on the hits of each few blocks as they are found (newest first in each piece); goes on when
 * they have been taken.
 * Resolves with the number of hits when the scan is over, the limit is reached or `signal` aborts.
 */
export async function searchMessages(query: SearchQuery, onHits: (hits: Message[]) => void | Promise<void>): Promise<number> {
  const words = query.text.split(/\s+/).filter(word => word !== '').sort((a, b) => b.length - a.length)
  if (words.length === 0) return 0
  const { from = -Infinity, to = Infinity, limit = 500, signal } = query
  const heads = (await headsOf(query.groupId)).filter(head => head.to >= from && head.from <= to).sort((a, b) => b.to - a.to)
  let total = 0
  for (let at = 0, size = 1; at < heads.length && total < limit && !signal?.aborted; at += size, size = Math.min(AT_ONCE, size * 2)) {
    const piece = heads.slice(at, at + size)
    const blocks = await register().blocks.bulkGet(piece.map(head => head.id))
    if (signal?.aborted) break
    const hits = piece.flatMap((head, i) => (blocks[i] ? hitsIn(head, blocks[i], words, query) : []))
    hits.sort((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0) || b.index - a.index)
    const wanted = hits.slice(0, limit - total)
    total += wanted.length
    if (wanted.length > 0) await onHits(wanted)
  }
  return total
}

function hitsIn(head: BlockHead, block: Block, words: readonly string[], query: SearchQuery): Message[] {
  const hits: Message[] = []
  const next = finder(words[0]!)
  const others = words.slice(1).map(finder)
  let offset = next(block.text, 0)
  while (offset >= 0) {
    const i = messageOfOffset(block, offset)
    const end = block.textEnd[i]!
    // Texts lie side by side: what crosses the border of two messages is no hit.
    if (offset + words[0]!.length > end) {
      offset = next(block.text, offset + 1)
      continue
    }
    if (isWanted(block, i, query) && others.every(other => other(textOf(block, i), 0) >= 0)) hits.push(takeMessage(head, block, i))
    offset = next(block.text, end)
  }
  return hits
}

function isWanted(block: Block, i: number, { member, from = -Infinity, to = Infinity }: SearchQuery): boolean {
  if (member !== undefined && block.sender[i] !== member) return false
  const at = block.sentAt[i]!
  return Number.isNaN(at) ? from === -Infinity && to === Infinity : at >= from && at <= to
}

/** Offset of the next place of `word` from `start`, -1 when there is none; letters match in either case. */
function finder(word: string): (text: string, start: number) => number {
  if (word.toLowerCase() === word.toUpperCase()) return (text, start) => text.indexOf(word, start)
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi')
  return (text, start) => {
    pattern.lastIndex = start
    return pattern.exec(text)?.index ?? -1
  }
}
