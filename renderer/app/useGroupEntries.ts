import type { GroupId } from '../../shared/model/ids'
import { openFollowUps } from '../data/follow-ups'
import { listGroups } from '../data/groups'
import { useLive } from '../data/use-live'
import { useToday } from '../ui/clock'

export interface GroupEntry {
  readonly id: GroupId
  readonly name: string
  /** Open follow-ups about the group itself. */
  readonly tasks: number
}

/** Groups that are not archived, by name: the order of the rail and of Ctrl+1 … 9. */
export function useGroupEntries(): readonly GroupEntry[] {
  const today = useToday()
  return useLive(async () => {
    const [groups, open] = await Promise.all([listGroups(), openFollowUps(today)])
    const tasks = new Map<string, number>()
    for (const one of open) if (one.groupId && one.lane === 'groups') tasks.set(one.groupId, (tasks.get(one.groupId) ?? 0) + 1)
    return groups.filter(group => !group.archived && group.kind === 'group').map((group): GroupEntry => ({ id: group.id, name: group.name, tasks: tasks.get(group.id) ?? 0 }))
  }, [today], [])
}
