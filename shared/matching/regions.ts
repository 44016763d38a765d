import { placeOf } from '../places/places'

export type RegionFit = 'same-city' | 'same-province' | 'nationwide' | 'elsewhere' | 'unknown'

/**
 * How well the place of an offer serves a need. An offer without a place serves everywhere (`nationwide`); a need
 * without a place is served by anybody (`unknown`: nothing to compare).
 */
export function regionFit(need: string | undefined, offer: string | undefined): RegionFit {
  const wanted = placeOf(need)
  if (!wanted) return 'unknown'
  const served = placeOf(offer)
  if (!served) return 'nationwide'
  const shares = [...wanted.provinces].some(province => served.provinces.has(province))
  if (!shares) return 'elsewhere'
  if (wanted.cities.size === 0 || served.cities.size === 0) return wanted.cities.size === served.cities.size ? 'same-city' : 'same-province'
  return [...wanted.cities].some(city => served.cities.has(city)) ? 'same-city' : 'elsewhere'
}
