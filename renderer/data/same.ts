/** Whether two stored values are equal in depth. A field that is `undefined` equals an absent one. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) if (!same(left[key], right[key])) return false
  return true
}

/** `row` with `fields` laid over it; a field given as `undefined` is taken away. */
export function withFields<Row extends object>(row: Row, fields: Partial<Row>): Row {
  const next: Record<string, unknown> = { ...row, ...fields }
  for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key]
  return next as Row
}
