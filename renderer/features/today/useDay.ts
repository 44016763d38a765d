import { useMemo } from 'react'
import { useLive } from '../../data/use-live'
import { useClock, useFormat } from '../../ui/clock'
import { useLanguage, useText } from '../../ui/text'
import { readDay } from './day-data'
import type { DayData } from './day-data'
import { dayList } from './day-rows'
import type { DayList } from './day-rows'
import { reasonText } from './reason.text'
import type { ActContext } from './row-acts'
import { todayText } from './today.text'
import { useTodayView } from './today.view'

export interface DayOnScreen {
  readonly list: DayList
  readonly context: ActContext
}

/** The day as the page shows it; `null` until it has been read. */
export function useDay(): DayOnScreen | null {
  const { today, zone, now } = useClock()
  const t = useText(todayText)
  const r = useText(reasonText)
  const format = useFormat()
  const language = useLanguage()
  const scriptSteps = useTodayView(state => state.scriptSteps)
  const data = useLive<DayData | null>(() => readDay(today), [today], null)
  const list = useMemo(() => data && dayList(data, today, zone, scriptSteps), [data, today, zone, scriptSteps])
  const context = useMemo<ActContext | null>(() => data && { data, wording: { t, r, format, today, language }, now, zone }, [data, t, r, format, today, language, now, zone])
  return list && context && { list, context }
}
