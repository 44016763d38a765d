import { listGroups } from '../../data/groups'
import type { SearchHit } from '../../ui/feature'

/** Groups whose name, or an earlier one, holds the words typed. */
export async function findGroups(query: string, limit: number): Promise<readonly SearchHit[]> {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const hits = (await listGroups()).flatMap((group): SearchHit[] => {
    const name = [group.name, ...group.otherNames].find(each => each.toLowerCase().includes(wanted))
    if (name === undefined) return []
    const score = name.toLowerCase() === wanted ? 1 : name.toLowerCase().startsWith(wanted) ? 0.8 : 0.6
    return [{ key: `group:${group.id}`, title: group.name, ...(name !== group.name && { note: name }), icon: 'group', score, open: { page: 'groups', id: group.id } }]
  })
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}
