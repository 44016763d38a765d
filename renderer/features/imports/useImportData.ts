import type { Group } from '../../../shared/model/group'
import type { ImportBatch } from '../../../shared/model/import-batch'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings'
import { listGroups } from '../../data/groups'
import { listImports, redoImport, undoImport } from '../../data/imports'
import { getSettings, patchSettings } from '../../data/settings'
import { useLive } from '../../data/use-live'
import { failureWords } from '../../ui/failure-text'
import { say } from '../../ui/text'
import { toast } from '../../ui/toast'
import { importsText } from './imports.text'

const NONE: readonly never[] = []

/** Groups one can import into. */
export function useGroups(): readonly Group[] {
  return useLive<readonly Group[]>(listGroups, [], NONE)
}

/** Every import, latest first; `null` until read. */
export function useImportHistory(): readonly ImportBatch[] | null {
  return useLive<readonly ImportBatch[] | null>(listImports, [], null)
}

/** Names that are the operator. */
export function useMyNames(): readonly string[] {
  return useLive(getSettings, [], DEFAULT_SETTINGS).myNames
}

/** Remembers another name of the operator. */
export async function addMyName(name: string): Promise<void> {
  const clean = name.trim()
  if (clean !== '') await patchSettings(({ myNames }) => ({ myNames: [...new Set([...myNames, clean])] }))
}

/** Takes a whole import back; the toast brings it back. */
export async function undoBatch(batch: ImportBatch): Promise<void> {
  const result = await undoImport(batch.id)
  toast(result.ok
    ? { text: say(importsText, 'undoneToast', { file: batch.fileName }), undo: () => redoBatch(batch) }
    : { text: failureWords(result.failure).title, tone: 'danger' })
}

export async function redoBatch(batch: ImportBatch): Promise<void> {
  const result = await redoImport(batch.id)
  toast(result.ok ? { text: say(importsText, 'redoneToast', { file: batch.fileName }) } : { text: failureWords(result.failure).title, tone: 'danger' })
}
