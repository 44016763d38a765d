import { Dexie } from 'dexie'
import type { GroupId } from '../../../shared/model/ids'
import type { Flag } from '../../../shared/moderation/flag'
import { register } from '../database'

/** Flags of a group since `from` (epoch ms), newest first, at most `limit`. Those of undone imports are left out. */
export async function flagsOf(groupId: GroupId, { from, limit }: { readonly from: number; readonly limit: number }): Promise<Flag[]> {
  const db = register()
  const visible = new Set<string>(await db.blockHeads.where('[groupId+from]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).primaryKeys())
  return db.flags.where('[groupId+sentAt]').between([groupId, from], [groupId, Dexie.maxKey], true, true).reverse().filter(flag => visible.has(flag.blockId)).limit(limit).toArray()
}

/** Blocks of a group that are still to be judged: the list is not whole until there are none. */
export async function blocksToJudge(groupId: GroupId): Promise<number> {
  const db = register()
  const done = new Set<string>(await db.watched.where('groupId').equals(groupId).primaryKeys())
  const heads = await db.blockHeads.where('[groupId+from]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).primaryKeys()
  return heads.filter(id => !done.has(id)).length
}
