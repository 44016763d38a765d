import { connect } from '../../renderer/data/database'
import { ALL_VERSIONS } from '../../renderer/data/versions/all-versions'

/** Rows by table of a register as it was stored by one version, typed arrays included. */
export interface StoredProfile {
  readonly version: number
  readonly tables: Readonly<Record<string, readonly unknown[]>>
}

const ARRAYS = { Float64Array, Uint32Array, Uint8Array } as const

/** A profile as text for a file: a line of JSON a row. */
export function profileToText({ version, tables }: StoredProfile): string {
  const pack = (_: string, value: unknown): unknown => {
    const name = Object.keys(ARRAYS).find(key => value instanceof ARRAYS[key as keyof typeof ARRAYS])
    return name === undefined ? value : { $: name, of: [...(value as Iterable<number>)].map(one => (Number.isNaN(one) ? 'NaN' : one)) }
  }
  const lines = Object.entries(tables).flatMap(([table, rows]) => rows.map(row => JSON.stringify({ table, row }, pack)))
  return [JSON.stringify({ version }), ...lines, ''].join('\n')
}

export function profileFromText(text: string): StoredProfile {
  const unpack = (_: string, value: unknown): unknown => {
    const packed = value as { readonly $?: keyof typeof ARRAYS; readonly of: readonly (number | 'NaN')[] } | null
    return packed && typeof packed === 'object' && packed.$ !== undefined ? ARRAYS[packed.$].from(packed.of.map(Number)) : value
  }
  const [head, ...lines] = text.trim().split('\n')
  const tables: Record<string, unknown[]> = {}
  for (const line of lines) {
    const { table, row } = JSON.parse(line, unpack) as { table: string; row: unknown }
    ;(tables[table] ??= []).push(row)
  }
  return { version: (JSON.parse(head!) as { version: number }).version, tables }
}

/** Writes a profile into a fresh database in the form of its own version. */
export async function storeProfile(name: string, { version, tables }: StoredProfile): Promise<void> {
  const db = connect(name, 'strict', ALL_VERSIONS.slice(0, version))
  await db.open()
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkPut([...rows])
  db.close()
}

/** Everything that is stored, in the form it is stored in now. */
export async function readProfile(name: string, version: number): Promise<StoredProfile> {
  const db = connect(name, 'strict', ALL_VERSIONS.slice(0, version))
  await db.open()
  const tables: Record<string, unknown[]> = {}
  for (const table of db.tables) tables[table.name] = await table.toArray()
  db.close()
  return { version, tables }
}
