import { daysBetween } from '../../model/day'
import type { Signal } from '../types'

/** 近30天活跃 +10. */
export const activity: Signal = {
  id: 'activity',
  judge({ query, candidate }) {
    if (!candidate.lastActiveOn) return null
    const days = daysBetween(candidate.lastActiveOn, query.on)
    return days >= 0 && days <= 30 ? { signal: 'active', points: 10, detail: { days } } : null
  },
}
