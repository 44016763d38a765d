import { Dexie, type Table } from 'dexie'
import type { Block, BlockHead } from '../../shared/model/block'
import type { Failure } from '../../shared/model/failure'
import type { Ledger } from '../../shared/model/ledger'
import type { Act, RegisterRows } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import type { Flag } from '../../shared/moderation/flag'
import { HostFailure } from '../host/host-failure'
import { unpackBlock } from './packed-block'
import type { ImportRecord, Meta, Staging, StoredBlock, WatchedBlock, Witness } from './rows'
import { ALL_VERSIONS, CURRENT_VERSION } from './versions/all-versions'
import type { VersionDelta } from './versions/version-delta'

type RegisterTables = { readonly [T in keyof RegisterRows]: Table<RegisterRows[T], string> }

/** The open database. Only files of `renderer/data` see it. */
export type RegisterDatabase = Dexie & RegisterTables & {
  readonly acts: Table<Act, number>
  readonly blockHeads: Table<BlockHead, string>
  readonly blocks: Table<Block, string, StoredBlock>
  readonly ledgers: Table<Ledger, [string, string]>
  readonly witnesses: Table<Witness, [string, string]>
  /** Messages that look like trouble; made from blocks by the watching worker. */
  readonly flags: Table<Flag, [string, number]>
  readonly watched: Table<WatchedBlock, string>
  readonly stagings: Table<Staging, string>
  readonly importRecords: Table<ImportRecord, string>
  readonly meta: Table<Meta, string>
}

/** Frozen for ever: the name is part of where the data lives. */
export const REGISTER_NAME = 'qunbu'

/**
 * A connection, not yet opened. `strict` waits for the disk at each commit: for all that a person typed; `relaxed` is for
 * staging. `versions` is cut short only by tests of migrations. Query results are not cached: blocks and ledgers are large.
 */
export function connect(name: string, durability: 'strict' | 'relaxed', versions: readonly VersionDelta[] = ALL_VERSIONS): RegisterDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: durability, cache: 'disabled' })
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores({ ...stores })
    if (upgrade) declared.upgrade(upgrade)
  }
  db.table<StoredBlock>('blocks').hook('reading', unpackBlock)
  return db as unknown as RegisterDatabase
}

let current: RegisterDatabase | null = null
let name = REGISTER_NAME

/** The register's connection for typed changes; opens itself on first use. */
export function register(): RegisterDatabase {
  current ??= connect(name, 'strict')
  return current
}

/**
 * Opens the register; `beforeUpgrade` runs first when it is stored in an older form, and when it rejects nothing is upgraded. Fails with `store.newer` when a newer version of the app wrote the data (nothing is touched then) and
 * with `store.failed` when the browser cannot open it.
 */
export async function openRegister(registerName: string = REGISTER_NAME, beforeUpgrade?: (stored: number) => Promise<void>): Promise<Result<RegisterDatabase, Failure>> {
  closeRegister()
  name = registerName
  try {
    const stored = (await storedVersion(registerName)) ?? 0
    if (stored > CURRENT_VERSION) return fail({ code: 'store.newer', version: stored })
    if (stored > 0 && stored < CURRENT_VERSION) await beforeUpgrade?.(stored)
    await register().open()
    return succeed(register())
  } catch (error) {
    closeRegister()
    if (error instanceof HostFailure) return fail(error.failure)
    return fail({ code: 'store.failed', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
}

/** Schema version of a stored register without opening it; `null` if there is none. */
export async function storedVersion(registerName: string): Promise<number | null> {
  const found = (await indexedDB.databases()).find(database => database.name === registerName)
  // Dexie multiplies its versions by ten.
  return found?.version === undefined ? null : found.version / 10
}

/** Name of the register that is open or would be opened. */
export function registerName(): string {
  return name
}

export function closeRegister(): void {
  current?.close()
  current = null
}

/** Deletes everything: register, messages, acts. The vault's snapshots stay. */
export async function wipeRegister(): Promise<void> {
  const wiped = name
  closeRegister()
  await Dexie.delete(wiped)
}
