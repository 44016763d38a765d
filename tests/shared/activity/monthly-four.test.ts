import { describe, expect, it } from 'vitest'
import { monthlyFour } from '../../../shared/activity/monthly-four'
import type { Month } from '../../../shared/model/day'
import { day } from './week-chat'

const NOVEMBER = '2026-11' as Month
const lit = (input: Parameters<typeof monthlyFour>[1]) => monthlyFour(NOVEMBER, input).filter(({ isLit }) => isLit).map(({ kind }) => kind)

describe('the monthly four', () => {
  it('shows three of four lit by what was noted in the month', () => {
    const actions = [
      { on: day('2026-11-03'), what: '周日分享会', kind: 'online' as const }, { on: day('2026-11-12'), what: '宁波线下茶会', kind: 'offline' as const },
      { on: day('2026-11-20'), what: '双十一复盘帖', kind: 'topic' as const }, { on: day('2026-10-30'), what: '月度答疑奖', kind: 'reward' as const }, { on: day('2026-11-21'), what: '换了群公告' },
    ]
    expect(lit({ actions, contacts: [] })).toEqual(['online', 'offline', 'topic'])
  })

  it('takes a logged contact for talking online or meeting offline, a like under a post for neither', () => {
    const contact = (channel: 'private' | 'offline' | 'moments', on = '2026-11-05') => ({ on: day(on), channel })
    expect(lit({ actions: [], contacts: [contact('private')] })).toEqual(['online'])
    expect(lit({ actions: [], contacts: [contact('offline')] })).toEqual(['offline'])
    expect(lit({ actions: [], contacts: [contact('moments'), contact('private', '2026-10-31')] })).toEqual([])
  })

  it('tells what lit a lamp, latest first', () => {
    const actions = [{ on: day('2026-11-03'), what: '一', kind: 'reward' as const }, { on: day('2026-11-09'), what: '二', kind: 'reward' as const }]
    expect(monthlyFour(NOVEMBER, { actions, contacts: [] })[3]!.actions.map(({ what }) => what)).toEqual(['二', '一'])
  })
})
