import type { Account, Group, Membership } from '../model/group'
import type { PersonId } from '../model/ids'
import type { Register } from '../model/register'
import { mergedInto } from './erasure'

/** Who a line of a file is, as far as it tells. */
export interface Identity {
  readonly id?: string | undefined
  readonly alias?: string | undefined
  readonly name: string
}

type Place = Pick<Group, 'id' | 'platform'>
type Chat = Pick<Group, 'platform' | 'name'> & { readonly platformId?: string | undefined }

const idMark = ({ platform }: Pick<Group, 'platform'>, id: string): string => `id ${platform} ${id}`
const aliasMark = ({ platform }: Pick<Group, 'platform'>, alias: string): string => `alias ${platform} ${alias}`
const nameMark = ({ id }: Pick<Group, 'id'>, name: string): string => `name ${id} ${name}`
/** As above, of somebody who never had a platform id there: a line with an id may be them too. */
const onlyNameMark = ({ id }: Pick<Group, 'id'>, name: string): string => `only ${id} ${name}`

/** By what a private chat is recognised that went with the person it was with. */
export const chatMark = ({ platform, platformId, name }: Chat): string => (platformId === undefined ? `chat ${platform} name ${name}` : `chat ${platform} id ${platformId}`)

/**
 * By what an erased person would be recognised when an old export comes again: their ids, their private chats, and the names that in a
 * group were theirs alone. To be kept as hashes only, or an erasure would keep what it takes away.
 */
export function marksOfErased(register: Register, personId: PersonId): string[] {
  const people = mergedInto(register, personId)
  const marks = new Set<string>()
  const accounts = new Map(register.accounts.map(account => [account.id, account]))
  for (const { personId: owner, platform, platformId, alias } of register.accounts) {
    if (!people.has(owner)) continue
    if (platformId !== undefined) marks.add(idMark({ platform }, platformId))
    if (alias !== undefined) marks.add(aliasMark({ platform }, alias))
  }
  const groups = new Map(register.groups.map(group => [group.id, group]))
  for (const membership of register.memberships) {
    const group = groups.get(membership.groupId)
    if (!group || !people.has(membership.personId)) continue
    if (group.kind === 'private') marks.add(chatMark(group))
    else for (const mark of marksInGroup(group, membership, { register, account: accounts.get(membership.accountId) })) marks.add(mark)
  }
  return [...marks]
}

const namesOf = ({ name, names }: Membership): string[] => [...new Set([name, ...names.map(seen => seen.name)])].filter(one => one.trim() !== '')

function marksInGroup(group: Group, membership: Membership, { register, account }: { readonly register: Register; readonly account: Account | undefined }): string[] {
  const others = new Set(register.memberships.filter(one => one.groupId === group.id && one.personId !== membership.personId).flatMap(namesOf))
  const own = namesOf(membership).filter(name => !others.has(name))
  return own.flatMap(name => [nameMark(group, name), ...(account?.platformId === undefined ? [onlyNameMark(group, name)] : [])])
}

/** The marks a line of a file would have if it were an erased person's. */
export function marksOfLine(group: Place, { id, alias, name }: Identity): string[] {
  const marks = alias === undefined ? [] : [aliasMark(group, alias)]
  return id === undefined ? [...marks, nameMark(group, name)] : [...marks, idMark(group, id), onlyNameMark(group, name)]
}
