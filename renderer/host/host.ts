import type { Act } from '../../shared/model/register'

/**
 * Everything the app may ask of the outside. Two hosts implement it: Electron (over IPC) and the browser host (over the
 * launcher's loopback endpoint). Optional members are abilities: callers test their presence, never which host it is.
 */
export interface Host {
  info(): Promise<HostInfo>
  /** Appends acts to the journal outside the browser's folders; resolves when they are on disk. */
  appendJournal(acts: readonly Act[]): Promise<void>
  /** Acts with `seq` above `after`, ascending. */
  readJournal(after: number): Promise<readonly Act[]>
  /** Checks in the row counts; answers with what the last start knew, `null` on a first start. */
  exchangeCanary(now: Canary): Promise<Canary | null>
  /** Writes a snapshot (a backup file), re-reads it, verifies its hash and only then rotates older ones. */
  saveSnapshot(snapshot: SnapshotToSave): Promise<RestorePoint>
  listSnapshots(): Promise<readonly RestorePoint[]>
  readSnapshot(id: string): Promise<Uint8Array<ArrayBuffer>>
  /** Calls `listener` for each file handed in from outside: command line, "open with", inbox folder. Returns the remover. */
  onIncomingFile?(listener: (file: IncomingFile) => void): () => void
  /** Shows the day's reminder and the count on the icon; `null` clears both. */
  remind?(reminder: Reminder | null): Promise<void>
  /** Prints the page as PDF into a file the operator chooses; `false` = cancelled. */
  printPdf?(title: string): Promise<boolean>
}

export interface HostInfo {
  readonly name: 'electron' | 'browser'
  readonly appVersion: string
  /** Folder of the vault, to be shown in settings. */
  readonly vaultFolder: string
  /** Free bytes on the disk of the register; `null` = unknown. */
  readonly freeBytes: number | null
  /** Started with --demo. */
  readonly demo: boolean
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

export interface SnapshotToSave {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly reason: 'daily' | 'import' | 'before-restore' | 'before-update' | 'manual'
  readonly canary: Canary
}

/** A snapshot in the vault. */
export interface RestorePoint {
  readonly id: string
  /** Epoch ms. */
  readonly at: number
  readonly bytes: number
  readonly reason: SnapshotToSave['reason']
  readonly canary: Canary
  /** SHA-256, hex. */
  readonly sha256: string
  /** Kept for ever: the last state before a loss. */
  readonly pinned?: boolean
}

/** A file outside the page, read in pieces. */
export interface IncomingFile {
  readonly name: string
  readonly size: number
  /** Bytes from `offset`, at most `length`. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** True for files from the watched inbox folder. */
  readonly fromInbox: boolean
}

export interface Reminder {
  readonly title: string
  readonly body: string
  readonly count: number
}
