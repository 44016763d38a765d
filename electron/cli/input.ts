import { inspect } from '../../shared/importing/inspect'
import type { ByteSource, Inspection } from '../../shared/importing/step'
import { formatsNamed } from '../../shared/formats/registry'
import { CliFailure, CliUsage, type CliHost } from './command'
import { failureLine } from './failure-line'
import { nodeSource, nodeTools } from './node-source'

export interface Input {
  /** As given on the command line. */
  readonly file: string
  readonly source: ByteSource
  readonly inspection: Inspection
}

/** Opens a file and settles its format; fails with one line that says what is wrong. */
export async function openInput(file: string, host: CliHost, format?: string): Promise<Input> {
  if (format !== undefined && formatsNamed(format).length === 0) throw new CliUsage(`unknown format ${format}`)
  const source = await nodeSource(file)
  if (!source) throw new CliFailure(failureLine(file, { code: 'import.unreadable', fileName: file }))
  const inspection = await inspect(source, nodeTools, { currentYear: yearOf(host), ...(format === undefined ? {} : { format }) })
  if (!inspection.ok) throw new CliFailure(failureLine(file, inspection.failure))
  return { file, source, inspection: inspection.value }
}

export const yearOf = (host: CliHost): number => Number(host.today().slice(0, 4))
