import type { BlockHead } from '../model/block'
import type { BlockId, GroupId, ImportId, MembershipId } from '../model/ids'
import type { Act, Register, RegisterTable, RowChange } from '../model/register'
import type { StoredMessages } from './message-lines'

/** Every register table, in the order in which backups list them. */
export const BACKUP_TABLES = [
  'groups', 'people', 'accounts', 'memberships', 'facts', 'tags', 'segments', 'needs', 'offers', 'visits',
  'introductions', 'followUps', 'scripts', 'reviews', 'imports', 'settings',
] as const satisfies readonly RegisterTable[]

/** What else is needed for undo to go on working after a restore. */
export interface ImportRemnants {
  /** Positions of stored blocks that another import contained too; bit i is byte i >> 3, least significant first. */
  readonly witnesses: readonly { readonly importId: ImportId; readonly blockId: BlockId; readonly bits: Uint8Array }[]
  /** What each import did to register rows; `undone` while it is taken back and can still be brought again. */
  readonly importRecords: readonly {
    readonly importId: ImportId
    readonly groupId: GroupId
    readonly changes: readonly RowChange[]
    readonly members: readonly MembershipId[]
    readonly undone?: { readonly at: number; readonly heads: readonly BlockHead[]; readonly moved: Readonly<Record<string, Uint8Array>>; readonly changes: readonly RowChange[] }
  }[]
}

/** Everything that goes into a backup. Blocks are pulled group by group, so that they need not all be in memory. */
export interface BackupContent extends ImportRemnants {
  readonly register: Register
  readonly acts: readonly Act[]
  messagesOf(groupId: GroupId): AsyncIterable<StoredMessages>
  /** Blocks of undone imports of the group. Absent = none. */
  hiddenOf?(groupId: GroupId): AsyncIterable<StoredMessages>
}

export interface BackupFacts {
  readonly appVersion: string
  readonly schema: number
  /** Epoch ms. */
  readonly at: number
  /** Number of the last act. */
  readonly seq: number
}

/** What composing a backup needs of the platform. */
export interface BackupTools {
  readonly sha256: Sha256
  /** Raw DEFLATE (RFC 1951) of the bytes. */
  readonly deflate: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>
}

/** SHA-256 of bytes as lower-case hex. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
