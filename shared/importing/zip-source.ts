import type { ByteSource } from './step'
import { entryBytes, type ZipArchive, type ZipEntry } from './zip'

/**
 * A zip entry as a source of bytes. Reading forward inflates once; reading back starts over, which only happens
 * between looking at a file's head and parsing it. Its neighbours are the other entries of the archive.
 */
export function entrySource(zip: ByteSource, archive: ZipArchive, entry: ZipEntry): ByteSource {
  let stream: AsyncGenerator<Uint8Array, void, undefined> | null = null
  let piece: Uint8Array = new Uint8Array(0)
  let pieceAt = 0
  const restart = (): void => {
    stream = entryBytes(zip, archive, entry)
    piece = new Uint8Array(0)
    pieceAt = 0
  }
  return {
    name: entry.name.slice(entry.name.lastIndexOf('/') + 1),
    size: entry.size,
    async read(offset, length) {
      if (!stream || offset < pieceAt) restart()
      const parts: Uint8Array[] = []
      let filled = 0
      while (filled < length) {
        const from = offset + filled - pieceAt
        if (from < piece.length) {
          const part = piece.subarray(from, from + length - filled)
          parts.push(part)
          filled += part.length
          continue
        }
        const next = await stream!.next()
        if (next.done) break
        pieceAt += piece.length
        piece = next.value
      }
      return joined(parts, filled)
    },
    async beside(path) {
      const folder = entry.name.slice(0, entry.name.lastIndexOf('/') + 1)
      const other = archive.entries.find(candidate => candidate.name === joinPath(folder, path))
      return other ? entrySource(zip, archive, other) : null
    },
  }
}

/** A copy of its own; an entry is often far smaller than the piece that was asked for. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let filled = 0
  for (const part of parts) {
    all.set(part, filled)
    filled += part.length
  }
  return all
}

/** `path` relative to `folder`; `.` and `..` are resolved inside the archive, never out of it. */
function joinPath(folder: string, path: string): string {
  const parts = folder.split('/').filter(Boolean)
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
