import type { GroupId } from '../../../shared/model/ids'
import type { Zone } from '../../../shared/model/zone'
import { headsIn } from '../heads'
import type { RegisterDatabase } from '../database'
import { buildLedgers, monthsOf } from './group-ledgers'
import { namesIn, openStored, writeLedgers } from './group-state'
import { memberStats } from './member-stats'

/** Raised whenever the same messages give other ledgers: the next start then builds all of them anew. */
export const LEDGER_FORM = 3

const FORM_KEY = 'ledgerForm'

/** Marks ledgers as due; inside the transaction that made them so. */
export async function markLedgersDue(db: RegisterDatabase): Promise<void> {
  await db.meta.put({ key: FORM_KEY, value: 0 })
}

/** Whether ledgers have to be built: they are of an older form than this app's, or marked as due, and there are messages. */
export async function areLedgersDue(db: RegisterDatabase): Promise<boolean> {
  return (await db.meta.get(FORM_KEY))?.value !== LEDGER_FORM && (await db.blockHeads.count()) > 0
}

/** Builds all ledgers anew if a restore or a new form of them asks for it; can be broken off and begun again. */
export async function rebuildLedgersIfDue(db: RegisterDatabase, zone: Zone): Promise<boolean> {
  if ((await db.meta.get(FORM_KEY))?.value === LEDGER_FORM) return false
  for (const groupId of await db.groups.toCollection().primaryKeys()) await rebuildLedgers(db, groupId as GroupId, zone)
  await db.meta.put({ key: FORM_KEY, value: LEDGER_FORM })
  return true
}

/** The same for a few groups after {@link markLedgersDue}, where the ledgers of all others hold. */
export async function rebuildOnly(db: RegisterDatabase, groupIds: readonly GroupId[], zone: Zone): Promise<void> {
  for (const groupId of groupIds) await rebuildLedgers(db, groupId, zone)
  await db.meta.put({ key: FORM_KEY, value: LEDGER_FORM })
}

/** Builds every ledger of a group from its visible blocks. */
export async function rebuildLedgers(db: RegisterDatabase, groupId: GroupId, zone: Zone): Promise<void> {
  const heads = await headsIn(db, groupId)
  const ledgers = await buildLedgers({ groupId, heads, open: head => openStored(db, head.id) }, monthsOf(heads, zone), zone, { names: await namesIn(db, groupId) })
  await db.transaction('rw', db.ledgers, db.memberships, async () => {
    const months = (await db.ledgers.where('[groupId+month]').between([groupId, ''], [groupId, '\uffff']).primaryKeys()).map(([, month]) => month)
    await writeLedgers(db, groupId, { months, ledgers })
    await memberStats(db, groupId)
  })
}
