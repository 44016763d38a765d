import { describe, expect, it } from 'vitest'
import { statsDocument } from '../../../shared/activity/stats-document'
import type { Day } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'
import { atChina, blockOf } from './chat-builder'

/** Three days: 7 messages and 3 notices, counted by hand. 2024-03-04 is a Monday. */
const BLOCK = blockOf([
  { at: '2024-03-04 09:00', kind: 'system', text: '小满加入本群。', event: 'join', who: ['小满'] },
  { at: '2024-03-04 09:10', from: 0, text: '谁有叉车？' },
  { at: '2024-03-04 09:12', from: 1, text: '我有两台' },
  { at: '2024-03-04 22:00', from: 2, text: '早上好' },
  { at: '2024-03-05 09:30', from: 0, text: '发票怎么开？' },
  { at: '2024-03-05 09:31', kind: 'recall', text: '张姐撤回了一条消息' },
  { at: '2024-03-06 09:00', from: 1, kind: 'image' },
  { at: '2024-03-06 09:01', text: '谁都不是', kind: 'text' },
  { from: 1, text: '没有时间' },
  { at: '2024-03-06 18:00', kind: 'system', text: '老李退出了群聊', event: 'leave', who: ['老李'] },
])
const MEMBERS = [{ number: 0, name: '张姐', id: '1' }, { number: 1, name: '老周', id: '2' }, { number: 2, name: '小满', otherNames: ['满满'] }]
const stats = (more: object = {}) => statsDocument({ group: '冷链群', blocks: [BLOCK], members: MEMBERS, zone: CHINA, ...more })

describe('statsDocument', () => {
  it('equals a hand count, notices not counted', () => {
    const { members, perHour, perWeekdayHour, ...rest } = stats()
    expect(rest).toEqual({
      group: '冷链群', from: '2024-03-04', to: '2024-03-06', messages: 7, speakers: 3,
      perDay: { '2024-03-04': 3, '2024-03-05': 1, '2024-03-06': 2 },
      questions: 2, answered: 1, joined: ['小满'], left: ['老李'],
    })
    expect(perHour[9]).toBe(5)
    expect(perHour[22]).toBe(1)
    expect(perWeekdayHour[0]![9]).toBe(2)
    expect(perWeekdayHour[2]![9]).toBe(2)
    expect(members).toEqual([
      { name: '老周', id: '2', messages: 3, firstAt: atChina('2024-03-04 09:12'), lastAt: atChina('2024-03-06 09:00'), activeDays: 2, layer: 'joiner' },
      { name: '张姐', id: '1', messages: 2, firstAt: atChina('2024-03-04 09:10'), lastAt: atChina('2024-03-05 09:30'), activeDays: 2, layer: 'starter' },
      { name: '小满', messages: 1, firstAt: atChina('2024-03-04 22:00'), lastAt: atChina('2024-03-04 22:00'), activeDays: 1, layer: 'lurker' },
    ])
  })

  it('names silent members only with a roster, found by id or by any name they had', () => {
    const { members } = stats({ roster: [{ name: '改了名的张姐', id: '1' }, { name: '满满' }, { name: '王五', id: '9' }] })
    expect(members.map(({ name, layer }) => [name, layer])).toEqual([['老周', 'joiner'], ['张姐', 'starter'], ['小满', 'lurker'], ['王五', 'silent']])
  })

  it('does not know the layer of a member who wrote nothing and is on no roster', () => {
    expect(statsDocument({ group: null, blocks: [], members: [MEMBERS[0]!], zone: CHINA }).members[0]).toMatchObject({ messages: 0, layer: null, firstAt: null })
  })

  it('counts up to the end of a day', () => {
    const { messages, to, left } = stats({ on: '2024-03-04' as Day })
    expect([to, left]).toEqual(['2024-03-04', []])
    expect(messages).toBe(4)
  })
})
