import { messageSigns, SIGN } from '../../../shared/activity/message-signs'
import { NO_SENDER, type GroupId } from '../../../shared/model/ids'
import type { Block, BlockHead } from '../../../shared/model/block'
import { kindCode } from '../../../shared/model/message'
import type { Flag } from '../../../shared/moderation/flag'
import { floodWatch } from '../../../shared/moderation/flood-watch'
import { repeatedUnit } from '../../../shared/moderation/flood-signs'
import { judgeMessage } from '../../../shared/moderation/judge'
import type { Verdict } from '../../../shared/moderation/labels'
import { textOf } from '../block-reader'
import type { RegisterDatabase } from '../database'

/** Raised whenever the same messages would be judged otherwise: every block is then judged anew. */
export const JUDGE_FORM = 1
/** Less certain judgements are not worth the operator's look; floods are told by their shape, which is certain or nothing. */
const LEAST_CONFIDENCE = 0.7
const LEAST_FLOOD = 0.9
/** A greeting is never trouble by itself. */
const PASSES: Verdict = { label: 'ok', confidence: 1, signs: [] }
/** What only words can be judged by. */
const WORDED: ReadonlySet<number> = new Set([kindCode.text, kindCode.unknown, kindCode.link, kindCode.miniprogram, kindCode.card])

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
    const flags = block ? flagsIn(head, block, watch) : []
    await db.transaction('rw', db.flags, db.watched, async () => {
      await db.flags.where('blockId').equals(head.id).delete()
      await db.flags.bulkPut(flags)
      await db.watched.put({ blockId: head.id, groupId, form: JUDGE_FORM })
    })
    added += flags.length
  }
  return added
}

/** What looks like trouble in one block. */
export function flagsIn(head: Pick<BlockHead, 'id' | 'groupId'>, block: Block, watch: ReturnType<typeof floodWatch>): Flag[] {
  const flags: Flag[] = []
  for (let index = 0; index < block.count; index++) {
    const sender = block.sender[index]!
    const sentAt = block.sentAt[index]!
    if (sender === NO_SENDER || Number.isNaN(sentAt) || !WORDED.has(block.kind[index]!)) continue
    const text = textOf(block, index)
    const flood = watch({ sender, sentAt, text })
    const isNoise = (messageSigns(text, 0, text.length, block.kind[index]!) & SIGN.noise) !== 0
    const verdict = flood ?? (isNoise && !repeatedUnit(text) ? PASSES : judgeMessage(text))
    if (verdict.label === 'ok' || verdict.confidence < (verdict.label === 'flood' && flood === null ? LEAST_FLOOD : LEAST_CONFIDENCE)) continue
    flags.push({ groupId: head.groupId, blockId: head.id, index, sentAt, sender, label: verdict.label, confidence: verdict.confidence, signs: verdict.signs.slice(0, 6), text: text.slice(0, 400) })
  }
  return flags
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
