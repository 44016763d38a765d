import { NO_SENDER, type BlockId } from '../../shared/model/ids'
import type { Block, BlockHead, Message } from '../../shared/model/block'
import { textOf } from '../../shared/model/block-text'
import { register } from './database'

/** Blocks kept open, newest use last. Blocks never change under their id, so they never go stale. */
const open = new Map<string, Block>()
const KEPT = 24

/** The block `id`; throws if it is not stored, which a head rules out. */
export async function openBlock(id: BlockId): Promise<Block> {
  const kept = open.get(id)
  if (kept) open.delete(id)
  const block = kept ?? (await register().blocks.get(id))
  if (!block) throw new Error(`no block ${id}`)
  open.set(id, block)
  if (open.size > KEPT) open.delete(open.keys().next().value!)
  return block
}

/** Forgets open blocks: after the register was wiped or replaced. */
export function closeBlocks(): void {
  open.clear()
}

/** Number of the message that the text offset lies in. */
export function messageOfOffset(block: Pick<Block, 'textEnd'>, offset: number): number {
  let low = 0
  let high = block.textEnd.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (block.textEnd[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Message `i` of a block, taken out. */
export function takeMessage(head: Pick<BlockHead, 'groupId'>, block: Block, i: number): Message {
  const sentAt = block.sentAt[i]!
  const sender = block.sender[i]!
  const found = block.extras.length === 0 ? undefined : extraOf(block, i)
  return {
    groupId: head.groupId,
    blockId: block.id,
    index: i,
    sentAt: Number.isNaN(sentAt) ? null : sentAt,
    sender: sender === NO_SENDER ? null : sender,
    kind: block.kind[i]!,
    text: textOf(block, i),
    ...(found ? { extras: found } : {}),
  }
}

function extraOf(block: Block, i: number): Message['extras'] {
  let low = 0
  let high = block.extras.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = block.extras[middle]!.index
    if (at === i) {
      const { index: _, ...extras } = block.extras[middle]!
      return extras
    }
    if (at < i) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/**
 * Where each message of a block stands in time, epoch ms: its own time, else that of the message before it, else the
 * block's beginning. What reading and ledgers order by.
 */
export function placesOf(block: Pick<Block, 'count' | 'sentAt'>, from: number): Float64Array {
  const places = new Float64Array(block.count)
  let last = from
  for (let i = 0; i < block.count; i++) {
    const at = block.sentAt[i]!
    if (!Number.isNaN(at)) last = at
    places[i] = last
  }
  return places
}

/** Positions of a block in time order, stable; `null` when file order is time order already. */
export function timeOrder(places: Float64Array): Uint32Array | null {
  let ordered = true
  for (let i = 1; i < places.length && ordered; i++) ordered = places[i]! >= places[i - 1]!
  if (ordered) return null
  return Uint32Array.from(places.keys()).sort((a, b) => places[a]! - places[b]! || a - b)
}
