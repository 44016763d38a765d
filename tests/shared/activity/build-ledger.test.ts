import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../shared/activity/build-ledger'
import type { Month } from '../../../shared/model/day'
import { kindCode } from '../../../shared/model/message'
import { CHINA } from '../../../shared/model/zone'
import { atChina, blockOf, GROUP, ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'

const DAY: Line[] = [
  { at: '2024-03-01 23:30', from: 0, text: '宁波港附近有能存冷货的小库吗？' },
  { at: '2024-03-02 00:10', from: 1, text: '北仑那边有' },
  { at: '2024-03-02 00:12', from: 0, text: '谢谢，多大面积' },
  { at: '2024-03-02 09:00', text: '小满加入了群聊', kind: 'system', event: 'join', who: ['小满'], via: 'qr' },
  { at: '2024-03-02 09:01', from: 2, text: '早上好' },
  { at: '2024-03-02 09:02', from: 2, kind: 'sticker' },
  { at: '2024-03-02 10:00', from: 2, text: '资料在 https://example.com/a?b=c' },
  { at: '2024-03-02 10:20', text: '昵称空着', kind: 'text' },
]

describe('buildLedger', () => {
  const ledger = ledgerOf(DAY, '2024-03')

  it('counts every message and no notice', () => {
    expect(ledger.messages).toBe(7)
    expect([...ledger.perKind].reduce((a, b) => a + b)).toBe(7)
    expect(ledger.perKind[kindCode.sticker]).toBe(1)
  })

  it('counts per day and hour on the local clock', () => {
    expect(ledger.perDayHour[0 * 24 + 23]).toBe(1)
    expect(ledger.perDayHour[1 * 24 + 0]).toBe(2)
    expect(ledger.perDayHour[1 * 24 + 9]).toBe(2)
    expect(ledger.perDayHour[1 * 24 + 10]).toBe(2)
  })

  it('keeps one cell per day and member, by day, then member', () => {
    expect([...ledger.cells.day]).toEqual([1, 2, 2, 2])
    expect([...ledger.cells.member]).toEqual([0, 0, 1, 2])
    expect([...ledger.cells.messages]).toEqual([1, 1, 1, 3])
  })

  it('keeps what each member did', () => {
    const { members } = ledger
    expect([...members.member]).toEqual([0, 1, 2])
    expect([...members.messages]).toEqual([2, 1, 3])
    expect([...members.questions]).toEqual([1, 0, 0])
    expect([...members.thanks]).toEqual([1, 0, 0])
    expect([...members.links]).toEqual([0, 0, 1])
    expect([...members.noise]).toEqual([0, 0, 2])
    expect([...members.night]).toEqual([2, 1, 0])
    expect(members.firstAt[0]).toBe(atChina('2024-03-01 23:30'))
    expect(members.lastAt[0]).toBe(atChina('2024-03-02 00:12'))
  })

  it('keeps membership events with who and how', () => {
    expect(ledger.events).toEqual([{ at: atChina('2024-03-02 09:00'), event: 'join', who: ['小满'], via: 'qr' }])
  })

  it('leaves messages without a time out of every month', () => {
    expect(ledgerOf([{ from: 0, text: '没有时间' }], '2024-03').messages).toBe(0)
  })

  it('counts a recalled message of a known sender, and no recall notice', () => {
    const ledger = ledgerOf([{ at: '2024-03-01 10:00', from: 0, kind: 'recall' }, { at: '2024-03-01 10:01', kind: 'recall', text: '撤回了一条消息' }], '2024-03')
    expect(ledger.messages).toBe(1)
  })

  it('reads each message once whatever blocks it lies in and in whatever order they come', () => {
    const halves = [blockOf(DAY.slice(0, 3)), blockOf(DAY.slice(3))]
    const input = { groupId: GROUP, month: '2024-03' as Month, zone: CHINA }
    expect(buildLedger({ ...input, blocks: halves })).toEqual(ledger)
    expect(buildLedger({ ...input, blocks: halves.toReversed() })).toEqual(ledger)
  })

  it('sums of cells, hours, kinds and members agree for any chat', () => {
    const line = fc.record({
      minute: fc.integer({ min: 0, max: 60 * 24 * 70 }),
      from: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      text: fc.constantFrom('早', '在哪？', '好的', '[微笑]', '谢谢', 'https://a.b', '冷链仓 500 平'),
      kind: fc.constantFrom('text' as const, 'image' as const, 'system' as const, 'sticker' as const),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 80 }), lines => {
        const block = blockOf(lines.map(({ minute, ...rest }) => ({ ...rest, at: new Date(Date.UTC(2024, 0, 20) + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ') })))
        let total = 0
        for (const month of ['2024-01', '2024-02', '2024-03', '2024-04']) {
          const ledger = buildLedger({ groupId: GROUP, month: month as Month, zone: CHINA, blocks: [block] })
          const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0)
          const unknown = ledger.messages - sum(ledger.members.messages)
          expect(sum(ledger.perDayHour)).toBe(ledger.messages)
          expect(sum(ledger.perKind)).toBe(ledger.messages)
          expect(sum(ledger.cells.messages)).toBe(sum(ledger.members.messages))
          expect(unknown).toBeGreaterThanOrEqual(0)
          expect(sum(ledger.members.questions)).toBe(ledger.questions.sentAt.length)
          total += ledger.messages
        }
        expect(total).toBe(lines.filter(line => !(line.from === undefined && line.kind === 'system')).length)
      }),
      { numRuns: 60 },
    )
  })
})
