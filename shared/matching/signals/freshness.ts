import { daysBetween } from '../../model/day'
import type { Signal } from '../types'

const STALE_DAYS = 180

/** 已久未证实 −10: an offer nobody confirmed for half a year. */
export const freshness: Signal = {
  id: 'freshness',
  judge({ query, offer }) {
    const known = offer.confirmedOn ?? offer.on
    if (!known) return null
    const days = daysBetween(known, query.on)
    return days > STALE_DAYS ? { signal: 'stale', points: -10, detail: { months: Math.floor(days / 30) } } : null
  },
}
