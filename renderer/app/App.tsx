import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Day } from '../../shared/model/day'
import type { Failure } from '../../shared/model/failure'
import { systemZone } from '../../shared/model/zone'
import { boot } from './boot'
import { Closed } from './Closed'
import { dayAt, WINDOW_TOOLS } from './daily-tick'
import { Opening } from './Opening'
import { Ready } from './Ready'
import { Recovery } from './Recovery'
import { useTheme } from './useTheme'
import type { Vault } from '../data/vault'
import { ClockContext, type Clock } from '../ui/clock'
import { RouteProvider } from '../ui/route'
import { setLanguage } from '../ui/text'

const zone = systemZone()

type Phase =
  | { readonly at: 'opening' | 'ready' }
  | { readonly at: 'lost'; readonly vault: Vault }
  | { readonly at: 'closed'; readonly failure: Failure }

/** Opens the register, then shows the shell; after a loss the recovery screen; where nothing can be opened, what is wrong. */
export function App() {
  const [phase, setPhase] = useState<Phase>({ at: 'opening' })
  const [today, setToday] = useState<Day>(() => dayAt(WINDOW_TOOLS.now(), zone))
  useTheme(phase.at === 'ready' ? null : 'system')
  useEffect(() => {
    setLanguage('system')
    void boot().then(result => setPhase(
      !result.ok ? { at: 'closed', failure: result.failure } : result.value.vault.found.state === 'lost' ? { at: 'lost', vault: result.value.vault } : { at: 'ready' },
    ))
  }, [])
  const clock = useMemo<Clock>(() => ({ today, zone, now: WINDOW_TOOLS.now }), [today])
  const onDone = useCallback(() => setPhase({ at: 'ready' }), [])
  return (
    <ClockContext value={clock}>
      {phase.at === 'opening' && <Opening />}
      {phase.at === 'closed' && <Closed failure={phase.failure} />}
      {phase.at === 'lost' && <Recovery vault={phase.vault} onDone={onDone} />}
      {phase.at === 'ready' && <RouteProvider><Ready zone={zone} onToday={setToday} /></RouteProvider>}
    </ClockContext>
  )
}
