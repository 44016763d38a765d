import type { Register, RegisterTable } from '../../shared/model/register'
import { register } from './database'
import { REGISTER_TABLES } from './rows'

/** The whole register without messages, as one consistent reading. */
export function readRegister(): Promise<Register> {
  const db = register()
  return db.transaction('r', REGISTER_TABLES, async () => {
    const rows = await Promise.all(REGISTER_TABLES.map(table => db.table(table).toArray()))
    return Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, rows[i]])) as unknown as Register
  })
}

/** Rows of every register table. */
export async function countRows(): Promise<Record<RegisterTable, number>> {
  const db = register()
  const counts = await Promise.all(REGISTER_TABLES.map(table => db.table(table).count()))
  return Object.fromEntries(REGISTER_TABLES.map((table, i) => [table, counts[i]!])) as Record<RegisterTable, number>
}
