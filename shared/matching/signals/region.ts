import { regionFit } from '../regions'
import type { Signal } from '../types'

/** 同城 +15, 同省 +8, serves everywhere +5; says nothing when the need is tied to no place. */
export const region: Signal = {
  id: 'region',
  judge({ query, offer, candidate }) {
    const found = regionFit(query.region, offer.region)
    if (found === 'same-city') return { signal: 'sameCity', points: 15, detail: { region: offer.region ?? '' } }
    if (found === 'same-province') return { signal: 'sameProvince', points: 8, detail: { region: offer.region ?? '' } }
    if (found !== 'nationwide') return null
    const home = regionFit(query.region, candidate.city)
    return home === 'same-city' && candidate.city ? { signal: 'sameCity', points: 12, detail: { region: candidate.city } } : { signal: 'nationwide', points: 5, detail: {} }
  },
}
