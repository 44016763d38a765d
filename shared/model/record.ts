import type { MessageExtras, MessageKind, Platform } from './message'

/** What a format hands on, in file order. A file with several chats interleaves them by `chat`. */
export type ImportRecord = ChatRecord | MemberRecord | MessageRecord | MessageRows | SkipRecord

/**
 * What is known about a chat; may come again when more is learnt (a rename at the end of a file). Later fields win.
 * `chat` is a key inside this file only: 0 for the first chat.
 */
export interface ChatRecord {
  readonly type: 'chat'
  readonly chat: number
  readonly platform?: Platform
  /** `null`: the file does not tell. */
  readonly name?: string | null
  readonly id?: string
  readonly kind?: 'group' | 'private'
  /** What the file itself told about its times where the format alone does not settle it; before the chat's messages. */
  readonly time?: FileTime
}

/** Overrides of a format's time basis, and what was concluded where record headers carry no full date. */
export interface FileTime extends Partial<TimeBasis> {
  readonly year?: number
  readonly date?: string
  readonly order?: 'dmy' | 'mdy' | 'ymd'
  /** Nothing in the file proves which of day and month comes first: `order` is a guess, and absent where none was made. */
  readonly openOrder?: true
}

export interface MemberRecord {
  readonly type: 'member'
  readonly chat: number
  readonly id?: string
  readonly name: string
  readonly otherNames?: readonly string[]
  readonly title?: string
  /** 微信号, which users can change; never an id. */
  readonly alias?: string
  readonly isSelf?: boolean
  readonly bot?: boolean
  readonly anonymous?: boolean
  readonly deleted?: boolean
  /** Rosters: the columns as they stand. Times are local text, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. */
  readonly groupNickname?: string
  readonly remark?: string
  readonly nickname?: string
  readonly role?: 'owner' | 'admin' | 'member'
  readonly level?: string
  readonly joinedAt?: string
  readonly lastSpokeAt?: string
  readonly joinedAtUtc?: number
  readonly lastSpokeAtUtc?: number
  readonly invitedBy?: string
  readonly note?: string
}

export interface MessageRecord extends MessageExtras {
  readonly type: 'message'
  readonly chat: number
  /** In the format's time basis: epoch ms for `utc`, wall-clock ms (`zone.ts`) for `local`; `null` when the file tells none. */
  readonly time: number | null
  /** Display name at that message; `null` for a notice; `''` when a person wrote it but the export does not say who. */
  readonly senderName: string | null
  readonly senderId?: string
  readonly kind: MessageKind
  /** Body, normalised: LF, no blank lines at the ends, no trailing blanks. */
  readonly text: string
  readonly isSelf?: boolean
  /** 1-based line where it starts, in formats of lines: for reports only. */
  readonly line?: number
  /** 0-based number of the record, or `file:number`, in formats that count records. */
  readonly record?: number | string
}

/** Who wrote a row: neither anonymous nor known to be the operator. */
export interface RowSender {
  readonly id?: string
  /** Never empty. */
  readonly name: string
}

/**
 * Plain messages of one chat in file order as columns of `count` entries: what {@link MessageRecord} says of those that have a time, a
 * sender, a kind and a text and nothing else. For formats whose files have millions of them.
 */
export interface MessageRows {
  readonly type: 'rows'
  readonly chat: number
  readonly count: number
  /** In the format's time basis. */
  readonly time: Float64Array
  /** Index in `senders`. */
  readonly sender: Uint32Array
  /** The same list in all rows of a chat; it only grows. */
  readonly senders: readonly RowSender[]
  /** Index in MESSAGE_KINDS. */
  readonly kind: Uint8Array
  /** All texts one after the other; text i ends at `textEnd[i]`. */
  readonly text: string
  readonly textEnd: Uint32Array
  readonly line: Uint32Array
}

export const SKIP_REASONS = ['duplicate-id', 'duplicate-chat', 'duplicate-overlap', 'malformed', 'truncated', 'unsupported', 'too-long', 'bad-date'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** An input record that gives no message. Nothing is dropped in silence. */
export interface SkipRecord {
  readonly type: 'skip'
  /** Absent when the record belongs to no chat. */
  readonly chat?: number
  readonly reason: SkipReason
  readonly line?: number
  readonly record?: number | string
  readonly id?: string
  /** The first 200 characters of what could not be read. */
  readonly excerpt?: string
}

/** Whether a format's times are instants or readings of an unknown clock, and how fine. */
export interface TimeBasis {
  readonly basis: 'local' | 'utc'
  readonly precision: 'minute' | 'second' | 'millisecond'
}
