import type { Block } from '../../shared/model/block'
import type { RegisterDatabase } from './database'
import { packBlock } from './packed-block'

/** Stores new blocks in the one form in which they lie on the disk. Rejects when one of the ids is taken: nothing is written over. */
export async function addBlocks(db: RegisterDatabase, blocks: readonly Block[]): Promise<void> {
  await db.blocks.bulkAdd(blocks.map(packBlock))
}

/** As {@link addBlocks}, but blocks of the same ids are replaced. */
export async function putBlocks(db: RegisterDatabase, blocks: readonly Block[]): Promise<void> {
  await db.blocks.bulkPut(blocks.map(packBlock))
}
