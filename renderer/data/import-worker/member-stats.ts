import { Dexie } from 'dexie'
import type { GroupId } from '../../../shared/model/ids'
import type { RegisterDatabase } from '../database'
import { withFields } from '../same'
import { addToTallies, type Tallies } from './group-ledgers'

/** Ledgers read at once. */
const AT_ONCE = 12

/**
 * Brings messages, first and last time of a group's members in step with its ledgers, inside the running transaction. `fresh`: what
 * the ledgers of some months add up to, which were just written; spares reading them back. It is added to.
 */
export async function memberStats(db: RegisterDatabase, groupId: GroupId, fresh: { readonly months: readonly string[]; readonly tallies: Tallies } = { months: [], tallies: new Map() }): Promise<void> {
  const known = new Set<string>(fresh.months)
  const { tallies } = fresh
  const keys = await db.ledgers.where('[groupId+month]').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).primaryKeys()
  const others = keys.filter(([, month]) => !known.has(month))
  for (let from = 0; from < others.length; from += AT_ONCE) {
    for (const ledger of await db.ledgers.bulkGet(others.slice(from, from + AT_ONCE))) if (ledger) addToTallies(tallies, ledger)
  }
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const changed = memberships.flatMap(membership => {
    const tally = tallies.get(membership.number)
    const { messages = 0, firstAt, lastAt } = tally ?? {}
    if (membership.messages === messages && membership.firstAt === firstAt && membership.lastAt === lastAt) return []
    return [withFields(membership, { messages, firstAt, lastAt })]
  })
  await db.memberships.bulkPut(changed)
}
