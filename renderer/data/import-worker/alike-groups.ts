import type { GroupId } from '../../../shared/model/ids'
import type { RegisterDatabase } from '../database'
import type { ChatPreview } from './protocol'

/** So many names or ids in common, and half of those the file shows, are no accident. */
const LEAST_SHARED = 3

/** Chats that would become new groups, each with the group of the register that it may be: of the same name, else of the same people. */
export async function withAlike(db: RegisterDatabase, chats: readonly ChatPreview[], namesIn: (chat: number) => ReadonlySet<string>): Promise<readonly ChatPreview[]> {
  if (chats.every(chat => chat.groupId !== null)) return chats
  const groups = (await db.groups.toArray()).filter(group => !group.archived)
  if (groups.length === 0) return chats
  const members = new Map<GroupId, Set<string>>()
  const ids = new Map((await db.accounts.toArray()).map(account => [account.id, account.platformId]))
  await db.memberships.each(({ groupId, name, accountId }) => {
    const known = members.get(groupId) ?? new Set<string>()
    members.set(groupId, known.add(name))
    const id = ids.get(accountId)
    if (id !== undefined) known.add(id)
  })
  return chats.map(chat => {
    if (chat.groupId !== null) return chat
    const same = groups.filter(group => group.kind === chat.kind && (group.name === chat.name || group.otherNames.includes(chat.name)))
    if (same.length === 1) return { ...chat, alike: same[0]!.id }
    const names = namesIn(chat.chat)
    const shared = groups.filter(group => group.kind === chat.kind)
      .map(({ id }) => ({ id, count: [...names].filter(name => members.get(id)?.has(name)).length }))
      .sort((a, b) => b.count - a.count)[0]
    return shared && shared.count >= LEAST_SHARED && shared.count * 2 >= chat.members ? { ...chat, alike: shared.id } : chat
  })
}
