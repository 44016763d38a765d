import { describe, expect, it } from 'vitest'
import { attentionOf, workOf, type Work } from '../../../shared/activity/attention'
import type { GroupId } from '../../../shared/model/ids'
import { aRegister } from '../followups/build-register'
import { day } from './week-chat'

const WEEK = { from: day('2026-11-16'), to: day('2026-11-22') }
const spent = (group: string | null, minutes: number, kind: Work['kind'] = 'value', on = '2026-11-18'): Work => ({ on: day(on), minutes, kind, groups: group === null ? [] : [group as GroupId] })
const worth = (group: string, deals: number, solved = 0) => ({ groupId: group as GroupId, deals, introductions: 0, solved })

describe('where the time of a period went', () => {
  it('flags the groups that take most of the time and give little of the value', () => {
    const work = [spent('a', 20), spent('b', 20), spent('c', 20), spent('d', 40)]
    const { lines } = attentionOf(work, [worth('a', 0, 10), worth('b', 0, 10), worth('c', 0, 10), worth('d', 6)], WEEK)
    expect(lines.filter(({ isCostly }) => isCostly).map(({ groupId, timeShare }) => [groupId, timeShare])).toEqual([['a', 0.2], ['b', 0.2], ['c', 0.2]])
  })

  it('flags nothing while there is under an hour, or no value anywhere to compare with', () => {
    expect(attentionOf([spent('a', 50)], [worth('b', 1)], WEEK).lines.some(({ isCostly }) => isCostly)).toBe(false)
    expect(attentionOf([spent('a', 90)], [worth('a', 0)], WEEK).lines).toEqual([{ groupId: 'a', minutes: 90, timeShare: 1, valueShare: null, isCostly: false }])
  })

  it('splits order from value, also of work for no group, and looks only at the period', () => {
    expect(attentionOf([spent('a', 80, 'order'), spent(null, 20), spent('a', 500, 'value', '2026-11-15')], [], WEEK)).toMatchObject({ order: 80, value: 20 })
  })

  it('shares work for a person equally among their groups', () => {
    const work = [{ ...spent(null, 30), groups: ['a', 'b'] as unknown as GroupId[] }]
    expect(attentionOf(work, [], WEEK).lines.map(({ minutes }) => minutes)).toEqual([15, 15])
  })
})

describe('what the operator did', () => {
  const register = aRegister({
    groups: [{ id: 'g', kind: 'group', rulings: [{ on: '2026-11-17' }, { on: '2026-11-17' }] }, { id: 'private', kind: 'private' }],
    memberships: [{ personId: 'p', groupId: 'g', present: true }, { personId: 'p', groupId: 'private', present: true }],
    followUps: [
      { state: 'done', doneOn: '2026-11-17', minutes: 10, rule: 'dispute', lane: 'groups', groupId: 'g', reason: { code: 'dispute.calm' } },
      { state: 'done', doneOn: '2026-11-17', minutes: 6, rule: 'visit-cadence', lane: 'visits', personId: 'p', reason: { code: 'visit.due' } },
      { state: 'open', minutes: 99, rule: 'visit-cadence', lane: 'visits', personId: 'p', reason: { code: 'visit.due' } },
    ],
    visits: [{ on: '2026-11-17', personId: 'p', followUp: 'answered' }, { on: '2026-11-18', personId: 'p' }],
    introductions: [{ startedOn: '2026-11-18', needer: 'p', owner: 'q' }],
  } as unknown as Parameters<typeof aRegister>[0])

  it('counts ticked follow-ups, contacts that answered none, decisions and introductions, each once', () => {
    const work = workOf(register)
    expect(work.filter(({ kind }) => kind === 'order').map(({ minutes }) => minutes)).toEqual([10, 1, 1])
    expect(work.filter(({ kind }) => kind === 'value').map(({ minutes, groups }) => [minutes, groups])).toEqual([[6, ['g']], [3, ['g']], [5, ['g']]])
  })
})
