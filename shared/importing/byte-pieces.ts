import type { ByteSource } from './step'

/** Bytes read at a time: large enough to keep reads rare, small enough to keep memory flat. */
const READ_BYTES = 1 << 22
/** Bytes handed on at a time: what is made of them should die young, before the collector has to move it. */
const PIECE_BYTES = 1 << 18

/** A source from beginning to end; the next stretch is being read while the last one is worked on. */
export async function* bytePieces(source: ByteSource, from = 0): AsyncGenerator<Uint8Array, void, undefined> {
  let offset = from
  let next = source.read(offset, READ_BYTES)
  for (;;) {
    const stretch = await next
    if (stretch.length === 0) return
    offset += stretch.length
    next = source.read(offset, READ_BYTES)
    // A reader that stops early leaves this read behind; its failure is nobody's then.
    next.catch(() => undefined)
    for (let at = 0; at < stretch.length; at += PIECE_BYTES) yield stretch.subarray(at, at + PIECE_BYTES)
  }
}
