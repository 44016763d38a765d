import { readCard, type CardFacts } from '../../shared/facts/read-card'
import type { Block, BlockHead } from '../../shared/model/block'
import { addDays, dayOfWall, type Day } from '../../shared/model/day'
import type { Group, Membership } from '../../shared/model/group'
import { NO_SENDER, type GroupId, type PersonId } from '../../shared/model/ids'
import { kindCode } from '../../shared/model/message'
import type { Fact } from '../../shared/model/person'
import { type Zone } from '../../shared/model/zone'
import { readFacts } from '../../shared/facts/read-facts'
import { textOf } from './block-reader'
import { register } from './database'
import { storeFound, type FoundInMessage } from './found-facts'

/** What the reading needs of its surroundings. */
export interface ReadingTools {
  /** Ms of a steady clock. */
  clock(): number
  /** Resolves when the window has nothing better to do. */
  idle(): Promise<void>
  readonly zone: Zone
  readonly today: Day
}

/** Longest stretch of work between two pauses: short of a frame. */
const SLICE_MS = 8
/** Needs said longer ago are not suggested any more. */
const NEED_DAYS = 180
const OFFER_DAYS = 365

const metaKey = (groupId: GroupId): string => `factsRead:${groupId}`

let running: Promise<number> | null = null

/**
 * Reads facts out of every block that was not read before and stores them as suggestions. Works in short slices so that nothing
 * waits for it; called again while it runs, it joins the running pass. Returns how many suggestions are new.
 */
export function readNewFacts(tools: ReadingTools): Promise<number> {
  running ??= readAllGroups(tools).finally(() => { running = null })
  return running
}

async function readAllGroups(tools: ReadingTools): Promise<number> {
  const db = register()
  let added = 0
  for (const group of await db.groups.toArray()) {
    const last = (await db.meta.get(metaKey(group.id)))?.value
    const read = typeof last === 'number' ? last : -1
    const heads = (await db.blockHeads.where('groupId').equals(group.id).toArray()).filter(head => head.seq > read).sort((a, b) => a.seq - b.seq)
    if (heads.length === 0) continue
    const members = await membersByNumber(group.id)
    added += await storeFound({ messages: [], cards: cardFacts(group, [...members.values()], tools.today) }, tools.today)
    for (const head of heads) {
      const block = await db.blocks.get(head.id)
      if (block) added += await storeFound({ messages: await readBlock(head, block, members, tools), cards: [] }, tools.today)
      await db.meta.put({ key: metaKey(group.id), value: head.seq })
    }
  }
  return added
}

/** Members by their number in the group, each with the person they are now. */
async function membersByNumber(groupId: GroupId): Promise<Map<number, Membership>> {
  const db = register()
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const merged = new Map((await db.people.filter(person => person.mergedInto !== undefined).toArray()).map(person => [person.id, person.mergedInto!]))
  const selves = new Set((await db.people.filter(person => person.isSelf === true).toArray()).map(person => person.id))
  const now = (id: PersonId): PersonId => {
    let person = id
    for (let hops = 0; merged.has(person) && hops < 20; hops++) person = merged.get(person)!
    return person
  }
  return new Map(memberships.filter(one => one.bot !== true && !selves.has(now(one.personId))).map(one => [one.number, { ...one, personId: now(one.personId) }]))
}

async function readBlock(head: BlockHead, block: Block, members: ReadonlyMap<number, Membership>, tools: ReadingTools): Promise<FoundInMessage[]> {
  const found: FoundInMessage[] = []
  let since = tools.clock()
  for (let i = 0; i < block.count; i++) {
    if ((i & 15) === 0 && tools.clock() - since > SLICE_MS) {
      await tools.idle()
      since = tools.clock()
    }
    const member = block.sender[i] === NO_SENDER ? undefined : members.get(block.sender[i]!)
    const sentAt = block.sentAt[i]!
    if (!member || Number.isNaN(sentAt) || (block.kind[i] !== kindCode.text && block.kind[i] !== kindCode.unknown)) continue
    const text = textOf(block, i)
    for (const fact of readFacts({ text, sentAt }, tools.zone)) {
      const on = dayOfWall(tools.zone.toWall(sentAt))
      if (isStale(fact.type, fact.until, on, tools.today)) continue
      found.push({ personId: member.personId, fact, on, source: { kind: 'message', groupId: head.groupId, blockId: head.id, index: i, sentAt, text } })
    }
  }
  return found
}

function isStale(type: string, until: Day | null, on: Day, today: Day): boolean {
  if (type !== 'need' && type !== 'offer') return false
  return (until !== null && until < today) || on < addDays(today, type === 'need' ? -NEED_DAYS : -OFFER_DAYS)
}

/** What the cards of a group tell about its members. Without a pattern a card is too vague to be certain of. */
function cardFacts(group: Group, members: readonly Membership[], today: Day): Omit<Fact, 'id'>[] {
  return members.flatMap(member => {
    const told: CardFacts = readCard(member.name, group.cardPattern)
    const confidence = group.cardPattern === undefined ? 0.6 : 0.9
    return (['city', 'industry', 'role', 'company'] as const).flatMap(type => {
      const value = told[type]
      return value === undefined ? [] : [{ personId: member.personId, type, value, source: { kind: 'card' as const, groupId: group.id, name: member.name }, on: today, state: 'suggested' as const, confidence }]
    })
  })
}
