import { describe, expect, test } from 'vitest'
import { readFacts } from '../../../shared/facts/read-facts'

const at = (day: string): number => Date.parse(`${day}T10:00:00+08:00`)
const read = (text: string, day = '2026-11-10') => readFacts({ text, sentAt: at(day) })

describe('Reading facts', () => {
  test('A need is read without the words that ask for it', () => {
    expect(read('求推荐靠谱的床品工厂')).toMatchObject([{ type: 'need', forOther: false, until: null }])
    expect(read('求推荐靠谱的床品工厂')[0]!.span).not.toContain('求')
  })

  test('A deadline is resolved against the day of the message', () => {
    expect(read('急招夜班打包员三名，月底前到岗', '2026-02-03')[0]).toMatchObject({ type: 'need', until: '2026-02-28' })
  })

  test('A span is a substring of the message at the place it names', () => {
    const text = '大家好，坐标石家庄，做钢材贸易，有要角钢的找我'
    for (const fact of read(text)) expect(text.slice(fact.at, fact.at + fact.span.length)).toBe(fact.span)
  })

  test('A city is stored by the name of the city', () => {
    expect(read('我在余杭开花店，欢迎来玩').find(fact => fact.type === 'city')?.value).toBe('杭州')
  })

  test('A lunar birthday keeps its calendar', () => {
    expect(read('我是农历腊月二十三的生日').find(fact => fact.type === 'birthday')?.value).toBe('农历12-23')
  })

  test('A need that is met is none any more', () => {
    expect(read('司机找到了，谢谢大家')).toEqual([])
  })

  test('A message of a few characters holds nothing', () => {
    expect(read('好的')).toEqual([])
    expect(read('')).toEqual([])
  })

  test('Confidence lies between 0 and 1', () => {
    for (const fact of read('求购二手叉车一台，3吨的')) {
      expect(fact.confidence).toBeGreaterThan(0)
      expect(fact.confidence).toBeLessThanOrEqual(1)
    }
  })
})
