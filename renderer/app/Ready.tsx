import { useEffect } from 'react'
import type { Day } from '../../shared/model/day'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings'
import type { Zone } from '../../shared/model/zone'
import { appText } from './app.text'
import { startDailyTick, WINDOW_TOOLS } from './daily-tick'
import { LockScreen } from './LockScreen'
import { planAfterActs } from './plan-again'
import { nextIdle } from './next-idle'
import { Shell } from './Shell'
import { useAutoLock } from './useAutoLock'
import { useReminder } from './useReminder'
import { useGivingWay } from './useGivingWay'
import { useUnsaved } from './useUnsaved'
import { useTheme } from './useTheme'
import { readNewFacts } from '../data/fact-reading'
import { onImport } from '../data/imports'
import { watchNewMessages } from '../data/message-reading'
import { warmPeople } from '../data/people-list'
import { planToday } from '../data/planning'
import { getSettings } from '../data/settings'
import { useLive } from '../data/use-live'
import { receiveFiles } from '../features/imports'
import { currentHost } from '../host/current-host'
import { useKeyBindings } from '../ui/key-bindings'
import { useLocked } from '../ui/lock'
import { say, setLanguage } from '../ui/text'
import { toast } from '../ui/toast'

/** The open app: applies the settings, lets the day tick, plans it, and takes files handed in from outside. */
export function Ready({ zone, onToday }: { readonly zone: Zone; readonly onToday: (day: Day) => void }) {
  const stored = useLive<Settings | null>(getSettings, [], null)
  const settings = stored ?? DEFAULT_SETTINGS
  useAutoLock(stored)
  const locked = useLocked(state => state.locked)
  useTheme(settings.theme)
  useEffect(() => setLanguage(settings.language), [settings.language])
  useEffect(() => useKeyBindings.setState({ bindings: settings.keys ?? {} }), [settings.keys])
  useReminder(settings)
  useUnsaved()
  useGivingWay()
  useEffect(() => {
    let plan = () => {}
    const tick = startDailyTick(zone, today => {
      onToday(today)
      plan = () => void planToday(today, WINDOW_TOOLS.now()).catch((error: unknown) => {
        toast({ text: say(appText, 'planFailed', { why: error instanceof Error ? error.message : String(error) }), tone: 'danger' })
      })
      plan()
      readNewFacts(today).catch((error: unknown) => {
        toast({ text: say(appText, 'readingFailed', { why: error instanceof Error ? error.message : String(error) }), tone: 'danger' })
      })
      void nextIdle().then(() => warmPeople(today))
      // A quarrel found in new messages is a row of today.
      watchNewMessages(why => toast({ text: say(appText, 'readingFailed', { why }), tone: 'danger' }), () => plan())
    }, WINDOW_TOOLS)
    const unlisten = onImport(tick.afterImport)
    const unwatch = planAfterActs(() => plan())
    const close = currentHost()?.onIncomingFile?.(file => receiveFiles([file], WINDOW_TOOLS.now))
    return () => {
      close?.()
      unlisten()
      unwatch()
      tick.stop()
    }
  }, [onToday, zone])
  // Nothing is drawn before it is known whether there is a lock.
  if (stored === null || locked === null) return null
  return locked && stored.lock ? <LockScreen lock={stored.lock} /> : <Shell />
}
