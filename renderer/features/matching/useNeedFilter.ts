import { useMemo, useState } from 'react'
import type { NeedFilter } from '../../../shared/matching/need-board'
import type { Group } from '../../../shared/model/group'
import type { GroupId } from '../../../shared/model/ids'
import { listGroups } from '../../data/groups'
import { membersOf } from '../../data/members'
import { useLive } from '../../data/use-live'

/** A filter of needs as a sheet keeps it; the members of the group it names are read along. */
export function useNeedFilter() {
  const [words, setWords] = useState<Omit<NeedFilter, 'from'>>({})
  const [groupId, setGroupId] = useState<GroupId | null>(null)
  const groups = useLive<readonly Group[]>(listGroups, [], [])
  const members = useLive(async () => new Set(groupId === null ? [] : (await membersOf(groupId)).map(({ personId }) => personId)), [groupId], null)
  const filter = useMemo<NeedFilter>(() => ({ ...words, ...(groupId !== null && members !== null && { from: { groupId, members } }) }), [words, groupId, members])
  return { filter, setWords: (next: Omit<NeedFilter, 'from'>) => setWords({ ...words, ...next }), groups, groupId, setGroupId }
}
