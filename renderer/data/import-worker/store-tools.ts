import type { MakeId } from '../../../shared/model/ids'
import type { Platform } from '../../../shared/model/message'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { Zone } from '../../../shared/model/zone'
import type { RegisterDatabase } from '../database'
import type { GivingWay } from '../giving-way'
import type { BlockSink } from './block-sink'
import type { ImportProgress } from './protocol'

/** The register as imports use it: `strict` for the one final transaction, `relaxed` for staging. */
export interface ImportStore {
  readonly strict: RegisterDatabase
  readonly relaxed: RegisterDatabase
}

/** Surroundings of an import. */
export interface StoreTools {
  readonly makeId: MakeId
  /** Epoch ms. */
  readonly now: () => number
  /** Decides which day and month a message lies in. */
  readonly zone: Zone
  readonly report: (progress: Omit<ImportProgress, 'totalBytes'>) => void
  readonly isCancelled: () => boolean
  /** Asked for between two pieces of reading. */
  readonly way?: GivingWay
  /** Another place for the blocks of a file of so many bytes; absent or `null` = right here. */
  readonly sink?: (bytes: number) => BlockSink | null
}

/** What is known about the file as a whole. */
export interface ImportFile {
  readonly name: string
  readonly bytes: number
  readonly format: string
  readonly encoding: string
  readonly isRoster: boolean
  readonly fromInbox?: boolean
  /** No file but another group of the register. */
  readonly joined?: ImportBatch['joined']
  /** Used where the file itself does not tell. */
  readonly platform: Platform
}
