import { expect, test } from 'vitest'
import type { FactKind } from '../../../shared/facts/found-fact'
import { isBesideThePoint } from '../../../shared/facts/about-sender'

const judged = (text: string, kind: FactKind, words: string): boolean => {
  const from = text.indexOf(words)
  return isBesideThePoint(text, { kind, from, to: from + words.length, probability: 1 })
}

test("A relative's birthday is not the sender's", () => {
  expect(judged('我女儿3月9号生日，蛋糕订了', 'birthday', '3月9号')).toBe(true)
  expect(judged('3月9号是我生日，蛋糕订了', 'birthday', '3月9号')).toBe(false)
})

test('A relative in another clause leaves the birthday to the sender', () => {
  expect(judged('女儿睡了，我3月9号生日谁记得', 'birthday', '3月9号')).toBe(false)
})

test('A job of long ago is none, one held until now is', () => {
  expect(judged('以前做过店长，后来开车', 'role', '店长')).toBe(true)
  expect(judged('以前跑车现在是店长', 'role', '店长')).toBe(false)
})

test('A bare number is no thing wanted or offered', () => {
  expect(judged('首批要三千个', 'need', '三千个')).toBe(true)
  expect(judged('首批要三千个纸盒', 'need', '三千个纸盒')).toBe(false)
})

test('What somebody else likes is not what the sender likes', () => {
  expect(judged('老公周末钓鱼，我看店', 'hobby', '钓鱼')).toBe(true)
  expect(judged('我周末钓鱼，老公看店', 'hobby', '钓鱼')).toBe(false)
})

test('Places where something is to be had are not where the sender lives', () => {
  expect(judged('无锡常州都有仓，可以分租', 'city', '无锡常州')).toBe(true)
  expect(judged('无锡这边有仓，可以分租', 'city', '无锡')).toBe(false)
})

test('What is only asked after is no offer, unless it is asked who wants it', () => {
  expect(judged('小规模企业出口退税怎么办', 'offer', '出口退税')).toBe(true)
  expect(judged('我这有一批周转箱有人要吗', 'offer', '一批周转箱')).toBe(false)
})
