import type { Introduction, Need, Offer } from '../../../../shared/model/exchange'
import type { Visit } from '../../../../shared/model/follow-up'
import type { Account, Group, Membership } from '../../../../shared/model/group'
import type { GroupId, PersonId } from '../../../../shared/model/ids'
import type { Fact, Person, Tag } from '../../../../shared/model/person'
import { factsOf } from '../../../data/facts'
import { listGroups } from '../../../data/groups'
import { listIntroductions } from '../../../data/introductions'
import { membershipsOfPerson } from '../../../data/members'
import { needsOf } from '../../../data/needs'
import { offersOf } from '../../../data/offers'
import { accountsOf, getPerson, peopleById } from '../../../data/people'
import { listTags } from '../../../data/tags'
import { useLive } from '../../../data/use-live'
import { storedTouches } from '../../../data/own-touches'
import { visitsOf } from '../../../data/visits'

/** Everything on one card. */
export interface PersonFile {
  readonly person: Person
  readonly accounts: readonly Account[]
  readonly memberships: readonly Membership[]
  readonly groupById: ReadonlyMap<GroupId, Group>
  readonly facts: readonly Fact[]
  readonly needs: readonly Need[]
  readonly offers: readonly Offer[]
  readonly visits: readonly Visit[]
  /** Epoch ms of the last answer or mention of them by the operator in a group; `null` = none. */
  readonly answeredAt: number | null
  readonly introductions: readonly Introduction[]
  readonly tags: readonly Tag[]
  /** Names of those a resource or an introduction leads to. */
  readonly nameById: ReadonlyMap<PersonId, string>
}

async function readFile(id: PersonId): Promise<PersonFile | null> {
  const person = await getPerson(id)
  if (!person) return null
  const [accounts, memberships, groups, facts, needs, offers, visits, all, tags, touches] = await Promise.all([
    accountsOf(person.id), membershipsOfPerson(person.id), listGroups(), factsOf(person.id), needsOf(person.id), offersOf(person.id), visitsOf(person.id), listIntroductions(), listTags(), storedTouches(),
  ])
  const numbers = new Set(memberships.map(({ groupId, number }) => `${groupId} ${number}`))
  const answeredAt = touches.reduce((last, { groupId, member, at }) => (numbers.has(`${groupId} ${member}`) ? Math.max(last, at) : last), 0) || null
  const introductions = all.filter(introduction => introduction.needer === person.id || introduction.owner === person.id)
  const others = await peopleById([...introductions.flatMap(({ needer, owner }) => [needer, owner]), ...offers.flatMap(offer => offer.viaPersonId ?? [])])
  return {
    person, accounts, memberships, tags, answeredAt,
    groupById: new Map(groups.map(group => [group.id, group])),
    facts: facts.filter(fact => fact.state !== 'rejected'),
    needs: needs.filter(need => need.state !== 'rejected'),
    offers: offers.filter(offer => offer.state === 'current' || offer.state === 'suggested'),
    visits,
    introductions,
    nameById: new Map(others.map(other => [other.id, other.name])),
  }
}

/** `undefined` until read, `null` when there is no such person. */
export function usePerson(id: PersonId): PersonFile | null | undefined {
  return useLive<PersonFile | null | undefined>(() => readFile(id), [id], undefined)
}
