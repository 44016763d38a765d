import { describe, expect, it } from 'vitest'
import { planDay } from '../../../shared/followups/plan'
import { aFact, aGroup, aMember, aPerson, aRegister, aVisit, factsOf, noon, TODAY } from './build-register'

describe('planning at scale', () => {
  it('plans a day of 20,000 people within two seconds of processor time', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `p${String(i).padStart(5, '0')}`)
    const register = aRegister({
      groups: [aGroup('g')],
      people: ids.map((id, i) => aPerson(id, { cadenceDays: i % 3 === 0 ? 30 : undefined })),
      memberships: ids.map((id, i) => aMember('g', i, id, { messages: i % 40, lastAt: noon('2026-11-10') })),
      facts: ids.filter((_, i) => i % 2 === 0).map((id, i) => aFact(id, 'birthday', i % 5 === 0 ? '农历10-13' : '03-08')),
      visits: ids.map(id => aVisit(id, '2026-10-01')),
    })
    planDay(factsOf(register))
    const before = process.cpuUsage()
    const { drafts } = planDay(factsOf(register, TODAY))
    expect(drafts.length).toBeGreaterThan(0)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000)
  })
})
