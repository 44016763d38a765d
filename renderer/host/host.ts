import type { Act } from '../../shared/model/register'
import type { Canary, HostInfo, Reminder, RestorePoint, SnapshotToSave } from '../../shared/ipc/vault-types'

export type { Canary, HostInfo, Reminder, RestorePoint } from '../../shared/ipc/vault-types'

/** A snapshot as the page has it: a file, which may be far larger than what the page should hold at once. */
export type SnapshotFile = Pick<SnapshotToSave, 'reason' | 'canary'> & { readonly file: Blob }

/**
 * Everything the app may ask of the outside. Two hosts implement it: Electron (over IPC) and the browser host (over the
 * launcher's loopback endpoint). Optional members are abilities: callers test their presence, never which host it is.
 * A method rejects with a `HostFailure` (host-failure.ts) for what can go wrong outside: disk full, damaged snapshot.
 */
export interface Host {
  info(): Promise<HostInfo>
  /** Appends acts to the journal outside the browser's folders; resolves when they are on disk. */
  appendJournal(acts: readonly Act[]): Promise<void>
  /** Acts with `seq` above `after`, ascending. */
  readJournal(after: number): Promise<readonly Act[]>
  /** Writes acts in place of those of the same number; what was superseded goes. For the erasure of a person only. */
  replaceInJournal(acts: readonly Act[]): Promise<void>
  /**
   * Checks in the row counts; answers with what was known before, `null` on a first start. A count that looks lost
   * (`looksLost` in shared/ipc/canary.ts) at the first check-in of a run is not remembered, so that the next start
   * notices it too, until a restore brings the rows back or a `manual` snapshot confirms what is left.
   */
  exchangeCanary(now: Canary): Promise<Canary | null>
  /** Writes a snapshot (a backup file), re-reads it, verifies its hash and only then rotates older ones. */
  saveSnapshot(snapshot: SnapshotFile): Promise<RestorePoint>
  /** Newest first. */
  listSnapshots(): Promise<readonly RestorePoint[]>
  /** `damaged`: as it is, though it no longer has its hash. */
  readSnapshot(id: string, damaged?: boolean): Promise<Uint8Array<ArrayBuffer>>
  /** Calls `listener` for each file handed in from outside: command line, "open with", inbox folder. Returns the remover. */
  onIncomingFile?(listener: (file: IncomingFile) => void): () => void
  /** Shows the day's reminder and the count on the icon; `null` clears both. */
  remind?(reminder: Reminder | null): Promise<void>
  /** Where notifications have to be allowed by the operator first. */
  readonly notices?: Notices
  /** Prints the page as PDF into a file the operator chooses; `false` = cancelled. */
  printPdf?(title: string): Promise<boolean>
}

/** Whether notifications may be shown, and asking for it: only in answer to a press, and `denied` is for good. */
export interface Notices {
  permission(): 'granted' | 'denied' | 'default'
  ask(): Promise<'granted' | 'denied' | 'default'>
}

/** A file outside the page, read in pieces. */
export interface IncomingFile {
  readonly name: string
  readonly size: number
  /** Bytes from `offset`, at most `length`; fewer only at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** True for files from the watched inbox folder. */
  readonly fromInbox: boolean
  /** The operator is done with it: until then it is handed in again after each start. */
  done(): void
}
