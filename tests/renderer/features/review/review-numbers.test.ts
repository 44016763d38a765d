import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { addDays, daysBetween, weekdayOf, type Day } from '../../../../shared/model/day'
import type { Register } from '../../../../shared/model/register'
import { CHINA } from '../../../../shared/model/zone'
import { earlier, openingDay, periodOf, reviewNumbers, weekNumber } from '../../../../renderer/features/review/review-numbers'
import { aRegister } from '../../../shared/followups/build-register'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(n => addDays('1999-01-01' as Day, n))

describe('periods of a review', () => {
  it('begins every week on a Monday and holds its day', () => {
    fc.assert(fc.property(anyDay, day => {
      const { from, to } = periodOf('week', day)
      expect(weekdayOf(from)).toBe(0)
      expect(daysBetween(from, to)).toBe(6)
      expect(from <= day && day <= to).toBe(true)
    }))
  })

  it('opens on the period that has just ended on the first day of one, and on the present one from its second day on', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom('week' as const, 'month' as const), (today, kind) => {
      const now = periodOf(kind, today)
      expect(periodOf(kind, openingDay(today))).toEqual(today === now.from ? earlier(kind, now, 1) : now)
    }))
  })

  it('leaves no day between a period and the one before it', () => {
    fc.assert(fc.property(anyDay, fc.constantFrom('week' as const, 'month' as const), (day, kind) => {
      const now = periodOf(kind, day)
      expect(addDays(earlier(kind, now, 1).to, 1)).toBe(now.from)
      expect(earlier(kind, earlier(kind, now, 1), -1)).toEqual(now)
    }))
  })

  it('numbers weeks as ISO 8601 does, also around a new year', () => {
    expect(['2026-11-16', '2027-01-03', '2026-01-01', '2020-12-31'].map(day => weekNumber(day as Day))).toEqual([47, 53, 1, 53])
  })
})

describe('figures of a review', () => {
  const register = aRegister({
    visits: [
      { id: 'v1', personId: 'p1', on: '2026-11-17', at: 0, channel: 'private', text: '' },
      { id: 'v2', personId: 'p1', on: '2026-11-18', at: 0, channel: 'private', text: '' },
      { id: 'v3', personId: 'p2', on: '2026-11-10', at: 0, channel: 'private', text: '' },
    ] as unknown as Register['visits'],
    introductions: [{ id: 'i1', needId: 'n1', needer: 'p1', owner: 'p2', step: 'closed', outcome: 'deal', startedOn: '2026-11-10', history: [{ on: '2026-11-19', step: 'closed' }] }] as unknown as Register['introductions'],
  })
  const numbers = reviewNumbers({ register, ledgersByGroup: new Map(), kind: 'week', period: periodOf('week', '2026-11-21' as Day), zone: CHINA, now: 0 })

  it('counts a person once however often they were contacted', () => {
    expect(numbers.sums.touched.slice(-2)).toEqual([1, 1])
  })

  it('counts an introduction in the week it began and its deal in the week it closed', () => {
    expect(numbers.sums.introductions.slice(-2)).toEqual([1, 0])
    expect(numbers.sums.deals.slice(-2)).toEqual([0, 1])
  })

  it('of one group counts only its people and the introductions made in it, and sets the period before beside it', () => {
    const groups = [{ id: 'g1', kind: 'group', name: '一群', otherNames: [] }, { id: 'g2', kind: 'group', name: '二群', otherNames: [] }] as unknown as Register['groups']
    const memberships = [{ id: 'm1', groupId: 'g1', number: 0, personId: 'p1', name: 'p1', names: [], present: true }, { id: 'm2', groupId: 'g2', number: 0, personId: 'p2', name: 'p2', names: [], present: true }] as unknown as Register['memberships']
    const of = (groupId: string | undefined) => reviewNumbers({ register: { ...register, groups, memberships }, ledgersByGroup: new Map(), kind: 'week', period: periodOf('week', '2026-11-10' as Day), groupId: groupId as never, zone: CHINA, now: 0 })
    expect([of('g1'), of('g2'), of(undefined)].map(({ sums, groups: shown }) => [sums.touched.at(-1), sums.introductions.at(-1), shown.length])).toEqual([[0, 0, 1], [1, 0, 1], [1, 1, 2]])
    expect(of('g1').before?.verdict).toBe('unknown')
    expect(of(undefined).before).toBeNull()
  })
})
