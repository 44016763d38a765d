import type { Person } from '../../../shared/model/person'
import { listPeople } from '../../data/people'
import type { SearchProvider } from '../../ui/feature'
import { openPanel } from '../../ui/panel'

/** People for the find box: by name or remark. */
export const findForBox: SearchProvider = async (query, limit) => {
  const wanted = query.trim().toLowerCase()
  if (!wanted) return []
  const scoreOf = (person: Person): number => {
    const name = person.name.toLowerCase()
    return name === wanted ? 1 : name.startsWith(wanted) ? 0.8 : name.includes(wanted) || person.remark?.toLowerCase().includes(wanted) ? 0.6 : 0
  }
  return (await listPeople())
    .map(person => ({ person, score: scoreOf(person) })).filter(entry => entry.score > 0)
    .sort((a, b) => b.score - a.score).slice(0, limit)
    .map(({ person, score }) => ({ key: `person:${person.id}`, title: person.name, icon: 'person' as const, score, ...(person.remark && { note: person.remark }), open: () => openPanel({ person: person.id }) }))
}
