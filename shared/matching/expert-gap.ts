import { groupBy } from '../model/group-by'
import type { GroupId, PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { Register } from '../model/register'
import { audiencesOf, tradesOf, type GroupAudience, type SubjectReader } from './group-subject'
import { unitedSubject, type Subject } from './subject'

/** Experts a group should have at least, percent of its members, unless the operator says otherwise. */
export const LEAST_EXPERTS = 10
/** Below so many members a share says nothing. */
const LEAST_MEMBERS = 5
const MOST_CANDIDATES = 4
/** `overlapOf` of who does what the group is about; a neighbouring trade comes near only. */
const SAME_THING = 2

/** 缺大神: a group with too few experts, and who comes nearest. */
export interface ExpertGap {
  readonly groupId: GroupId
  readonly groupName: string
  readonly experts: number
  readonly members: number
  /** Members whose level nobody wrote down. */
  readonly untold: number
  /** Percent wanted. */
  readonly least: number
  /** Even if everybody untold were an expert it would be too few. */
  readonly isCertain: boolean
  /** Experts that were placed here and have not come yet. */
  readonly coming: number
  /** From other groups, nearest first. */
  readonly candidates: readonly GapCandidate[]
}

export interface GapCandidate {
  readonly personId: PersonId
  /** What they lack; empty = an expert in what the group is about. */
  readonly missing: readonly ('level' | 'trade')[]
}

export interface ExpertGaps {
  /** Those that are certain first, among them the smallest share. */
  readonly gaps: readonly ExpertGap[]
  /** Groups in which no level at all was written down: nothing can be said of them. */
  readonly untold: readonly { readonly groupId: GroupId; readonly groupName: string }[]
}

type Source = Pick<Register, 'people' | 'facts' | 'offers' | 'memberships' | 'groups'>

/** Groups with fewer experts than they should have. */
export function expertGaps(source: Source, read: SubjectReader): ExpertGaps {
  const people = new Map(source.people.map(person => [person.id, person]))
  const trades = tradesOf(source)
  const offers = groupBy(source.offers.filter(offer => offer.state === 'current' && !offer.indirect && offer.viaName === undefined && offer.viaPersonId === undefined), offer => offer.personId)
  const subjectsOf = (id: PersonId) => [...(trades.has(id) ? [trades.get(id)!] : []), ...(offers.get(id) ?? []).map(({ text }) => text)].map(read)
  const guests = guestsOf(source.people.filter(person => (person.level === 'expert' || person.level === 'intermediate') && !person.isSelf && person.mergedInto === undefined && !person.doNotContact), subjectsOf)
  const gaps: ExpertGap[] = []
  const untold: { groupId: GroupId; groupName: string }[] = []
  for (const audience of audiencesOf(source, read)) {
    const { group, members } = audience
    const least = group.expertShare ?? LEAST_EXPERTS
    if (least === 0 || members.length < LEAST_MEMBERS) continue
    const levels = members.map(id => people.get(id)?.level)
    const experts = levels.filter(level => level === 'expert').length
    const unknown = levels.filter(level => level === undefined).length
    if (unknown === members.length) untold.push({ groupId: group.id, groupName: group.name })
    else if (experts * 100 < least * members.length) {
      gaps.push({
        groupId: group.id, groupName: group.name, experts, members: members.length, untold: unknown, least,
        isCertain: (experts + unknown) * 100 < least * members.length,
        coming: source.people.filter(person => person.level === 'expert' && isComing(person, audience)).length,
        candidates: candidatesFor(audience, guests),
      })
    }
  }
  return { gaps: gaps.sort((a, b) => Number(b.isCertain) - Number(a.isCertain) || a.experts / a.members - b.experts / b.members), untold }
}

const isComing = (person: Person, { group, members }: GroupAudience): boolean => (person.placements?.some(({ groupId }) => groupId === group.id) ?? false) && !members.includes(person.id)

/** Those who might come, with who speaks of a tag: comparing each with each group would take seconds in a large register. */
interface Guests {
  readonly people: readonly Person[]
  readonly byFine: ReadonlyMap<string, readonly Person[]>
  readonly byWide: ReadonlyMap<string, readonly Person[]>
}

function guestsOf(people: readonly Person[], subjectsOf: (id: PersonId) => readonly Subject[]): Guests {
  const told = people.map(person => ({ person, subject: unitedSubject(subjectsOf(person.id)) }))
  const by = (tagsOf: (subject: Subject) => ReadonlySet<string>) => new Map([...groupBy(told.flatMap(({ person, subject }) => [...tagsOf(subject)].map(tag => ({ tag, person }))), ({ tag }) => tag)].map(([tag, list]) => [tag, list.map(({ person }) => person)]))
  return { people, byFine: by(({ fine }) => fine), byWide: by(({ wide }) => wide) }
}

/** `overlapOf` with the group's own words, of everybody who has any. */
function overlapsWith({ own }: GroupAudience, { byFine, byWide }: Guests): Map<Person, 1 | 2> {
  const found = new Map<Person, 1 | 2>()
  for (const tag of own.wide) for (const person of byWide.get(tag) ?? []) found.set(person, 1)
  const same = [...own.fine].flatMap(tag => [byFine.get(tag) ?? [], byWide.get(tag) ?? []]).concat([...own.wide].map(tag => byFine.get(tag) ?? []))
  for (const people of same) for (const person of people) found.set(person, SAME_THING)
  return found
}

/** Experts of the group's subject, then those one step short of it, then experts of something else. */
function candidatesFor(audience: GroupAudience, guests: Guests): GapCandidate[] {
  const inside = new Set(audience.members)
  const overlaps = overlapsWith(audience, guests)
  const found: { candidate: GapCandidate; rank: number }[] = []
  for (const person of guests.people) {
    if (inside.has(person.id) || isComing(person, audience)) continue
    const overlap = overlaps.get(person) ?? 0
    const missing = [...(person.level === 'expert' ? [] : ['level' as const]), ...(overlap < SAME_THING ? ['trade' as const] : [])]
    if (missing.length < 2) found.push({ candidate: { personId: person.id, missing }, rank: overlap * 4 + (person.level === 'expert' ? 3 : 0) })
  }
  return found.sort((a, b) => a.candidate.missing.length - b.candidate.missing.length || b.rank - a.rank || (a.candidate.personId < b.candidate.personId ? -1 : 1)).slice(0, MOST_CANDIDATES).map(({ candidate }) => candidate)
}
