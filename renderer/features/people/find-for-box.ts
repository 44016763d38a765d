import { askPeople } from '../../data/people-list'
import type { SearchProvider } from '../../ui/feature'
import { openPanel } from '../../ui/panel'

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()

/** People for the find box: by name, pinyin, first letters, tag, fact, need or resource. Beside the name stands what was found, or, where that is the name itself, trade and city. */
export const findForBox: SearchProvider = async (query, limit, signal) => {
  const found = await askPeople({ type: 'find', query, limit })
  if (signal.aborted) return []
  return found.map(({ id, score, text, name, about }) => ({ key: `person:${id}`, title: name, icon: 'person' as const, score, note: bare(text) === bare(name) ? about : text, open: () => openPanel({ person: id }) }))
}
