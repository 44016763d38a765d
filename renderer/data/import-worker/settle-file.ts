import { guessEncoding } from '../../../shared/importing/encoding'
import { inspect } from '../../../shared/importing/inspect'
import type { ByteSource, Inspection } from '../../../shared/importing/step'
import { isTableFormat, isTableLike, lookAtTable, type TableLook } from '../../../shared/importing/table-look'
import type { Failure } from '../../../shared/model/failure'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { Settings } from '../../../shared/model/settings'
import { IMPORT_TOOLS } from './import-tools'
import type { ImportOptions } from './protocol'

/** What a file will be read as. */
export interface SettledFile {
  readonly inspection: Inspection
  readonly table: TableLook | null
  /** See `ParseContext.mapping`. */
  readonly mapping: Readonly<Record<string, number>> | undefined
}

type Mapping = Readonly<Record<string, number>>

/**
 * Format, encoding and columns of a file: what the operator chose, else what was chosen for a table of the same header before,
 * else what is found out. A table whose columns nobody knows is still a table, to be told about by the operator.
 */
export async function settleFile(source: ByteSource, options: ImportOptions, known: { readonly currentYear: number; readonly tables: Settings['tables'] }): Promise<Result<SettledFile, Failure>> {
  const { currentYear, tables } = known
  const { format, encoding, mapping } = options
  const as = (chosen: string | undefined) => inspect(source, IMPORT_TOOLS, { currentYear, ...(chosen ? { format: chosen } : {}), ...(encoding ? { encoding } : {}) })
  const inspected = await as(format)
  if (!inspected.ok) {
    const mayBeTable = inspected.failure.code === 'import.unknown-format' && format === undefined && (/\.(?:csv|tsv|xlsx)$/i.test(source.name) || (await isTabbed(source)))
    return mayBeTable ? unknownTable(source, inspected.failure, as, known) : inspected
  }
  if (!isTableFormat(inspected.value.format)) return succeed({ inspection: inspected.value, table: null, mapping })
  const table = await lookAtTable(source, inspected.value, IMPORT_TOOLS, mapping)
  const before = format === undefined && mapping === undefined && table ? tables?.[table.signature] : undefined
  return before ? remembered(source, before, as) : succeed({ inspection: inspected.value, table, mapping: table?.mapping ?? mapping })
}

/** Bytes that are looked at for tabs, and lines among them. */
const HEAD_BYTES = 4096
const TABBED_LINES = 5

/** Cells copied out of a sheet or a page: every line has as many tabs as the first. */
async function isTabbed(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, HEAD_BYTES)
  if (!head.includes(9)) return false
  const { encoding, bomBytes } = await guessEncoding(source, IMPORT_TOOLS)
  const lines = IMPORT_TOOLS.decoder(encoding, false).decode(head.subarray(bomBytes), false).split(/\r\n|\r|\n/).filter(line => line.trim() !== '').slice(0, TABBED_LINES)
  const tabs = (line: string): number => line.split('\t').length
  return lines.length >= 2 && tabs(lines[0]!) >= 2 && lines.every(line => tabs(line) === tabs(lines[0]!))
}

type InspectAs = (format: string) => Promise<Result<Inspection, Failure>>

async function remembered(source: ByteSource, { format, mapping }: { readonly format: string; readonly mapping: Mapping }, as: InspectAs): Promise<Result<SettledFile, Failure>> {
  const inspected = await as(format)
  if (!inspected.ok) return inspected
  const table = await lookAtTable(source, inspected.value, IMPORT_TOOLS, mapping)
  return succeed({ inspection: inspected.value, table, mapping: table?.mapping ?? mapping })
}

/** A table without any known word: of messages when a column of it looks like times and another like words, else a roster. */
async function unknownTable(source: ByteSource, failure: Failure, as: InspectAs, { tables }: { readonly tables: Settings['tables'] }): Promise<Result<SettledFile, Failure>> {
  const messages = await as('message-table')
  if (!messages.ok) return messages
  const table = await lookAtTable(source, messages.value, IMPORT_TOOLS)
  if (!table || !isTableLike(table)) return fail(failure)
  const before = tables?.[table.signature]
  if (before) return remembered(source, before, as)
  if (table.isEnough) return succeed({ inspection: messages.value, table, mapping: table.mapping })
  const roster = await as('roster')
  if (!roster.ok) return roster
  const list = await lookAtTable(source, roster.value, IMPORT_TOOLS)
  return list?.isEnough ? succeed({ inspection: roster.value, table: list, mapping: list.mapping }) : succeed({ inspection: messages.value, table, mapping: table.mapping })
}
