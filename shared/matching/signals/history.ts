import type { Signal } from '../types'

/** 曾成交 +10; introductions that led nowhere −3 each, at most −9. */
export const history: Signal = {
  id: 'history',
  judge({ candidate }) {
    if (candidate.deals > 0) return { signal: 'dealt', points: 10, detail: { deals: candidate.deals } }
    if (candidate.failures > 0) return { signal: 'failed', points: -Math.min(9, candidate.failures * 3), detail: { failures: candidate.failures } }
    return null
  },
}
