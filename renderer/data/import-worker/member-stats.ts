import { Dexie } from 'dexie'
import type { GroupId } from '../../../shared/model/ids'
import type { RegisterDatabase } from '../database'
import { withFields } from '../same'
import { tallyMembers } from './group-ledgers'

/** Brings messages, first and last time of a group's members in step with its ledgers, inside the running transaction. */
export async function memberStats(db: RegisterDatabase, groupId: GroupId): Promise<void> {
  const ledgers = await db.ledgers.where('[groupId+month]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).toArray()
  const tallies = tallyMembers(ledgers)
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const changed = memberships.flatMap(membership => {
    const tally = tallies.get(membership.number)
    const { messages = 0, firstAt, lastAt } = tally ?? {}
    if (membership.messages === messages && membership.firstAt === firstAt && membership.lastAt === lastAt) return []
    return [withFields(membership, { messages, firstAt, lastAt })]
  })
  await db.memberships.bulkPut(changed)
}
