import type { Feedback, Group } from '../../shared/model/group'
import type { GroupId } from '../../shared/model/ids'
import { act, type Change } from './act'
import { register } from './database'
import { freshId } from './fresh-id'
import type { Act } from '../../shared/model/register'

/** All groups and private chats, archived ones included, by name. */
export async function listGroups(): Promise<Group[]> {
  const groups = await register().groups.toArray()
  return groups.sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
}

export function getGroup(id: GroupId): Promise<Group | undefined> {
  return register().groups.get(id)
}

/** Notes an opinion about a group. */
export function noteFeedback(id: GroupId, opinion: Omit<Feedback, 'id'>): Promise<Act> {
  return act('group.edited', async tx => {
    const group = await tx.get('groups', id)
    await tx.patch('groups', id, { feedback: [...(group?.feedback ?? []), { id: freshId<'feedback'>(), ...opinion }] })
  })
}

/**
 * Changes fields of a group; a field given as `undefined` is taken away. A new name keeps the old one among the other names. Fields
 * that follow from what is stored (a list with one entry more) are given as a function of the group as it is when they are written.
 */
export function patchGroup(id: GroupId, change: Change<Group>): Promise<Act> {
  return act('group.edited', async tx => {
    const group = await tx.get('groups', id)
    if (!group) throw new Error(`no group ${id}`)
    const fields = typeof change === 'function' ? change(group) : change
    const renamed = fields.name !== undefined && fields.name !== group.name && !group.otherNames.includes(group.name)
    await tx.patch('groups', id, renamed ? { otherNames: [...group.otherNames, group.name], ...fields } : fields)
  })
}
