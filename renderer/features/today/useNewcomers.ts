import { addDays, monthOf, type Day } from '../../../shared/model/day'
import { newSince, noticedJoins, welcomeSteps, type WelcomeState } from '../../../shared/followups/welcome'
import type { Membership } from '../../../shared/model/group'
import type { GroupId, PersonId } from '../../../shared/model/ids'
import type { Person } from '../../../shared/model/person'
import type { Zone } from '../../../shared/model/zone'
import { checkCard } from '../../../shared/people/card-pattern'
import { getGroup } from '../../data/groups'
import { ledgersOf } from '../../data/ledgers'
import { membersOf } from '../../data/members'
import { personById } from '../../data/people'
import { useLive } from '../../data/use-live'

/** Somebody who is new in a group, with how far their welcome is. */
export interface Newcomer {
  readonly member: Membership
  readonly person: Person
  readonly joinedOn: Day
  readonly steps: readonly WelcomeState[]
}

interface Asked {
  readonly groupId: GroupId
  /** Only this one; `null` = everybody who is new. */
  readonly personId: PersonId | null
  readonly today: Day
  readonly zone: Zone
  /** Epoch ms. */
  readonly now: number
}

/** The people who are new in a group, the latest first. */
export async function newcomersOf({ groupId, personId, today, zone, now }: Asked): Promise<Newcomer[]> {
  const [group, members, ledgers] = await Promise.all([getGroup(groupId), membersOf(groupId), ledgersOf(groupId, monthOf(addDays(today, -15)))])
  const noticed = noticedJoins(ledgers, { now, zone })
  const fresh = members.flatMap(member => {
    const joinedOn = personId === null || member.personId === personId ? newSince(member, noticed, today) : null
    return joinedOn === null ? [] : [{ member, joinedOn }]
  })
  const people = await personById(fresh.map(({ member }) => member.personId))
  return fresh.flatMap(({ member, joinedOn }): Newcomer[] => {
    const person = people.get(member.personId)
    if (!person || person.isSelf || person.doNotContact || person.mergedInto !== undefined) return []
    const cardFits = group?.cardPattern === undefined ? null : checkCard(group.cardPattern, member.name).ok
    return [{ member, person, joinedOn, steps: welcomeSteps(member, { cardFits, hasTags: person.tags.length > 0 }) }]
  }).sort((a, b) => (a.joinedOn < b.joinedOn ? 1 : a.joinedOn > b.joinedOn ? -1 : a.member.number - b.member.number))
}

const NONE: readonly Newcomer[] = []

/** {@link newcomersOf}, followed as they change. */
export function useNewcomers({ groupId, personId, today, zone, now }: Asked): readonly Newcomer[] {
  return useLive<readonly Newcomer[]>(() => newcomersOf({ groupId, personId, today, zone, now }), [groupId, personId, today], NONE)
}
