/** The same bytes in pieces that end with a character; what waits for its rest goes in front of the next piece. */
export async function* wholeCharacters(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let open: Uint8Array = new Uint8Array(0)
  for await (const piece of pieces) {
    const bytes = open.length === 0 ? piece : joined(open, piece)
    const end = endOfCharacters(bytes)
    open = bytes.slice(end)
    if (end > 0) yield bytes.subarray(0, end)
  }
  if (open.length > 0) yield open
}

/** Position behind the last character that is whole; malformed bytes count as whole. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}
