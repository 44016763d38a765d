import type { Command, Feature, SearchHit } from '../ui/feature'
import type { Language } from '../ui/text'

/** Hits of one provider at most. */
const LIMIT = 8

/** One line of the find box. */
export interface Found extends SearchHit {
  readonly kind: 'hit' | 'page' | 'command'
  readonly keys?: string
}

const holds = (command: { readonly title: Readonly<Record<Language, string>> }, query: string): boolean =>
  query === '' || Object.values(command.title).some(title => title.toLowerCase().includes(query))

/** Pages and commands whose name in either language holds `query`; all of them for an empty one. */
export function namedEntries(features: readonly Feature[], commands: readonly Command[], query: string, language: Language): readonly Found[] {
  const wanted = query.trim().toLowerCase()
  const pages = features.filter(feature => holds(feature, wanted)).map((feature): Found => ({
    kind: 'page', key: `page ${feature.id}`, title: feature.title[language], icon: feature.icon, score: 0, open: { page: feature.path },
    ...(feature.letter ? { keys: `G ${feature.letter.toUpperCase()}` } : {}),
  }))
  const acts = commands.filter(command => holds(command, wanted)).map((command): Found => ({
    kind: 'command', key: `command ${command.id}`, title: command.title[language], icon: command.icon, score: 0, open: command.run,
    ...(command.keys ? { keys: command.keys } : {}),
  }))
  return [...pages, ...acts]
}

/** Answers of all features together, best first. A provider that fails is passed over: the others still answer. */
export async function searchAll(features: readonly Feature[], query: string, signal: AbortSignal): Promise<readonly Found[]> {
  if (query.trim() === '') return []
  const answers = await Promise.allSettled(features.flatMap(feature => (feature.search ? [feature.search(query.trim(), LIMIT, signal)] : [])))
  return answers
    .flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []))
    .map((hit): Found => ({ ...hit, kind: 'hit' }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMIT * 2)
}
