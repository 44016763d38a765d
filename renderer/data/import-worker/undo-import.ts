import type { Block, BlockHead } from '../../../shared/model/block'
import type { Failure } from '../../../shared/model/failure'
import type { ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { RegisterDatabase } from '../database'
import { addBlocks } from '../store-blocks'
import { COMMIT_TABLES } from './commit-import'
import { groupState, idsAfter, ledgersAfter, openStored, writeLedgers, type GroupState } from './group-state'
import { memberStats } from './member-stats'
import { emptyBits, positionsOf, setBit, withoutBits } from './position-bits'
import { HANGING_TABLES, takeRowsBack } from './take-rows-back'
import type { ImportStore, StoreTools } from './store-tools'
import { moveMessages, type Moved } from './take-positions'

/**
 * Takes a whole import back in one transaction: its blocks become invisible, months are counted anew, people and members it
 * brought go unless something else holds them. Messages that other imports contained too live on as those imports' own.
 */
export async function undoImport(store: ImportStore, importId: ImportId, tools: StoreTools): Promise<Result<ImportBatch, Failure>> {
  const db = store.strict
  const batch = await db.imports.get(importId)
  if (batch?.state !== 'done') return fail({ code: 'not-found', what: `import ${importId}` })
  const state = await groupState(db, batch.groupId)
  const record = state.records.get(importId)
  if (!record) return fail({ code: 'not-found', what: `import ${importId}` })

  const own = state.heads.filter(head => head.importId === importId)
  const { rescued, moved } = await rescue(db, state, own, importId)
  const heads = [...state.heads.filter(head => head.importId !== importId), ...rescued.map(one => one.head)]
  const fresh = new Map(rescued.map(({ block }) => [block.id, block]))
  const ledgers = await ledgersAfter(db, batch.groupId, tools, { changed: own, heads, fresh })
  const undone: ImportBatch = { ...batch, state: 'undone' }
  await db.transaction('rw', [...COMMIT_TABLES, ...HANGING_TABLES], async () => {
    await addBlocks(db, [...fresh.values()])
    await db.blockHeads.bulkDelete(own.map(head => head.id))
    await db.blockHeads.bulkAdd(rescued.map(one => one.head))
    await state.book.write(db)
    await writeLedgers(db, batch.groupId, ledgers)
    await db.imports.put(undone)
    const changes = await takeRowsBack(db, state, record, new Set(own.map(head => head.id)))
    await memberStats(db, batch.groupId)
    await db.importRecords.put({ ...record, undone: { at: tools.now(), heads: own, moved, changes } })
  })
  return succeed(undone)
}

/** Messages of `own` blocks that live imports contained too, as blocks of the earliest of those. */
async function rescue(db: RegisterDatabase, { batches, book }: GroupState, own: readonly BlockHead[], importId: ImportId): Promise<{ rescued: Moved[]; moved: Record<string, Uint8Array> }> {
  const live = batches.filter(one => one.state === 'done' && one.id !== importId)
  const nextId = new Map(await Promise.all(live.map(async one => [one.id, await idsAfter(db, one.id)] as const)))
  const rescued: Moved[] = []
  const moved: Record<string, Uint8Array> = {}
  for (const head of own) {
    let block: Block | null = null
    for (const { id: witness } of live) {
      const taken = (moved[head.id] ??= emptyBits(head.count))
      const positions = positionsOf(withoutBits(book.on(head.id).get(witness) ?? emptyBits(head.count), taken))
      if (positions.length === 0) continue
      block ??= await openStored(db, head.id)
      rescued.push(moveMessages(block, head, { positions, owner: { id: nextId.get(witness)!(), importId: witness } }, book))
      for (const position of positions) setBit(taken, position)
    }
  }
  return { rescued, moved }
}
