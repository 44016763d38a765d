import type { Encoding } from '../formats/format'
import type { Dialect, MessageColumns } from '../model/block'
import type { Failure } from '../model/failure'
import type { PersonId } from '../model/ids'
import type { ChatRecord, MemberRecord, SkipRecord, TimeBasis } from '../model/record'

/** Bytes to import: a dropped `File` or a file streamed from the host. */
export interface ByteSource {
  readonly name: string
  readonly size: number
  /** Bytes from `offset`, at most `length`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** Everything from `offset` to the end, in stretches as they come; absent where {@link read} is the only way. */
  stretches?(offset: number): AsyncIterable<Uint8Array>
  /** A file beside this one by relative path, for exports of several files; absent when the source stands alone. */
  beside?(path: string): Promise<ByteSource | null>
}

/** What the pipeline needs from its surroundings. */
export interface ImportTools {
  /** A streaming, non-fatal decoder: malformed bytes become U+FFFD. `fatal` decoders throw instead. */
  decoder(encoding: Encoding, fatal: boolean): TextPieceDecoder
}

export interface TextPieceDecoder {
  /** Text of the bytes so far; a character cut at the end waits for the next piece unless `last`. */
  decode(bytes: Uint8Array, last: boolean): string
}

/** Who wrote, as this file tells it. `number` is local to the file and chat, 0 upwards in order of first appearance. */
export interface FileSender {
  readonly number: number
  readonly id?: string
  /** Latest name in the file. */
  readonly name: string
  readonly otherNames: readonly string[]
  /** Name at the sender's first message in the file; what `MessageExtras.shownAs` is relative to. */
  readonly firstName?: string
  readonly isSelf?: boolean
  readonly anonymous?: boolean
  /** Who they are, where the register knows already. */
  readonly personId?: PersonId
  readonly firstAt: number | null
  readonly lastAt: number | null
}

/** What was settled about a file before anything is read into the register. */
export interface Inspection {
  readonly format: string
  readonly confidence: number
  /** Other formats that could read it, most likely first. */
  readonly alternatives: readonly string[]
  readonly encoding: Encoding
  readonly bom: boolean
  /** Line end of text files. */
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'none'
  readonly time: TimeBasis
  readonly isRoster: boolean
}

/** The pipeline's output, pulled by whoever stores it. Times are epoch ms from here on. */
/** `senders` of a block: everyone who wrote in it, as known at its end; file-local numbers as in its sender column. `dialect`: where it is not the file's. */
export type ImportStep =
  | { readonly type: 'chat'; readonly chat: ChatRecord }
  | { readonly type: 'member'; readonly member: MemberRecord }
  | { readonly type: 'block'; readonly chat: number; readonly columns: MessageColumns; readonly senders: readonly FileSender[]; readonly dialect?: Dialect }
  | { readonly type: 'skip'; readonly skip: SkipRecord }
  | { readonly type: 'progress'; readonly bytes: number; readonly messages: number; readonly at: number | null }
  /** Last step instead of `end`: the file broke off (damaged container, over a cap). What came before stands. */
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'end'; readonly replacementCharacters: number }
