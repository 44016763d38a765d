import type { Canary } from './vault-types'

/** `schema` of a canary that says: the browser could not read the store at all. */
export const UNREADABLE = 0

/** `schema` of a canary that says: a read failed in the middle of a run. The counts are unknown, and the next start may find less. */
export const SUSPECT = -1

/** Part of the rows or messages that may vanish between two counts before somebody is asked. */
export const TOLERATED_FALL = 0.2

/** Rows of all tables together. */
export const rowsOf = (canary: Canary): number => Object.values(canary.rows).reduce((sum, count) => sum + count, 0)
const fell = (before: number, now: number): boolean => now < before * (1 - TOLERATED_FALL)

/**
 * True when `now` looks like a damaged store rather than a tidied one: rows in all, people, groups or messages fell by
 * more than a fifth, or were there and are gone.
 */
export function hasShrunk(before: Canary, now: Canary): boolean {
  return fell(rowsOf(before), rowsOf(now)) || fell(before.messages, now.messages)
    || ['people', 'groups'].some(table => fell(before.rows[table] ?? 0, now.rows[table] ?? 0))
}

/** True when the store is behind what the vault knows: it shrank, or its last act is older than one already checked in. */
export function looksLost(known: Canary, now: Canary): boolean {
  return now.seq < known.seq || hasShrunk(known, now)
}
