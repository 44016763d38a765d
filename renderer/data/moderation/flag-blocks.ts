import { isNoiseMessage } from '../../../shared/activity/message-signs'
import type { GroupId } from '../../../shared/model/ids'
import { flagsIn } from '../../../shared/moderation/flags-in'
import { floodWatch } from '../../../shared/moderation/flood-watch'
import type { RegisterDatabase } from '../database'

/** Raised whenever the same messages would be judged otherwise: every block is then judged anew. */
export const JUDGE_FORM = 1

/**
 * Judges every block that was not judged before, oldest first, and keeps what looks like trouble. Each block is one small transaction,
 * so that it can be broken off at any moment. Flags of blocks that are gone for good are cleared away. Returns how many flags are new.
 */
export async function flagNewBlocks(db: RegisterDatabase): Promise<number> {
  await clearGone(db)
  let added = 0
  for (const groupId of await db.groups.toCollection().primaryKeys()) added += await flagGroup(db, groupId as GroupId)
  return added
}

async function flagGroup(db: RegisterDatabase, groupId: GroupId): Promise<number> {
  const done = new Set((await db.watched.where('groupId').equals(groupId).toArray()).filter(({ form }) => form === JUDGE_FORM).map(({ blockId }) => blockId))
  const heads = (await db.blockHeads.where('[groupId+from]').between([groupId, -Infinity], [groupId, Infinity], true, true).toArray()).filter(({ id }) => !done.has(id))
  const watch = floodWatch()
  let added = 0
  for (const head of heads) {
    const block = await db.blocks.get(head.id)
    const flags = block ? flagsIn(head, block, { watch, isNoise: isNoiseMessage }) : []
    await db.transaction('rw', db.flags, db.watched, async () => {
      await db.flags.where('blockId').equals(head.id).delete()
      await db.flags.bulkPut(flags)
      await db.watched.put({ blockId: head.id, groupId, form: JUDGE_FORM })
    })
    added += flags.length
  }
  return added
}

/** Blocks of an undone import stay stored for a while and may come back; what is not stored any more never does. */
async function clearGone(db: RegisterDatabase): Promise<void> {
  const watched = await db.watched.toCollection().primaryKeys()
  const stored = new Set(await db.blocks.where('id').anyOf(watched).primaryKeys())
  const gone = watched.filter(id => !stored.has(id))
  if (gone.length === 0) return
  await db.transaction('rw', db.flags, db.watched, async () => {
    await db.flags.where('blockId').anyOf(gone).delete()
    await db.watched.bulkDelete(gone)
  })
}
