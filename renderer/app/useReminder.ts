import { useEffect } from 'react'
import { reminderNow } from '../../shared/followups/reminder'
import type { Settings } from '../../shared/model/settings'
import { appText } from './app.text'
import { dayAt, WINDOW_TOOLS } from './daily-tick'
import { noteReminded, remindedOn } from '../data/reminded'
import { today as todayFeature } from '../features/today'
import { currentHost } from '../host/current-host'
import { useClock, useFormat } from '../ui/clock'
import { useText } from '../ui/text'

/** Timers stand still while a machine sleeps, so the clock is looked at least this often. */
const LOOK_MS = 60_000

const useOpenCount = todayFeature.useBadge ?? (() => null)

/**
 * Hands the day's count to the host and, once a day, the reminder; when is said in `shared/followups/reminder.ts`. With an app lock the
 * words hold nothing of the register at all.
 */
export function useReminder(settings: Settings): void {
  const t = useText(appText)
  const format = useFormat()
  const { today, zone } = useClock()
  const count = useOpenCount()
  const { remindAt, quietFrom, quietTo } = settings
  const isLocked = settings.lock !== undefined
  useEffect(() => {
    const host = currentHost()
    if (!host?.remind || count === null) return
    let live = true
    let timer = 0
    const look = async () => {
      const now = WINDOW_TOOLS.now()
      const state = { open: count, remindedOn: await remindedOn() }
      if (!live) return
      const due = reminderNow({ remindAt, quietFrom, quietTo }, state, { now, zone })
      const notify = due.notify && (await noteReminded(dayAt(now, zone)))
      if (!live && !notify) return
      void host.remind?.(due.shown ? { title: t('remindTitle', { day: format.dayWeek(today) }), body: t(isLocked ? 'remindLocked' : 'remindBody'), count, silent: !notify } : null)
      if (live) timer = WINDOW_TOOLS.setTimer(() => void look(), Math.min(LOOK_MS, due.next - now + 50))
    }
    void look()
    const unwatch = WINDOW_TOOLS.onWake(() => {
      WINDOW_TOOLS.clearTimer(timer)
      void look()
    })
    return () => {
      live = false
      WINDOW_TOOLS.clearTimer(timer)
      unwatch()
    }
  }, [count, format, isLocked, quietFrom, quietTo, remindAt, t, today, zone])
}
