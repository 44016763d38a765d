import { addDays, type Day } from '../model/day'
import type { GroupId, PersonId } from '../model/ids'
import type { PeopleFilter } from '../model/person'
import type { PersonEntry } from './person-entry'
import { sectorOf } from './trade-list'

/** True when every condition of the filter holds. `found`: who matches its text, `null` when it has none. Whoever was never visited counts as visited before any day. */
export function passesFilter({ listed, person, groupIds, tagIds, factTypes, friendOf, invitedBy }: PersonEntry, filter: PeopleFilter, found: ReadonlySet<PersonId> | null, today: Day): boolean {
  if (filter.tags?.some(tag => !tagIds.includes(tag))) return false
  if (filter.city !== undefined && listed.city !== filter.city) return false
  if (filter.industry !== undefined && listed.trade !== filter.industry && sectorOf(listed.trade) !== filter.industry) return false
  if (filter.level !== undefined && person.level !== filter.level) return false
  if (filter.loyalty !== undefined && person.loyalty !== filter.loyalty) return false
  if (filter.groupId !== undefined && !groupIds.includes(filter.groupId as GroupId)) return false
  if (filter.lacks !== undefined && factTypes.includes(filter.lacks)) return false
  if (filter.layer !== undefined && listed.presence !== filter.layer) return false
  if (filter.lastContactBefore !== undefined && person.lastContactOn !== undefined && person.lastContactOn >= filter.lastContactBefore) return false
  if (filter.quietDays !== undefined && person.lastContactOn !== undefined && person.lastContactOn > addDays(today, -filter.quietDays)) return false
  if (filter.wants !== undefined && listed.wants.length > 0 !== filter.wants) return false
  if (filter.has !== undefined && listed.has.length > 0 !== filter.has) return false
  if (filter.paid !== undefined && (person.paidUntil !== undefined && person.paidUntil >= today) !== filter.paid) return false
  if (filter.seed !== undefined && (person.seedMember ?? false) !== filter.seed) return false
  if (filter.invitedBy !== undefined && !invitedBy.includes(filter.invitedBy)) return false
  if (filter.friend !== undefined && (person.isSelf || !isFriend(friendOf, filter.friend))) return false
  return found === null || found.has(person.id)
}

function isFriend(friendOf: PersonEntry['friendOf'], friend: string): boolean {
  if (friend === 'none') return friendOf.length === 0
  if (friend === 'any') return friendOf.length > 0
  return friendOf.some(account => account === friend)
}
