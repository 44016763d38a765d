import type { ByteSource } from './step'

/** Bytes read at a time: large enough to keep reads rare, small enough to keep memory flat. */
export const PIECE_BYTES = 1 << 20

/** A source from beginning to end; the next piece is being read while the last one is worked on. */
export async function* bytePieces(source: ByteSource, from = 0): AsyncGenerator<Uint8Array, void, undefined> {
  let offset = from
  let next = source.read(offset, PIECE_BYTES)
  for (;;) {
    const piece = await next
    if (piece.length === 0) return
    offset += piece.length
    next = source.read(offset, PIECE_BYTES)
    // A reader that stops early leaves this read behind; its failure is nobody's then.
    next.catch(() => undefined)
    yield piece
  }
}
