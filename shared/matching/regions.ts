import { placeOf, type Place } from '../places/places'

export type RegionFit = 'same-city' | 'same-province' | 'nationwide' | 'elsewhere' | 'unknown'

/**
 * How well the place of an offer serves a need. An offer without a place serves everywhere (`nationwide`); a need
 * without a place is served by anybody (`unknown`: nothing to compare).
 */
export function regionFit(need: string | undefined, offer: string | undefined): RegionFit {
  const wanted = knownPlace(need)
  if (!wanted) return 'unknown'
  const served = knownPlace(offer)
  if (!served) return 'nationwide'
  const shares = [...wanted.provinces].some(province => served.provinces.has(province))
  if (!shares) return 'elsewhere'
  if (wanted.cities.size === 0 || served.cities.size === 0) return wanted.cities.size === served.cities.size ? 'same-city' : 'same-province'
  return [...wanted.cities].some(city => served.cities.has(city)) ? 'same-city' : 'elsewhere'
}

/** Places are few and are asked for a hundred times a query. */
const known = new Map<string, Place | null>()
const MOST_KNOWN = 5_000

function knownPlace(text: string | undefined): Place | null {
  if (!text) return null
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const place = placeOf(text)
  known.set(text, place)
  return place
}
