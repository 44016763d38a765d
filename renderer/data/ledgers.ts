import { Dexie } from 'dexie'
import type { Month } from '../../shared/model/day'
import type { GroupId } from '../../shared/model/ids'
import type { Ledger } from '../../shared/model/ledger'
import { register } from './database'

/** Ledgers of a group up to month `to`, included, ascending; each read by itself, so that turning many of them into objects is no long task. */
export async function ledgersOneByOne(groupId: GroupId, to: Month): Promise<Ledger[]> {
  const table = register().ledgers
  const keys = await table.where('[groupId+month]').between([groupId, Dexie.minKey], [groupId, to], true, true).primaryKeys()
  const ledgers: Ledger[] = []
  for (const key of keys) ledgers.push(...[await table.get(key)].filter(ledger => ledger !== undefined))
  return ledgers
}

/** Ledgers of a group from month `from` to month `to`, both included, ascending; months without messages have none. */
export function ledgersOf(groupId: GroupId, from?: Month, to?: Month): Promise<Ledger[]> {
  return register().ledgers.where('[groupId+month]').between([groupId, from ?? Dexie.minKey], [groupId, to ?? Dexie.maxKey], true, true).toArray()
}
