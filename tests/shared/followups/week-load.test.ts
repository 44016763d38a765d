import { describe, expect, it } from 'vitest'
import { isContact, planDay } from '../../../shared/followups/plan'
import { proposeMove, weekLoad } from '../../../shared/followups/week-load'
import { addDays } from '../../../shared/model/day'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aFollowUp, aPerson, aRegister, aVisit, factsOf, TODAY } from './build-register'

/** Twelve people due on the fifth day from today, one each on the day after today. */
const uneven: Register = aRegister({
  people: Array.from({ length: 13 }, (_, i) => aPerson(`p${i}`, { cadenceDays: 15, corePerson: i < 3 })),
  visits: Array.from({ length: 13 }, (_, i) => aVisit(`p${i}`, addDays(TODAY, i === 12 ? -14 : -10))),
  facts: [aFact('p11', 'birthday', '11-26')],
})
const load = (register: Register) => weekLoad({ register }, TODAY, CHINA)

describe('the load of the coming week', () => {
  it('counts rows and people of each of seven days, and names the rule most come from', () => {
    const days = load(uneven)
    expect(days.map(one => one.rows)).toEqual([1, 0, 0, 0, 12, 0, 0])
    expect(days[4]).toMatchObject({ day: '2026-11-26', people: 12, most: { rule: 'visit-cadence', rows: 11 } })
  })

  it('proposes to move the least pressing half of the surplus to the emptiest day, never a birthday', () => {
    const move = proposeMove(load(uneven), 20)!
    expect([move.from, move.to, move.rows.length]).toEqual(['2026-11-26', '2026-11-28', 6])
    expect(move.rows.some(row => row.personId === 'p11' || row.personId === 'p0')).toBe(false)
  })

  it('proposes nothing for an even week, and never fills a day beyond the quota', () => {
    expect(proposeMove(load(aRegister({ people: [aPerson('a', { cadenceDays: 15 })], visits: [aVisit('a', addDays(TODAY, -12))] })), 20)).toBeNull()
    expect(proposeMove(load(uneven), 2)?.rows).toHaveLength(2)
  })

  it('shows moved rows where they were moved to, sooner or later than due', () => {
    const days = load(uneven)
    const [one, other] = days[4]!.movable
    const moved = { ...uneven, followUps: [aFollowUp(one!, { snoozedTo: addDays(TODAY, 2) }), aFollowUp(other!, { snoozedTo: addDays(TODAY, 7) })] }
    expect(load(moved).map(day => day.rows)).toEqual([1, 1, 0, 0, 10, 0, 1])
    expect(planDay(factsOf(moved, addDays(TODAY, 2))).drafts.filter(isContact).map(row => row.key)).toContain(one!.key)
  })

  it('takes a row that was brought forward off again once the person was contacted otherwise', () => {
    const [one] = load(uneven)[4]!.movable
    const day = addDays(TODAY, 2)
    const contacted = { ...uneven, followUps: [aFollowUp(one!, { snoozedTo: day })], visits: [...uneven.visits, aVisit(one!.personId!, addDays(TODAY, 1))] }
    const plan = planDay(factsOf(contacted, day))
    expect(plan.drafts.map(row => row.key)).not.toContain(one!.key)
    expect(plan.stale).toContain(one!.key)
  })
})
