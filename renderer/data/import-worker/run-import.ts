import { formatById } from '../../../shared/formats/registry'
import { readChats } from '../../../shared/importing/read-chats'
import type { ByteSource } from '../../../shared/importing/step'
import type { Failure } from '../../../shared/model/failure'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { fail, succeed, type Result } from '../../../shared/model/result'
import { digestOf, hashedSource } from './bytes-read'
import { IMPORT_TOOLS } from './import-tools'
import type { ImportChoices } from './protocol'
import { mayBeRepeated, readingMark, repeatImport } from './same-file'
import { settleFile } from './settle-file'
import { storeSteps } from './store-steps'
import type { ImportStore, StoreTools } from './store-tools'

/** Reads one file into the register, from bytes to the final transaction. Needs no worker. */
export async function runImport(store: ImportStore, source: ByteSource, choices: ImportChoices, tools: StoreTools): Promise<Result<ImportBatch[], Failure>> {
  const currentYear = new Date(tools.zone.toWall(tools.now())).getUTCFullYear()
  const settled = await settleFile(source, choices, { currentYear, tables: (await store.strict.settings.get('settings'))?.tables })
  if (!settled.ok) return settled
  const { inspection, table, mapping } = settled.value
  if (table?.isEnough === false) return fail({ code: 'import.bad-mapping', fileName: source.name })
  const file = {
    name: source.name, bytes: source.size, format: inspection.format, encoding: inspection.encoding, isRoster: inspection.isRoster, ...(choices.fromInbox ? { fromInbox: true } : {}),
    platform: formatById(inspection.format)?.platform ?? 'other' as const,
  }
  const markOf = (digest: () => Promise<string | null>) => readingMark(digest, file, { ...choices, ...(mapping ? { mapping } : {}) }, tools)
  const known = (await mayBeRepeated(store, file)) ? await markOf(() => digestOf(source)) : null
  const repeated = known === null ? null : await repeatImport(store, known, { file, choices, tools })
  if (repeated) return succeed([repeated])
  const hashed = hashedSource(source)
  const mark = () => (known === null ? markOf(hashed.digest) : Promise.resolve(known))
  const steps = readChats(hashed.source, inspection, IMPORT_TOOLS, { zone: tools.zone, currentYear, ...(mapping ? { mapping } : {}) })
  return storeSteps(store, steps, file, { choices, tools, mark })
}
