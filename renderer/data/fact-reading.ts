import type { Day } from '../../shared/model/day'
import type { GroupId } from '../../shared/model/ids'
import { register } from './database'
import { storeFound } from './found-facts'
import { importsAtRest } from './imports'
import { askMessages } from './message-reading'
import { REPLACED } from './worker-line'

const metaKey = (groupId: GroupId): string => `factsRead:${groupId}`
const cardsKey = (groupId: GroupId): string => `cardsRead:${groupId}`

let running: Promise<number> | null = null

/**
 * Has facts read out of every block that was not read before and of cards that changed, by the worker that reads messages, and stores
 * them as suggestions.
 * Called again while it runs, it joins the running pass. Returns how many suggestions are new.
 */
export function readNewFacts(today: Day): Promise<number> {
  running ??= readAllGroups(today).finally(() => { running = null })
  return running
}

async function readAllGroups(today: Day): Promise<number> {
  let added = 0
  try {
    for (const { id } of await register().groups.toArray()) added += await readGroup(id, today)
  } catch (error) {
    // Another register was opened: what it holds is read by a pass of its own.
    if (!(error instanceof Error) || error.message !== REPLACED) throw error
  }
  return added
}

async function readGroup(groupId: GroupId, today: Day): Promise<number> {
  const db = register()
  let added = await readCards(groupId, today)
  const last = (await db.meta.get(metaKey(groupId)))?.value
  const read = typeof last === 'number' ? last : -1
  const heads = (await db.blockHeads.where('groupId').equals(groupId).toArray()).filter(head => head.seq > read).sort((a, b) => a.seq - b.seq)
  for (const { id, seq } of heads) {
    await importsAtRest()
    added += await storeFound({ messages: await askMessages('facts', { blockId: id, today }), cards: [] }, today)
    await db.meta.put({ key: metaKey(groupId), value: seq })
  }
  return added
}

/** Cards come with rosters too, without a single message, and may change with each. */
async function readCards(groupId: GroupId, today: Day): Promise<number> {
  const db = register()
  const last = (await db.meta.get(cardsKey(groupId)))?.value
  const { form, facts } = await askMessages('cards', { groupId, today, before: typeof last === 'string' ? last : null })
  if (form === last) return 0
  await importsAtRest()
  const added = await storeFound({ messages: [], cards: facts }, today)
  await db.meta.put({ key: cardsKey(groupId), value: form })
  return added
}
