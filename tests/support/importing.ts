import { nodeTools } from '../../electron/cli/node-source'
import { chatDocument, readContents, type ChatDocument } from '../../shared/importing/chat-document'
import { inspect } from '../../shared/importing/inspect'
import { readChats } from '../../shared/importing/read-chats'
import type { ByteSource, ImportStep } from '../../shared/importing/step'
import type { Failure } from '../../shared/model/failure'
import type { Result } from '../../shared/model/result'
import { CHINA } from '../../shared/model/zone'

/** A file made of bytes or of UTF-8 text; `besides` are files next to it. */
export function memorySource(name: string, content: string | Uint8Array, besides: Readonly<Record<string, string>> = {}): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    beside: async path => (path in besides ? memorySource(path, besides[path]!) : null),
  }
}

const options = { zone: CHINA, currentYear: 2025 }

/** The document of a file, or the failure that stops it. */
export async function importDocument(source: ByteSource, format?: string): Promise<Result<ChatDocument, Failure>> {
  const inspection = await inspect(source, nodeTools, { currentYear: 2025, ...(format === undefined ? {} : { format }) })
  if (!inspection.ok) return inspection
  const contents = await readContents(source, inspection.value, nodeTools, options)
  return contents.ok ? { ok: true, value: chatDocument(source.name, inspection.value, contents.value) } : contents
}

/** The document of a file that must be readable. */
export async function documentOf(source: ByteSource, format?: string): Promise<ChatDocument> {
  const result = await importDocument(source, format)
  if (!result.ok) throw new Error(`${source.name}: ${result.failure.code}`)
  return result.value
}

/** Every step of a file that must be readable. */
export async function stepsOf(source: ByteSource): Promise<readonly ImportStep[]> {
  const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
  if (!inspection.ok) throw new Error(`${source.name}: ${inspection.failure.code}`)
  const steps: ImportStep[] = []
  for await (const step of readChats(source, inspection.value, nodeTools, options)) steps.push(step)
  return steps
}
