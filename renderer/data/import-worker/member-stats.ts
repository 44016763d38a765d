import { Dexie } from 'dexie'
import type { GroupId } from '../../../shared/model/ids'
import type { RegisterDatabase } from '../database'
import { withFields } from '../same'
import { tallyMembers } from './group-ledgers'
import type { TouchedLedgers } from './ledger-stream'

/**
 * Brings messages, first and last time of a group's members in step with its ledgers, inside the running transaction. `fresh`: the
 * ledgers of some months as they were just written, which spares reading them back.
 */
export async function memberStats(db: RegisterDatabase, groupId: GroupId, fresh: TouchedLedgers = { months: [], ledgers: [] }): Promise<void> {
  const known = new Set<string>(fresh.months)
  const keys = await db.ledgers.where('[groupId+month]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).primaryKeys()
  const others = await db.ledgers.bulkGet(keys.filter(([, month]) => !known.has(month)))
  const tallies = tallyMembers([...fresh.ledgers, ...others.filter(ledger => ledger !== undefined)])
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const changed = memberships.flatMap(membership => {
    const tally = tallies.get(membership.number)
    const { messages = 0, firstAt, lastAt } = tally ?? {}
    if (membership.messages === messages && membership.firstAt === firstAt && membership.lastAt === lastAt) return []
    return [withFields(membership, { messages, firstAt, lastAt })]
  })
  await db.memberships.bulkPut(changed)
}
