import { useSyncExternalStore } from 'react'

/** The width from which the rail shows words and tables all their columns; the style sheets say the same. */
const WIDE = '(min-width: 1101px)'

function follow(changed: () => void): () => void {
  const media = window.matchMedia(WIDE)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the window has room for what a narrow one leaves out. */
export function useWide(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(WIDE).matches)
}
