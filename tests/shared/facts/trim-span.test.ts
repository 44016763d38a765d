import { expect, test } from 'vitest'
import type { FactKind } from '../../../shared/facts/found-fact'
import { trimSpan } from '../../../shared/facts/trim-span'

const trimmed = (text: string, words: string, kind: FactKind): string => {
  const from = text.indexOf(words)
  return text.slice(...trimSpan(text, from, from + words.length, kind))
}

test('A date is never cut short', () => {
  expect(trimmed('我是农历腊月二十三的生日', '腊月二十', 'birthday')).toBe('农历腊月二十三')
})

test('A place name is never cut short', () => {
  expect(trimmed('人在石家庄做布', '石家', 'city')).toBe('石家庄')
})

test('A single sign at the head of a clause belongs to the thing, a word of asking does not', () => {
  expect(trimmed('家电清洗，八十一次', '电清洗', 'offer')).toBe('家电清洗')
  expect(trimmed('求电工，周末', '电工', 'need')).toBe('电工')
})

test('A thing that is sought or offered begins with the whole of a place, a number or a Latin word', () => {
  expect(trimmed('有没有石家庄的钢管厂', '庄的钢管厂', 'need')).toBe('石家庄的钢管厂')
  expect(trimmed('求会CAD制图的', 'AD制图的', 'need')).toContain('CAD制图的')
})

test('A number keeps its unit and the thing that is measured', () => {
  expect(trimmed('有没有能放零下 30 度的冷柜吗', '能放零下 30', 'need')).toBe('能放零下 30 度的冷柜')
  expect(trimmed('出铲车斗 3 吨，没用过', '铲车斗 3', 'offer')).toBe('铲车斗 3 吨')
})

test('Where a thing is comes off, since it is told beside it', () => {
  expect(trimmed('老码头附近有能停货车的院子吗', '老码头附近有能停货车的院子', 'need')).toBe('能停货车的院子')
})
