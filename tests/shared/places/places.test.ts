import { expect, test } from 'vitest'
import { firstPlaceIn, placeOf, placesIn } from '../../../shared/places/places'

test('A district is known with its city and province', () => {
  expect(placesIn('临平有个小仓')).toEqual([{ name: '临平', at: 0, city: '杭州', province: '浙江' }])
})

test('A province has no city', () => {
  expect(placesIn('跑湖北专线')[0]).toMatchObject({ name: '湖北', city: null, province: '湖北' })
})

test('Places come in the order of the text and do not overlap', () => {
  expect(placesIn('苏州发宁波').map(place => place.name)).toEqual(['苏州', '宁波'])
  expect(placesIn('今天没事')).toEqual([])
})

test('Nationwide is no restriction, and the first place is told with its position', () => {
  expect(placeOf('全国可发')).toBeNull()
  expect(firstPlaceIn('想去大连')).toEqual({ name: '大连', at: 2 })
})

test('The by-name of a city stands for it', () => {
  expect(['魔都', '羊城', '蓉城', '山城', '鹏城'].map(name => placesIn(`人在${name}`)[0]?.city)).toEqual(['上海', '广州', '成都', '重庆', '深圳'])
})
