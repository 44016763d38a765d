import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactGate, quietUntil } from '../../../shared/followups/caps'
import { addDays, dayOfWall } from '../../../shared/model/day'
import type { Visit } from '../../../shared/model/follow-up'
import { DEFAULT_SETTINGS } from '../../../shared/model/settings'
import { CHINA } from '../../../shared/model/zone'
import { aPerson, aVisit, day, noon, TODAY } from './build-register'

const clock = (now: number) => ({ now, zone: CHINA })
const at = (hour: number) => CHINA.toEpoch(Date.parse(`2026-11-21T${String(hour).padStart(2, '0')}:30:00Z`))
const gate = (visits: readonly Visit[], peopleToday = 0, now = noon('2026-11-21'), person = aPerson('a')) => contactGate(person, { visits, peopleToday }, DEFAULT_SETTINGS, clock(now))

describe('the gate before a contact', () => {
  it('opens when nothing speaks against it', () => expect(gate([])).toEqual({ allowed: true }))

  it('stops the 4th touch in 7 days and tells the day it opens again', () => {
    const visits = ['2026-11-17', '2026-11-19', '2026-11-20'].map(on => aVisit('a', on))
    expect(gate(visits)).toMatchObject({ allowed: false, block: { code: 'touches', untilDay: '2026-11-24', touches: 3 } })
    expect(gate(visits, 0, noon('2026-11-23'))).toMatchObject({ allowed: false })
    expect(gate(visits, 0, noon('2026-11-24'))).toEqual({ allowed: true })
  })

  it('does not count what the person said in the group', () => {
    expect(gate(['2026-11-19', '2026-11-20', '2026-11-21'].map(on => aVisit('a', on, { channel: 'group', outcome: undefined })))).toEqual({ allowed: true })
  })

  it('stops when the people of the day are used up, until tomorrow', () => {
    expect(gate([], 20)).toMatchObject({ allowed: false, block: { code: 'dayCap', untilDay: '2026-11-22' } })
  })

  it('stops in the quiet hours, over midnight, until they end', () => {
    expect(gate([], 0, at(22))).toMatchObject({ block: { code: 'quietHours', until: CHINA.toEpoch(Date.parse('2026-11-22T08:00:00Z')) } })
    expect(gate([], 0, at(7))).toMatchObject({ block: { code: 'quietHours', until: CHINA.toEpoch(Date.parse('2026-11-21T08:00:00Z')) } })
    expect(gate([], 0, at(8))).toEqual({ allowed: true })
    expect(quietUntil({ ...DEFAULT_SETTINGS, quietFrom: 9, quietTo: 9 }, clock(at(9)))).toBeNull()
  })

  it('is closed for good for somebody not to be contacted, before any other reason', () => {
    expect(gate([], 99, at(23), aPerson('a', { doNotContact: true }))).toMatchObject({ block: { code: 'doNotContact', until: null } })
  })

  it('lets no sequence of contacts through that would break a cap, and opens exactly when it says', () => {
    const tries = fc.array(fc.record({ person: fc.integer({ min: 0, max: 3 }), hours: fc.integer({ min: 0, max: 40 }) }), { maxLength: 60 })
    fc.assert(fc.property(tries, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 10 }), (attempts, touchesPerPerson, touchWindowDays) => {
      const settings = { ...DEFAULT_SETTINGS, touchesPerPerson, touchWindowDays, peopleADay: 2 }
      const visits: Visit[] = []
      let now = noon('2026-11-01')
      for (const { person, hours } of attempts) {
        now += hours * 3_600_000
        const today = dayOfWall(CHINA.toWall(now))
        const id = `p${person}`
        const mine = visits.filter(visit => visit.personId === id)
        const others = new Set(visits.filter(visit => visit.on === today && visit.personId !== id).map(visit => visit.personId))
        const found = contactGate(aPerson(id), { visits: mine, peopleToday: others.size }, settings, clock(now))
        if (found.allowed) {
          visits.push(aVisit(id, today, { at: now }))
          const inWindow = visits.filter(visit => visit.personId === id && visit.on > addDays(today, -touchWindowDays))
          expect(inWindow.length).toBeLessThanOrEqual(touchesPerPerson)
          expect(new Set(visits.filter(visit => visit.on === today).map(visit => visit.personId)).size).toBeLessThanOrEqual(2)
          const hour = new Date(CHINA.toWall(now)).getUTCHours()
          expect(hour >= 8 && hour < 22).toBe(true)
        } else if (found.block.code === 'touches') {
          const then = (ms: number) => contactGate(aPerson(id), { visits: mine, peopleToday: 0 }, { ...settings, quietFrom: 0, quietTo: 0 }, clock(ms))
          expect(then(found.block.until)).toEqual({ allowed: true })
          expect(then(found.block.until - 1)).toMatchObject({ allowed: false })
        }
      }
    }), { numRuns: 1_000 })
  })

  it('counts from the operator’s own day, not from UTC', () => {
    const late = CHINA.toEpoch(Date.parse('2026-11-21T00:10:00Z'))
    expect(contactGate(aPerson('a'), { visits: [aVisit('a', '2026-11-14')], peopleToday: 0 }, { ...DEFAULT_SETTINGS, touchesPerPerson: 1, quietFrom: 0, quietTo: 0 }, clock(late))).toEqual({ allowed: true })
    expect(day('2026-11-21')).toBe(TODAY)
  })
})
