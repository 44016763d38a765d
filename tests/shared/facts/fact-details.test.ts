import { expect, test } from 'vitest'
import type { Day } from '../../../shared/model/day'
import { deadlineOf, regionOf } from '../../../shared/facts/fact-details'

const TODAY = '2026-03-10' as Day
const region = (text: string, words: string): string | null => {
  const from = text.indexOf(words)
  return regionOf(text, from, from + words.length, [])
}

test('The first place of a route is no region', () => {
  expect(region('苏州到无锡每天空一趟，半挂', '半挂')).toBe(null)
})

test('A place inside the thing wanted counts when words of direction follow it', () => {
  expect(region('谁熟悉云南方向的地接', '云南方向的地接')).toBe('云南')
})

test('A room is tied to the place that it is named by', () => {
  expect(region('帮朋友找杭州的直播间', '杭州的直播间')).toBe('杭州')
})

test('A district stands for its city, a city of county rank for itself', () => {
  expect(region('找个月嫂，滨江这边', '月嫂')).toBe('杭州')
  expect(region('找个月嫂，昆山这边', '月嫂')).toBe('昆山')
})

test('The day somebody leaves on is no deadline of finding another', () => {
  expect(deadlineOf('前台4月走，缺人', TODAY, [])).toBe(null)
  expect(deadlineOf('前台4月15号前要到岗', TODAY, [])).toBe('2026-04-15')
})

test('Where a thing is fetched it is tied to, however far the words stand', () => {
  expect(region('铣床出，导轨没伤，两年机，带刀柄，常州自提', '铣床')).toBe('常州')
})
