import { addDays, dayOfWall, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { Visit } from '../model/follow-up'
import type { Person } from '../model/person'
import type { Settings } from '../model/settings'
import type { Zone } from '../model/zone'

const HOUR_MS = 3_600_000

/** Why a contact is stopped. `until`: first moment it is allowed again, epoch ms; `null` = only by the operator's choice. */
export type Block =
  | { readonly code: 'doNotContact'; readonly until: null }
  | { readonly code: 'touches'; readonly until: number; readonly untilDay: Day; readonly touches: number; readonly windowDays: number }
  | { readonly code: 'dayCap'; readonly until: number; readonly untilDay: Day; readonly people: number }
  | { readonly code: 'quietHours'; readonly until: number; readonly untilHour: number }

export type Gate = { readonly allowed: true } | { readonly allowed: false; readonly block: Block }

/** A contact the operator made, as against a touch that the group's messages show. Only these count against the caps. */
export function isOwnContact(visit: Visit): boolean {
  return visit.channel !== 'group' || visit.outcome !== undefined
}

export interface Clock {
  /** Epoch ms. */
  readonly now: number
  readonly zone: Zone
}

/** Days of the own contacts with one person inside the window that ends today, ascending. */
function touchDays(visits: readonly Visit[], today: Day, windowDays: number): Day[] {
  if (visits.length === 0) return []
  const first = addDays(today, 1 - windowDays)
  return visits.filter(visit => visit.on >= first && visit.on <= today && isOwnContact(visit)).map(visit => visit.on).sort()
}

/** Whether the touches of one person leave room for one more today; `null` = yes. */
export function touchBlock(visits: readonly Visit[], settings: Settings, today: Day, zone: Zone): Extract<Block, { code: 'touches' }> | null {
  const days = touchDays(visits, today, settings.touchWindowDays)
  if (days.length < settings.touchesPerPerson) return null
  // Free again once so many of them have left the window that one more fits.
  const leaving = days[days.length - settings.touchesPerPerson] ?? today
  const untilDay = addDays(leaving, settings.touchWindowDays)
  return { code: 'touches', until: zone.toEpoch(wallOfDay(untilDay)), untilDay, touches: days.length, windowDays: settings.touchWindowDays }
}

/** End of the quiet hours that hold at `now`, epoch ms; `null` when it is not quiet. Equal hours mean no quiet at all. */
export function quietUntil(settings: Pick<Settings, 'quietFrom' | 'quietTo'>, { now, zone }: Clock): number | null {
  const { quietFrom, quietTo } = settings
  const wall = zone.toWall(now)
  const hour = new Date(wall).getUTCHours()
  const isQuiet = quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo
  if (!isQuiet) return null
  const midnight = wallOfDay(dayOfWall(wall))
  return zone.toEpoch(midnight + (hour < quietTo ? 0 : 24 * HOUR_MS) + quietTo * HOUR_MS)
}

/** `peopleToday`: distinct people contacted today, this one left out. */
export interface ContactHistory {
  readonly visits: readonly Visit[]
  readonly peopleToday: number
}

/**
 * The one gate for contacting a person. Hardest reason first: do not contact, touches of this person, people of the
 * day, quiet hours. Passing a closed gate needs a reason typed by the operator, which the visit keeps.
 */
export function contactGate(person: Person, history: ContactHistory, settings: Settings, clock: Clock): Gate {
  const { now, zone } = clock
  const today = dayOfWall(zone.toWall(now))
  if (person.doNotContact) return { allowed: false, block: { code: 'doNotContact', until: null } }
  const touches = touchBlock(history.visits, settings, today, zone)
  if (touches) return { allowed: false, block: touches }
  if (history.peopleToday >= settings.peopleADay) {
    const untilDay = addDays(today, 1)
    return { allowed: false, block: { code: 'dayCap', until: zone.toEpoch(wallOfDay(untilDay)), untilDay, people: history.peopleToday } }
  }
  const quiet = quietUntil(settings, clock)
  if (quiet !== null) return { allowed: false, block: { code: 'quietHours', until: quiet, untilHour: settings.quietTo } }
  return { allowed: true }
}
