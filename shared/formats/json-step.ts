import type { RecordMaker } from './json-shapes'

/** Keys and positions from the root to a value. */
export type JsonPath = readonly (string | number)[]

/** A value of the document that could not be read. Its text is gone. */
export interface JsonFault {
  /** 0-based number inside its array, or -1 outside the record arrays. */
  readonly record: number
  readonly reason: 'malformed' | 'too-long' | 'truncated'
  /** The first 200 characters. */
  readonly excerpt: string
}

/** What the stream hands on, in document order. */
export type JsonStep =
  /** Consecutive records of one array at `path`; `first` is the number of the first. An unreadable one is `undefined` and has a fault. */
  | { readonly type: 'records'; readonly path: JsonPath; readonly first: number; readonly records: readonly unknown[]; readonly faults: readonly JsonFault[] }
  /** A whole value outside the record arrays. */
  | { readonly type: 'value'; readonly path: JsonPath; readonly value: unknown }
  /** An object or array on the way to the records is complete. */
  | { readonly type: 'close'; readonly path: JsonPath }
  /** Damage outside a record; `truncated` is the last step of a document that does not end. */
  | { readonly type: 'fault'; readonly path: JsonPath; readonly fault: JsonFault }

export interface JsonStreamOptions {
  /** Where records stand: `messages[*]`, `[*]`, `chats.list[*].messages[*]`. */
  readonly records: readonly string[]
  /** Values to pass over unread, such as `avatars`. */
  readonly ignore?: readonly string[]
  /** Longest record or value in UTF-16 units; longer ones are a fault. */
  readonly maxLength?: number
  /** The exporter writes no integer of 16 or more digits without quotes: one look less at every record. */
  readonly plainNumbers?: boolean
  /** How records read by their shape are put together; absent: like any other. */
  readonly maker?: RecordMaker
  /** Drops from a record's text what nobody reads; gets and gives valid JSON. */
  readonly trim?: (record: string) => string
}
