import type { Day } from '../../shared/model/day'
import { addDays, mondayOf } from '../../shared/model/day'
import { hasShrunk, rowsOf } from '../../shared/ipc/canary'
import type { Canary, RestorePoint } from '../../shared/ipc/vault-types'

const OF_TODAY = 3
const DAYS = 14
const WEEKS = 8

/** What decides about one restore point. */
export type Point = Pick<RestorePoint, 'id' | 'nth' | 'at' | 'reason' | 'canary' | 'pinned'>

/** In the order in which they were taken, newest first; the clock decides only where nothing else is known. */
export const newestFirst = <One extends Pick<Point, 'id' | 'nth' | 'at'>>(points: readonly One[]): One[] => [...points].sort((a, b) => (b.nth ?? 0) - (a.nth ?? 0) || b.at - a.at || (a.id < b.id ? 1 : -1))
const isKeptForEver = (point: Point): boolean => point.pinned === true || point.reason === 'before-restore' || point.reason === 'before-update'

/** The newest of those that hold most rows, and of those that hold most messages. */
function fullest(points: readonly Point[]): Set<string> {
  const most = (measure: (canary: Canary) => number): string[] => {
    const top = Math.max(...points.map(point => measure(point.canary)))
    return points.filter(point => measure(point.canary) === top).slice(0, 1).map(point => point.id)
  }
  return new Set([...most(rowsOf), ...most(canary => canary.messages)])
}

/**
 * Ids that may go: not among the three newest of today, the newest of each of the last 14 days, the newest of each of the
 * last 8 weeks, not pinned and not taken before an update or a restore. The newest of all always stays; so does the
 * fullest, since a store that bleeds slowly never falls by a fifth at once; and so does everything dated after today: a
 * clock set back must not cost a snapshot.
 */
export function pointsToDrop(points: readonly Point[], today: Day, dayOf: (at: number) => Day): string[] {
  const rotating = newestFirst(points.filter(point => !isKeptForEver(point)))
  const full = fullest(rotating)
  const days = new Set<Day>()
  const weeks = new Set<Day>()
  let ofToday = 0
  return rotating.filter((point, position) => {
    const day = dayOf(point.at)
    const week = mondayOf(day)
    const firstOfDay = !days.has(day) && day > addDays(today, -DAYS)
    const firstOfWeek = !weeks.has(week) && week > addDays(mondayOf(today), -7 * WEEKS)
    days.add(day)
    weeks.add(week)
    if (day === today) ofToday += 1
    const stays = position === 0 || full.has(point.id) || day > today || firstOfDay || firstOfWeek || (day === today && ofToday <= OF_TODAY)
    return !stays
  }).map(point => point.id)
}

/**
 * The newest restore point from before a fall to `now`, which must be pinned before anything rotates; `null` when the
 * store has not shrunk against any point kept.
 */
export function pointBeforeFall(points: readonly Point[], now: Canary): Point | null {
  return newestFirst(points).find(point => hasShrunk(point.canary, now)) ?? null
}
