import type { RestorePreview } from '../../../shared/backup/compare'
import type { Manifest } from '../../../shared/backup/manifest'
import type { KnownOfBackup, SalvageReport } from '../../../shared/backup/salvage'
import type { Encoding } from '../../../shared/formats/format'
import type { TableLook } from '../../../shared/importing/table-look'
import type { Failure } from '../../../shared/model/failure'
import type { GroupId, ImportId, PersonId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { MessageKind, Platform } from '../../../shared/model/message'
import type { Result } from '../../../shared/model/result'
import type { MergeBegun } from './merge-backup'

/** What the operator may decide about a file instead of what was found out. */
export interface ImportOptions {
  readonly format?: string
  readonly encoding?: Encoding
  /** See `ParseContext.mapping`. */
  readonly mapping?: Readonly<Record<string, number>>
}

export interface ImportChoices extends ImportOptions {
  /** Chat of the file (0 for the first) → the group it belongs to; `new` makes a group even if one fits. Absent = as guessed. */
  readonly groups?: Readonly<Record<number, GroupId | 'new'>>
  /** Names for new groups, where the file tells none or the operator knows better. */
  readonly names?: Readonly<Record<number, string>>
  /** For formats of no single platform. */
  readonly platform?: Platform
  readonly fromInbox?: boolean
}

/** What a file is, before anything is written. */
export interface ImportPreview {
  readonly fileName: string
  readonly bytes: number
  readonly format: string
  /** 0…1. */
  readonly confidence: number
  /** Ids of other formats that could read it, most likely first. */
  readonly alternatives: readonly string[]
  readonly encoding: Encoding
  readonly isRoster: boolean
  readonly chats: readonly ChatPreview[]
  /** False when the file is long and only its beginning was looked at: counts and `to` are not final then. */
  readonly complete: boolean
  /** Characters that could not be decoded in the part looked at. */
  readonly replacementCharacters: number
  /** The columns, where they can be set. Without enough of them there are no chats yet. */
  readonly table: TableLook | null
  /** The text has clocks and no day: `mapping.date` is wanted. */
  readonly needsDate: boolean
  /** Which of day and month comes first in its dates; `null` where that is no question. `mapping.dayFirst` sets it. */
  readonly dayOrder: { /** `null`: dates are left empty for want of it. */ readonly order: 'dmy' | 'mdy' | null; /** Nothing in the file proves it. */ readonly isOpen: boolean } | null
}

/** A file of an archive that can be imported, by its path inside. */
export interface ZipPart {
  readonly path: string
  readonly size: number
}

/** What is in an archive that is no export itself. */
export interface Unpacked {
  readonly parts: readonly ZipPart[]
  /** Paths of everything else. */
  readonly others: readonly string[]
}

export interface ChatPreview {
  readonly chat: number
  readonly name: string
  readonly platform: Platform
  readonly kind: 'group' | 'private'
  /** The group it will go into; `null` = a new one. */
  readonly groupId: GroupId | null
  /** Where it would be a new group: one of the register with the same name or many of the same members. */
  readonly alike: GroupId | null
  readonly messages: number
  readonly members: number
  /** Epoch ms of the messages looked at; `null` without any. */
  readonly from: number | null
  readonly to: number | null
  /** Up to five. */
  readonly firstMessages: readonly PreviewMessage[]
}

export interface PreviewMessage {
  readonly sentAt: number | null
  /** `''` for a notice. */
  readonly sender: string
  readonly kind: MessageKind
  readonly text: string
}

export interface ImportProgress {
  readonly phase: 'reading' | 'committing'
  readonly bytes: number
  readonly totalBytes: number
  readonly messages: number
  /** Epoch ms of the last message read; `null` before the first. */
  readonly at: number | null
  /** Messages read so far by local month (`YYYY-MM`), ascending. */
  readonly perMonth: Readonly<Record<string, number>>
}

/** A file as the worker gets it: a real one, or one whose bytes the page fetches on request. */
export type SentSource =
  /** `besides`: files of the same folder and below, by path relative to the file. */
  | { readonly file: File; readonly besides?: ReadonlyMap<string, File> }
  /** A file inside the archive `of`. */
  | { readonly part: string; readonly size: number; readonly of: SentSource }
  | { readonly name: string; readonly size: number; readonly bytes: MessagePort }

/** Page → worker. `job` numbers the request; the answer carries it. */
export type Ask =
  | { readonly job: number; readonly type: 'preview'; readonly source: SentSource; readonly options: ImportOptions }
  | { readonly job: number; readonly type: 'unpack'; readonly source: SentSource }
  | { readonly job: number; readonly type: 'import'; readonly source: SentSource; readonly choices: ImportChoices }
  | { readonly job: number; readonly type: 'undo'; readonly importId: ImportId }
  | { readonly job: number; readonly type: 'join'; readonly from: GroupId; readonly into: GroupId }
  | { readonly job: number; readonly type: 'redo'; readonly importId: ImportId }
  /** `passphrase`: seals the file. `schema`: opens the register in this older form and so leaves it unchanged. */
  | { readonly job: number; readonly type: 'backup'; readonly appVersion: string; readonly passphrase?: string; readonly schema?: number; readonly givesWay?: boolean }
  /** `seq`: number that acts go on from at least. `damaged`: only its intact parts are restored. `mark`: of the store that may be replaced. */
  | { readonly job: number; readonly type: 'restore'; readonly file: File; readonly seq: number; readonly passphrase?: string; readonly damaged?: KnownOfBackup; readonly mark?: string }
  /** What of a damaged backup is intact. */
  | { readonly job: number; readonly type: 'salvage'; readonly file: File; readonly known: KnownOfBackup }
  /** What a restore of the file would change; `damaged`: of its intact parts. */
  | { readonly job: number; readonly type: 'compare'; readonly file: File; readonly passphrase?: string; readonly damaged?: KnownOfBackup }
  /** Takes the chats of a backup in and plans the union of the rest. */
  | { readonly job: number; readonly type: 'merge'; readonly file: File; readonly passphrase?: string }
  | { readonly job: number; readonly type: 'erase'; readonly personId: PersonId; readonly inTexts: boolean }
  /** Builds all ledgers anew if they are due. */
  | { readonly job: number; readonly type: 'ledgers' }
  | { readonly job: number; readonly type: 'cancel' }
  /** The operator does something: what is read or stored rests for so long. Has no answer. */
  | { readonly job: number; readonly type: 'giveWay'; readonly ms: number }

/** What each kind of job ends with. */
export interface Outcomes {
  readonly preview: Result<ImportPreview, Failure>
  readonly unpack: Result<Unpacked, Failure>
  readonly import: Result<readonly ImportBatch[], Failure>
  readonly undo: Result<ImportBatch, Failure>
  readonly join: Result<ImportBatch, Failure>
  readonly redo: Result<ImportBatch, Failure>
  readonly backup: Result<Blob, Failure>
  readonly restore: Result<Manifest, Failure>
  readonly salvage: Result<SalvageReport, Failure>
  readonly compare: Result<RestorePreview, Failure>
  readonly merge: Result<MergeBegun, Failure>
  readonly erase: Result<null, Failure>
  /** Whether there was anything to build. */
  readonly ledgers: Result<boolean, Failure>
}

/** Worker → page. A `beat` comes every second while the worker is alive and not stuck in one piece of work. */
export type Tell =
  | { readonly type: 'beat' }
  | { readonly type: 'progress'; readonly job: number; readonly progress: ImportProgress }
  | { readonly type: 'done'; readonly job: number; readonly outcome: Outcomes[keyof Outcomes] }
  | { readonly type: 'broken'; readonly job: number; readonly why: string }
