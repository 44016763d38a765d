import type { Transaction } from 'dexie'

/** One schema change: only the stores that differ from the version before (`null` drops a store), and how rows move over. */
export interface VersionDelta {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  upgrade?(transaction: Transaction): PromiseLike<unknown>
}
