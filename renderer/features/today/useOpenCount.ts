import { openFollowUps } from '../../data/follow-ups'
import { getSettings } from '../../data/settings'
import { visitsOn } from '../../data/visits'
import { useLive } from '../../data/use-live'
import { useToday } from '../../ui/clock'
import { arrangedRows, contactedToday } from './day-rows'

/** Rows of today that wait to be worked on, for the rail; `null` until known. */
export function useOpenCount(): number | null {
  const today = useToday()
  return useLive<number | null>(async () => {
    const [open, visitsToday, settings] = await Promise.all([openFollowUps(today), visitsOn(today), getSettings()])
    return arrangedRows(open, contactedToday({ visitsToday }), settings.peopleADay).shown.length
  }, [today], null)
}
