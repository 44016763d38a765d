import { create } from 'zustand'
import type { Failure } from '../../../shared/model/failure'
import type { ImportId } from '../../../shared/model/ids'
import type { ImportBatch } from '../../../shared/model/import-batch'
import type { ImportChoices, ImportPreview, ImportProgress, PageSource } from '../../data/imports'

/**
 * A file on the desk: looked at, shown to the operator, waiting its turn, being read, done. `failed` before or while
 * reading; nothing of a failed or cancelled file is kept.
 */
export interface DeskFile {
  readonly number: number
  readonly source: PageSource
  readonly state: 'looking' | 'shown' | 'waiting' | 'reading' | 'done' | 'failed'
  readonly choices: ImportChoices
  readonly preview: ImportPreview | null
  readonly failure: Failure | null
  readonly progress: ImportProgress | null
  /** Epoch ms of the first progress. */
  readonly startedAt: number | null
  readonly batches: readonly ImportBatch[]
}

interface DeskView {
  /** Names of files of a folder or archive that are no exports: said once, then not read. */
  readonly passedOver: readonly string[]
  readonly files: readonly DeskFile[]
  /** Number of the file whose card is open; `null` = the first that needs a look. */
  readonly open: number | null
  /** Import whose result is shown at the right; `null` = the latest. */
  readonly result: ImportId | null
  readonly help: boolean
}

/** What lies on the desk at this moment; the imports themselves are in the register. */
export const useDesk = create<DeskView>()(() => ({ passedOver: [], files: [], open: null, result: null, help: false }))

export function changeFile(number: number, fields: Partial<DeskFile>): void {
  useDesk.setState(state => ({ files: state.files.map(file => (file.number === number ? { ...file, ...fields } : file)) }))
}

export function fileNumbered(number: number): DeskFile | undefined {
  return useDesk.getState().files.find(file => file.number === number)
}

/** The file whose card is open: the chosen one, else the one being read, else the first that waits for the operator. */
export function openFile(view: Pick<DeskView, 'files' | 'open'>): DeskFile | null {
  const onDesk = view.files.filter(file => file.state !== 'done')
  return onDesk.find(file => file.number === view.open)
    ?? onDesk.find(file => file.state === 'reading')
    ?? onDesk.find(file => file.state === 'shown' || file.state === 'failed')
    ?? onDesk[0] ?? null
}
