import type { ByteSource } from './step'

/** Bytes read at a time: large enough to keep reads rare, small enough to keep memory flat. */
const READ_BYTES = 1 << 22
/** Bytes handed on at a time: what is made of them should die young, before the collector has to move it. */
const PIECE_BYTES = 1 << 18

/** A source from beginning to end, in pieces of moderate length; the next are being read while the last one is worked on. */
export async function* bytePieces(source: ByteSource, from = 0): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const stretch of byteStretches(source, from)) for (let at = 0; at < stretch.length; at += PIECE_BYTES) yield stretch.subarray(at, at + PIECE_BYTES)
}

/** A source from `from` to its end in the stretches in which it is read, none of them empty. */
export function byteStretches(source: ByteSource, from = 0): AsyncIterable<Uint8Array> {
  return source.stretches?.(from) ?? readAhead(source, from)
}

async function* readAhead(source: ByteSource, from: number): AsyncGenerator<Uint8Array, void, undefined> {
  let offset = from
  let next = source.read(offset, READ_BYTES)
  for (;;) {
    const stretch = await next
    if (stretch.length === 0) return
    offset += stretch.length
    next = source.read(offset, READ_BYTES)
    // A reader that stops early leaves this read behind; its failure is nobody's then.
    next.catch(() => undefined)
    yield stretch
  }
}
