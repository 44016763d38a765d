import type { MergeConflict, MergePlan } from '../../shared/backup/merge'
import type { Failure } from '../../shared/model/failure'
import type { ImportId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { fail, succeed, type Result } from '../../shared/model/result'
import { act, undoAct } from './act'
import { closeBlocks } from './block-reader'
import { tellImported, undoImport } from './imports'
import type { MergeBegun } from './import-worker/merge-backup'
import { runInWorker } from './import-worker/worker-face'
import { keyOf } from './rows'

export type { MergeBegun } from './import-worker/merge-backup'

/** Takes the chats of a backup in and plans the rest; {@link finishMerge} or {@link takeMergeBack} must follow. */
export async function beginMerge(file: File, passphrase?: string): Promise<Result<MergeBegun, Failure>> {
  const begun = await runInWorker({ type: 'merge', file, ...(passphrase !== undefined && { passphrase }) }).done
  closeBlocks()
  if (begun.ok) tellImported()
  return begun
}

/** Unites what was typed, as one act; of each conflict `takeTheirs` decides. */
export function finishMerge(plan: MergePlan, takeTheirs: (conflict: MergeConflict) => boolean): Promise<Act> {
  return act('register.merged', async tx => {
    for (const { table, row } of plan.added) if (!(await tx.get(table, keyOf(table, row as never)))) await tx.put(table, row as never)
    for (const { table, key, fields } of plan.filled) if (await tx.get(table, key)) await tx.patch(table, key, fields)
    for (const conflict of plan.conflicts) {
      const row = takeTheirs(conflict) ? await tx.get(conflict.table, conflict.key) : undefined
      if (row) await tx.patch(conflict.table, conflict.key, fieldsWith(conflict, row))
    }
  })
}

/** The changed field of a conflict; of one inside another field, `custom.爱好`, the outer one with all else in it as it stands. */
function fieldsWith({ field, theirs }: MergeConflict, row: object): Record<string, unknown> {
  const dot = field.indexOf('.')
  if (dot < 0) return { [field]: theirs }
  const outer = field.slice(0, dot)
  return { [outer]: { ...(row as Record<string, object>)[outer], [field.slice(dot + 1)]: theirs } }
}

/** Takes a whole merge back: the act (`null` before there was one), then the chats, the last first. */
export async function takeMergeBack(done: Act | null, imports: readonly ImportId[]): Promise<Result<null, Failure>> {
  if (done && done.seq > 0) {
    const undone = await undoAct(done.seq)
    if (!undone.ok) return fail(undone.failure)
  }
  for (const id of [...imports].reverse()) {
    const undone = await undoImport(id)
    if (!undone.ok) return fail(undone.failure)
  }
  return succeed(null)
}
