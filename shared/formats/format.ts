import type { Platform } from '../model/message'
import type { ImportRecord, TimeBasis } from '../model/record'
import type { Utf8Text } from './utf8-lines'

/** Text encodings the importer can be asked for; a byte order mark decides before anything else. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis'

/** How sure a format is that a file is its own: 0 = no, 1 = the file says so itself, between = a guess from its lines. */
export type Confidence = number

/** What detection may look at: the decoded first 64 KB and the name. Containers come with their entry names. */
export interface FileHead {
  readonly name: string
  readonly text: string
  /** Raw first bytes, for containers. */
  readonly bytes: Uint8Array
  /** Entries of a zip or xlsx, or the neighbours of a picked folder; empty otherwise. */
  readonly entries: readonly string[]
  /** First rows of the first sheets, one sheet after the other, for xlsx. */
  readonly rows: readonly (readonly string[])[]
  /** True when `text` is the whole file. */
  readonly complete: boolean
}

/** Lines in batches, so that no await is paid per line. Line ends are CRLF, LF or a lone CR; none is included. */
export interface LineBatch {
  readonly lines: readonly string[]
  /** 1-based number of the first line of the batch. */
  readonly first: number
}

/**
 * A cell keeps its kind, since 007 as text and 7 as number mean different things. `wall` is a wall-clock
 * time; the text of a date is `YYYY-MM-DD`, with `THH:MM:SS` when its number format shows a clock.
 */
export type Cell =
  /** `link`: target of a hyperlink cell. */
  | { readonly kind: 'text'; readonly text: string; readonly link?: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'date'; readonly text: string; readonly wall: number }
  | { readonly kind: 'empty'; readonly text: '' }

/** A stretch of a text and, where it was UTF-8 without damage, exactly the bytes it was decoded from. */
export interface TextPiece {
  readonly text: string
  readonly bytes: Uint8Array | null
}

export interface RowBatch {
  readonly rows: readonly (readonly Cell[])[]
  /** 0-based number of the first row. */
  readonly first: number
}

/** A file opened for one format: decoded on demand, streamed, never held as a whole. */
export interface OpenFile {
  readonly name: string
  readonly size: number
  lines(): AsyncIterable<LineBatch>
  /** Decoded text in pieces of any size. */
  text(): AsyncIterable<string>
  /** The same text as UTF-8 bytes, whatever the file's encoding. */
  utf8(): Utf8Text
  /** The same with the bytes, for readers that look for structure in them. Absent in plain test files. */
  pieces?(): AsyncIterable<TextPiece>
  /** CSV rows of a text file (delimiter guessed) or the rows of a sheet; `sheet` by name or number, default 0. */
  rows(sheet?: string | number): AsyncIterable<RowBatch>
  sheets(): Promise<readonly string[]>
  /** Entries of a zip. */
  entries(): Promise<readonly string[]>
  /** Text of bytes in a named character set, for mails; `null` when the set is not known. Absent in plain test files. */
  decode?(bytes: Uint8Array, charset: string): string | null
  /** A zip entry or a file beside this one, by path relative to it; `null` if there is none. */
  beside(path: string): Promise<OpenFile | null>
}

export interface ParseContext {
  /** Zone used where a format must compare wall-clock and instant times. */
  readonly fileName: string
  /** Local year of the import, for formats without one; never read from a clock. */
  readonly currentYear: number
  /**
   * What the operator chose: field of a table → column number, with `sheet` and `headerRow`; for texts without dates `date` as
   * YYYYMMDD, or `year`; for dates that end with the year `dayFirst`, 1 or 0.
   */
  readonly mapping?: Readonly<Record<string, number>>
}

/**
 * One chat format: one file, one registry line, one fixture folder.
 * `parse` yields records in file order in batches of at most a few thousand, throws only on bugs, and reports what it
 * cannot read as skip records. The last batch may carry a chat record learnt at the end of the file.
 */
export interface ChatFormat {
  readonly id: string
  /** Folder of its fixtures when that is not `id`; formats of one exporter share a family. */
  readonly family?: string
  /** Bodies mention people as plain `@NAME`: resolved against the names of the chat by the importer. */
  readonly mentionsInText?: boolean
  readonly label: { readonly zh: string; readonly en: string }
  readonly platform: Platform
  readonly reads: 'text' | 'table' | 'zip'
  /** The file is encrypted in its own way and cannot be read. */
  isEncrypted?(head: FileHead): boolean
  /** Its texts can leave out the day, which the operator is then asked for. */
  readonly asksDate?: boolean
  /** Kind of its message ids, where they are not the platform's own: ids of different kinds never name the same message. */
  readonly ids?: string
  /** A roster has members and no messages. */
  readonly isRoster?: boolean
  readonly time: TimeBasis
  detect(head: FileHead): Confidence
  parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined>
}
