import { addDays, dayOfWall, wallOfDay, type Day } from '../../shared/model/day'
import type { Zone } from '../../shared/model/zone'

/** What the tick needs of the surroundings; a test brings its own. */
export interface TickTools {
  /** Epoch ms. */
  now(): number
  setTimer(run: () => void, ms: number): number
  clearTimer(id: number): void
  /** Calls `woke` when the window is seen or focused again. Returns the remover. */
  onWake(woke: () => void): () => void
}

export type TickReason = 'start' | 'midnight' | 'wake' | 'import'

export interface DailyTick {
  /** To be called after an import; of several in a row the last one counts. */
  afterImport(): void
  stop(): void
}

/** Timers stop while a machine sleeps, so the clock is read at least this often. */
const LOOK_MS = 10 * 60_000
/** A wake is worth planning for after this much absence, even on the same day. */
const ABSENCE_MS = 60 * 60_000
/** A drop of forty files is planned for once, not forty times. */
const IMPORT_QUIET_MS = 500

/** The local day of an instant. */
export function dayAt(epochMs: number, zone: Zone): Day {
  return dayOfWall(zone.toWall(epochMs))
}

/** Ms from `epochMs` to the next local midnight; at least 1. Days of 23 and 25 hours come out right. */
export function untilMidnight(epochMs: number, zone: Zone): number {
  const next = zone.toEpoch(wallOfDay(addDays(dayAt(epochMs, zone), 1)))
  return Math.max(1, next - epochMs)
}

/**
 * The only reader of the clock: calls `onTick` at the start, when the local day changes (also when the machine slept over
 * midnight), on a wake after an hour's absence, and after an import. The same day never ticks twice for midnight.
 */
export function startDailyTick(zone: Zone, onTick: (today: Day, reason: TickReason) => void, tools: TickTools): DailyTick {
  let today = dayAt(tools.now(), zone)
  let lastSeen = tools.now()
  let timer: number | null = null
  let afterImport: number | null = null

  const look = (reason: TickReason): void => {
    const now = tools.now()
    const day = dayAt(now, zone)
    const absent = now - lastSeen
    lastSeen = now
    const changed = day !== today
    today = day
    if (changed) onTick(day, reason === 'wake' ? 'wake' : 'midnight')
    else if (reason === 'import' || (reason === 'wake' && absent >= ABSENCE_MS)) onTick(day, reason)
    if (timer !== null) tools.clearTimer(timer)
    // A little past midnight, so that a timer which fires early does not see the old day.
    timer = tools.setTimer(() => look('midnight'), Math.min(LOOK_MS, untilMidnight(now, zone) + 50))
  }

  onTick(today, 'start')
  look('midnight')
  const unwatch = tools.onWake(() => look('wake'))
  return {
    afterImport() {
      if (afterImport !== null) tools.clearTimer(afterImport)
      afterImport = tools.setTimer(() => { afterImport = null; look('import') }, IMPORT_QUIET_MS)
    },
    stop() {
      for (const one of [timer, afterImport]) if (one !== null) tools.clearTimer(one)
      unwatch()
    },
  }
}

/** The real surroundings. */
export const WINDOW_TOOLS: TickTools = {
  now: () => Date.now(),
  setTimer: (run, ms) => window.setTimeout(run, ms),
  clearTimer: id => window.clearTimeout(id),
  onWake(woke) {
    const seen = () => { if (document.visibilityState === 'visible') woke() }
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('focus', woke)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('focus', woke)
    }
  },
}
