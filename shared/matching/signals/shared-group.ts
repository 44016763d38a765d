import type { Signal } from '../types'

/** 同群 +3: both are in a group, so the introduction is easy. */
export const sharedGroup: Signal = {
  id: 'shared-group',
  judge({ candidate, askerGroups }) {
    const shared = candidate.groups.find(group => askerGroups.includes(group))
    return shared === undefined ? null : { signal: 'sharedGroup', points: 3, detail: { group: shared } }
  },
}
