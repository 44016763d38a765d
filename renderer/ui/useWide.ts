import { useCallback, useSyncExternalStore } from 'react'

/** The width from which the rail shows words and tables all their columns; the style sheets say the same. */
const WIDE = 1101

/** Whether the window has room for what a narrow one leaves out. `from`: px. */
export function useWide(from: number = WIDE): boolean {
  const query = `(min-width: ${from}px)`
  const follow = useCallback((changed: () => void) => {
    const media = window.matchMedia(query)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [query])
  return useSyncExternalStore(follow, () => window.matchMedia(query).matches)
}
