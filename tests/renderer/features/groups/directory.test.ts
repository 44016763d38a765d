import { describe, expect, it } from 'vitest'
import { groupRow, holdsWords, sortGroups } from '../../../../renderer/features/groups/directory/directory-rows'
import { isRecent, periodOf, RANGES, recentFrom } from '../../../../renderer/features/groups/range'
import { spanOf } from '../../../../renderer/features/groups/useGroup'
import { CHINA } from '../../../../shared/model/zone'
import { atChina } from '../../../shared/activity/chat-builder'
import { day } from '../../../shared/activity/week-chat'
import { groupFile, member } from './group-file'

const now = atChina('2024-03-05 09:00')
const row = (more: Parameters<typeof groupFile>[0] = {}, tasks = 0) => {
  const file = groupFile(more)
  return groupRow({ ...file, settings: {}, lastOn: file.to, tasks }, { zone: CHINA, now })
}

describe('a group in the directory', () => {
  it('shows figures of four weeks and messages of twelve', () => {
    const { figures, weeks, verdict, size, fullness } = row()
    expect([figures.messages, figures.speakers, figures.unanswered.length]).toEqual([8, 4, 1])
    expect(weeks).toHaveLength(12)
    expect(weeks.at(-1)).toBe(8)
    expect([verdict, size, fullness]).toEqual(['unknown', null, null])
  })

  it('knows how full it is only with a roster and a number of seats', () => {
    expect(row({ rosterOn: day('2024-03-03'), capacity: 10 })).toMatchObject({ size: 5, fullness: 0.5 })
    expect(row({ capacity: 10 }).fullness).toBeNull()
  })

  it('is found by its city, its trade, its keywords and its platform, in any order of the words', () => {
    const { group } = row({ name: '甬沪同行', city: '宁波', trade: '冷链', keywords: ['温控'] })
    expect(['冷链 宁波', '温控', '同行', '微信', ''].map(words => holdsWords(group, words, ['微信']))).toEqual([true, true, true, true, true])
    expect(['杭州 冷链', 'QQ'].map(words => holdsWords(group, words, ['微信']))).toEqual([false, false])
  })

  it('is sorted with the unknown last in either direction', () => {
    const full = row({ name: '满', rosterOn: day('2024-03-03'), capacity: 5 })
    const half = row({ name: '半', rosterOn: day('2024-03-03'), capacity: 10 })
    const unknown = row({ name: '不知' })
    const names = (descending: boolean): string[] => sortGroups([unknown, half, full], 'size', descending).map(({ group }) => group.name)
    expect(names(true)).toEqual(['满', '半', '不知'])
    expect(names(false)).toEqual(['半', '满', '不知'])
  })

  it('is sorted by how full it is, and by its people where nobody noted the seats', () => {
    const full = row({ name: '满', rosterOn: day('2024-03-03'), capacity: 5 })
    const large = row({ name: '大', rosterOn: day('2024-03-03') })
    const small = { ...row({ name: '小', rosterOn: day('2024-03-03') }), size: 2 }
    expect(sortGroups([small, row({ name: '不知' }), large, full], 'size', true).map(({ group }) => group.name)).toEqual(['满', '大', '小', '不知'])
  })
})

describe('the stretch of time a group shows', () => {
  it('ends with the last day anybody wrote, never after today', () => {
    const members = [member(0, { firstAt: atChina('2024-02-26 09:00'), lastAt: atChina('2024-03-03 23:59') }), member(1)]
    expect(spanOf(members, day('2024-03-20'), CHINA)).toEqual({ first: '2024-02-26', to: '2024-03-03' })
    expect(spanOf(members, day('2024-03-01'), CHINA).to).toBe('2024-03-01')
    expect(spanOf([member(1)], day('2024-03-01'), CHINA)).toEqual({ first: '2024-03-01', to: '2024-03-01' })
  })

  it('covers whole weeks, or everything', () => {
    expect(periodOf('twelveWeeks', day('2024-03-03'), day('2020-01-01'))).toEqual({ from: '2023-12-11', to: '2024-03-03' })
    expect(periodOf('all', day('2024-03-03'), day('2020-01-01')).from).toBe('2020-01-01')
  })

  it('asks for ledgers that reach back far enough for layers and two earlier verdicts', () => {
    expect(recentFrom(day('2024-03-03')) <= '2023-11').toBe(true)
    expect(RANGES.map(isRecent)).toEqual([true, true, false, false])
  })
})
