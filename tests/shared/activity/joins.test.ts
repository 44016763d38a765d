import { describe, expect, it } from 'vitest'
import { joinsAndLeaves } from '../../../shared/activity/joins'
import { retention } from '../../../shared/activity/retention'
import type { Month } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { day, LEDGERS, WEEK } from './week-chat'

const member = (number: number, name: string, more: object = {}) => ({ number, name, names: [], present: true, ...more })

describe('joinsAndLeaves', () => {
  it('lists who came and went by notices', () => {
    expect(joinsAndLeaves(LEDGERS, [member(2, '小满')], { period: WEEK, zone: CHINA })).toEqual({
      joined: [{ name: '小满', member: 2, on: '2024-03-03', by: '张姐', via: 'invite' }],
      left: [{ name: '李工', member: null, on: '2024-03-03', by: '张姐', removed: true }],
    })
  })

  it('counts a person once who is in a notice under an old name and on a roster', () => {
    const renamed = { ...member(2, '宁波-小满'), names: [{ name: '小满', source: 'card' as const, firstAt: 0, lastAt: 0 }], joinedOn: day('2024-03-02') }
    expect(joinsAndLeaves(LEDGERS, [renamed], { period: WEEK, zone: CHINA }).joined.map(({ name }) => name)).toEqual(['宁波-小满'])
  })

  it('takes roster days for those no notice names', () => {
    const members = [member(7, '新人', { joinedOn: day('2024-03-01') }), member(8, '旧人', { leftOn: day('2024-02-27') }), member(9, '早来', { joinedOn: day('2024-01-01') })]
    const { joined, left } = joinsAndLeaves(LEDGERS, members, { period: WEEK, zone: CHINA })
    expect(joined.map(({ name }) => name)).toEqual(['新人', '小满'])
    expect(left.map(({ name }) => name)).toEqual(['旧人', '李工'])
  })
})

describe('retention', () => {
  it('follows those who joined in a month', () => {
    const members = [member(0, '张姐', { joinedOn: day('2024-02-01') }), member(2, '小满', { joinedOn: day('2024-02-10'), present: false }), member(3, '阿桂')]
    const known = { paid: new Set([2, 3]), tended: new Set<number>(), hasRoster: true }
    const cohort = { joined: '2024-02', size: 2, spoke: 2, paid: 1, tended: 0, present: 1, wrote: [2, 1] }
    expect(retention(LEDGERS, members, '2024-03' as Month, known)).toEqual([cohort])
    expect(retention(LEDGERS, members, '2024-03' as Month, { ...known, hasRoster: false })).toEqual([{ ...cohort, present: null }])
  })
})
