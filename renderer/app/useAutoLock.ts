import { useEffect } from 'react'
import { idleTime } from './idle-time'
import { lockNow, useLocked } from '../ui/lock'
import type { Settings } from '../../shared/model/settings'

const LOOK_MS = 10_000
const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Locks a fresh window that has a lock, and any window nobody has touched for the lock's minutes. `settings` `null` = not read
 * yet. A lock that is set while the app is open does not close it at once.
 */
export function useAutoLock(settings: Settings | null): void {
  const isRead = settings !== null
  const lock = settings?.lock
  useEffect(() => {
    if (isRead && useLocked.getState().locked === null) useLocked.setState({ locked: lock !== undefined })
  }, [isRead, lock])
  const afterMs = lock ? lock.afterMinutes * 60_000 : null
  useEffect(() => {
    if (afterMs === null) return
    const idle = idleTime(() => performance.now(), Date.now)
    // The first hand after a sleep may come before the first look.
    const touch = () => { if (idle.ms() >= afterMs) lockNow(); else idle.touch() }
    for (const event of HANDS) window.addEventListener(event, touch, { passive: true })
    const timer = setInterval(() => { if (idle.ms() >= afterMs) lockNow() }, LOOK_MS)
    return () => {
      clearInterval(timer)
      for (const event of HANDS) window.removeEventListener(event, touch)
    }
  }, [afterMs])
}
