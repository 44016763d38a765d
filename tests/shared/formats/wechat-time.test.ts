import { describe, expect, it } from 'vitest'
import { epochOf, instantOf, readEpoch, readWall, wallOf } from '../../../shared/formats/wechat-time'

const at = (text: string): number => Date.parse(`${text}Z`)

describe('times as WeChat tools and spreadsheets write them', () => {
  it.each([
    ['2024-02-28 21:05:07', '2024-02-28T21:05:07'], ['2024-02-29T00:00:00', '2024-02-29T00:00:00'], ['2024/2/28 21:05', '2024-02-28T21:05:00'], ['2024/2/8 9:05:07', '2024-02-08T09:05:07'],
    ['2026年07月16日 17:08', '2026-07-16T17:08:00'], ['2025.1.8 上午 12:30', '2025-01-08T00:30:00'], ['2025-1-8 下午1:02', '2025-01-08T13:02:00'], ['2025-01-08 中午12:10', '2025-01-08T12:10:00'],
    ['2025-01-08 1:02 PM', '2025-01-08T13:02:00'], ['2025/1/8 星期三 9:00', '2025-01-08T09:00:00'], ['2025-01-08 09:00:00.123', '2025-01-08T09:00:00'],
  ])('%s', (text, expected) => {
    expect(wallOf(text)).toBe(at(expected))
  })

  it.each(['2025-02-29 10:00:00', '2025-13-01 10:00:00', '2025-01-01 24:00:00', '2025-01-01 10:60:00', '05:00', 'x', '', '2025-0a-01 10:00:00', '31/12/2024 10:00', '2025-01-01'])('refuses %s', text => {
    expect(wallOf(text)).toBeNull()
  })

  it('says whether a date has a clock and seconds', () => {
    expect(readWall('2025年3月3日')).toEqual({ wall: at('2025-03-03T00:00:00'), hasClock: false, hasSeconds: false })
    expect(readWall('2025/3/3 9:00')).toMatchObject({ hasClock: true, hasSeconds: false })
  })

  it('takes counts above 10^11 for milliseconds, and 0 and negative ones for unknown', () => {
    expect([1709125507, '1709125507', 1709125507123, 0, -1, '', 'x', null].map(epochOf)).toEqual([1709125507000, 1709125507000, 1709125507123, null, null, null, null, null])
    expect([0, '0', -5, 'x', undefined].map(readEpoch)).toEqual([null, null, null, undefined, undefined])
  })

  it('reads instants with an offset and calls the year 1 unknown', () => {
    expect(instantOf('2025-05-01T10:00:00+08:00')).toBe(1746064800000)
    expect(instantOf('2025-05-01T00:00:01.5Z')).toBe(Date.UTC(2025, 4, 1, 0, 0, 1, 500))
    expect(instantOf('2025-05-01T10:00:00-0330')).toBe(Date.UTC(2025, 4, 1, 13, 30))
    expect(instantOf('0001-01-01T00:00:00Z')).toBeNull()
    expect(instantOf('2025-05-01 10:00:00')).toBeNull()
  })
})
