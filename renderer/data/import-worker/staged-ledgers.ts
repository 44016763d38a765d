import type { Month } from '../../../shared/model/day'
import type { GroupId, ImportId } from '../../../shared/model/ids'
import type { Ledger } from '../../../shared/model/ledger'
import type { RegisterDatabase } from '../database'

/** Stands where the id of a group would: what an import under way has counted is seen by nobody until its commit moves it. */
const stagedAs = (importId: ImportId): GroupId => `staged ${importId}` as GroupId

/** Puts the ledger of a month aside, in place of one that was put aside before; `null` = there is nothing to count after all. */
export async function stageLedger(db: RegisterDatabase, importId: ImportId, month: Month, ledger: Ledger | null): Promise<void> {
  if (ledger) await db.ledgers.put({ ...ledger, groupId: stagedAs(importId) })
  else await db.ledgers.delete([stagedAs(importId), month])
}

/** Gives a group the ledgers put aside for it, one at a time, inside the running transaction; `each` sees every one. */
export async function moveStaged(db: RegisterDatabase, importId: ImportId, groupId: GroupId, { months, each }: { months: readonly Month[]; each: (ledger: Ledger) => void }): Promise<void> {
  for (const month of months) {
    const ledger = await db.ledgers.get([stagedAs(importId), month])
    if (!ledger) continue
    each(ledger)
    await db.ledgers.put({ ...ledger, groupId })
  }
  await clearStagedLedgers(db, importId)
}

/** Removes what an import put aside. */
export async function clearStagedLedgers(db: RegisterDatabase, importId: ImportId): Promise<void> {
  await db.ledgers.where('[groupId+month]').between([stagedAs(importId), ''], [stagedAs(importId), '\uffff']).delete()
}
