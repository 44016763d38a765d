import { useEffect } from 'react'
import type { Settings } from '../../shared/model/settings'

const DARK = '(prefers-color-scheme: dark)'

/** Sets `data-theme` on the page's root; `system` follows the machine as it changes, `null` leaves it alone. */
export function useTheme(choice: Settings['theme'] | null): void {
  useEffect(() => {
    if (choice === null) return
    const media = window.matchMedia(DARK)
    const apply = () => { document.documentElement.dataset['theme'] = choice === 'system' ? (media.matches ? 'dark' : 'light') : choice }
    apply()
    if (choice !== 'system') return
    media.addEventListener('change', apply)
    return () => media.removeEventListener('change', apply)
  }, [choice])
}
