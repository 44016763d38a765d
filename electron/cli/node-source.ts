import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ByteSource, ImportTools } from '../../shared/importing/step'

/** A file on disk as a source of bytes; `null` when there is none. Opened anew for every read, so none stays open. */
export async function nodeSource(file: string): Promise<ByteSource | null> {
  const about = await stat(file).catch(() => null)
  if (!about?.isFile()) return null
  return {
    name: path.basename(file),
    size: about.size,
    async read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, about.size - offset)))
      const handle = await open(file)
      let filled = 0
      try {
        while (filled < bytes.length) {
          const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
      } finally {
        await handle.close()
      }
      return bytes.subarray(0, filled)
    },
    beside: relative => nodeSource(path.join(path.dirname(file), relative)),
  }
}

/** What the pipeline takes from Node: its decoders. */
export const nodeTools: ImportTools = {
  decoder(encoding, fatal) {
    const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
    return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) }
  },
}
