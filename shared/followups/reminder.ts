import { addDays, dayOfWall, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { Settings } from '../model/settings'
import { quietUntil } from './caps'
import type { Clock } from './caps'

const HOUR_MS = 3_600_000

/** What is known when one looks whether to remind. */
export interface ReminderState {
  /** Rows of today that wait. */
  readonly open: number
  /** Day the operator was last reminded; `null` = never. Kept over restarts. */
  readonly remindedOn: Day | null
}

export interface ReminderNow {
  /** The count stands on the icon: from the set hour on, outside quiet hours, while something is open. */
  readonly shown: boolean
  /** A notification is due: the first of this day. */
  readonly notify: boolean
  /** Next moment, epoch ms, at which the answer can change by itself. Always in the future. */
  readonly next: number
}

/**
 * Whether to remind at this moment. However often it is asked (each minute, after a sleep, after midnight, after a restart) a day gets
 * one notification at most; days slept through get none afterwards. An hour that is quiet waits for the end of the quiet.
 */
export function reminderNow(settings: Pick<Settings, 'remindAt' | 'quietFrom' | 'quietTo'>, { open, remindedOn }: ReminderState, clock: Clock): ReminderNow {
  const { now, zone } = clock
  const today = dayOfWall(zone.toWall(now))
  const hourOf = (day: Day): number => zone.toEpoch(wallOfDay(day) + settings.remindAt * HOUR_MS)
  const quiet = quietUntil(settings, clock)
  const midnight = zone.toEpoch(wallOfDay(addDays(today, 1)))
  const shown = open > 0 && quiet === null && now >= hourOf(today)
  const moments = [quiet, hourOf(today), quietBegins(settings, clock), midnight].filter(at => at !== null && at > now) as number[]
  return { shown, notify: shown && (remindedOn === null || remindedOn < today), next: Math.min(...moments) }
}

/** Beginning of today's quiet hours; `null` without any. */
function quietBegins({ quietFrom, quietTo }: Pick<Settings, 'quietFrom' | 'quietTo'>, { now, zone }: Clock): number | null {
  return quietFrom === quietTo ? null : zone.toEpoch(wallOfDay(dayOfWall(zone.toWall(now))) + quietFrom * HOUR_MS)
}
