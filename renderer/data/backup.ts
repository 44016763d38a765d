import type { RestorePreview } from '../../shared/backup/compare'
import type { Manifest } from '../../shared/backup/manifest'
import type { KnownOfBackup, SalvageReport } from '../../shared/backup/salvage'
import type { Failure } from '../../shared/model/failure'
import type { Register, RegisterTable } from '../../shared/model/register'
import type { Result } from '../../shared/model/result'
import { noteRestore } from './act'
import { CHANGED_SINCE, registerOf, storeMark } from './backup-store'
import { closeBlocks } from './block-reader'
import { register } from './database'
import { tellImported } from './imports'
import { runInWorker } from './import-worker/worker-face'
import { REGISTER_TABLES } from './rows'
import { CURRENT_VERSION } from './versions/all-versions'

/** The whole register without messages, as one consistent reading. */
export function readRegister(): Promise<Register> {
  return registerOf(register())
}

/** Rows of every register table. */
export async function countRows(): Promise<Record<RegisterTable, number>> {
  const db = register()
  const counts = await Promise.all(REGISTER_TABLES.map(table => db.table(table).count()))
  return Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, counts[i]!])) as Record<RegisterTable, number>
}

/** A backup of everything, as a file to be saved, sealed when there is a passphrase. Waits for imports that are under way. Throws when the store cannot be read. */
export async function exportBackup(appVersion = '', passphrase = ''): Promise<Blob> {
  const result = await runInWorker({ type: 'backup', appVersion, ...(passphrase !== '' && { passphrase }) }).done
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** The same for a snapshot that nobody waits for: `null` as soon as anything else is wanted of the worker. */
export async function backupInPeace(appVersion: string): Promise<Blob | null> {
  const result = await runInWorker({ type: 'backup', appVersion, givesWay: true }).done
  if (result.ok) return result.value
  if (result.failure.code === 'import.cancelled') return null
  throw new Error(result.failure.code)
}

/** Where a restored register goes on. */
export interface Restore {
  readonly fileName?: string
  /** Number of the last act anybody knows of; new acts get higher ones. Default: the last one stored. */
  readonly seq?: number
  /** Of a sealed backup. */
  readonly passphrase?: string
  /** Of a damaged one, of which only what is intact is wanted. */
  readonly damaged?: KnownOfBackup
  /** Only what has this mark is replaced, see {@link keptAndReplaced}. */
  readonly mark?: string
}

/** What of a damaged backup is intact; nothing is written. */
export function reportOfDamaged(bytes: Uint8Array<ArrayBuffer> | Blob, fileName: string, known: KnownOfBackup): Promise<Result<SalvageReport, Failure>> {
  return runInWorker({ type: 'salvage', file: new File([bytes], fileName), known }).done
}

/** What restoring the file would change; nothing is written. */
export function compareBackup(bytes: Uint8Array<ArrayBuffer> | Blob, { fileName = 'backup', passphrase, damaged }: Pick<Restore, 'fileName' | 'passphrase' | 'damaged'> = {}): Promise<Result<RestorePreview, Failure>> {
  return runInWorker({ type: 'compare', file: new File([bytes], fileName), ...(passphrase !== undefined && { passphrase }), ...(damaged && { damaged }) }).done
}

/** What is known of a damaged backup file besides what it tells itself. */
export function knownOfFile({ lastModified }: File): KnownOfBackup {
  return { at: lastModified, seq: 0, schema: CURRENT_VERSION, acts: [] }
}

const TRIES = 3

/**
 * Keeps what is stored and then replaces it. When an import or an act came in between, which the kept state would lack and a restore that
 * is taken back would lose, both are done again.
 */
export async function keptAndReplaced<Value>(keep: () => Promise<unknown>, replace: (mark: string) => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  for (let left = TRIES; ; left--) {
    const mark = await storeMark(register())
    await keep()
    const result = await replace(mark)
    if (result.ok || result.failure.code !== 'store.failed' || result.failure.why !== CHANGED_SINCE || left === 1) return result
  }
}

/**
 * Replaces everything by a backup; what is stored now is gone, so take a snapshot first. On failure nothing has changed. The
 * restore is noted as an act, so that the journal tells where it goes on from.
 */
export async function restoreBackup(bytes: Uint8Array<ArrayBuffer> | Blob, options: Restore = {}): Promise<Result<Manifest, Failure>> {
  const result = await replaceByBackup(bytes, options)
  if (result.ok) {
    await noteRestore(result.value.seq)
    tellImported()
  }
  return result
}

/** The same without the note. */
export async function replaceByBackup(bytes: Uint8Array<ArrayBuffer> | Blob, { fileName = 'backup', seq, passphrase, damaged, mark }: Restore = {}): Promise<Result<Manifest, Failure>> {
  const last = seq ?? (await lastSeq())
  const result = await runInWorker({ type: 'restore', file: new File([bytes], fileName), seq: last, ...(passphrase !== undefined && { passphrase }), ...(damaged && { damaged }), ...(mark !== undefined && { mark }) }).done
  closeBlocks()
  return result
}

/** Number of the last act, 0 before the first. */
export async function lastSeq(): Promise<number> {
  return Number((await register().meta.get('seq'))?.value ?? 0)
}
