import type { BlockId, GroupId, ImportId } from './ids'
import type { MessageExtras } from './message'

/** Messages a block holds at most. */
export const BLOCK_SIZE = 4096

/**
 * Up to {@link BLOCK_SIZE} messages of one group, in file order, as columns. All columns have `count` entries.
 * `sender` holds member numbers of the group (file-local sender numbers before the importer has resolved them).
 */
export interface MessageColumns {
  readonly count: number
  /** Epoch milliseconds; NaN when the export tells no time. */
  readonly sentAt: Float64Array
  /** `NO_SENDER` for notices and unknown senders. */
  readonly sender: Uint32Array
  /** Index in MESSAGE_KINDS. */
  readonly kind: Uint8Array
  /** All texts one after the other; message i is `text.slice(textEnd[i-1] ?? 0, textEnd[i])`. */
  readonly text: string
  readonly textEnd: Uint32Array
  /** 53-bit hash of the platform message id; 0 where there is none. */
  readonly idKey: Float64Array
  /** 53-bit hash of second, kind and normalised text, without the sender. */
  readonly contentKey: Float64Array
  /** Ascending by `index`. */
  readonly extras: readonly BlockExtra[]
}

export interface BlockExtra extends MessageExtras {
  readonly index: number
}

/** A stored block. Its text and columns are opened only for reading, search and fact extraction. */
export interface Block extends MessageColumns {
  readonly id: BlockId
}

/** How the export that a block came from is written: exporters change what they write, and then equal messages look different. */
export interface Dialect {
  /** Format id. */
  readonly format: string
  /** Its times are whole minutes. */
  readonly coarse?: boolean
  /** Its message ids are of another kind than the platform's own, see `ChatFormat.ids`. */
  readonly ids?: string
}

/** The index card of a block: a block counts only if its head exists. */
export interface BlockHead {
  readonly id: BlockId
  readonly groupId: GroupId
  readonly importId: ImportId
  readonly count: number
  /** Earliest and latest `sentAt`, epoch ms; both 0 when no message has a time. */
  readonly from: number
  readonly to: number
  /** Position of the block in its group's order of import: 0, 1, 2 … */
  readonly seq: number
  /** Holds messages without a time, which `from` and `to` say nothing about. */
  readonly untimed?: boolean
  /** Absent in blocks stored before it was noted. */
  readonly dialect?: Dialect
}

/** One message taken out of a block. */
export interface Message {
  readonly groupId: GroupId
  readonly blockId: BlockId
  readonly index: number
  readonly sentAt: number | null
  readonly sender: number | null
  readonly kind: number
  readonly text: string
  readonly extras?: MessageExtras
}
