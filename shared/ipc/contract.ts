import * as z from 'zod/mini'
import type { Failure } from '../model/failure'
import type { Act } from '../model/register'
import type { Result } from '../model/result'
import { MAX_ACTS, MAX_PIECE_BYTES, MAX_SNAPSHOT_PIECE_BYTES } from './limits'
import { SNAPSHOT_REASONS } from './vault-types'
import type { Canary, HostInfo, IncomingOffer, Reminder, RestorePoint, SnapshotPiece, SnapshotToSave } from './vault-types'

// By default a schema tries whether it may compile itself with eval; the page's Trusted Types refuse and report the attempt.
z.config({ jitless: true })

const count = z.int().check(z.nonnegative())
const text = (length: number) => z.string().check(z.maxLength(length))
const row = z.nullable(z.record(z.string(), z.unknown()))

/** The envelope of an act. Rows are checked by the data layer, which alone knows them; here only their outline counts. */
const act = z.strictObject({
  seq: count,
  at: z.number(),
  kind: text(100),
  changes: z.array(z.strictObject({ table: text(40), key: text(500), before: row, after: row })).check(z.maxLength(100_000)),
  undoes: z.optional(count),
  undone: z.optional(z.boolean()),
}) as unknown as z.ZodMiniType<Act>

const canary: z.ZodMiniType<Canary> = z.strictObject({
  seq: count,
  rows: z.record(text(40), count),
  messages: count,
  schema: z.number(),
  appVersion: text(40),
})

const reminder: z.ZodMiniType<Reminder> = z.strictObject({ title: text(200), body: text(1000), count, silent: z.optional(z.boolean()) })
const snapshotBytes = z.custom<Uint8Array<ArrayBuffer>>(value => value instanceof Uint8Array && value.byteLength <= MAX_SNAPSHOT_PIECE_BYTES)
const upload = z.string().check(z.regex(/^[a-z0-9]{8,64}$/))
const nothing = z.strictObject({})

/** A channel: the schema of its question, and the type of its answer. */
interface Channel<Ask, Reply> {
  readonly ask: z.ZodMiniType<Ask>
  /** Exists for the compiler only. */
  readonly reply?: Reply
}
const channel = <Reply>() => <Ask>(ask: z.ZodMiniType<Ask>): Channel<Ask, Reply> => ({ ask })

/**
 * Every question the page can ask of the Node side, by name. The preload script, the handlers of both hosts, the loopback
 * endpoints and their checks are derived from this list.
 */
export const contract = {
  info: channel<HostInfo>()(nothing),
  appendJournal: channel<null>()(z.strictObject({ acts: z.array(act).check(z.maxLength(MAX_ACTS)) })),
  readJournal: channel<readonly Act[]>()(z.strictObject({ after: count })),
  /** Acts without what an erasure took out of them, in place of those of the same number. */
  replaceInJournal: channel<null>()(z.strictObject({ acts: z.array(act).check(z.maxLength(MAX_ACTS)) })),
  exchangeCanary: channel<Canary | null>()(z.strictObject({ canary })),
  stageSnapshot: channel<null>()(z.strictObject({ upload, size: count, offset: count, bytes: snapshotBytes }) satisfies z.ZodMiniType<SnapshotPiece>),
  saveSnapshot: channel<RestorePoint>()(z.strictObject({ upload, size: count, reason: z.enum(SNAPSHOT_REASONS), canary }) satisfies z.ZodMiniType<SnapshotToSave>),
  listSnapshots: channel<readonly RestorePoint[]>()(nothing),
  /** `damaged`: the bytes as they are, though they no longer have their hash. */
  readSnapshot: channel<Uint8Array<ArrayBuffer>>()(z.strictObject({ id: text(100), damaged: z.optional(z.boolean()) })),
  /**
   * Files handed in after the one with number `after` and not yet closed; answers at once if there are any, else
   * after at most `waitMs`. Asking takes nothing away, so no file is lost with an answer that nobody received.
   */
  listIncoming: channel<readonly IncomingOffer[]>()(z.strictObject({ after: count, waitMs: count.check(z.maximum(30_000)) })),
  readIncoming: channel<Uint8Array<ArrayBuffer>>()(
    z.strictObject({ id: text(100), offset: count, length: z.int().check(z.positive(), z.maximum(MAX_PIECE_BYTES)) })),
  /** The operator is done with a file: it is in the register, or was put aside. It is not offered again while it stays as it is. */
  closeIncoming: channel<null>()(z.strictObject({ id: text(100) })),
  remind: channel<null>()(z.strictObject({ reminder: z.nullable(reminder) })),
  printPdf: channel<boolean>()(z.strictObject({ title: text(200) })),
} as const

export type ChannelName = keyof typeof contract
export type Ask<Name extends ChannelName> = z.infer<(typeof contract)[Name]['ask']>
export type Reply<Name extends ChannelName> = Exclude<(typeof contract)[Name]['reply'], undefined>
/** What travels back: expected failures as values, so that no error text has to be parsed. */
export type Answer<Name extends ChannelName> = Result<Reply<Name>, Failure>

/** Answers one channel: a failure is returned, a bug is thrown. */
export type Handler<Name extends ChannelName> = (ask: Ask<Name>) => Promise<Answer<Name>>
export type Handlers<Names extends ChannelName = ChannelName> = { readonly [Name in Names]: Handler<Name> }

/** Names in the order of the contract. */
export const CHANNELS = Object.keys(contract) as readonly ChannelName[]

/** Name of a channel on Electron's wire. */
export const wireName = (name: ChannelName): string => `qunbu:${name}`
/** The one push from main to page: files wait to be taken. It carries nothing. */
export const INCOMING_WAITING = 'qunbu:incoming-waiting'

/** What the preload script puts on `window.qunbu`. */
export type Bridge = Handlers & {
  /** Calls `listener` whenever files wait; returns the remover. */
  readonly onIncomingWaiting: (listener: () => void) => () => void
}
