import type { RegisterRows, RegisterTable, RowChange } from '../../../shared/model/register'
import type { RegisterDatabase } from '../database'
import { groupBy } from '../../../shared/model/group-by'
import { same, withFields } from '../same'

type AnyRow = RegisterRows[RegisterTable]

/** A change of one row; `null` when nothing differs. */
export function changeOf<T extends RegisterTable>(table: T, before: RegisterRows[T] | null, after: RegisterRows[T]): RowChange[] {
  const clean = withFields(after, {})
  if (before && same(before, clean)) return []
  return [{ table, key: (clean as { id: string }).id, before, after: clean } as RowChange]
}

/**
 * Writes changes inside the running transaction. Where a row was changed by somebody else since `before` was read, only the
 * fields of the change are laid over it, and a row removed meanwhile stays removed.
 */
export async function writeChanges(db: RegisterDatabase, changes: readonly RowChange[]): Promise<void> {
  for (const [table, own] of groupBy(changes, change => change.table)) {
    // New rows need no look at what is there, and an import of a new group has nothing else.
    const known = own.filter(change => change.before !== null && change.after !== null).map(change => change.key)
    const stored = known.length > 0 ? await db.table<AnyRow, string>(table).bulkGet(known) : []
    const now = new Map(known.map((key, i) => [key, stored[i]]))
    const rows = own.flatMap((change): AnyRow[] => {
      if (change.after === null) return []
      if (change.before === null) return [change.after]
      const current = now.get(change.key)
      if (!current) return []
      return [same(current, change.before) ? change.after : withFields(current, fieldsChanged(change.before, change.after))]
    })
    await db.table(table).bulkPut(rows)
    await db.table(table).bulkDelete(own.filter(change => change.after === null).map(change => change.key))
  }
}

/** The fields in which two rows differ, as they are in `after`; fields taken away are `undefined`. */
export function fieldsChanged(before: AnyRow, after: AnyRow): Partial<AnyRow> {
  const was = before as unknown as Record<string, unknown>
  const is = after as unknown as Record<string, unknown>
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return Object.fromEntries([...names].filter(name => !same(was[name], is[name])).map(name => [name, is[name]])) as Partial<AnyRow>
}

/** The row after `change` is taken back as far as nobody has changed the same fields since. */
export function laidBack(change: RowChange, now: AnyRow): AnyRow {
  if (change.before === null || change.after === null) return now
  const is = now as unknown as Record<string, unknown>
  const became = change.after as unknown as Record<string, unknown>
  const back = Object.entries(fieldsChanged(change.after, change.before)).filter(([name]) => same(is[name], became[name]))
  return withFields(now, Object.fromEntries(back) as Partial<AnyRow>)
}
