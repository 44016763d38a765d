import { Dexie } from 'dexie'
import type { Block, BlockHead, Message } from '../../shared/model/block'
import { NO_SENDER, type BlockId, type GroupId, type MemberNumber } from '../../shared/model/ids'
import { openBlock, placesOf, takeMessage } from './block-reader'
import { register } from './database'

/** Conditions of reading. Times are epoch ms. */
export interface ReadOptions {
  /** Earliest and latest time, both included. */
  readonly from?: number
  readonly to?: number
  /** Only messages before / after this time or this very message, it excluded: for turning pages. */
  readonly before?: number | Message
  readonly after?: number | Message
  /** With `after` (or only `from`) the earliest that fit, else the latest. */
  readonly limit: number
  readonly member?: MemberNumber
  /** Indexes in MESSAGE_KINDS. */
  readonly kinds?: readonly number[]
}

/** A message's place in its group: time, then order of import, then place in the file. */
interface Place {
  readonly at: number
  readonly seq: number
  readonly index: number
}

interface Found extends Place {
  readonly head: BlockHead
  readonly block: Block
}

/** Messages of a group in time order, notices included; a message without a time stands after the one before it in its file. */
export async function readMessages(groupId: GroupId, options: ReadOptions): Promise<Message[]> {
  const forward = options.after !== undefined || (options.before === undefined && options.from !== undefined && options.to === undefined)
  const low = await edgeOf(options.after)
  const high = await edgeOf(options.before)
  const from = Math.max(options.from ?? -Infinity, low?.at ?? -Infinity)
  const to = Math.min(options.to ?? Infinity, high?.at ?? Infinity)
  const heads = (await headsOf(groupId)).filter(head => head.to >= from && head.from <= to)
  heads.sort(forward ? (a, b) => a.from - b.from : (a, b) => b.to - a.to)
  let found: Found[] = []
  for (const [i, head] of heads.entries()) {
    const block = await openBlock(head.id)
    const places = placesOf(block, head.from)
    for (let index = 0; index < block.count; index++) {
      const at = places[index]!
      if (at < from || at > to || !fits(block, index, options)) continue
      const one = { at, seq: head.seq, index, head, block }
      if ((low && compare(one, low) <= 0) || (high && compare(one, high) >= 0)) continue
      found.push(one)
    }
    if (found.length < options.limit) continue
    found = nearest(found, options.limit, forward)
    const next = heads[i + 1]
    if (!next || (forward ? next.from > found.at(-1)!.at : next.to < found[0]!.at)) break
  }
  return nearest(found, options.limit, forward).map(one => takeMessage(one.head, one.block, one.index))
}

/** One message by its place; `null` when its import has been undone. */
export async function messageAt(_groupId: GroupId, blockId: BlockId, index: number): Promise<Message | null> {
  const head = await register().blockHeads.get(blockId)
  if (!head || index < 0 || index >= head.count) return null
  return takeMessage(head, await openBlock(blockId), index)
}

/** About `count` messages, half of them before the moment `sentAt`, in time order: to open a conversation at a place. */
export async function messagesAround(groupId: GroupId, sentAt: number, count: number): Promise<Message[]> {
  const half = Math.ceil(count / 2)
  const before = await readMessages(groupId, { before: sentAt, limit: half })
  const after = await readMessages(groupId, { after: sentAt - 1, limit: Math.max(half, count - before.length) })
  return [...before, ...after]
}

/** Heads of a group, or of all groups, in order of their earliest message. */
export function headsOf(groupId?: GroupId): Promise<BlockHead[]> {
  const heads = register().blockHeads
  return groupId === undefined ? heads.toArray() : heads.where('[groupId+from]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).toArray()
}

/** Visible messages of a group, or of all, notices included. */
export async function countMessages(groupId?: GroupId): Promise<number> {
  return (await headsOf(groupId)).reduce((sum, head) => sum + head.count, 0)
}

function fits(block: Block, i: number, options: ReadOptions): boolean {
  if (options.member !== undefined && (block.sender[i] !== options.member || options.member === NO_SENDER)) return false
  return options.kinds === undefined || options.kinds.includes(block.kind[i]!)
}

const compare = (a: Place, b: Place): number => a.at - b.at || a.seq - b.seq || a.index - b.index

function nearest(found: Found[], limit: number, forward: boolean): Found[] {
  found.sort(compare)
  return forward ? found.slice(0, limit) : found.slice(Math.max(0, found.length - limit))
}

/** The place a page turns at. A bare time stands before (for `before`) and after (for `after`) all messages of that very moment. */
async function edgeOf(edge: number | Message | undefined): Promise<Place | null> {
  if (edge === undefined) return null
  if (typeof edge === 'number') return { at: edge, seq: -1, index: -1 }
  const head = await register().blockHeads.get(edge.blockId)
  if (!head) return { at: edge.sentAt ?? 0, seq: -1, index: -1 }
  const places = placesOf(await openBlock(edge.blockId), head.from)
  return { at: places[edge.index]!, seq: head.seq, index: edge.index }
}
