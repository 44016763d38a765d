import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backlogOf, rePlanBacklog } from '../../../shared/followups/backlog'
import { longerCadence, SNOOZES, snoozeTo } from '../../../shared/followups/snooze'
import { addDays } from '../../../shared/model/day'
import { aFollowUp, day, TODAY } from './build-register'

const row = (n: number, fields = {}) => aFollowUp({
  key: `visit-cadence:p${n}:2026-11-01`, rule: 'visit-cadence', lane: 'visits', due: day('2026-11-01'), personId: `p${n}` as never, reason: { code: 'visit.cadence' }, rank: n, minutes: 3,
}, { createdOn: day('2026-11-02'), ...fields })
const none = new Set<never>()

describe('the backlog', () => {
  it('is what was left open on earlier days', () => {
    const rows = [row(1), row(2, { createdOn: TODAY }), row(3, { snoozedTo: addDays(TODAY, 2) }), row(4, { state: 'done' })]
    expect(backlogOf(rows, TODAY).map(one => one.personId)).toEqual(['p1'])
  })

  it('spreads so that no day gets more people than the quota, best first, losing none', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 25 }), (count, aDay) => {
      const rows = Array.from({ length: count }, (_, i) => row(i))
      const { moves, drops } = rePlanBacklog(rows, 'spread', { aDay, paid: none }, TODAY)
      expect(drops).toEqual([])
      const perDay = new Map<string, number>()
      for (const { to } of moves) perDay.set(to, (perDay.get(to) ?? 0) + 1)
      for (const people of perDay.values()) expect(people).toBeLessThanOrEqual(aDay)
      expect(moves).toHaveLength(count)
      expect(moves.filter(({ to }) => to === TODAY)).toHaveLength(Math.min(count, aDay))
      expect(moves.every(({ to }) => to >= TODAY && to <= addDays(TODAY, Math.ceil(count / aDay)))).toBe(true)
      const replanned = rows.map(one => ({ ...one, snoozedTo: moves.find(move => move.key === one.key)?.to }))
      expect(backlogOf(replanned, TODAY)).toEqual([])
    }))
  })

  it('keeps payers and rows about needs and lets the rest go', () => {
    const rows = [row(1), row(2), row(3, { needId: 'n' })]
    expect(rePlanBacklog(rows, 'keepValued', { aDay: 5, paid: new Set(['p2' as never]) }, TODAY).drops).toEqual([rows[0]!.key])
  })

  it('lets everything go when asked', () => {
    expect(rePlanBacklog([row(1), row(2)], 'letGo', { aDay: 5, paid: none }, TODAY).drops).toHaveLength(2)
  })
})

describe('snoozing', () => {
  it('moves to tonight, tomorrow, next Monday, next month, or until the person writes', () => {
    expect(SNOOZES.map(choice => snoozeTo(choice, TODAY))).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-21', '9999-12-31'])
    expect(snoozeTo('monday', day('2026-11-23'))).toBe('2026-11-30')
    expect(snoozeTo('nextMonth', day('2027-01-31'))).toBe('2027-02-28')
  })

  it('offers a longer cadence in whole weeks', () => {
    expect([7, 14, 30].map(longerCadence)).toEqual([11, 21, 49])
  })
})
