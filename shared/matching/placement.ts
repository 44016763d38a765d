import type { Day } from '../model/day'
import { groupBy } from '../model/group-by'
import type { Group } from '../model/group'
import type { GroupId, PersonId } from '../model/ids'
import { LEVELS, type Level, type Person, type PlacementRisk } from '../model/person'
import type { Register } from '../model/register'
import { audiencesOf, tradesOf, type SubjectReader } from './group-subject'
import { isEmpty, overlapOf, unitedSubject, type Subject } from './subject'

/** What speaks against one person in a group, with the values its sentence needs. */
export interface Misplacement {
  readonly personId: PersonId
  readonly code: PlacementRisk
  /** Level of the person and of the group; for `business` the person's trade. */
  readonly level?: Level
  readonly forLevel?: Level
  readonly trade?: string
  /** There is a fee in it: the group is for paying members, or the person pays. It must not be the reason. */
  readonly paid: boolean
}

/** Steps of the ladder by which somebody is too far above a group's level to be at home in it. */
const FAR_ABOVE = 2

/** Whether a level fits a group's; `null` = it fits, or either is not known. */
export function levelRisk(level: Level | undefined, forLevel: Level | undefined): 'below' | 'above' | null {
  if (level === undefined || forLevel === undefined) return null
  const above = LEVELS.indexOf(level) - LEVELS.indexOf(forLevel)
  return above < 0 ? 'below' : above >= FAR_ABOVE ? 'above' : null
}

const isPaid = (person: Person, group: Group, today: Day): boolean => group.type === 'member' || (person.paidUntil ?? '') >= today

/** Levels that do not fit the group, of those who are in it; the operator is left out. */
export function misplacedIn(group: Group, people: Iterable<Person>, today: Day): Misplacement[] {
  return [...people].flatMap((person): Misplacement[] => {
    const code = person.isSelf ? null : levelRisk(person.level, group.forLevel)
    return code === null ? [] : [{ personId: person.id, code, level: person.level!, forLevel: group.forLevel!, paid: isPaid(person, group, today) }]
  })
}

export interface PlacementQuestion {
  readonly personIds: readonly PersonId[]
  readonly groupId: GroupId
  readonly today: Day
}

type Source = Pick<Register, 'people' | 'facts' | 'offers' | 'memberships' | 'groups'>

/**
 * What speaks against putting people into a group: the level it is for, and a trade that neither its own words nor anybody in it speaks of.
 * Nothing is said of what is not known.
 */
export function placementRisks({ personIds, groupId, today }: PlacementQuestion, source: Source, read: SubjectReader): Misplacement[] {
  const audience = audiencesOf(source, read).find(({ group }) => group.id === groupId)
  if (!audience) return []
  const { group, own, members } = audience
  const asked = new Set(personIds)
  const trades = tradesOf(source)
  const around = unitedSubject([own, ...members.filter(id => !asked.has(id)).flatMap(id => (trades.has(id) ? [read(trades.get(id)!)] : []))])
  const offersOf = groupBy(source.offers.filter(({ personId, state }) => asked.has(personId) && state === 'current'), offer => offer.personId)
  return source.people.filter(person => asked.has(person.id) && !person.isSelf).flatMap(person => {
    const trade = trades.get(person.id)
    const offers = (offersOf.get(person.id) ?? []).map(({ text }) => read(text))
    const business: Misplacement[] = trade !== undefined && isForeign(unitedSubject([read(trade), ...offers]), own, around) ? [{ personId: person.id, code: 'business', trade, paid: isPaid(person, group, today) }] : []
    return [...misplacedIn(group, [person], today), ...business]
  })
}

/** Told only where both are known: what the person does, and what the group is about. */
const isForeign = (theirs: Subject, own: Subject, around: Subject): boolean => !isEmpty(theirs) && !isEmpty(own) && overlapOf(theirs, own) === 0 && overlapOf(theirs, around) < 2
