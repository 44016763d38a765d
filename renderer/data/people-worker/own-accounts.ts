import type { PersonId } from '../../../shared/model/ids'
import type { PeopleSource } from '../../../shared/people/person-entry'
import type { PeopleBook } from './people-book'
import type { MaybeMe, OwnAccount } from './protocol'

/** The accounts of whoever is marked as the operator. */
export function ownAccounts({ source, entries }: PeopleBook): OwnAccount[] {
  const selves = new Map(entries.filter(({ person }) => person.isSelf).map(({ person }) => [person.id, person]))
  const friends = new Map<string, number>()
  for (const { person, friendOf } of entries) if (!selves.has(person.id)) for (const account of friendOf) friends.set(account, (friends.get(account) ?? 0) + 1)
  const memberships = source.memberships.filter(one => selves.has(one.personId))
  const groupNames = new Map(source.groups.map(group => [group.id, group.name]))
  return source.accounts.filter(account => selves.has(account.personId)).map(({ id, personId, platform, platformId, name }) => {
    const own = memberships.filter(one => one.accountId === id)
    return {
      id, personId, platform, ...(platformId !== undefined && { platformId }), name: own[0]?.name ?? name ?? platformId ?? '',
      groups: own.flatMap(one => groupNames.get(one.groupId) ?? []), messages: own.reduce((sum, one) => sum + one.messages, 0), friends: friends.get(id) ?? 0,
    }
  }).sort((a, b) => (a.platform === b.platform ? b.messages - a.messages : a.platform < b.platform ? -1 : 1))
}

export function maybeMe({ people, memberships, groups }: PeopleSource, myNames: readonly string[]): MaybeMe[] {
  const names = new Set(myNames)
  const groupNames = new Map(groups.map(group => [group.id, group.name]))
  const groupsOf = new Map<PersonId, string[]>()
  for (const one of names.size === 0 ? [] : memberships) {
    if (!names.has(one.name) && !one.names.some(seen => names.has(seen.name))) continue
    groupsOf.set(one.personId, [...(groupsOf.get(one.personId) ?? []), groupNames.get(one.groupId) ?? ''])
  }
  return people.flatMap(({ id, name, isSelf, mergedInto }) => {
    const found = groupsOf.get(id)
    return found && !isSelf && mergedInto === undefined ? [{ id, name, groups: found.filter(group => group !== '') }] : []
  })
}
