import { introductionsOf } from '../../../shared/activity/assess'
import type { Introduction } from '../../../shared/model/exchange'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/register'

/** What a review looks at. */
export interface ReviewScope {
  /** Whether something about a person belongs into it. */
  readonly isOurs: (row: { readonly personId: PersonId }) => boolean
  readonly made: readonly Introduction[]
}

/** Everything, or one group: its people with what they need, have and were told, and the introductions made in it. */
export function scopeOf(register: Pick<Register, 'memberships' | 'introductions'>, groupId: GroupId | undefined): ReviewScope {
  if (groupId === undefined) return { isOurs: () => true, made: register.introductions }
  const members = register.memberships.filter(membership => membership.groupId === groupId)
  const people = new Set(members.map(({ personId }) => personId))
  return { isOurs: ({ personId }) => people.has(personId), made: introductionsOf({ id: groupId }, members, register.introductions) }
}
