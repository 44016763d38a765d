import { askPeople } from '../../data/people-list'
import type { SearchProvider } from '../../ui/feature'
import { openPanel } from '../../ui/panel'

/** People for the find box: by name, pinyin, first letters, tag, fact, need or resource. */
export const findForBox: SearchProvider = async (query, limit, signal) => {
  const found = await askPeople({ type: 'find', query, limit })
  if (signal.aborted) return []
  return found.map(({ id, score, text, name }) => ({ key: `person:${id}`, title: name, icon: 'person' as const, score, ...(text !== name && { note: text }), open: () => openPanel({ person: id }) }))
}
