import { createContext, useContext, useMemo } from 'react'
import type { Day } from '../../shared/model/day'
import type { Zone } from '../../shared/model/zone'
import { makeFormat, type Format } from './format'
import { useLanguage } from './text'

/** The clock as the daily tick hands it to the pages: `today` is a value that changes when the day does. */
export interface Clock {
  readonly today: Day
  readonly zone: Zone
  /** Epoch ms of this moment, for stamping what the operator does. Never for rendering. */
  now(): number
}

/** Provided by the app; a page without a provider is a bug. */
export const ClockContext = createContext<Clock | null>(null)

export function useClock(): Clock {
  const clock = useContext(ClockContext)
  if (!clock) throw new Error('No clock: the page is not inside the app.')
  return clock
}

/** The local day of today; the page renders again at midnight and on wake. */
export function useToday(): Day {
  return useClock().today
}

/** Epoch ms of the moment `read` was last read anew or the day changed: what is judged of it grows old by the day, not by the render. */
export function useMomentOf(read: unknown): number {
  const { today, now } = useClock()
  return useMemo(() => ({ read, today, at: now() }), [read, today, now]).at
}

/** Words for days and figures in the language of the screen and the operator's zone. */
export function useFormat(): Format {
  const language = useLanguage()
  const { zone } = useClock()
  return useMemo(() => makeFormat(language, zone), [language, zone])
}
