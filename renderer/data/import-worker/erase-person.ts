import type { BlockHead } from '../../../shared/model/block'
import type { Failure } from '../../../shared/model/failure'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { Zone } from '../../../shared/model/zone'
import { scrubBlock } from '../../../shared/people/erase-block'
import { goes, scrubAct, scrubChanges, scrubRow } from '../../../shared/people/erase-rows'
import { marksOfErased } from '../../../shared/people/erased-marks'
import { erasureOf, type Erasure } from '../../../shared/people/erasure'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings'
import { registerOf } from '../backup-store'
import type { RegisterDatabase } from '../database'
import { withErased } from '../erased-list'
import { noteErasure } from '../erasing'
import { putBlocks } from '../store-blocks'
import { keyOf, REGISTER_TABLES, type ImportRecord } from '../rows'
import { markLedgersDue, rebuildOnly } from './rebuild-ledgers'

/**
 * Takes every trace of a person out of the store, in one transaction: rows, messages, acts, what imports noted. Blocks keep their ids
 * and each message its place. Cannot be undone, or it would not be one. What is outside the store (journal, restore points)
 * is done by the page afterwards; until then a note says that it is due.
 */
export async function erasePerson(db: RegisterDatabase, personId: PersonId, { inTexts, zone }: { inTexts: boolean; zone: Zone }): Promise<Result<null, Failure>> {
  if (!(await db.people.get(personId))) return fail({ code: 'not-found', what: personId })
  // Hashing is no work of the database: inside the transaction it would end it.
  const erased = await withErased((await db.settings.get('settings'))?.erased, marksOfErased(await registerOf(db), personId))
  const touched = await db.transaction('rw', db.tables, async () => {
    const rows = await Promise.all(REGISTER_TABLES.map(table => db.table(table).toArray()))
    const erasure = erasureOf(Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, rows[i]])) as unknown as Register, personId, inTexts)
    await eraseRows(db, erasure)
    await eraseActs(db, erasure)
    const groups = await eraseMessages(db, erasure)
    await eraseRecords(db, erasure)
    await noteErasure(db, erasure)
    await db.settings.put({ ...DEFAULT_SETTINGS, ...(await db.settings.get('settings')), id: 'settings', erased })
    await markLedgersDue(db)
    return groups
  })
  await rebuildOnly(db, touched, zone)
  return succeed(null)
}

async function eraseRows(db: RegisterDatabase, erasure: Erasure): Promise<void> {
  for (const table of REGISTER_TABLES) {
    for (const row of await db.table(table).toArray()) {
      const key = keyOf(table, row)
      if (goes(table, key, row, erasure)) await db.table(table).delete(key)
      else {
        const clean = scrubRow(table, row, erasure)
        if (clean !== row) await db.table(table).put(clean)
      }
    }
  }
}

/** Acts read in one request. */
const AT_ONCE = 200

async function eraseActs(db: RegisterDatabase, erasure: Erasure): Promise<void> {
  const seqs = await db.acts.toCollection().primaryKeys()
  for (let i = 0; i < seqs.length; i += AT_ONCE) {
    const acts = (await db.acts.bulkGet(seqs.slice(i, i + AT_ONCE))).flatMap(act => act ?? [])
    const clean = acts.map(act => scrubAct(act, erasure))
    await db.acts.bulkPut(clean.filter((act, n) => act !== acts[n]))
  }
}

/** Rewrites blocks, also those of undone imports; answers with the groups whose ledgers must be counted anew. */
async function eraseMessages(db: RegisterDatabase, erasure: Erasure): Promise<GroupId[]> {
  const visible = await db.blockHeads.toArray()
  const hidden = (await db.importRecords.toArray()).flatMap(record => record.undone?.heads ?? [])
  const touched = new Set<GroupId>()
  for (const head of new Map<string, BlockHead>([...hidden, ...visible].map(one => [one.id, one])).values()) {
    if (erasure.chats.has(head.groupId)) {
      await db.blocks.delete(head.id)
      await db.blockHeads.delete(head.id)
      await db.witnesses.where('blockId').equals(head.id).delete()
      await forgetFlags(db, head.id)
      continue
    }
    const block = await db.blocks.get(head.id)
    const clean = block && scrubBlock(block, head.groupId, erasure)
    if (!clean) continue
    await putBlocks(db, [clean])
    await forgetFlags(db, head.id)
    touched.add(head.groupId)
  }
  // A member who only was on a roster is in no ledger, but the group's figures know how many there are.
  for (const groupId of erasure.numbers.keys()) if (!erasure.chats.has(groupId)) touched.add(groupId)
  for (const groupId of [...touched, ...erasure.chats]) await db.ledgers.where('[groupId+month]').between([groupId, ''], [groupId, '\uffff']).delete()
  return [...touched]
}

/** What was judged of a block's messages is judged anew. */
async function forgetFlags(db: RegisterDatabase, blockId: string): Promise<void> {
  await db.flags.where('blockId').equals(blockId).delete()
  await db.watched.delete(blockId)
}

async function eraseRecords(db: RegisterDatabase, erasure: Erasure): Promise<void> {
  const members = new Set<string>((await db.memberships.toCollection().primaryKeys()))
  for (const record of await db.importRecords.toArray()) {
    if (erasure.chats.has(record.groupId)) {
      await db.importRecords.delete(record.importId)
      continue
    }
    // What was erased is not there any more: the file would have to be read to know what it holds.
    const { undone, readAs: _, ...kept } = record
    const taken = new Set<string>(undone?.changes.filter(change => change.table === 'memberships' && change.after === null).map(change => change.key))
    const gone = (id: string) => !members.has(id) && !taken.has(id)
    const clean: ImportRecord = {
      ...kept, changes: scrubChanges(record.changes, erasure), members: record.members.filter(id => !gone(id)),
      ...(undone && { undone: { ...undone, changes: scrubChanges(undone.changes, erasure) } }),
    }
    await db.importRecords.put(clean)
  }
}
