import type { Day } from '../../shared/model/day'
import type { GroupId, PersonId } from '../../shared/model/ids'
import { undoAct } from './act'
import { askMatches } from './matches'
import { placePeople } from './placements'

/** What {@link placePeople} needs around it on a page: the warning before and the way back. */
export const placingActs = (today: Day) => ({
  ask: (personIds: readonly PersonId[], groupId: GroupId) => askMatches({ type: 'placement', personIds, groupId, today }),
  place: async (people: Parameters<typeof placePeople>[0], groupId: GroupId) => {
    const { seq, changes } = await placePeople(people, groupId, today)
    return { placed: changes.length, undo: () => undoAct(seq) }
  },
})
