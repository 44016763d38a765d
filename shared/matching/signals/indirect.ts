import type { Signal } from '../types'

/** 间接 −15: it comes through somebody else. */
export const indirect: Signal = {
  id: 'indirect',
  judge: ({ offer }) => (offer.via === undefined ? null : { signal: 'indirect', points: -15, detail: { via: offer.via } }),
}
