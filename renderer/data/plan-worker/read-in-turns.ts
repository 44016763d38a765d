import type { Register } from '../../../shared/model/register'
import { registerOf } from '../backup-store'
import type { RegisterDatabase } from '../database'
import { REGISTER_TABLES } from '../rows'

/** Readings begun anew because something was written meanwhile, before one that keeps writers waiting. */
const MOST_TURNS = 3

/**
 * The whole register as one consistent reading, table by table, so that who writes in between waits for one table and not for all: of 20,000
 * people they take a second together. Read anew when an act was stored meanwhile; an import plans anew by itself when it is done.
 */
export async function readInTurns(db: RegisterDatabase): Promise<Register> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const before = await lastAct(db)
    const rows: unknown[][] = []
    for (const table of REGISTER_TABLES) rows.push(await db.table(table).toArray())
    if ((await lastAct(db)) === before) return Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, rows[i]])) as unknown as Register
  }
  return registerOf(db)
}

const lastAct = async (db: RegisterDatabase): Promise<number> => Number((await db.meta.get('seq'))?.value ?? 0)
