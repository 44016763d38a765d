import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reminderNow } from '../../../shared/followups/reminder'
import { dayOfWall } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import { CHINA, systemZone } from '../../../shared/model/zone'

const settings = { remindAt: 9, quietFrom: 22, quietTo: 8 }
const at = (time: string) => CHINA.toEpoch(Date.parse(`${time}:00Z`))
const look = (time: string, open = 5, remindedOn: string | null = null, over: Partial<typeof settings> = {}) =>
  reminderNow({ ...settings, ...over }, { open, remindedOn: remindedOn as Day | null }, { now: at(time), zone: CHINA })

describe('the reminder of the day', () => {
  it('comes at the set hour, not before, and once', () => {
    expect(look('2026-11-21T08:59')).toMatchObject({ shown: false, notify: false, next: at('2026-11-21T09:00') })
    expect(look('2026-11-21T09:00')).toMatchObject({ shown: true, notify: true })
    expect(look('2026-11-21T09:01', 5, '2026-11-21')).toMatchObject({ shown: true, notify: false, next: at('2026-11-21T22:00') })
  })

  it('comes on waking when the hour was slept through, but not for the days before', () => {
    expect(look('2026-11-23T15:30', 40, '2026-11-20')).toMatchObject({ notify: true })
    expect(look('2026-11-23T15:31', 40, '2026-11-23')).toMatchObject({ notify: false })
  })

  it('keeps still in the quiet hours and when nothing is open', () => {
    expect(look('2026-11-21T23:00')).toMatchObject({ shown: false, notify: false, next: at('2026-11-22T00:00') })
    expect(look('2026-11-21T10:00', 0)).toMatchObject({ shown: false, notify: false })
  })

  it('waits for the end of the quiet when its hour lies in it', () => {
    expect(look('2026-11-21T06:30', 5, null, { remindAt: 6 })).toMatchObject({ notify: false, next: at('2026-11-21T08:00') })
    expect(look('2026-11-21T08:00', 5, null, { remindAt: 6 })).toMatchObject({ notify: true })
  })

  it('is one a day at most, never quiet hours, never too early, and never missed by a machine that is awake (any sleeps, restarts, counts)', () => {
    const awake = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 3_000 }), open: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 60 })
    const hours = fc.record({ remindAt: fc.integer({ min: 0, max: 23 }), quietFrom: fc.integer({ min: 0, max: 23 }), quietTo: fc.integer({ min: 0, max: 23 }) })
    fc.assert(fc.property(awake, hours, (steps, chosen) => {
      for (const zone of [CHINA, systemZone()]) {
        let now = at('2026-11-01T00:00')
        let remindedOn: Day | null = null
        const days: Day[] = []
        for (const { minutes, open } of steps) {
          now += minutes * 60_000
          const due = reminderNow(chosen, { open, remindedOn }, { now, zone })
          const wall = zone.toWall(now)
          const hour = new Date(wall).getUTCHours()
          const isQuiet = chosen.quietFrom <= chosen.quietTo ? hour >= chosen.quietFrom && hour < chosen.quietTo : hour >= chosen.quietFrom || hour < chosen.quietTo
          const isTime = open > 0 && !isQuiet && hour >= chosen.remindAt
          if (due.shown !== isTime || due.notify !== (isTime && remindedOn !== dayOfWall(wall))) expect.fail(`at ${new Date(wall).toISOString()}: ${JSON.stringify({ due, chosen, open })}`)
          if (!(due.next > now && due.next <= now + 25 * 3_600_000)) expect.fail(`next look ${due.next - now} ms away`)
          if (due.notify) days.push(remindedOn = dayOfWall(wall))
        }
        expect(new Set(days).size).toBe(days.length)
      }
    }), { numRuns: 500 })
  })
})
