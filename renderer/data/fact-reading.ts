import { hashText } from '../../shared/formats/hash-text'
import type { Day } from '../../shared/model/day'
import type { Group } from '../../shared/model/group'
import type { GroupId } from '../../shared/model/ids'
import { register } from './database'
import { storeFound } from './found-facts'
import { importsAtRest } from './imports'
import { askMessages } from './message-reading'
import { REPLACED } from './worker-line'

const metaKey = (groupId: GroupId): string => `factsRead:${groupId}`
const cardsKey = (groupId: GroupId): string => `cardsRead:${groupId}`

let running: Promise<number> | null = null
let isWantedAgain = false

/**
 * Has facts read out of every block that was not read before and of cards that changed, by the worker that reads messages, and stores
 * them as suggestions. Called again while it runs, another pass follows and both answer together. Returns how many suggestions are new.
 */
export function readNewFacts(today: Day): Promise<number> {
  isWantedAgain = running !== null
  running ??= readUntilDone(today).finally(() => { running = null })
  return running
}

async function readUntilDone(today: Day): Promise<number> {
  let added = 0
  do {
    isWantedAgain = false
    added += await readAllGroups(today)
  } while (isWantedAgain)
  return added
}

async function readAllGroups(today: Day): Promise<number> {
  let added = 0
  try {
    for (const group of await register().groups.toArray()) added += (await readCards(group, today)) + (await readGroup(group.id, today))
  } catch (error) {
    // Another register was opened: what it holds is read by a pass of its own.
    if (!(error instanceof Error) || error.message !== REPLACED) throw error
  }
  return added
}

async function readGroup(groupId: GroupId, today: Day): Promise<number> {
  const db = register()
  let added = 0
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

/**
 * Cards come with rosters too, without a single message, and may change with each. Nobody is asked while neither pattern nor imports of
 * the group are others than they were.
 */
async function readCards({ id, cardPattern = '' }: Group, today: Day): Promise<number> {
  const db = register()
  const batches = await db.imports.where('groupId').equals(id).toArray()
  const stand = hashText([cardPattern, ...batches.map(batch => `${batch.id} ${batch.state}`).sort()].join('\n')).toString(36)
  const [before, form] = String((await db.meta.get(cardsKey(id)))?.value ?? '').split('\n')
  if (before === stand) return 0
  const read = await askMessages('cards', { groupId: id, today, before: form ?? null })
  if (read.facts.length > 0) await importsAtRest()
  const added = await storeFound({ messages: [], cards: read.facts }, today)
  await db.meta.put({ key: cardsKey(id), value: `${stand}\n${read.form}` })
  return added
}
