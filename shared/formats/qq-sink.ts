import type { WallMs } from '../model/zone'
import type { QqSender } from './qq-sender'
import type { Utf8Units } from './utf8-units'

/** Receives what stands in a QQ export, in file order. `line` counts from 1. */
export interface QqSink {
  /** The head of a chat: contact group and chat name. */
  head(group: string, object: string, line: number): void
  record(record: QqRecord): void
  unread(reason: 'truncated' | 'malformed', line: number, excerpt: string): void
}

/** A sink that also takes plain messages as columns. */
export interface QqRowSink extends QqSink {
  /** Texts of rows that were not handed on yet; the body of the open record is collected behind them. */
  readonly units: Utf8Units
  /** Where the body of the open record begins among the units. */
  readonly bodyStart: number
  /** Takes a plain message, whose body is what stands in `units` from `bodyStart` on; false: it has to come as a record. */
  row(row: QqRow): boolean
}

export interface QqRow {
  readonly wall: WallMs
  readonly sender: QqSender
  readonly kind: number
  readonly line: number
}

export interface QqRecord {
  readonly wall: WallMs
  /** `null` for a notice of the client. */
  readonly sender: QqSender | null
  readonly body: string
  /** Names of the pictures in the body; mht only. */
  readonly attachments?: readonly string[]
  readonly line: number
}
