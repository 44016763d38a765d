import type { NameSeen } from '../../../shared/model/group'

const PRIORITY: readonly NameSeen['source'][] = ['typed', 'card', 'remark', 'nickname', 'display', 'alias']

/** Names with `seen` added; the same name from the same source becomes one entry with a longer time. */
export function addName(names: readonly NameSeen[], seen: NameSeen): readonly NameSeen[] {
  if (seen.name === '') return names
  const at = names.findIndex(one => one.name === seen.name && one.source === seen.source)
  if (at < 0) return [...names, seen]
  const known = names[at]!
  const firstAt = Math.min(known.firstAt, seen.firstAt)
  const lastAt = Math.max(known.lastAt, seen.lastAt)
  if (firstAt === known.firstAt && lastAt === known.lastAt) return names
  return names.with(at, { ...known, firstAt, lastAt })
}

/** The name to show: a typed one, else the one seen last, group card before remark before nickname; `null` when there is none. */
export function nameToShow(names: readonly NameSeen[]): string | null {
  let best: NameSeen | null = null
  for (const one of names) {
    if (one.source === 'alias') continue
    if (!best || rank(one) > rank(best) || (rank(one) === rank(best) && (one.lastAt > best.lastAt || (one.lastAt === best.lastAt && isBefore(one, best))))) best = one
  }
  return best?.name ?? null
}

const rank = (one: NameSeen): number => (one.source === 'typed' ? 1 : 0)

const isBefore = (a: NameSeen, b: NameSeen): boolean => {
  const byPriority = PRIORITY.indexOf(a.source) - PRIORITY.indexOf(b.source)
  return byPriority !== 0 ? byPriority < 0 : a.firstAt !== b.firstAt ? a.firstAt > b.firstAt : a.name < b.name
}
