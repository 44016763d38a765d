import { describe, expect, it } from 'vitest'
import { ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'

const started = (lines: Line[]): Record<number, number> => {
  const { member, topicsStarted } = ledgerOf(lines, '2024-03').members
  return Object.fromEntries(Array.from(member, (m, i) => [m, topicsStarted[i]!]))
}

describe('countSessions', () => {
  it('gives a topic to whom breaks a silence of thirty minutes and is answered', () => {
    expect(started([{ at: '2024-03-05 10:00', from: 0, text: '讨论电费' }, { at: '2024-03-05 10:10', from: 1, text: '我这边一块二' }])).toEqual({ 0: 1, 1: 0 })
  })

  it('gives none when nobody else writes before the silence is back', () => {
    expect(started([{ at: '2024-03-05 10:00', from: 0, text: '讨论电费' }, { at: '2024-03-05 10:05', from: 0, text: '有数据' }, { at: '2024-03-05 10:35', from: 1, text: '货到了' }])).toEqual({ 0: 0, 1: 0 })
  })

  it('lets greetings neither open a topic nor answer one', () => {
    const lines: Line[] = [{ at: '2024-03-05 08:00', from: 0, text: '早上好' }, { at: '2024-03-05 08:10', from: 1, text: '讨论电费' }, { at: '2024-03-05 08:11', from: 2, text: '早安' }, { at: '2024-03-05 08:12', from: 3, text: '一块二' }]
    expect(started(lines)).toEqual({ 0: 0, 1: 1, 2: 0, 3: 0 })
  })

  it('does not open a topic at midnight of the first in the middle of a conversation', () => {
    const lines: Line[] = [{ at: '2024-02-29 23:50', from: 0, text: '讨论电费' }, { at: '2024-03-01 00:05', from: 1, text: '一块二' }]
    expect(started(lines)).toEqual({ 1: 0 })
    expect(ledgerOf(lines, '2024-03').sessions).toBe(0)
    expect(ledgerOf(lines, '2024-02').sessions).toBe(1)
  })

  it('counts conversations with and without an answer', () => {
    const lines: Line[] = [10, 11, 12].map(hour => ({ at: `2024-03-05 ${hour}:00`, from: 0, text: '到货' }))
    expect(ledgerOf(lines, '2024-03').sessions).toBe(3)
  })
})
