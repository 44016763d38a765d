import type { Act } from '../model/register'

/** What a host tells about itself. */
export interface HostInfo {
  readonly name: 'electron' | 'browser'
  readonly appVersion: string
  /** Folder of the vault, to be shown in settings. */
  readonly vaultFolder: string
  /** Files put here are offered for import. */
  readonly inboxFolder?: string
  /** Free bytes on the disk of the register; `null` = unknown. */
  readonly freeBytes: number | null
  /** Lines at the end of the journal that cannot be read, so that no later number tells of them; 0 once an act was written. */
  readonly damagedJournalEnd: number
  /** Started with --demo. */
  readonly demo: boolean
  /** BCP 47, e.g. `zh-CN`. */
  readonly systemLanguage: string
}

/** What must not shrink unnoticed. */
export interface Canary {
  /** Sequence number of the last act. */
  readonly seq: number
  readonly rows: Readonly<Record<string, number>>
  readonly messages: number
  readonly schema: number
  readonly appVersion: string
}

/** Why a snapshot was taken. */
export const SNAPSHOT_REASONS = ['daily', 'import', 'before-restore', 'before-update', 'manual'] as const
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number]

/** A piece of a snapshot on its way; the pieces of one come in order. */
export interface SnapshotPiece {
  /** Made up by the sender. */
  readonly upload: string
  /** Bytes of the whole. */
  readonly size: number
  readonly offset: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A snapshot all of whose pieces were sent. */
export interface SnapshotToSave {
  readonly upload: string
  readonly size: number
  readonly reason: SnapshotReason
  readonly canary: Canary
}

/** A snapshot in the vault. */
export interface RestorePoint {
  readonly id: string
  /** 1, 2, 3 … in the order in which they were taken, whatever the clock said; absent on cards of before it was counted, which are older than all others. */
  readonly nth?: number
  /** Epoch ms by the clock of that moment, which may have been wrong. */
  readonly at: number
  readonly bytes: number
  readonly reason: SnapshotReason
  readonly canary: Canary
  /** SHA-256, hex. */
  readonly sha256: string
  /** Kept for ever: the last state before a loss. */
  readonly pinned?: boolean
}

/** A file outside the page that waits to be read in pieces. */
export interface IncomingOffer {
  readonly id: string
  /** 1, 2, 3 … in the order they were handed in, counted from the start of the program. */
  readonly number: number
  readonly name: string
  readonly size: number
  /** True for files from the watched inbox folder. */
  readonly fromInbox: boolean
}

export interface Reminder {
  readonly title: string
  readonly body: string
  readonly count: number
  /** Only the count: the notification of the day was shown before. */
  readonly silent?: boolean
}

export type Acts = readonly Act[]
