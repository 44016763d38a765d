import { findPeople } from '../../../shared/people/people-index'
import type { SearchProvider } from '../../ui/feature'
import { openPanel } from '../../ui/panel'
import { currentFinder } from './people-finder'

/** People for the find box: by name, pinyin, first letters, tag, fact, need or resource. */
export const findForBox: SearchProvider = async (query, limit, signal) => {
  const { index, nameById } = await currentFinder()
  if (signal.aborted) return []
  return findPeople(index, query, limit).map(({ id, score, text }) => {
    const title = nameById.get(id) ?? text
    return { key: `person:${id}`, title, icon: 'person' as const, score, ...(text !== title && { note: text }), open: () => openPanel({ person: id }) }
  })
}
