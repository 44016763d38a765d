import { Dexie } from 'dexie'
import type { BlockHead } from '../../shared/model/block'
import type { GroupId } from '../../shared/model/ids'
import type { RegisterDatabase } from './database'

/** Heads of a group in order of their earliest message. */
export function headsIn(db: RegisterDatabase, groupId: GroupId): Promise<BlockHead[]> {
  return db.blockHeads.where('[groupId+from]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).toArray()
}
