import { Dexie } from 'dexie'
import type { Month } from '../../shared/model/day'
import type { GroupId } from '../../shared/model/ids'
import type { Ledger } from '../../shared/model/ledger'
import { register } from './database'

/** Ledgers of a group from month `from` to month `to`, both included, ascending; months without messages have none. */
export function ledgersOf(groupId: GroupId, from?: Month, to?: Month): Promise<Ledger[]> {
  return register().ledgers.where('[groupId+month]').between([groupId, from ?? Dexie.minKey], [groupId, to ?? Dexie.maxKey], true, true).toArray()
}
