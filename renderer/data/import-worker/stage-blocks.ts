import type { Block } from '../../../shared/model/block'
import type { ImportId } from '../../../shared/model/ids'
import { addBlocks } from '../store-blocks'
import { blockRange } from './block-span'
import { clearStagedLedgers } from './staged-ledgers'
import type { ImportStore } from './store-tools'

/** Blocks written in one transaction. */
const AT_ONCE = 16

/** Writes blocks without heads, so that nothing sees them, while the file is still being read. */
export class BlockStage {
  #waiting: Block[] = []
  #writing: Promise<unknown> = Promise.resolve()

  constructor(readonly store: ImportStore) {}

  /** Returns without waiting for the disk, except that at most one batch is under way. */
  async add(block: Block): Promise<void> {
    this.#waiting.push(block)
    if (this.#waiting.length >= AT_ONCE) await this.#write()
  }

  /** Resolves when everything added is stored. */
  async finish(): Promise<void> {
    await this.#write()
    await this.#writing
  }

  async #write(): Promise<void> {
    const blocks = this.#waiting
    this.#waiting = []
    await this.#writing
    if (blocks.length > 0) this.#writing = addBlocks(this.store.relaxed, blocks)
    // A failure is met at the next await, not as an unhandled one.
    this.#writing.catch(() => undefined)
  }
}

/** Removes what an import staged: after a cancel, a failure or a crash. */
export async function clearStaging(store: ImportStore, importId: ImportId): Promise<void> {
  const db = store.strict
  await db.transaction('rw', db.blocks, db.ledgers, db.stagings, async () => {
    const [first, last] = blockRange(importId)
    await db.blocks.where('id').between(first, last, true, true).delete()
    await clearStagedLedgers(db, importId)
    await db.stagings.delete(importId)
  })
}

/** Removes what imports left that never came to their end. Only while no import is running. */
export async function clearStagings(store: ImportStore): Promise<number> {
  const left = await store.strict.stagings.toArray()
  for (const { importId } of left) await clearStaging(store, importId)
  return left.length
}
