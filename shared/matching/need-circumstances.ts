import { findChineseDates } from '../calendar/chinese-date'
import type { Day } from '../model/day'
import { placesIn } from '../places/places'

/** Where a thing goes to or comes from is not where it is needed. */
const ROUTE = /[发到去寄往从运送来给]$/

/** The place a need names as its own; `null` = none, or only one that goods come from or go to. */
export function placeNamedIn(need: string): string | null {
  const mention = placesIn(need).find(place => !ROUTE.test(need.slice(0, place.at)))
  return mention?.name ?? null
}

/** A stretch of time (顶三天, 两个月) says how long, not when. */
const STRETCH = /(?<![那当今明后])天$|(?<![下上本这])周$|(?<!下)个月$|半个?月/
const WHOLE_MONTH = /月$/

/**
 * Day from which the thing is needed, when the need names an event or a month: an offer that ends before is of no use.
 * X前 is a deadline and no event. `null` = nothing named.
 */
export function neededFrom(need: string, on: Day): Day | null {
  for (const mention of findChineseDates(need, on)) {
    const words = need.slice(mention.start, mention.end)
    if (mention.relation === 'before' || mention.relation === 'ago' || STRETCH.test(words) || mention.day < on) continue
    const from = WHOLE_MONTH.test(words) ? (`${mention.day.slice(0, 8)}01` as Day) : mention.day
    return from > on ? from : on
  }
  return null
}
