import type { Act } from '../../shared/model/register'
import { RESTORED } from './act'
import type { RegisterDatabase } from './database'
import { REGISTER_TABLES } from './rows'

/**
 * The acts of a journal that belong after act number `from`. A restore in between made the acts since its base void; if `from` is
 * one of the void ones itself, what follows that restore is another story. `acts` ascending.
 */
export function actsAfter(acts: readonly Act[], from: number): Act[] {
  let valid: Act[] = []
  for (const act of acts) {
    if (act.seq <= from) continue
    if (act.kind.startsWith(RESTORED)) {
      const base = Number(act.kind.slice(RESTORED.length))
      if (from > base) return valid
      valid = valid.filter(one => one.seq <= base)
    } else valid.push(act)
  }
  return valid
}

/** Applies acts of the journal to a register that has not seen them, as one transaction: rows as each act left them. */
export async function replayActs(db: RegisterDatabase, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  await db.transaction('rw', [...REGISTER_TABLES, 'acts', 'meta'], async () => {
    for (const act of acts) {
      for (const { table, key, after } of act.changes) {
        if (after === null) await db.table(table).delete(key)
        else await db.table(table).put(after)
      }
      await db.acts.put(act)
      if (act.undoes === undefined) continue
      const target = await db.acts.get(act.undoes)
      await db.acts.update(act.undoes, { undone: true })
      // Undoing an undo is doing it again.
      if (target?.undoes !== undefined) await db.acts.update(target.undoes, { undone: false })
    }
    const seq = Number((await db.meta.get('seq'))?.value ?? 0)
    await db.meta.put({ key: 'seq', value: Math.max(seq, acts.at(-1)!.seq) })
  })
}
