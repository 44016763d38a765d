import { describe, expect, it } from 'vitest'
import { makeFormat } from '../../../renderer/ui/format'
import type { Day, Month } from '../../../shared/model/day'
import { CHINA } from '../../../shared/model/zone'

const zh = makeFormat('zh', CHINA)
const en = makeFormat('en', CHINA)
const day = (text: string) => text as Day

describe('days', () => {
  it('are written as in the two languages, with the weekday', () => {
    expect([zh.dayWeek(day('2026-11-21')), en.dayWeek(day('2026-11-21'))]).toEqual(['11月21日 周六', 'Sat 21 Nov'])
    expect([zh.dateWeek(day('2026-11-21')), en.dateWeek(day('2026-11-21'))]).toEqual(['2026年11月21日（周六）', 'Sat 21 Nov 2026'])
  })

  it('have names near today and are counted farther away', () => {
    const today = day('2026-03-01')
    expect(['2026-03-01', '2026-02-28', '2026-03-02', '2026-02-26', '2026-03-09'].map(d => zh.relative(day(d), today))).toEqual(['今天', '昨天', '明天', '3 天前', '8 天后'])
  })

  it('carry the year in lists only when it is another one', () => {
    const today = day('2026-01-03')
    expect([zh.recent(today, today), zh.recent(day('2026-01-02'), today), zh.recent(day('2025-12-31'), today)]).toEqual(['今天', '1月2日', '2025年12月31日'])
  })

  it('span a range once when it is one day and with years over a new year', () => {
    expect([zh.span(day('2026-11-21'), day('2026-11-21')), zh.span(day('2025-12-30'), day('2026-01-02'))]).toEqual(['11月21日', '2025年12月30日 至 2026年1月2日'])
  })

  it('of an instant are those of the zone, also just after local midnight', () => {
    expect([zh.dayOf(Date.UTC(2026, 10, 20, 16, 0)), zh.time(Date.UTC(2026, 10, 20, 16, 5))]).toEqual(['2026-11-21', '00:05'])
  })

  it('of a month are named with the year', () => {
    expect([zh.month('2026-01' as Month), en.month('2026-01' as Month)]).toEqual(['2026年1月', 'Jan 2026'])
  })
})

describe('figures', () => {
  it('have separators and a true minus', () => {
    expect([zh.number(1284), zh.number(-1284), zh.signed(3), zh.signed(-5), zh.signed(0)]).toEqual(['1,284', '−1,284', '+3', '−5', '0'])
  })

  it('become 万 and 亿 in Chinese charts and k and M in English ones', () => {
    expect([9999, 10_000, 12_345, 123_000_000].map(zh.compact)).toEqual(['9,999', '1万', '1.23万', '1.23亿'])
    expect([9999, 20_000, 1_500_000].map(en.compact)).toEqual(['9,999', '20k', '1.5M'])
  })

  it('of money have two decimals', () => {
    expect([zh.money(1299), zh.money(-0.5)]).toEqual(['¥1,299.00', '−¥0.50'])
  })

  it('of time never say 0 of a unit', () => {
    expect([400, 61_000, 7_200_000].map(zh.duration)).toEqual(['1 秒', '1 分钟', '2 小时'])
  })

  it('says minutes of work in hours where there are many', () => {
    expect([35, 60, 190].map(zh.minutes)).toEqual(['35 分钟', '1 小时', '3 小时 10 分'])
    expect([35, 60, 190].map(en.minutes)).toEqual(['35 min', '1 h', '3 h 10 min'])
  })

  it('of size choose the unit', () => {
    expect([872, 776_000, 1_500_000, 486_000_000, 4e10].map(zh.bytes)).toEqual(['872 B', '776 KB', '1.5 MB', '486 MB', '40.0 GB'])
  })
})

describe('lists', () => {
  it('are joined as each language does, leaving out what is not there', () => {
    expect([zh.list(['甲', '乙']), en.list(['A', 'B']), zh.join(['甲', false, '', '乙']), en.join(['A', null, 'B'])]).toEqual(['甲、乙', 'A, B', '甲，乙', 'A, B'])
  })
})
