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

/** A file that cannot be read any more: moved, changed or taken by another program since it was dropped. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'

  constructor(readonly fileName: string, cause: unknown) {
    super(`${fileName}: ${String(cause)}`, { cause })
  }
}

const toldOf = (file: File) => (error: unknown): never => { throw new UnreadableError(file.name, error) }

/** All bytes of a file that has to be had at once, such as a backup; fails with {@link UnreadableError}. */
export async function wholeFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer().catch(toldOf(file)))
}

/** A dropped file as a source of bytes; reading fails with {@link UnreadableError}. */
export function fileSource(file: File): ByteSource {
  const told = toldOf(file)
  return {
    name: file.name,
    size: file.size,
    read: async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer().catch(told)),
    stretches: offset => streamed(file.slice(offset), told),
  }
}

/** A stream is read in less than half the time that pieces cut out of the file take. */
async function* streamed(blob: Blob, told: (error: unknown) => never): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = blob.stream().getReader()
  const next = () => reader.read().catch(told)
  try {
    for (let stretch = await next(); !stretch.done; stretch = await next()) if (stretch.value.length > 0) yield stretch.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The source a page sent: a file, perhaps with its folder, a part of an archive, or a port behind which the page reads. */
export function openSource(sent: SentSource): ByteSource {
  if ('part' in sent) return partOf(openSource(sent.of), { path: sent.part, size: sent.size }, IMPORT_TOOLS)
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
      else reject(new UnreadableError(name, event.data.error))
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
