import type { IncomingMessage } from 'node:http'
import { MAX_SNAPSHOT_PIECE_BYTES } from '../../shared/ipc/limits'

/** Longest JSON question taken, in bytes. */
export const MAX_JSON_BYTES = 64 * 1024 * 1024

/** The whole body, or `null` as soon as it is longer than `limit`. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.byteLength
    if (length > limit) return null
    pieces.push(piece)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** The question a request asks: JSON in the body, or JSON in a header beside a body of bytes. `null`: cannot be read. */
export async function readAsk(request: IncomingMessage): Promise<unknown> {
  try {
    if (request.headers['content-type'] !== 'application/octet-stream') {
      const body = await readBody(request, MAX_JSON_BYTES)
      return body && (JSON.parse(Buffer.from(body).toString('utf8')) as unknown)
    }
    const rest = JSON.parse(decodeURIComponent(request.headers['x-qunbu-ask']?.toString() ?? '')) as unknown
    const bytes = await readBody(request, MAX_SNAPSHOT_PIECE_BYTES)
    return bytes && typeof rest === 'object' ? { ...rest, bytes } : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null
    throw error
  }
}
