import { useEffect, useState } from 'react'
import { isContact } from '../../../shared/followups/plan'
import { simulateInSteps } from '../../../shared/followups/simulate'
import { withoutStrangers } from '../../../shared/followups/without-strangers'
import { addDays } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import type { Zone } from '../../../shared/model/zone'
import { readRegister } from '../../data/backup'

/** Rows planned on one coming day. */
export interface DayLoad {
  readonly day: Day
  readonly rows: number
  /** People among them. */
  readonly people: number
}

/** Planning a day takes a few ms per thousand people, so it waits until the page is quiet and takes one day at a time. */
const QUIET_MS = 600
const DAYS = 7

/** The load of the seven days after today if every day is worked off; `null` until it is known. `stamp` changes when it has to be planned anew. */
export function useWeekLoad(today: Day, zone: Zone, stamp: string): readonly DayLoad[] | null {
  const [load, setLoad] = useState<readonly DayLoad[] | null>(null)
  useEffect(() => {
    let live = true
    const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
    const run = async () => {
      await pause(QUIET_MS)
      if (!live) return
      const register = withoutStrangers(await readRegister())
      const days: DayLoad[] = []
      for (const { day, drafts } of simulateInSteps({ register }, today, DAYS + 1, { zone, ticked: true })) {
        if (day > today && day <= addDays(today, DAYS)) days.push({ day, rows: drafts.length, people: drafts.filter(isContact).length })
        await pause(0)
        if (!live) return
      }
      setLoad(days)
    }
    void run()
    return () => { live = false }
  }, [today, zone, stamp])
  return load
}
