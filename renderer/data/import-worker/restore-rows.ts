import type { Account, Group, Membership } from '../../../shared/model/group'
import type { MemberNumber, MembershipId } from '../../../shared/model/ids'
import type { RegisterTable, RowChange } from '../../../shared/model/register'
import type { RegisterDatabase } from '../database'
import type { ImportRecord } from '../rows'
import { findGroup } from './resolve-group'
import { laidBack } from './row-changes'

/** Rows that a redo brings back. */
export interface Restored {
  /** Members who were imported anew since, with the number they have now, by the number they had. */
  readonly numberNow: ReadonlyMap<MemberNumber, MemberNumber>
  readonly memberNow: (id: MembershipId) => MembershipId
  /** Writes the rows, inside the running transaction. */
  write(): Promise<void>
}

/**
 * What undos took that this import needs, ready to be written back: its group, its members with their accounts and people, and the
 * fields it had changed. `null` when its group has been imported anew under another id or the rows are gone for good.
 */
export async function restoreRows(db: RegisterDatabase, record: ImportRecord, records: Iterable<ImportRecord>): Promise<Restored | null> {
  const removed = removedRows(records)
  const rows: [table: RegisterTable, row: object][] = []
  if (!(await db.groups.get(record.groupId))) {
    const group = removed.get(`groups ${record.groupId}`) as Group | undefined
    if (!group || findGroup({ ...group, ...(group.platformId === undefined ? {} : { id: group.platformId }) }, await db.groups.toArray())) return null
    rows.push(['groups', group])
  }
  const present = await presentMembers(db, record)
  const twins = new Map<string, Membership>()
  const numberNow = new Map<MemberNumber, MemberNumber>()
  for (const id of record.members) {
    if (present.some(one => one.membership.id === id)) continue
    const membership = removed.get(`memberships ${id}`) as Membership | undefined
    if (!membership) return null
    const storedAccount = await db.accounts.get(membership.accountId)
    const account = storedAccount ?? (removed.get(`accounts ${membership.accountId}`) as Account | undefined)
    if (!account) return null
    const twin = present.find(one => isSame(one.account, account))?.membership
    if (twin) {
      twins.set(id, twin)
      numberNow.set(membership.number, twin.number)
      continue
    }
    rows.push(['memberships', membership])
    if (!storedAccount) rows.push(['accounts', account])
    const person = removed.get(`people ${membership.personId}`)
    if (person && !(await db.people.get(membership.personId))) rows.push(['people', person])
  }
  const changed = record.undone!.changes.filter(change => change.after !== null)
  return {
    numberNow,
    memberNow: id => twins.get(id)?.id ?? id,
    async write() {
      for (const [table, row] of rows) await db.table(table).put(row)
      await layBack(db, changed)
    },
  }
}

/** `table key` → the row as the latest undo took it away. */
function removedRows(records: Iterable<ImportRecord>): Map<string, object> {
  const undone = [...records].flatMap(record => record.undone ?? []).sort((a, b) => a.at - b.at)
  return new Map(undone.flatMap(({ changes }) => changes.flatMap(({ table, key, before, after }) => (after === null && before ? [[`${table} ${key}`, before] as const] : []))))
}

async function layBack(db: RegisterDatabase, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) {
    const now = await db.table(change.table).get(change.key)
    if (!now) continue
    const back = laidBack(change, now)
    await db.table(change.table).put(change.table === 'groups' ? { ...back, nextMember: now.nextMember } : back)
  }
}

async function presentMembers(db: RegisterDatabase, { groupId }: ImportRecord): Promise<{ membership: Membership; account: Account }[]> {
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const accounts = await db.accounts.bulkGet(memberships.map(one => one.accountId))
  return memberships.flatMap((membership, i) => (accounts[i] ? [{ membership, account: accounts[i] }] : []))
}

const isSame = (a: Account, b: Account): boolean =>
  a.platform === b.platform && (a.platformId !== undefined ? a.platformId === b.platformId : b.platformId === undefined && a.name === b.name)
