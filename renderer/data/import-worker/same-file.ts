import type { ImportBatch } from '../../../shared/model/import-batch'
import { headsIn } from '../heads'
import type { ImportRecord, Witness } from '../rows'
import { COMMIT_TABLES } from './commit-import'
import { emptyBits, positionsOf } from './position-bits'
import type { ImportChoices } from './protocol'
import type { ImportFile, ImportStore, StoreTools } from './store-tools'

declare const __APP_VERSION__: string | undefined

/**
 * The bytes of a file and everything else that decides what is read out of it, in a few characters; another version of the app may
 * read more. `null` where the bytes cannot be had a second time, and the file is then read as any other. `digest`: of its bytes.
 */
export async function readingMark(digest: () => Promise<string | null>, file: ImportFile, { mapping, platform }: ImportChoices, { zone, now }: StoreTools): Promise<string | null> {
  const bytes = await digest().catch(() => null)
  if (bytes === null) return null
  const version = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : ''
  return JSON.stringify([version, file.format, file.encoding, zone.name, new Date(zone.toWall(now())).getUTCFullYear(), mapping ?? null, platform ?? null, bytes])
}

/** Whether a live import may have been of the same bytes: only then is it worth hashing before reading. */
export async function mayBeRepeated({ strict: db }: ImportStore, file: ImportFile): Promise<boolean> {
  const batches = await db.imports.filter(batch => batch.state === 'done' && batch.bytes === file.bytes && batch.format === file.format).toArray()
  return batches.length > 0
}

/**
 * Takes a file in that a live import has read already, without reading it: everything in it stands where that import owns or
 * witnesses it, so the new one witnesses the same. `null` when there is no such import, or when not all it read is there any more.
 */
export async function repeatImport(store: ImportStore, mark: string, { file, choices, tools }: { file: ImportFile; choices: ImportChoices; tools: StoreTools }): Promise<ImportBatch | null> {
  const db = store.strict
  if (choices.names?.[0] !== undefined) return null
  const chosen = choices.groups?.[0]
  const candidates = await db.importRecords.filter(record => record.readAs?.mark === mark && !record.undone && (chosen === undefined || chosen === record.groupId)).toArray()
  for (const record of candidates) {
    const batch = await db.imports.get(record.importId)
    if (batch?.state !== 'done' || !(await db.groups.get(record.groupId))) continue
    const witnesses = await placesOf(store, record)
    const messages = witnesses.reduce((sum, { bits }) => sum + positionsOf(bits).length, 0)
    if (messages !== record.readAs!.messages) continue
    const importId = tools.makeId<'import'>()
    const { newMessages, duplicates } = batch.diff
    const { fromInbox: _, ...was } = batch
    const again: ImportBatch = {
      ...was, ...(file.fromInbox ? { fromInbox: true } : {}), id: importId, fileName: file.name, at: tools.now(),
      diff: { ...batch.diff, newMessages: 0, duplicates: newMessages + duplicates, newMembers: [], left: [], returned: [], renamed: [] },
    }
    await db.transaction('rw', COMMIT_TABLES, async () => {
      await db.witnesses.bulkPut(witnesses.map(({ blockId, bits }): Witness => ({ importId, blockId, bits })))
      await db.importRecords.put({ importId, groupId: record.groupId, changes: [], members: record.members, readAs: record.readAs! })
      await db.imports.put(again)
    })
    return again
  }
  return null
}

/** Every place that holds a message of the import: its own blocks as a whole, and what it witnesses in those of others. */
async function placesOf({ strict: db }: ImportStore, { importId, groupId }: ImportRecord): Promise<Pick<Witness, 'blockId' | 'bits'>[]> {
  const own = (await headsIn(db, groupId)).filter(head => head.importId === importId)
  const others = await db.witnesses.where('[importId+blockId]').between([importId, ''], [importId, '\uffff']).toArray()
  return [...own.map(({ id, count }) => ({ blockId: id, bits: allBits(count) })), ...others]
}

function allBits(count: number): Uint8Array {
  const bits = emptyBits(count).fill(255)
  if (count % 8 > 0) bits[bits.length - 1] = (1 << count % 8) - 1
  return bits
}
