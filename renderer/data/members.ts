import type { Membership } from '../../shared/model/group'
import type { GroupId, MembershipId, PersonId } from '../../shared/model/ids'
import type { Act } from '../../shared/model/register'
import { act } from './act'
import { register } from './database'

/** Everyone ever seen in a group, by member number. */
export async function membersOf(groupId: GroupId): Promise<Membership[]> {
  const members = await register().memberships.where('groupId').equals(groupId).toArray()
  return members.sort((a, b) => a.number - b.number)
}

/** The groups a person is or was in, the one they wrote in last first. */
export async function membershipsOfPerson(personId: PersonId): Promise<Membership[]> {
  const memberships = await register().memberships.where('personId').equals(personId).toArray()
  return memberships.sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0))
}

export function getMembership(id: MembershipId): Promise<Membership | undefined> {
  return register().memberships.get(id)
}

export function patchMembership(id: MembershipId, fields: Partial<Membership>): Promise<Act> {
  return act('membership.edited', async tx => void (await tx.patch('memberships', id, fields)))
}
