import type { GroupId, PersonId } from '../../../shared/model/ids'
import { pairKey, suggestMerges } from '../../../shared/people/merge-suggestions'
import type { PeopleSource } from '../../../shared/people/person-entry'
import type { SameCandidate, SamePair } from './protocol'

/** More than anybody settles in one go. */
const MOST = 200

/** Pairs who may be one human, best first; with `groupId` those of which one is in the group. `dismissed`: keys of pairs the operator said no to. */
export function samePairs(source: PeopleSource, dismissed: readonly string[], groupId?: GroupId): SamePair[] {
  const here = groupId === undefined ? null : new Set(source.memberships.filter(membership => membership.groupId === groupId).map(membership => membership.personId))
  const pairs = suggestMerges({ ...source, dismissed: new Set(dismissed) }).filter(({ a, b }) => here === null || here.has(a) || here.has(b)).slice(0, MOST)
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const groupNames = new Map(source.groups.map(group => [group.id, group.name]))
  const candidates = new Map(source.people.filter(person => wanted.has(person.id)).map(({ id, name, createdAt }) => [id, { id, name, createdAt, groups: new Set<string>() }]))
  for (const { personId, groupId: of } of source.memberships) {
    const name = groupNames.get(of)
    if (name !== undefined) candidates.get(personId)?.groups.add(name)
  }
  const candidate = (id: PersonId): SameCandidate => {
    const found = candidates.get(id)
    return { id, name: found?.name ?? '', createdAt: found?.createdAt ?? 0, groups: [...(found?.groups ?? [])] }
  }
  return pairs.map(({ a, b, score, evidence }) => ({ key: pairKey(a, b), a: candidate(a), b: candidate(b), score, evidence }))
}
