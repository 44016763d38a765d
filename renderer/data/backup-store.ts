import { compareTables, rowText, type RestorePreview } from '../../shared/backup/compare'
import { unlockBackup } from '../../shared/backup/locked'
import { composeBackup } from '../../shared/backup/compose'
import type { BackupContent, BackupTools, Sha256 } from '../../shared/backup/content'
import type { Manifest } from '../../shared/backup/manifest'
import { openBackup, type OpenBackup } from '../../shared/backup/read-backup'
import { salvageBackup, type KnownOfBackup, type SalvageReport } from '../../shared/backup/salvage'
import type { StoredMessages } from '../../shared/backup/message-lines'
import type { BlockHead } from '../../shared/model/block'
import type { Failure } from '../../shared/model/failure'
import type { Register, RegisterTable } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import type { Zone } from '../../shared/model/zone'
import { CIPHER_TOOLS } from './backup-cipher'
import type { RegisterDatabase } from './database'
import { groupBy } from '../../shared/model/group-by'
import { markLedgersDue, rebuildLedgersIfDue } from './import-worker/rebuild-ledgers'
import { putBlocks } from './store-blocks'
import { keyOf, REGISTER_TABLES } from './rows'
import { CURRENT_VERSION } from './versions/all-versions'

/** SHA-256 of the platform. */
export const sha256: Sha256 = async bytes => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Compression of the platform. */
const deflate: BackupTools['deflate'] = async bytes => {
  const packed = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')))
  return new Uint8Array(await packed.arrayBuffer())
}

/** Register tables of the form the database is opened in: an older one may lack some. */
const tablesOf = (db: RegisterDatabase) => REGISTER_TABLES.filter(table => db.tables.some(one => one.name === table))

/** The whole register as one consistent reading. */
export function registerOf(db: RegisterDatabase): Promise<Register> {
  return db.transaction('r', tablesOf(db), async () => {
    const there = new Set<string>(tablesOf(db))
    const rows = await Promise.all(REGISTER_TABLES.map(table => (there.has(table) ? db.table(table).toArray() : [])))
    return Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, rows[i]])) as unknown as Register
  })
}

/**
 * The backup file of a register, in pieces. While it runs no import may. `schema`: the stored form it is opened in, when that is
 * not the current one.
 */
export async function* backupOf(db: RegisterDatabase, { schema = CURRENT_VERSION, ...facts }: { readonly appVersion: string; readonly at: number; readonly schema?: number }): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { content, seq } = await db.transaction('r', [...tablesOf(db), 'acts', 'meta', 'blockHeads', 'witnesses', 'importRecords'], async () => {
    const register = await registerOf(db)
    const headsByGroup = groupBy((await db.blockHeads.toArray()).sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1)), head => head.groupId)
    const records = await db.importRecords.toArray()
    const hidden = groupBy(records.flatMap(record => record.undone?.heads ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)), head => head.groupId)
    const known = new Set(records.map(record => record.importId))
    const stored = new Set([...headsByGroup.values(), ...hidden.values()].flat().map(head => head.id))
    const content: BackupContent = {
      register,
      acts: await db.acts.toArray(),
      importRecords: records,
      witnesses: (await db.witnesses.toArray()).filter(witness => known.has(witness.importId) && stored.has(witness.blockId)),
      messagesOf: groupId => storedMessages(db, headsByGroup.get(groupId) ?? []),
      hiddenOf: groupId => storedMessages(db, hidden.get(groupId) ?? []),
    }
    return { content, seq: Number((await db.meta.get('seq'))?.value ?? 0) }
  })
  yield* composeBackup(content, { ...facts, schema, seq }, { sha256, deflate })
}

async function* storedMessages(db: RegisterDatabase, heads: readonly BlockHead[]): AsyncGenerator<StoredMessages> {
  for (const head of heads) {
    const block = await db.blocks.get(head.id)
    if (!block) throw new Error(`no block ${head.id}`)
    yield { head, block }
  }
}

/** A backup file as it was picked. */
export interface BackupFile {
  readonly fileName: string
  /** For a sealed one. */
  readonly passphrase?: string
  /** It is damaged, and only what is intact of it is wanted. */
  readonly damaged?: KnownOfBackup
}

/** Opens a backup, sealed or plain, and checks that it is whole, or what of a damaged one is. */
export async function openFile(bytes: Uint8Array, { fileName, passphrase, damaged }: BackupFile): Promise<Result<OpenBackup, Failure>> {
  const tools = { sha256, fileName, schema: CURRENT_VERSION }
  if (damaged) {
    const salvaged = await salvageBackup(bytes, tools, damaged)
    return salvaged.ok ? succeed(salvaged.value.backup) : salvaged
  }
  const plain = await unlockBackup(bytes, passphrase, { tools: CIPHER_TOOLS, fileName })
  return plain.ok ? openBackup(plain.value, tools) : plain
}

/** What of a damaged backup is intact; nothing is written. */
export async function salvageReport(bytes: Uint8Array, fileName: string, known: KnownOfBackup): Promise<Result<SalvageReport, Failure>> {
  const salvaged = await salvageBackup(bytes, { sha256, fileName, schema: CURRENT_VERSION }, known)
  return salvaged.ok ? succeed(salvaged.value.report) : salvaged
}

/** What a restore of the file would change; nothing is written. */
export async function compareWith(db: RegisterDatabase, bytes: Uint8Array, file: BackupFile): Promise<Result<RestorePreview, Failure>> {
  const opened = await openFile(bytes, file)
  if (!opened.ok) return opened
  const { manifest } = opened.value
  const texts = (register: Register) => (table: RegisterTable) => new Map(register[table].map(row => [keyOf(table, row), rowText(row)] as const))
  const stored = (await db.blockHeads.toArray()).reduce((sum, head) => sum + head.count, 0)
  return succeed(compareTables(texts(await registerOf(db)), texts(opened.value.register()), { at: Date.parse(manifest.at), messages: manifest.messages - stored }))
}

/** `why` of the failure of a restore that would have replaced what was stored after it was kept. */
export const CHANGED_SINCE = 'changed-since'

/** Changes with every act and every import. */
export async function storeMark(db: RegisterDatabase): Promise<string> {
  const [seq, imports, heads] = await Promise.all([db.meta.get('seq'), db.imports.count(), db.blockHeads.count()])
  return `${Number(seq?.value ?? 0)} ${imports} ${heads}`
}

/** Blocks written in one request while restoring. */
const AT_ONCE = 16

/**
 * Replaces everything by what a backup holds, in one transaction, after the whole backup has been found whole. Ledgers are built
 * anew afterwards. On failure nothing has changed. `seq`: number the acts go on from, at least the backup's own. `mark`: of the store as it was
 * kept; fails with {@link CHANGED_SINCE} when it is another by now.
 */
export async function restoreInto(db: RegisterDatabase, bytes: Uint8Array, { zone, seq = 0, mark, ...file }: BackupFile & { zone: Zone; seq?: number; mark?: string }): Promise<Result<Manifest, Failure>> {
  const opened = await openFile(bytes, file)
  if (!opened.ok) return opened
  const { manifest } = opened.value
  const replaced = await db.transaction('rw', db.tables, async () => {
    if (mark !== undefined && (await storeMark(db)) !== mark) return false
    await Promise.all(db.tables.map(table => table.clear()))
    await writeRows(db, opened.value)
    await writeBlocks(db, opened.value)
    // Acts in the backup are in the journal already.
    const last = Math.max(seq, manifest.seq)
    await db.meta.bulkPut([{ key: 'seq', value: last }, { key: 'journaled', value: last }])
    await markLedgersDue(db)
    return true
  })
  if (!replaced) return fail({ code: 'store.failed', why: CHANGED_SINCE })
  await rebuildLedgersIfDue(db, zone)
  return succeed(manifest)
}

async function writeRows(db: RegisterDatabase, backup: OpenBackup): Promise<void> {
  const register = backup.register()
  for (const table of REGISTER_TABLES) await db.table(table).bulkPut([...register[table]])
  const { witnesses, importRecords } = backup.remnants()
  await db.acts.bulkPut([...backup.acts()])
  await db.witnesses.bulkPut([...witnesses])
  await db.importRecords.bulkPut([...importRecords])
}

async function writeBlocks(db: RegisterDatabase, backup: OpenBackup): Promise<void> {
  let waiting: StoredMessages[] = []
  const write = async () => {
    await db.blockHeads.bulkPut(waiting.map(one => one.head))
    await putBlocks(db, waiting.map(one => one.block))
    waiting = []
  }
  for (const stored of backup.messages()) {
    waiting.push(stored)
    if (waiting.length === AT_ONCE) await write()
  }
  await write()
  for (const { block } of backup.hidden()) await putBlocks(db, [block])
}
