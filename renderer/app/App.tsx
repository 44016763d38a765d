import { useEffect, useMemo, useState } from 'react'
import type { Day } from '../../shared/model/day'
import type { Failure } from '../../shared/model/failure'
import { DEFAULT_SETTINGS } from '../../shared/model/settings'
import { systemZone } from '../../shared/model/zone'
import { boot } from './boot'
import { Closed } from './Closed'
import { dayAt, startDailyTick, WINDOW_TOOLS } from './daily-tick'
import { readLastBackup } from './last-backup'
import { Opening } from './Opening'
import { Shell } from './Shell'
import { useTheme } from './useTheme'
import { onImport } from '../data/imports'
import { getSettings } from '../data/settings'
import { useLive } from '../data/use-live'
import { ClockContext, type Clock } from '../ui/clock'
import { setLanguage } from '../ui/text'

const zone = systemZone()

type Phase = { readonly at: 'opening' } | { readonly at: 'ready' } | { readonly at: 'closed'; readonly failure: Failure }

/** Opens the register, then shows the shell; where that fails, says what is wrong and what can be done. */
export function App() {
  const [phase, setPhase] = useState<Phase>({ at: 'opening' })
  const [today, setToday] = useState<Day>(() => dayAt(WINDOW_TOOLS.now(), zone))
  useTheme(phase.at === 'ready' ? null : 'system')
  useEffect(() => {
    setLanguage('system')
    void boot().then(result => setPhase(result.ok ? { at: 'ready' } : { at: 'closed', failure: result.failure }))
  }, [])
  const clock = useMemo<Clock>(() => ({ today, zone, now: WINDOW_TOOLS.now }), [today])
  return (
    <ClockContext value={clock}>
      {phase.at === 'opening' ? <Opening /> : phase.at === 'closed' ? <Closed failure={phase.failure} /> : <Ready onToday={setToday} />}
    </ClockContext>
  )
}

function Ready({ onToday }: { readonly onToday: (day: Day) => void }) {
  const settings = useLive(getSettings, [], DEFAULT_SETTINGS)
  useTheme(settings.theme)
  useEffect(() => setLanguage(settings.language), [settings.language])
  useEffect(() => {
    const tick = startDailyTick(zone, today => {
      onToday(today)
      void readLastBackup()
    }, WINDOW_TOOLS)
    const unlisten = onImport(tick.afterImport)
    return () => {
      unlisten()
      tick.stop()
    }
  }, [onToday])
  return <Shell />
}
