import { daysBetween, type Day } from '../model/day'

/** Lists of people to be woken, by how long they have been silent. */
export const WAKE_LISTS = ['taste', 'offer', 'heavy'] as const
export type WakeList = (typeof WAKE_LISTS)[number]

/** Days of silence after which a small taste no longer does, and after which an offer does not. */
export const WAKE_RULES = { offerDays: 7, heavyDays: 30 } as const

/**
 * The one list a member stands on: who wrote within a week gets a taste of what comes, after a week an offer, after a month (or
 * never having written) a heavy offer or a question why. `null`: asked not to be contacted, or on staff.
 */
export function wakeListOf({ lastOn, today, isLeftAlone }: { readonly lastOn: Day | null; readonly today: Day; readonly isLeftAlone: boolean }): WakeList | null {
  if (isLeftAlone) return null
  if (lastOn === null) return 'heavy'
  const days = daysBetween(lastOn, today)
  return days < WAKE_RULES.offerDays ? 'taste' : days < WAKE_RULES.heavyDays ? 'offer' : 'heavy'
}
