import { isZip } from './open'
import type { ByteSource, ImportTools } from './step'
import { inspect, type InspectOptions } from './inspect'
import { openZip, ZipError, type ZipArchive } from './zip'
import { entrySource } from './zip-source'

const TEXT_FILE = /\.(?:txt|csv|tsv|json|jsonl|mht|mhtml|eml|html?|xlsx)$/i
/** Files looked at at most: an archive of exports holds a few, one of pictures and pages thousands. */
const MAX_PARTS = 500

/**
 * The importable files of a zip that is no export itself, such as several exports packed together, in name order. Empty
 * when the source is no zip, or holds nothing that can be imported; unsafe archives are left to `inspect`.
 */
export async function parts(source: ByteSource, tools: ImportTools, options: InspectOptions = {}): Promise<readonly ByteSource[]> {
  if (!isZip(await source.read(0, 4))) return []
  const archive = await openZip(source, tools)
  if (!archive.ok || archive.value.entries.some(entry => entry.name === 'xl/workbook.xml')) return []
  const { parts: found } = await unpack(source, archive.value, tools, options)
  return found.map(({ source: part }) => part)
}

/** Everything of an archive: what can be imported, in name order, and the paths of what cannot. */
export async function unpacked(source: ByteSource, tools: ImportTools, options: InspectOptions = {}): Promise<{ readonly parts: readonly Part[]; readonly others: readonly string[] }> {
  if (!isZip(await source.read(0, 4))) return { parts: [], others: [] }
  const archive = await openZip(source, tools)
  return archive.ok ? unpack(source, archive.value, tools, options) : { parts: [], others: [] }
}

export interface Part {
  readonly path: string
  readonly source: ByteSource
}

async function unpack(source: ByteSource, archive: ZipArchive, tools: ImportTools, options: InspectOptions): Promise<{ readonly parts: readonly Part[]; readonly others: readonly string[] }> {
  const parts: Part[] = []
  const others: string[] = []
  for (const entry of [...archive.entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const part = entrySource(source, archive, entry)
    const isWanted = TEXT_FILE.test(entry.name) && parts.length + others.length < MAX_PARTS && (await inspect(part, tools, options)).ok
    if (isWanted) parts.push({ path: entry.name, source: part })
    else if (!entry.name.endsWith('/')) others.push(entry.name)
  }
  return { parts, others }
}

/** One file of an archive, opened when it is first read; the archive was looked into before. */
export function partOf(archive: ByteSource, { path, size }: { readonly path: string; readonly size: number }, tools: Pick<ImportTools, 'decoder'>): ByteSource {
  let opened: Promise<ByteSource> | null = null
  const open = (): Promise<ByteSource> => (opened ??= openZip(archive, tools).then(found => {
    const entry = found.ok ? found.value.entries.find(one => one.name === path) : undefined
    if (!found.ok || !entry) throw new ZipError('damaged')
    return entrySource(archive, found.value, entry)
  }))
  return {
    name: path.slice(path.lastIndexOf('/') + 1), size,
    read: async (offset, length) => (await open()).read(offset, length),
    beside: async other => (await open()).beside?.(other) ?? null,
  }
}
