import { describe, expect, it } from 'vitest'
import { behindFigure, memberRows, sortMembers } from '../../../../renderer/features/groups/members/member-rows'
import type { PersonId } from '../../../../shared/model/ids'
import type { Person } from '../../../../shared/model/person'
import { CHINA } from '../../../../shared/model/zone'
import { day, WEEK } from '../../../shared/activity/week-chat'
import { groupFile } from './group-file'

const on = day('2024-03-03')
const rosterOn = on
const NOBODY = new Map()
const numbers = (rows: readonly { member: { number: number } }[]): number[] => rows.map(row => row.member.number)

describe('members of a group', () => {
  it('have a layer in the 28 days up to the day asked for; whoever left has none', () => {
    expect(memberRows(groupFile({ rosterOn }), NOBODY, { on, zone: CHINA }).map(row => row.layer)).toEqual(['starter', 'joiner', 'lurker', 'lurker', null, 'silent'])
  })

  it('are not called silent without a roster', () => {
    expect(memberRows(groupFile(), NOBODY, { on, zone: CHINA }).at(-1)!.layer).toBeNull()
  })

  it('stand behind the figure that was pressed', () => {
    const file = groupFile({ rosterOn })
    const people = new Map([['p5' as PersonId, { id: 'p5', paidUntil: '2024-12-31' } as unknown as Person]])
    const rows = memberRows(file, people, { on, zone: CHINA })
    const behind = (which: Parameters<typeof behindFigure>[2], from = WEEK.from, to = WEEK.to): number[] => numbers(behindFigure(rows, file, which, { period: { from, to }, zone: CHINA }))
    expect(behind('spoke')).toEqual([0, 1, 2, 3])
    expect(behind('fellSilent', day('2024-03-02'), day('2024-03-03'))).toEqual([1])
    expect(behind('joined')).toEqual([2])
    expect(behind('left')).toEqual([4])
    expect(behind('payers')).toEqual([5])
  })

  it('are sorted with the unknown last in either direction', () => {
    const rows = memberRows(groupFile({ rosterOn }), NOBODY, { on, zone: CHINA })
    expect(numbers(sortMembers(rows, 'layer', false))).toEqual([0, 1, 2, 3, 5, 4])
    expect(numbers(sortMembers(rows, 'layer', true))).toEqual([5, 2, 3, 1, 0, 4])
    expect(numbers(sortMembers(rows, 'name', false)).slice(0, 2)).toEqual([3, 5])
  })
})
