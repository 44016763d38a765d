import type { Failure } from '../model/failure'
import type { Result } from '../model/result'

/** Loopback port of the browser host. It is part of the database's identity: never change it. A demo has its own. */
export const REGISTER_PORT = 27_631
export const DEMO_PORT = 27_632

/** Where a one-time ticket is changed for the token. */
export const SESSION_PATH = '/api/session'
/** Where a second start of the launcher hands over its files; guarded by a secret the page never sees. */
export const HAND_OVER_PATH = '/launcher/hand-over'

/** An answer as JSON; an answer of bytes travels as a body of its own, see {@link isBytesReply}. */
export type WireAnswer = Result<unknown, Failure>

const BYTES = 'application/octet-stream'

/** Content type of an answer that is nothing but bytes. */
export const BYTES_REPLY = BYTES
export const isBytesReply = (contentType: string | null): boolean => contentType === BYTES
