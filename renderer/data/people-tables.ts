import { Dexie } from 'dexie'
import type { Register } from '../../shared/model/register'
import { register, registerName } from './database'

/** What the table of people, its filters and the find box are made of. */
export const PEOPLE_TABLES = ['people', 'memberships', 'facts', 'offers', 'needs', 'tags', 'segments', 'groups'] as const
export type PeopleTables = Pick<Register, (typeof PEOPLE_TABLES)[number]>

/** Rows read in one request: what arrives at once is taken apart on the page's own thread. */
const PAGE = 1_000

/**
 * Reads the tables a page at a time, letting `pause` give the screen a turn in between; not one moment of the register, so whoever
 * keeps it reads again on {@link onPeopleChanged}. `null` when `isWanted` says so in between.
 */
export async function readPeopleTables(pause: () => Promise<void>, isWanted: () => boolean): Promise<PeopleTables | null> {
  const db = register()
  const tables: Partial<Record<keyof PeopleTables, unknown[]>> = {}
  for (const table of PEOPLE_TABLES) {
    const rows: unknown[] = []
    for (let last = ''; ;) {
      const page = await db.table<{ readonly id: string }, string>(table).where(':id').above(last).limit(PAGE).toArray()
      for (const row of page) rows.push(row)
      if (page.length < PAGE) break
      last = page.at(-1)!.id
      await pause()
      if (!isWanted()) return null
    }
    tables[table] = rows
  }
  return tables as unknown as PeopleTables
}

/** Calls `listener` whenever one of the tables has changed, also by a worker or another window. Returns the remover. */
export function onPeopleChanged(listener: () => void): () => void {
  const changed = (parts: Readonly<Record<string, unknown>>) => {
    const own = PEOPLE_TABLES.some(table => Object.keys(parts).some(part => part.startsWith(`idb://${registerName()}/${table}/`)))
    if (own || 'all' in parts) listener()
  }
  Dexie.on('storagemutated', changed)
  return () => Dexie.on('storagemutated').unsubscribe(changed)
}
