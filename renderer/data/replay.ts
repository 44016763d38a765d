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

/** Acts that nobody has any more. */
export interface GoneActs {
  readonly count: number
  /** Epoch ms of the last act before them and of the first one after them that are there; `null` = none is. */
  readonly since: number | null
  readonly until: number | null
}

/**
 * The acts between number `from` and number `last`, the highest that anybody knew of, that are in no line of a journal: each act has the next
 * number. What a restore in between made void is not missed. `acts` ascending; `null` = none is gone.
 */
export function goneActs(acts: readonly Act[], from: number, last: number): GoneActs | null {
  /** Each with the acts around it. */
  let gaps: { first: number; last: number; since: number | null; until: number | null }[] = []
  let next = from + 1
  let since: number | null = acts.findLast(act => act.seq <= from)?.at ?? null
  for (const act of acts) {
    if (act.seq <= from) continue
    const base = act.kind.startsWith(RESTORED) ? Number(act.kind.slice(RESTORED.length)) : Infinity
    if (from > base) break
    if (act.seq > next) gaps.push({ first: next, last: act.seq - 1, since, until: act.at })
    gaps = gaps.map(gap => ({ ...gap, last: Math.min(gap.last, base) })).filter(gap => gap.first <= gap.last)
    next = act.seq + 1
    since = act.at
  }
  if (next <= last) gaps.push({ first: next, last, since, until: null })
  const [first, end] = [gaps[0], gaps.at(-1)]
  return first && end ? { count: gaps.reduce((sum, gap) => sum + gap.last - gap.first + 1, 0), since: first.since, until: end.until } : null
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
