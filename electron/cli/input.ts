import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { formatsNamed } from '../../shared/formats/registry'
import { inspect } from '../../shared/importing/inspect'
import { parts } from '../../shared/importing/parts'
import type { ByteSource, Inspection } from '../../shared/importing/step'
import { CliFailure, CliUsage, type CliHost } from './command'
import { failureLine } from './failure-line'
import { nodeSource, nodeTools } from './node-source'

export interface Input {
  /** As given on the command line; for a part of a zip or folder, with its name behind. */
  readonly file: string
  readonly source: ByteSource
  readonly inspection: Inspection
}

/** Opens a file and settles its format; fails with one line that says what is wrong. */
export async function openInput(file: string, host: CliHost, format?: string): Promise<Input> {
  const inputs = await openInputs(file, host, format)
  if (inputs.length > 1) throw new CliFailure(`${file}: holds ${inputs.length} exports. Name one of them.`)
  return inputs[0]!
}

/** The exports behind a name: the file itself, or those in a folder or in a zip that is no export itself. */
export async function openInputs(file: string, host: CliHost, format?: string): Promise<readonly Input[]> {
  if (format !== undefined && formatsNamed(format).length === 0) throw new CliUsage(`unknown format ${format}`)
  const options = { currentYear: yearOf(host), ...(format === undefined ? {} : { format }) }
  if ((await stat(file).catch(() => null))?.isDirectory()) return folderInputs(file, host, format)
  const source = await nodeSource(file)
  if (!source) throw new CliFailure(failureLine(file, { code: 'import.unreadable', fileName: file }))
  const inspection = await inspect(source, nodeTools, options)
  if (inspection.ok) return [{ file, source, inspection: inspection.value }]
  const inside: Input[] = []
  for (const part of inspection.failure.code === 'import.unknown-format' ? await parts(source, nodeTools, options) : []) {
    const settled = await inspect(part, nodeTools, options)
    if (settled.ok) inside.push({ file: `${file}/${part.name}`, source: part, inspection: settled.value })
  }
  if (inside.length === 0) throw new CliFailure(failureLine(file, inspection.failure))
  return inside
}

/** Every export directly in a folder, in name order; files that are none are passed over. */
async function folderInputs(folder: string, host: CliHost, format?: string): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).filter(one => one.isFile()).map(one => one.name).sort()) {
    try {
      inputs.push(...await openInputs(path.join(folder, entry), host, format))
    } catch (error) {
      if (!(error instanceof CliFailure)) throw error
    }
  }
  if (inputs.length === 0) throw new CliFailure(`${folder}: there is no export in this folder. Name a file or another folder.`)
  return inputs
}

export const yearOf = (host: CliHost): number => Number(host.today().slice(0, 4))
