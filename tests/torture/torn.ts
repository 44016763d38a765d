import { isDeepStrictEqual } from 'node:util'
import type { Act } from '../../shared/model/register'
import type { Stored } from './read-store'

const keyOf = (table: string, row: Record<string, unknown>): string => String(row[table === 'followUps' ? 'key' : 'id'])
const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/**
 * What a torn transaction would leave behind: a gap in the numbers of acts, a number that runs ahead of them, or a row that is
 * not what the last act on it made. Empty when the store is whole. `ignoring`: rows that something else than acts writes.
 */
export function tornPlaces(stored: Stored, ignoring: (table: string) => boolean = () => false): string[] {
  const acts = (stored.rows['acts'] ?? []) as unknown as Act[]
  const seq = (stored.rows['meta'] ?? []).find(row => row['key'] === 'seq')?.['value'] ?? 0
  const torn: string[] = []
  acts.forEach((act, i) => { if (act.seq !== i + 1) torn.push(`act ${i + 1} is missing`) })
  if (seq !== acts.length) torn.push(`${String(seq)} acts are counted, ${acts.length} are there`)
  const wanted = new Map<string, { readonly table: string; readonly key: string; readonly after: unknown }>()
  for (const { changes } of acts) for (const { table, key, after } of changes) wanted.set(`${table} ${key}`, { table, key, after })
  for (const { table, key, after } of wanted.values()) {
    if (ignoring(table)) continue
    const found = (stored.rows[table] ?? []).find(row => keyOf(table, row) === key) ?? null
    if (!isDeepStrictEqual(clean(found), clean(after))) torn.push(`${table} ${key} is not what the last act made of it`)
  }
  return torn
}

/** Acts of `acknowledged` that the store does not hold. */
export function lostActs(acknowledged: readonly Act[], stored: Stored | null): Act[] {
  const bySeq = new Map(((stored?.rows['acts'] ?? []) as unknown as Act[]).map(act => [act.seq, act]))
  return acknowledged.filter(act => !isDeepStrictEqual(clean({ ...bySeq.get(act.seq), undone: 0 }), clean({ ...act, undone: 0 })))
}
