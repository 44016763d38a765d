import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChineseDates, parseChineseDate, readWholeDate } from '../../../shared/calendar/chinese-date'
import { readNumber } from '../../../shared/calendar/chinese-number'
import { toDay } from '../../../shared/model/day'
import type { Day } from '../../../shared/model/day'

const day = (text: string): Day => toDay(text)!
/** Saturday. */
const today = day('2026-11-21')

const CASES: readonly [text: string, expected: string, today?: string][] = [
  ['今天', '2026-11-21'], ['明天', '2026-11-22'], ['后天', '2026-11-23'], ['大后天', '2026-11-24'], ['明晚', '2026-11-22'],
  ['周三', '2026-11-18'], ['本周日', '2026-11-22'], ['下周三', '2026-11-25'], ['下下周一', '2026-11-30'], ['下礼拜二', '2026-11-24'],
  ['周末', '2026-11-22'], ['下周末', '2026-11-29'], ['下周', '2026-11-29'], ['下周前', '2026-11-23'], ['本周五', '2026-11-20'],
  ['月底前', '2026-11-30'], ['月底', '2026-11-30'], ['月中', '2026-12-15'], ['月初', '2026-12-10'], ['下个月', '2026-12-31'],
  ['下月15号', '2026-12-15'], ['下个月初', '2026-12-10'], ['这个月20号', '2026-11-20'], ['12月前', '2026-12-01'], ['12月', '2026-12-31'],
  ['12月5日', '2026-12-05'], ['十二月五号前', '2026-12-05'], ['3月', '2027-03-31'], ['明年3月底', '2027-03-31'], ['12月中旬', '2026-12-20'],
  ['四月中之前', '2026-04-15', '2026-03-30'], ['9月前', '2026-09-01', '2026-08-10'], ['12月上旬', '2026-12-10'], ['25号', '2026-11-25'], ['5号', '2026-12-05'],
  ['3天后', '2026-11-24'], ['三天内', '2026-11-24'], ['两周后', '2026-12-05'], ['一个月内', '2026-12-21'], ['这半个月', '2026-12-06'],
  ['这两个月', '2027-01-21'], ['半年内', '2027-05-21'], ['3天前', '2026-11-18'], ['48小时内', '2026-11-23'],
  ['双11前', '2027-11-11'], ['双12', '2026-12-12'], ['国庆', '2027-10-01'], ['十一前', '2026-10-01', '2026-09-01'], ['中秋前', '2026-09-25', '2026-09-01'],
  ['端午', '2026-06-19', '2026-06-01'], ['春节前', '2027-02-06'], ['年前', '2027-02-06'], ['年底', '2026-12-31'], ['明年春节', '2027-02-06'],
  ['腊月廿三', '2027-01-30'], ['正月十五', '2027-02-20'], ['农历八月初二', '2027-09-02'], ['元旦', '2027-01-01'],
  ['2026-12-01', '2026-12-01'], ['2026年12月1日', '2026-12-01'], ['明年', '2027-12-31'], ['上半年', '2027-06-30'], ['三季度', '2027-09-30'],
  ['蹲一个8月10号之前能拍的', '2027-08-10'], ['除夕', '2027-02-05'], ['冬至前', '2026-12-22'], ['平安夜', '2026-12-25'],
]

describe('chinese dates', () => {
  it.each(CASES)('reads %s as %s', (text, expected, from) => {
    expect(parseChineseDate(text, from ? day(from) : today)?.day).toBe(expected)
  })

  it.each(['尽快', '在线等', '长期', '急', '一周一次', '每周三直播', '5号线附近', '何小满', '大雪天路滑', '几个月', '3个月经验', '打8折', '周总说'])('finds no date in %s', text => {
    expect(findChineseDates(text, today)).toEqual([])
  })

  it('gives the span of the words, with 前 and 之前', () => {
    const text = '想找夜班司机，下周三之前到岗，月底前付款'
    expect(findChineseDates(text, today).map(found => text.slice(found.start, found.end))).toEqual(['下周三之前', '月底前'])
  })

  it('tells before, after and ago apart', () => {
    expect(findChineseDates('国庆后', today)[0]?.relation).toBe('after')
    expect(findChineseDates('月底前', today)[0]?.relation).toBe('before')
    expect(findChineseDates('两天前', today)[0]?.relation).toBe('ago')
  })

  it('reads a whole token in figures and refuses one with more words', () => {
    expect(readWholeDate('12/1', today)).toBe('2026-12-01')
    expect(readWholeDate('3.8', today)).toBe('2027-03-08')
    expect(readWholeDate('13/1', today)).toBeNull()
    expect(readWholeDate('下周三见', today)).toBeNull()
  })

  it('clamps a day the month lacks instead of rolling into the next month', () => {
    expect(parseChineseDate('2月30号', today)?.day).toBe('2027-02-28')
  })

  it('never throws and never overlaps, whatever the text', () => {
    const piece = fc.constantFrom('下', '周', '月', '底', '前', '三', '12', '年', '双', '11', '腊', '廿', '号', '个', '天', '后', '农历', '初', '半', '内', ' ', '今', '明', '国庆')
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const found of findChineseDates(text, today)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(toDay(found.day)).toBe(found.day)
        end = found.end
      }
    }), { numRuns: 2_000 })
  })

  it('reads Chinese numbers back from how they are written', () => {
    const spell = (n: number): string => {
      const digits = '零一二三四五六七八九'
      const [tens, ones] = [Math.floor(n / 10), n % 10]
      return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || n === 0 ? digits[ones] : ''}`
    }
    for (let n = 0; n < 100; n++) expect(readNumber(spell(n))).toBe(n)
  })
})
