import type { GroupId } from '../../../shared/model/ids'
import type { Register, RegisterRows, RegisterTable } from '../../../shared/model/register'
import { goes } from '../../../shared/people/erase-rows'
import { marksOfLine } from '../../../shared/people/erased-marks'
import { erasureOf } from '../../../shared/people/erasure'
import type { ErasedList } from '../erased-list'
import { keyOf, REGISTER_TABLES } from '../rows'

/** A register of somewhere else without the people who were erased here. `groupHere`: what a group of theirs is called here, if it is known. */
export async function withoutErased(theirs: Register, list: ErasedList | null, groupHere: ReadonlyMap<GroupId, GroupId>): Promise<Register> {
  if (!list) return theirs
  const accounts = new Map(theirs.accounts.map(account => [account.id, account]))
  const groups = new Map(theirs.groups.map(group => [group.id, group]))
  const found = new Set<RegisterRows['people']['id']>()
  for (const { groupId, accountId, personId, name } of theirs.memberships) {
    const [group, account] = [groups.get(groupId), accounts.get(accountId)]
    if (!group || !account || found.has(personId)) continue
    const line = { id: account.platformId, alias: account.alias, name: account.name ?? name }
    if (await list.hasAny(marksOfLine({ id: groupHere.get(groupId) ?? groupId, platform: group.platform }, line))) found.add(personId)
  }
  let left = theirs
  for (const personId of found) {
    const erasure = erasureOf(left, personId, false)
    const kept = <T extends RegisterTable>(table: T, rows: readonly RegisterRows[T][]) => rows.filter(row => !goes(table, keyOf(table, row), row, erasure))
    left = Object.fromEntries(REGISTER_TABLES.map(table => [table, kept(table, left[table] as readonly RegisterRows[typeof table][])])) as unknown as Register
  }
  return left
}
