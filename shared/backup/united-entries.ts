import { rowText } from './compare'

/**
 * Entries of both lists, those of one day or without one in the order they had, ours first, the others by their day. Of the same entry
 * known otherwise there, what is not known here is filled in.
 */
export function unitedEntries<Entry>(ours: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const there = new Map(theirs.map(entry => [identityOf(entry), entry]))
  const here = new Set(ours.map(identityOf))
  const filled = ours.map(entry => {
    const other = there.get(identityOf(entry))
    return isRecord(entry) && isRecord(other) ? { ...other, ...entry } : entry
  })
  const all = [...filled, ...theirs.filter(entry => !here.has(identityOf(entry)))]
  return all.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

/** What makes two entries the same: their id, the message or the group they are about, else all they say. */
function identityOf(entry: unknown): string {
  if (!isRecord(entry)) return rowText(entry)
  const { id, blockId, index, groupId } = entry as Record<string, string | undefined>
  return id ?? (blockId === undefined ? (groupId ?? rowText(entry)) : `${blockId} ${index}`)
}

const dayOf = (entry: unknown): string => (isRecord(entry) && typeof entry['on'] === 'string' ? entry['on'] : '')

/** A value with fields of its own, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
