import { isZip } from './open'
import type { ByteSource, ImportTools } from './step'
import { inspect, type InspectOptions } from './inspect'
import { openZip } from './zip'
import { entrySource } from './zip-source'

const TEXT_FILE = /\.(?:txt|csv|tsv|json|jsonl|mht|mhtml|eml|html?|xlsx)$/i
/** Files looked into at most: an archive of exports holds a few, one of pictures and pages thousands. */
const MAX_PARTS = 500

/**
 * The importable files of a zip that is no export itself, such as several exports packed together, in name order. Empty
 * when the source is no zip, or holds nothing that can be imported; unsafe archives are left to `inspect`.
 */
export async function parts(source: ByteSource, tools: ImportTools, options: InspectOptions = {}): Promise<readonly ByteSource[]> {
  if (!isZip(await source.read(0, 4))) return []
  const archive = await openZip(source)
  if (!archive.ok || archive.value.entries.some(entry => entry.name === 'xl/workbook.xml')) return []
  const found: ByteSource[] = []
  const entries = archive.value.entries.filter(entry => TEXT_FILE.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries.slice(0, MAX_PARTS)) {
    const part = entrySource(source, archive.value, entry)
    if ((await inspect(part, tools, options)).ok) found.push(part)
  }
  return found
}
