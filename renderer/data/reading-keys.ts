import type { Day } from '../../shared/model/day'
import type { Need } from '../../shared/model/exchange'

/** Text without blanks, punctuation and case, for telling what is known already. */
export const plainText = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()

/** What two facts of one meaning have in common. */
export const factKey = ({ type, value }: { readonly type: string; readonly value: string }): string => `${type} ${plainText(value)}`

/** Known whatever the day it is said on. */
export const FOR_EVER = 'for ever'

/** Last day on which the same need being said tells nothing new: one that is over may come up again, one that is open, waits or was rejected may not. */
export const knownUntil = ({ state, since, history }: Pick<Need, 'state' | 'since' | 'history'>): Day | typeof FOR_EVER =>
  (state === 'met' || state === 'expired' || state === 'withdrawn' ? (history.at(-1)?.on ?? since) : FOR_EVER)
