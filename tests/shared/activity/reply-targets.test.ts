import { describe, expect, it } from 'vitest'
import { ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'

const NAMES = ['张姐', '老周', '小满']
const pairs = (lines: Line[]): string[] => {
  const { from, to, count } = ledgerOf(lines, '2024-03', NAMES).replies
  return Array.from(from, (f, i) => `${f}→${to[i]}×${count[i]}`)
}

describe('replyTargets', () => {
  it('takes a message right after another’s within five minutes for a reply', () => {
    expect(pairs([{ at: '2024-03-05 10:00', from: 0, text: '到货了' }, { at: '2024-03-05 10:05', from: 1, text: '几点到的' }, { at: '2024-03-05 10:11', from: 2, text: '明天开会' }])).toEqual(['1→0×1'])
  })

  it('counts a burst of messages as one reply', () => {
    expect(pairs([{ at: '2024-03-05 10:00', from: 0, text: '到货了' }, { at: '2024-03-05 10:01', from: 1, text: '看到' }, { at: '2024-03-05 10:01:30', from: 1, text: '马上来' }])).toEqual(['1→0×1'])
  })

  it('follows a quotation by id, by name and time, or by words', () => {
    const old: Line = { at: '2024-03-04 20:00', from: 2, text: '北仑有仓', id: 'm1' }
    const between: Line = { at: '2024-03-05 10:00', from: 0, text: '到货了' }
    expect(pairs([old, between, { at: '2024-03-05 10:01', from: 1, text: '多大', replyTo: { id: 'm1' } }])).toEqual(['1→2×1'])
    expect(pairs([old, between, { at: '2024-03-05 10:01', from: 1, text: '多大', replyTo: { senderName: '小满', text: '北仑有仓' } }])).toEqual(['1→2×1'])
    expect(pairs([old, between, { at: '2024-03-05 10:01', from: 1, text: '多大', replyTo: { senderName: '小满' } }])).toEqual(['1→2×1'])
  })

  it('follows an @ even when the name holds a blank', () => {
    const names = ['张 姐', '老周']
    const lines: Line[] = [{ at: '2024-03-05 09:00', from: 0, text: '到货了' }, { at: '2024-03-05 12:00', from: 1, text: '辛苦 @张 姐 下午来取' }]
    expect([...ledgerOf(lines, '2024-03', names).replies.to]).toEqual([0])
  })

  it('sees no reply in greetings, notices in between or one’s own messages', () => {
    expect(pairs([{ at: '2024-03-05 08:00', from: 0, text: '早上好' }, { at: '2024-03-05 08:01', from: 1, text: '早' }])).toEqual([])
    expect(pairs([{ at: '2024-03-05 08:00', from: 0, text: '到货了' }, { at: '2024-03-05 08:01', from: 0, text: '来取', replyTo: { senderName: '张姐' } }])).toEqual([])
    expect(pairs([{ at: '2024-03-05 08:00', from: 0, text: '到货了' }, { at: '2024-03-05 08:01', kind: 'system', text: '小满加入了群聊', event: 'join', who: ['小满'] }, { at: '2024-03-05 08:02', from: 1, text: '来取' }])).toEqual(['1→0×1'])
  })
})
