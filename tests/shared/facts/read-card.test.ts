import { expect, test } from 'vitest'
import { readCard } from '../../../shared/facts/read-card'

test('A card by the pattern gives city, industry and name', () => {
  expect(readCard('杭州-跨境电商-阿明', '城市-行业-昵称')).toEqual({ city: '杭州', industry: '跨境电商', name: '阿明' })
})

test('Parts in another order are known by their own words', () => {
  expect(readCard('阿明 杭州 童装')).toEqual({ city: '杭州', industry: '童装', name: '阿明' })
})

test('A district stands for its city', () => {
  expect(readCard('萧山｜包装｜老周').city).toBe('杭州')
})

test('A trade that no list knows is believed where the pattern asks for it', () => {
  expect(readCard('苏州-昆虫标本-小叶', '城市-行业-昵称')).toEqual({ city: '苏州', industry: '昆虫标本', name: '小叶' })
})

test('A card of one part is a name and nothing else', () => {
  expect(readCard('风一样的男子')).toEqual({ name: '风一样的男子' })
  expect(readCard('')).toEqual({})
})
