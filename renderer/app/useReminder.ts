import { useEffect } from 'react'
import type { Settings } from '../../shared/model/settings'
import { appText } from './app.text'
import { WINDOW_TOOLS } from './daily-tick'
import { openFollowUps } from '../data/follow-ups'
import { useLive } from '../data/use-live'
import { currentHost } from '../host/current-host'
import { useClock, useFormat } from '../ui/clock'
import { useText } from '../ui/text'

/** The hour is looked at this often. */
const LOOK_MS = 60_000

/**
 * Hands the day's count to the host from the hour the operator set; nothing in quiet hours, and none when all is done. The words do
 * not hold the count, so that the host shows one notification a day however often the count changes; with an app lock
 * they hold nothing of the register at all.
 */
export function useReminder({ remindAt, quietFrom, quietTo, lock }: Settings): void {
  const t = useText(appText)
  const format = useFormat()
  const { today, zone } = useClock()
  const count = useLive(async () => (await openFollowUps(today)).length, [today], 0)
  const isLocked = lock !== undefined
  useEffect(() => {
    const host = currentHost()
    if (!host?.remind) return
    const look = () => {
      const hour = new Date(zone.toWall(WINDOW_TOOLS.now())).getUTCHours()
      const quiet = quietFrom > quietTo ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo
      void host.remind?.(count === 0 || quiet || hour < remindAt ? null : { title: t('remindTitle', { day: format.dayWeek(today) }), body: t(isLocked ? 'remindLocked' : 'remindBody'), count })
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [count, format, isLocked, quietFrom, quietTo, remindAt, t, today, zone])
}
