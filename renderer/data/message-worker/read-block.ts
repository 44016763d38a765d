import { readCard, type CardFacts } from '../../../shared/facts/read-card'
import type { FoundFact } from '../../../shared/facts/found-fact'
import { readFacts } from '../../../shared/facts/read-facts'
import { hashText } from '../../../shared/formats/hash-text'
import type { Block } from '../../../shared/model/block'
import { addDays, dayOfWall, type Day } from '../../../shared/model/day'
import type { Membership } from '../../../shared/model/group'
import { NO_SENDER, type BlockId, type GroupId, type MemberNumber, type PersonId } from '../../../shared/model/ids'
import { kindCode } from '../../../shared/model/message'
import type { Zone } from '../../../shared/model/zone'
import { textOf } from '../../../shared/model/block-text'
import type { RegisterDatabase } from '../database'
import type { FoundInMessage } from '../found-facts'
import type { ReadCards } from './protocol'

/** Needs said longer ago are not suggested any more. */
const NEED_DAYS = 180
const OFFER_DAYS = 365
/** A merged person who was merged again, and so on; more is a ring that no merge makes. */
const MOST_HOPS = 20

/** What one block tells about those who wrote in it; bots and the operator are left out. Empty for a block that is gone. */
export async function factsInBlock(db: RegisterDatabase, blockId: BlockId, { today, zone }: { readonly today: Day; readonly zone: Zone }): Promise<FoundInMessage[]> {
  const [head, block] = await Promise.all([db.blockHeads.get(blockId), db.blocks.get(blockId)])
  if (!head || !block) return []
  const told = readTexts(block, today, zone)
  const people = await peopleOf(db, head.groupId, told.map(one => one.by))
  return told.flatMap(({ index, by, on, fact }) => {
    const personId = people.get(by)
    const source = { kind: 'message', groupId: head.groupId, blockId, index, sentAt: block.sentAt[index]!, text: textOf(block, index) } as const
    return personId === undefined ? [] : [{ personId, fact, on, source }]
  })
}

interface Told {
  readonly index: number
  readonly by: MemberNumber
  readonly on: Day
  readonly fact: FoundFact
}

function readTexts(block: Block, today: Day, zone: Zone): Told[] {
  const told: Told[] = []
  for (let index = 0; index < block.count; index++) {
    const by = block.sender[index]!
    const sentAt = block.sentAt[index]!
    if (by === NO_SENDER || Number.isNaN(sentAt) || (block.kind[index] !== kindCode.text && block.kind[index] !== kindCode.unknown)) continue
    for (const fact of readFacts({ text: textOf(block, index), sentAt }, zone)) {
      const on = dayOfWall(zone.toWall(sentAt))
      if (!isStale(fact, on, today)) told.push({ index, by, on, fact })
    }
  }
  return told
}

function isStale({ type, until }: FoundFact, on: Day, today: Day): boolean {
  if (type !== 'need' && type !== 'offer') return false
  return (until !== null && until < today) || on < addDays(today, type === 'need' ? -NEED_DAYS : -OFFER_DAYS)
}

/** Who the members of these numbers are now, after all merges. Without bots and the operator. */
async function peopleOf(db: RegisterDatabase, groupId: GroupId, numbers: readonly MemberNumber[]): Promise<Map<MemberNumber, PersonId>> {
  const members = await db.memberships.where('[groupId+number]').anyOf([...new Set(numbers)].map(number => [groupId, number])).toArray()
  return new Map((await withPeople(db, members)).map(member => [member.number, member.personId]))
}

async function withPeople(db: RegisterDatabase, members: readonly Membership[]): Promise<Membership[]> {
  const humans = members.filter(one => one.bot !== true)
  let ids = humans.map(one => one.personId)
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const people = await db.people.bulkGet(ids)
    if (!people.some(person => person?.mergedInto !== undefined)) {
      return humans.flatMap((one, i) => (people[i]?.isSelf === true ? [] : [{ ...one, personId: ids[i]! }]))
    }
    ids = ids.map((id, i) => people[i]?.mergedInto ?? id)
  }
  return []
}

/** What the cards of a group tell about its members, unless they are as they were `before`. Without a pattern a card is too vague to be certain of. */
export async function factsInCards(db: RegisterDatabase, groupId: GroupId, today: Day, before: string | null): Promise<ReadCards> {
  const group = await db.groups.get(groupId)
  if (!group) return { form: '', facts: [] }
  const members = await withPeople(db, await db.memberships.where('groupId').equals(groupId).toArray())
  const form = formOf(group.cardPattern, members)
  if (form === before) return { form, facts: [] }
  const confidence = group.cardPattern === undefined ? 0.6 : 0.9
  const facts = members.flatMap(member => {
    const told: CardFacts = readCard(member.name, group.cardPattern)
    return (['city', 'industry', 'role', 'company'] as const).flatMap(type => {
      const value = told[type]
      return value === undefined ? [] : [{ personId: member.personId, type, value, source: { kind: 'card' as const, groupId, name: member.name }, on: today, state: 'suggested' as const, confidence }]
    })
  })
  return { form, facts }
}

/** Raised when cards are read in another way, so that all of them are read again. */
const CARD_FORM = 1

const formOf = (pattern: string | undefined, members: readonly Membership[]): string =>
  `${CARD_FORM} ${hashText([pattern ?? '', ...members.map(({ number, personId, name }) => `${number} ${personId} ${name}`).sort()].join('\n')).toString(36)}`
