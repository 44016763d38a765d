import type { Signal } from '../types'

/** 大神 +3, 小白 −2: a tie-breaker, never more. */
export const level: Signal = {
  id: 'level',
  judge({ candidate }) {
    if (candidate.level === 'expert') return { signal: 'expert', points: 3, detail: {} }
    if (candidate.level === 'novice') return { signal: 'novice', points: -2, detail: {} }
    return null
  },
}
