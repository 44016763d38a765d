import type { Account, Group, Membership } from '../../../shared/model/group'
import type { MemberNumber, MembershipId } from '../../../shared/model/ids'
import type { RowChange } from '../../../shared/model/register'
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

/** What the undo of an import took, ready to be written back; `null` when its group has been imported anew under another id. */
export async function restoreRows(db: RegisterDatabase, record: ImportRecord): Promise<Restored | null> {
  const changes = record.undone!.changes
  const removed = changes.filter(change => change.after === null)
  const group = removed.find(change => change.table === 'groups')?.before as Group | undefined
  if (group && findGroup({ ...group, ...(group.platformId === undefined ? {} : { id: group.platformId }) }, await db.groups.toArray())) return null

  const accounts = new Map(removed.filter(change => change.table === 'accounts').map(change => [change.key, change.before as Account]))
  const present = await presentMembers(db, record)
  const twins = new Map<string, Membership>()
  const superseded = new Set<string>()
  for (const change of removed) {
    if (change.table !== 'memberships') continue
    const was = change.before as Membership
    const account = accounts.get(was.accountId) ?? (await db.accounts.get(was.accountId))
    const twin = account && present.find(one => isSame(one.account, account))
    if (!twin) continue
    twins.set(was.id, twin.membership)
    for (const key of [was.id, was.accountId, was.personId]) superseded.add(key)
  }
  return {
    numberNow: new Map(removed.flatMap(change => (twins.has(change.key) ? [[(change.before as Membership).number, twins.get(change.key)!.number] as const] : []))),
    memberNow: id => twins.get(id)?.id ?? id,
    write: () => writeBack(db, changes.filter(change => !superseded.has(change.key))),
  }
}

async function writeBack(db: RegisterDatabase, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) {
    const now = await db.table(change.table).get(change.key)
    if (change.after === null) {
      if (!now) await db.table(change.table).put(change.before)
    } else if (now) {
      const back = laidBack(change, now)
      await db.table(change.table).put(change.table === 'groups' ? { ...back, nextMember: now.nextMember } : back)
    }
  }
}

async function presentMembers(db: RegisterDatabase, { groupId }: ImportRecord): Promise<{ membership: Membership; account: Account }[]> {
  const memberships = await db.memberships.where('groupId').equals(groupId).toArray()
  const accounts = await db.accounts.bulkGet(memberships.map(one => one.accountId))
  return memberships.flatMap((membership, i) => (accounts[i] ? [{ membership, account: accounts[i] }] : []))
}

const isSame = (a: Account, b: Account): boolean =>
  a.platform === b.platform && (a.platformId !== undefined ? a.platformId === b.platformId : b.platformId === undefined && a.name === b.name)
