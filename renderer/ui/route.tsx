import { createContext, startTransition, useContext, useEffect, useState, type ReactNode } from 'react'

/** A place in the app: `#/groups/g1/members?on=2026-11-21`. */
export interface Place {
  /** `path` of a feature. */
  readonly page: string
  readonly id?: string
  readonly tab?: string
  readonly query?: Readonly<Record<string, string>>
}

const HOME: Place = { page: 'today' }

/** Reads a hash; anything unreadable is 今日. */
export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  try {
    const [page, id, tab] = path.split('/').map(decodeURIComponent)
    if (!page) return HOME
    const values = Object.fromEntries(new URLSearchParams(query))
    return { page, ...(id ? { id } : {}), ...(tab ? { tab } : {}), ...(query ? { query: values } : {}) }
  } catch {
    return HOME
  }
}

/** The address of a place, for `href`. */
export function hrefOf(place: Place): string {
  const parts = [place.page, place.id, place.id ? place.tab : undefined].filter(part => part !== undefined)
  const query = place.query && Object.keys(place.query).length > 0 ? `?${new URLSearchParams(place.query).toString()}` : ''
  return `#/${parts.map(encodeURIComponent).join('/')}${query}`
}

let last: { readonly hash: string; readonly place: Place } = { hash: '', place: HOME }
function current(): Place {
  const { hash } = window.location
  if (hash !== last.hash) last = { hash, place: placeOf(hash) }
  return last.place
}

const PlaceContext = createContext<Place>(HOME)

/** Lets the app follow the address. The page one leaves stands until the next is drawn, which keys and clicks may interrupt. */
export function RouteProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(current)
  useEffect(() => {
    const follow = () => startTransition(() => setPlace(current()))
    window.addEventListener('hashchange', follow)
    // The address may have changed since it was read for the first drawing.
    follow()
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return <PlaceContext value={place}>{children}</PlaceContext>
}

/** Where the operator is; renders again on every move. */
export function useRoute(): Place {
  return useContext(PlaceContext)
}

/** Goes to `place`; `replace` leaves no step to go back to. */
export function navigate(place: Place, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') window.location.hash = hrefOf(place)
  else window.location.replace(hrefOf(place))
}
