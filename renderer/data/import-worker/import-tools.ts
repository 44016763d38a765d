import type { Encoding } from '../../../shared/formats/format'
import { partOf } from '../../../shared/importing/parts'
import type { ByteSource, ImportTools } from '../../../shared/importing/step'
import type { SentSource } from './protocol'

/** Decoders of the platform: browsers and Node have the same ones. */
export const IMPORT_TOOLS: ImportTools = {
  decoder(encoding: Encoding, fatal: boolean) {
    const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
    return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) }
  },
}

/** A dropped file as a source of bytes. */
export function fileSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
    stretches: offset => streamed(file.slice(offset)),
  }
}

/** A stream is read in less than half the time that pieces cut out of the file take. */
async function* streamed(blob: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = blob.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value.length > 0) yield next.value
  } finally {
    await reader.cancel()
  }
}

/** The source a page sent: a file, perhaps with its folder, a part of an archive, or a port behind which the page reads. */
export function openSource(sent: SentSource): ByteSource {
  if ('part' in sent) return partOf(openSource(sent.of), sent.part, sent.size)
  if (!('file' in sent)) return portSource(sent)
  const { file, besides } = sent
  return { ...fileSource(file), ...(besides ? { beside: (path: string) => Promise.resolve(neighbour(besides, path)) } : {}) }
}

function neighbour(besides: ReadonlyMap<string, File>, path: string): ByteSource | null {
  const file = besides.get(path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''))
  return file ? fileSource(file) : null
}

function portSource({ name, size, bytes: port }: Extract<SentSource, { bytes: MessagePort }>): ByteSource {
  let queue: Promise<unknown> = Promise.resolve()
  const read = (offset: number, length: number) => new Promise<Uint8Array>((resolve, reject) => {
    port.onmessage = (event: MessageEvent<{ bytes?: Uint8Array; error?: string }>) => {
      if (event.data.bytes) resolve(event.data.bytes)
      else reject(new Error(event.data.error))
    }
    port.postMessage({ offset, length })
  })
  return {
    name,
    size,
    // One request at a time: answers carry no number.
    read: (offset, length) => {
      const answer = queue.then(() => read(offset, length))
      queue = answer.catch(() => undefined)
      return answer
    },
  }
}
