import type { Account, Group } from '../model/group'
import type { GroupId } from '../model/ids'
import type { Person } from '../model/person'
import type { Act, Register, RegisterTable } from '../model/register'

interface Losses {
  /** Tables of which no row was readable. */
  readonly lost: readonly RegisterTable[]
  /** Ascending. */
  readonly acts: readonly Act[]
  /** Groups of which messages are there. */
  readonly groupIds: readonly GroupId[]
  /** Epoch ms: when the backup was made. */
  readonly at: number
}

/**
 * A register whose rows fit together though tables are lost: their rows as the acts last left them, and for every membership a
 * person, an account and a group, by the names that memberships still tell.
 */
export function mended(register: Register, { lost, acts, groupIds, at }: Losses): Register {
  const told = Object.fromEntries(lost.map(table => [table, rowsTold(acts, table)])) as Partial<Register>
  const rows: Register = { ...register, ...told }
  const groups = withAll(rows.groups, [...rows.memberships.map(one => one.groupId), ...groupIds], (id, n): Group => (
    { id, platform: 'other', kind: 'group', name: `? ${n}`, otherNames: [], createdAt: at, nextMember: 1 + Math.max(0, ...rows.memberships.filter(one => one.groupId === id).map(one => one.number)) }
  ), lost.includes('groups'))
  const platformOf = new Map(groups.map(group => [group.id, group.platform]))
  const nameOf = new Map(rows.memberships.map(one => [one.personId, one.name]))
  const memberOf = new Map(rows.memberships.map(one => [one.accountId, one]))
  const people = withAll(rows.people, [...rows.memberships, ...rows.accounts].map(one => one.personId), (id): Person => (
    { id, name: nameOf.get(id) ?? rows.accounts.find(one => one.personId === id)?.name ?? '?', createdAt: at, tags: [] }
  ), lost.includes('people'))
  const accounts = withAll(rows.accounts, rows.memberships.map(one => one.accountId), (id): Account => {
    const { groupId, name, personId } = memberOf.get(id)!
    return { id, personId, platform: platformOf.get(groupId) ?? 'other', groupId, name }
  }, lost.includes('accounts'))
  return { ...rows, groups, people, accounts }
}

/** Rows of a table as the last act that touched each left them. */
function rowsTold(acts: readonly Act[], table: RegisterTable): readonly unknown[] {
  const rows = new Map<string, unknown>()
  for (const { changes } of acts) {
    for (const change of changes) {
      if (change.table !== table) continue
      if (change.after === null) rows.delete(change.key)
      else rows.set(change.key, change.after)
    }
  }
  return [...rows.values()]
}

/** With a row made for every id that has none; nothing is made where the table is whole. */
function withAll<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly Row['id'][], make: (id: Row['id'], n: number) => Row, isLost: boolean): readonly Row[] {
  if (!isLost) return rows
  const there = new Set<string>(rows.map(row => row.id))
  const missing = [...new Set(ids)].filter(id => !there.has(id))
  return [...rows, ...missing.map((id, i) => make(id, i + 1))]
}
