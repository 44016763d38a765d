import { describe, expect, it } from 'vitest'
import { saysNothing } from '../../../shared/activity/group-name'
import { wakeListOf } from '../../../shared/activity/wake'
import { day } from './week-chat'

const today = day('2026-11-20')
const list = (lastOn: string | null, isLeftAlone = false) => wakeListOf({ lastOn: lastOn === null ? null : day(lastOn), today, isLeftAlone })

describe('the lists of people to be woken', () => {
  it('change after seven and after thirty days of silence', () => {
    expect([list('2026-11-20'), list('2026-11-14'), list('2026-11-13'), list('2026-10-22'), list('2026-10-21')]).toEqual(['taste', 'taste', 'offer', 'offer', 'heavy'])
  })

  it('hold who never wrote on the heaviest, and nobody who asked to be left alone', () => {
    expect([list(null), list('2026-11-20', true), list(null, true)]).toEqual(['heavy', null, null])
  })
})

describe('a group’s name', () => {
  it('says nothing when it is a number and the word for a group', () => {
    expect(['群1', '交流群 2', '微信群（三）', '大家庭'].map(saysNothing)).toEqual([true, true, true, true])
    expect(['2026年教资答疑群', '甬沪冷仓同行', '茶友小聚'].map(saysNothing)).toEqual([false, false, false])
  })
})
