import type { RegisterDatabase } from '../database'
import type { ImportRecord } from '../rows'
import { isEmpty } from './position-bits'

/** How long an undone import can be redone. */
export const KEPT_MS = 30 * 86_400_000

/**
 * Deletes the blocks of imports that were undone more than 30 days ago; they cannot be redone any more. Blocks that hold messages of
 * a younger undone import wait for it. Returns how many imports went.
 */
export async function purgeUndone(db: RegisterDatabase, now: number): Promise<number> {
  const records = (await db.importRecords.toArray()).filter(record => record.undone !== undefined)
  const old = records.filter(record => record.undone!.at <= now - KEPT_MS)
  const young = new Set<string>(records.filter(record => !old.includes(record)).map(record => record.importId))
  let purged = 0
  for (const record of old) {
    const ids = record.undone!.heads.map(head => head.id)
    const rows = await db.witnesses.where('blockId').anyOf(ids).toArray()
    if (rows.some(row => young.has(row.importId) && !isEmpty(row.bits))) continue
    await purge(db, record, ids)
    purged++
  }
  return purged
}

async function purge(db: RegisterDatabase, { importId }: ImportRecord, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.blocks, db.witnesses, db.importRecords, async () => {
    await db.blocks.bulkDelete([...ids])
    await db.witnesses.where('blockId').anyOf([...ids]).delete()
    await db.witnesses.where('[importId+blockId]').between([importId, ''], [importId, '\uffff']).delete()
    await db.importRecords.delete(importId)
  })
}
