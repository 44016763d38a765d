import { describe, expect, it } from 'vitest'
import { isOwnContact } from '../../../shared/followups/caps'
import { isContact } from '../../../shared/followups/plan'
import { simulateInSteps } from '../../../shared/followups/simulate'
import { addDays, daysBetween } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'
import { LOYALTY_STEPS } from '../../../shared/model/person'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aGroup, aMember, aNeed, anOffer, aPerson, aRegister, aVisit, TODAY } from './build-register'

const PEOPLE = 2_000
/** `LONG_RUN=1` takes the whole year; the usual run its first weeks, and `simulate.test.ts` a whole year of fewer people. */
const DAYS = process.env['LONG_RUN'] ? 365 : 30
/** The same year every time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function crowd() {
  const pick = numbersFrom(20261121)
  const two = (n: number) => String(n).padStart(2, '0')
  const keys = Array.from({ length: PEOPLE }, (_, i) => `p${String(i).padStart(4, '0')}`)
  return aRegister({
    settings: { peopleADay: 20, touchesPerPerson: 3, touchWindowDays: 7 },
    groups: [aGroup('g')],
    people: keys.map((key, i) => aPerson(key, {
      cadenceDays: [30, 60, 90, 120, undefined][pick(5)], corePerson: i % 20 === 0, loyalty: LOYALTY_STEPS[pick(4)], paidUntil: i % 8 === 0 ? addDays(TODAY, pick(365)) : undefined,
      createdAt: Date.UTC(2026, 9, 1), doNotContact: i % 50 === 7 || undefined,
    })),
    memberships: keys.map((key, i) => aMember('g', i, key, { messages: pick(40), joinedOn: addDays(TODAY, -pick(300)) })),
    facts: keys.filter((_, i) => i % 2 === 0).map(key => aFact(key, 'birthday', pick(3) === 0 ? `农历${two(pick(12) + 1)}-${two(pick(30) + 1)}` : `${two(pick(12) + 1)}-${two(pick(28) + 1)}`)),
    needs: keys.filter((_, i) => i % 7 === 0).map((key, i) => aNeed(`n${i}`, key, { until: addDays(TODAY, pick(365)) })),
    offers: keys.filter((_, i) => i % 9 === 0).map((key, i) => anOffer(`o${i}`, key, { on: addDays(TODAY, -pick(200)) })),
    visits: keys.map(key => aVisit(key, addDays(TODAY, -1 - pick(60)))),
  })
}

describe(`${DAYS} days with 2,000 people, every day worked off`, () => {
  it('has no day above the quota, no person above the cap, and nobody who waits for ever', () => {
    const register = crowd()
    const { peopleADay, touchesPerPerson, touchWindowDays } = register.settings[0]!
    const lastOn = new Map<string, Day>(register.people.filter(person => !person.doNotContact && person.cadenceDays !== undefined).map(person => [person.id, TODAY]))
    const touches = new Map<string, Day[]>()
    for (const visit of register.visits.filter(isOwnContact)) touches.set(visit.personId, [visit.on])
    let longest = 0
    let full = 0
    for (const { day, drafts } of simulateInSteps({ register }, TODAY, DAYS, { zone: CHINA, ticked: true })) {
      const people = drafts.filter(isContact).map(draft => draft.personId!)
      if (people.length > peopleADay || new Set(people).size !== people.length) expect.fail(`${people.length} people on ${day}`)
      if (people.length === peopleADay) full++
      for (const id of people) {
        const mine = [...(touches.get(id) ?? []).filter(on => daysBetween(on, day) < touchWindowDays), day]
        if (mine.length > touchesPerPerson) expect.fail(`${id} is touched ${mine.length} times by ${day}`)
        touches.set(id, mine)
        if (!lastOn.has(id)) continue
        longest = Math.max(longest, daysBetween(lastOn.get(id)!, day))
        lastOn.set(id, day)
      }
    }
    const blocked = new Set<string>(register.people.filter(person => person.doNotContact).map(person => person.id))
    expect([...touches].filter(([id, days]) => blocked.has(id) && days.at(-1)! >= TODAY)).toEqual([])
    expect(full).toBeGreaterThan(DAYS * 0.8)
    // 2,000 people at 20 a day: 100 days if all were equal; more is due than a year holds, and still everybody has a turn.
    if (DAYS < 365) return
    expect([...lastOn.values()].filter(on => daysBetween(on, addDays(TODAY, 365)) > 300)).toEqual([])
    expect(longest).toBeLessThan(300)
  }, 600_000)
})
