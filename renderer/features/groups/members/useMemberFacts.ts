import { useMemo } from 'react'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { tracesOf, type PeopleTraces } from '../../../data/members'
import { useLive } from '../../../data/use-live'
import { useClock } from '../../../ui/clock'
import type { GroupFile } from '../useGroup'
import { memberFacts, type MemberFacts } from './member-facts'

/** What is known of each member in the group; `null` until read, or without a roster, which says who is there. */
export function useMemberFacts(file: GroupFile, people: ReadonlyMap<PersonId, Person>): readonly MemberFacts[] | null {
  const { zone } = useClock()
  const { id, rosterOn } = file.group
  const traces = useLive<PeopleTraces | null>(() => tracesOf(id, file.members), [id, file.members], null)
  return useMemo(() => (traces === null || rosterOn === undefined || people.size === 0 ? null : memberFacts(file, { people, traces, zone })), [file, people, traces, rosterOn, zone])
}
