import type { Signal } from '../types'

export const MOST_FIT_POINTS = 100

/** 资源吻合: likeness of meaning, up to 100 points; a good fit in other words has about 40. */
export const fit: Signal = {
  id: 'fit',
  judge: ({ fit: likeness, offer }) => ({ signal: 'fit', points: Math.round(likeness * MOST_FIT_POINTS), detail: { offer: offer.text } }),
}
