import { keepMessages } from '../../../shared/importing/keep-messages'
import type { Block, BlockHead, MessageColumns } from '../../../shared/model/block'
import type { BlockId, ImportId } from '../../../shared/model/ids'
import { headOf } from './block-span'
import type { Spot, WitnessBook } from './witness-book'

/** Only the messages at `positions` (ascending) of a block; `null` without any. */
export function takePositions(block: MessageColumns, positions: readonly number[]): MessageColumns | null {
  const kept = new Set(positions)
  return keepMessages(block, Array.from({ length: block.count }, (_, i) => i).filter(i => !kept.has(i)))
}

/** A block written anew under another owner. */
export interface Moved {
  readonly block: Block
  readonly head: BlockHead
}

interface NewOwner {
  readonly id: BlockId
  readonly importId: ImportId
}

/**
 * Moves messages of a stored block into a block of `owner`: witnesses follow, and the former owner becomes a witness. The
 * place in the group's order of import stays, so that messages of one second do not change places.
 */
export function moveMessages(from: Block, head: BlockHead, { positions, columns = from, owner }: { positions: readonly number[]; columns?: MessageColumns; owner: NewOwner }, book: WitnessBook): Moved {
  const taken = takePositions(columns, positions)!
  const moved: Moved = { block: { ...taken, id: owner.id }, head: headOf(taken, { ...owner, groupId: head.groupId, seq: head.seq, dialect: head.dialect }) }
  positions.forEach((position, i) => {
    const to: Spot = { blockId: owner.id, position: i, count: taken.count }
    book.move({ blockId: from.id, position, count: from.count }, to, owner.importId)
    if (head.importId !== owner.importId) book.add(head.importId, to)
  })
  return moved
}
