import { describe, expect, it } from 'vitest'
import { touchBlock } from '../../../shared/followups/caps'
import { isContact } from '../../../shared/followups/plan'
import { simulateDays } from '../../../shared/followups/simulate'
import { withoutStrangers } from '../../../shared/followups/without-strangers'
import { addDays, daysBetween } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aNeed, aPerson, aRegister, aVisit, TODAY } from './build-register'

const two = (n: number) => String(n).padStart(2, '0')
const crowd = (count: number) => aRegister({
  people: Array.from({ length: count }, (_, i) => aPerson(`p${two(i)}`, {
    cadenceDays: [14, 30, 60, 90][i % 4], corePerson: i % 10 === 0, paidUntil: i % 7 === 0 ? addDays(TODAY, i % 50) : undefined, createdAt: Date.UTC(2026, 10, 1),
  })),
  facts: Array.from({ length: count }, (_, i) => aFact(`p${two(i)}`, 'birthday', i % 3 === 0 ? `农历${two((i % 12) + 1)}-${two((i % 30) + 1)}` : `${two((i % 12) + 1)}-${two((i % 28) + 1)}`)),
  visits: Array.from({ length: count }, (_, i) => aVisit(`p${two(i)}`, addDays(TODAY, -(i % 40)))),
})

describe('simulated days', () => {
  it('lists a row once, on the day it first shows, when nothing is ticked', () => {
    const register = aRegister({ people: [aPerson('a'), aPerson('b')], facts: [aFact('b', 'birthday', '11-25')], needs: [aNeed('n', 'a', { until: addDays(TODAY, 14) })] })
    const rows = simulateDays({ register }, TODAY, 30, { zone: CHINA, ticked: false }).flatMap(({ day, drafts }) => drafts.map(draft => `${day} ${draft.rule}`))
    expect(rows).toEqual(['2026-11-25 birthday', '2026-12-02 need-expiring', '2026-12-06 need-expired'])
  })

  it('gives the same visits without the people of whom only chat is known', () => {
    const register = crowd(30)
    const crowded = { ...register, people: [...register.people, ...Array.from({ length: 50 }, (_, i) => aPerson(`stranger${i}`))] }
    const planned = (from: typeof register) => simulateDays({ register: from }, TODAY, 7, { zone: CHINA, ticked: true })
    expect(withoutStrangers(crowded).people).toHaveLength(30)
    expect(planned(withoutStrangers(crowded))).toEqual(planned(crowded))
  })

  it('keeps every day of a month within the quota and every person within the cap, and loses nobody', () => {
    const register = crowd(300)
    const days = simulateDays({ register }, TODAY, 31, { zone: CHINA, ticked: true })
    const touches = new Map<string, Day[]>()
    for (const { day, drafts } of days) {
      const contacts = drafts.filter(isContact)
      expect(contacts.length).toBeLessThanOrEqual(20)
      for (const { personId } of contacts) touches.set(personId!, [...(touches.get(personId!) ?? []), day])
    }
    for (const [person, on] of touches) {
      const visits = on.map(at => aVisit(person, at))
      const before = visits.slice(0, -1)
      expect(touchBlock(before, register.settings[0]!, on.at(-1)!, CHINA)).toBeNull()
    }
    expect(touches.size).toBeGreaterThan(200)
  })

  it('starves nobody over a year in which more is due than a day holds', () => {
    const register = { ...crowd(200), settings: [{ ...crowd(1).settings[0]!, peopleADay: 3 }] }
    const lastSeen = new Map<string, Day>(register.people.map(person => [person.id, TODAY]))
    let longest = 0
    for (const { day, drafts } of simulateDays({ register }, TODAY, 365, { zone: CHINA, ticked: true })) {
      for (const { personId } of drafts.filter(isContact)) {
        longest = Math.max(longest, daysBetween(lastSeen.get(personId!)!, day))
        lastSeen.set(personId!, day)
      }
    }
    // 200 people at 3 a day: 67 days if all were equal, and the long cadences wait their turn.
    const forgotten = [...lastSeen.values()].filter(day => daysBetween(day, addDays(TODAY, 365)) > 240)
    expect(forgotten).toEqual([])
    expect(longest).toBeLessThan(240)
  }, 120_000)
})
