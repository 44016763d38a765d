import type { RegisterRows, RegisterTable, RowChange } from '../../shared/model/register'
import { same, withFields } from './same'

type AnyRow = RegisterRows[RegisterTable]

/**
 * The row as it must be after `change` is taken back from the row as it is `now`: only the fields the change touched go
 * back, so that what happened to other fields since survives. `ok: false` when one of those fields has been changed since,
 * or the row was made or removed since.
 */
export function reverseChange(change: RowChange, now: AnyRow | null): { ok: true; row: AnyRow | null } | { ok: false } {
  const { before, after } = change
  if (after === null) return now === null || same(now, before) ? { ok: true, row: before } : { ok: false }
  if (now === null) return before === null ? { ok: true, row: null } : { ok: false }
  if (before === null) return same(now, after) ? { ok: true, row: null } : { ok: false }
  const was = before as unknown as Record<string, unknown>
  const became = after as unknown as Record<string, unknown>
  const is = now as unknown as Record<string, unknown>
  const back: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (same(was[field], became[field]) || same(is[field], was[field])) continue
    if (!same(is[field], became[field])) return { ok: false }
    back[field] = was[field]
  }
  return { ok: true, row: withFields(now, back as Partial<AnyRow>) }
}
