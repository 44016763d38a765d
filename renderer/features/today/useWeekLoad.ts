import { useEffect, useState } from 'react'
import type { DayLoad } from '../../../shared/followups/week-load'
import type { Day } from '../../../shared/model/day'
import { loadAhead } from '../../data/planning'

/** Planning a week ahead waits until the page is quiet: several rows are often ticked one after the other. */
const QUIET_MS = 600

/** The load of the seven days after today if every day is worked off; `null` until it is known. `stamp` changes when it has to be planned anew. */
export function useWeekLoad(today: Day, stamp: string): readonly DayLoad[] | null {
  const [load, setLoad] = useState<readonly DayLoad[] | null>(null)
  useEffect(() => {
    let live = true
    const timer = setTimeout(() => {
      // A week that cannot be planned leaves the lane as it was: the day itself says what went wrong.
      loadAhead(today).then(days => { if (live) setLoad(days) }, () => {})
    }, QUIET_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [today, stamp])
  return load
}
