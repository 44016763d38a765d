import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, startDailyTick, untilMidnight, type TickTools } from '../../../renderer/app/daily-tick'
import { CHINA, type Zone } from '../../../shared/model/zone'

const at = (text: string): number => Date.parse(`${text}+08:00`)

/** A machine whose clock and timers are moved by hand; asleep, its timers stand still. */
function machine(start: string) {
  let now = at(start)
  const timers = new Map<number, { readonly run: () => void; readonly due: number }>()
  let last = 0
  let woke = () => {}
  const tools: TickTools = {
    now: () => now,
    setTimer: (run, ms) => { timers.set(++last, { run, due: now + ms }); return last },
    clearTimer: id => void timers.delete(id),
    onWake: listener => { woke = listener; return () => { woke = () => {} } },
  }
  return {
    tools,
    /** Awake until `text`: timers fire when due. */
    runTo(text: string) {
      const end = at(text)
      for (;;) {
        const [next] = [...timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due)
        if (!next) break
        now = Math.max(now, next[1].due)
        timers.delete(next[0])
        next[1].run()
      }
      now = end
    },
    sleepTo(text: string) { now = at(text) },
    wake: () => woke(),
  }
}

function ticksOf(start: string) {
  const seen: string[] = []
  const clock = machine(start)
  const tick = startDailyTick(CHINA, (today, reason) => seen.push(`${today} ${reason}`), clock.tools)
  return { seen, clock, tick }
}

describe('the daily tick', () => {
  it('ticks at the start, and once when the day changes while the app is open', () => {
    const { seen, clock } = ticksOf('2026-11-21T23:40:00')
    clock.runTo('2026-11-22T23:59:59')
    expect(seen).toEqual(['2026-11-21 start', '2026-11-22 midnight'])
  })

  it('ticks on waking when the machine slept over midnight', () => {
    const { seen, clock } = ticksOf('2026-11-21T22:00:00')
    clock.sleepTo('2026-11-24T08:00:00')
    clock.wake()
    expect(seen).toEqual(['2026-11-21 start', '2026-11-24 wake'])
  })

  it('plans again after an hour away on the same day, not after a glance elsewhere', () => {
    const { seen, clock } = ticksOf('2026-11-21T09:00:00')
    clock.sleepTo('2026-11-21T09:05:00')
    clock.wake()
    clock.sleepTo('2026-11-21T11:00:00')
    clock.wake()
    expect(seen).toEqual(['2026-11-21 start', '2026-11-21 wake'])
  })

  it('ticks once after a run of imports', () => {
    const { seen, clock, tick } = ticksOf('2026-11-21T09:00:00')
    for (let file = 0; file < 3; file += 1) tick.afterImport()
    clock.runTo('2026-11-21T09:00:05')
    expect(seen).toEqual(['2026-11-21 start', '2026-11-21 import'])
  })

  it('says nothing more once stopped', () => {
    const { seen, clock, tick } = ticksOf('2026-11-21T23:00:00')
    tick.stop()
    clock.runTo('2026-11-23T12:00:00')
    clock.wake()
    expect(seen).toEqual(['2026-11-21 start'])
  })
})

describe('midnight', () => {
  it('is where the day changes: one ms before it is still today', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), epoch => {
      const left = untilMidnight(epoch, CHINA)
      expect(dayAt(epoch + left, CHINA) > dayAt(epoch, CHINA)).toBe(true)
      expect(dayAt(epoch + left - 1, CHINA)).toBe(dayAt(epoch, CHINA))
    }))
  })

  it('is 23 hours after midnight on the day the clocks go forward', () => {
    // Central European Time: 29 March 2026 loses the hour from 2 to 3.
    const change = Date.UTC(2026, 2, 29, 1)
    const berlin: Zone = {
      name: 'CET',
      toWall: epoch => epoch + (epoch >= change ? 7_200_000 : 3_600_000),
      toEpoch: wall => (wall - 3_600_000 >= change ? wall - 7_200_000 : wall - 3_600_000),
    }
    expect(untilMidnight(Date.UTC(2026, 2, 28, 23), berlin)).toBe(23 * 3_600_000)
  })
})
