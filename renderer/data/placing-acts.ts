import { misplacedIn, type Misplacement } from '../../shared/matching/placement'
import type { Day } from '../../shared/model/day'
import type { GroupId, PersonId } from '../../shared/model/ids'
import { undoAct } from './act'
import { getGroup } from './groups'
import { askMatches } from './matches'
import { peopleById } from './people'
import { placePeople } from './placements'

/** What {@link placePeople} needs around it on a page: the warning before and the way back. */
export const placingActs = (today: Day) => ({
  /** Levels by the register as it stands at this moment, which the worker may not have read yet; trades by the worker. */
  ask: async (personIds: readonly PersonId[], groupId: GroupId): Promise<readonly Misplacement[]> => {
    const [told, people, group] = await Promise.all([askMatches({ type: 'placement', personIds, groupId, today }), peopleById(personIds), getGroup(groupId)])
    return [...(group ? misplacedIn(group, people, today) : []), ...told.filter(({ code }) => code === 'business')]
  },
  place: async (people: Parameters<typeof placePeople>[0], groupId: GroupId) => {
    const { seq, changes } = await placePeople(people, groupId, today)
    return { placed: changes.length, undo: () => undoAct(seq) }
  },
})
