import type { Block, BlockHead } from '../../shared/model/block'
import type { BlockId, GroupId, ImportId, MembershipId } from '../../shared/model/ids'
import type { RegisterRows, RegisterTable, RowChange } from '../../shared/model/register'

/** Tables of {@link RegisterRows}, in the order in which restoring writes them. */
export const REGISTER_TABLES = [
  'groups', 'people', 'accounts', 'memberships', 'facts', 'tags', 'segments', 'needs', 'offers', 'visits',
  'introductions', 'followUps', 'scripts', 'reviews', 'imports', 'settings',
] as const satisfies readonly RegisterTable[]

/** The field that names a row of a register table. */
export function keyOf<T extends RegisterTable>(table: T, row: RegisterRows[T]): string {
  return table === 'followUps' ? (row as RegisterRows['followUps']).key : (row as RegisterRows['groups']).id
}

/** Positions of one stored block that an import contained too and therefore skipped: what an undo must not take away. */
export interface Witness {
  readonly importId: ImportId
  readonly blockId: BlockId
  /** Bit i (byte i >> 3, least significant first) = message i of the block. */
  readonly bits: Uint8Array
}

/** An import that is being written. Its blocks have no heads yet; a start that finds such a row removes them. */
export interface Staging {
  readonly importId: ImportId
  /** Epoch ms. */
  readonly at: number
  /** The file that is read; absent where groups become one or a backup is taken in. */
  readonly fileName?: string
}

/** What one import did to the register besides adding blocks; what its undo needs. */
export interface ImportRecord {
  readonly importId: ImportId
  readonly groupId: GroupId
  /** Rows made and changed, with what they were. */
  readonly changes: readonly RowChange[]
  /** Everyone the file named, known before or not. */
  readonly members: readonly MembershipId[]
  /** How the file is recognised when it comes again, and how many messages it had; where it was one chat read to its end. */
  readonly readAs?: { readonly mark: string; readonly messages: number }
  /** Set while the import is undone. */
  readonly undone?: Undone
}

/** An undone import: kept for 30 days so that it can be redone. */
export interface Undone {
  /** Epoch ms. */
  readonly at: number
  /** Heads taken away; their blocks are still stored. */
  readonly heads: readonly BlockHead[]
  /** Positions of those blocks that live on in a block of another import. Bits as in {@link Witness}. */
  readonly moved: Readonly<Record<string, Uint8Array>>
  /** What the undo changed in register rows, to be reversed by a redo. */
  readonly changes: readonly RowChange[]
}

/** A block whose messages were judged; `form` tells by which judge. */
export interface WatchedBlock {
  readonly blockId: BlockId
  readonly groupId: GroupId
  readonly form: number
}

/** Single values: `seq` of the last act, `journaled` seq, `messages` visible. */
export interface Meta {
  readonly key: string
  readonly value: number | string
}

/** Columns that a stored block has in this form or in half the bytes. */
type HalvedColumn = 'sentAt' | 'sender' | 'textEnd' | 'idKey'

/** A block as it lies on the disk; see `packed-block.ts`. Older rows have their ids in `extras` still, and their columns whole. */
export interface StoredBlock extends Omit<Block, HalvedColumn>, Partial<Pick<Block, HalvedColumn>> {
  /** In place of `sentAt`: whole seconds since 1970. */
  readonly second?: Uint32Array
  /** In place of `sender`; 65,535 = nobody. */
  readonly sender16?: Uint16Array
  /** In place of `textEnd`: how long each text is. */
  readonly length16?: Uint16Array
  /** Platform ids of all messages one after the other; message i has `ids.slice(idEnd[i-1] ?? 0, idEnd[i])`, none if that is empty. */
  readonly ids?: string
  readonly idEnd?: Uint32Array
}
