import { expect, test } from 'vitest'
import { readFacts } from '../../../shared/facts/read-facts'
import { RecentTexts } from '../../../shared/facts/recent-texts'
import { factWeights } from '../../../shared/facts/weights'

test('A text asked for again and again is kept, one not asked for is forgotten, and memory stays bounded', () => {
  const recent = new RecentTexts<number>(10)
  recent.set('kept', 1)
  recent.set('left', 2)
  for (let i = 0; i < 100; i++) {
    recent.set(`${i}`, i)
    expect(recent.get('kept')).toBe(1)
  }
  expect(recent.get('left')).toBeUndefined()
  expect(Array.from({ length: 100 }, (_, i) => recent.get(`${i}`)).filter(found => found !== undefined).length).toBeLessThanOrEqual(20)
})

test('The same words on another day have another deadline, and are read alike by those who read them first', () => {
  const at = (day: string): number => Date.parse(`${day}T10:00:00+08:00`)
  const text = '急招夜班打包员三名，月底前到岗'
  const days = ['2026-02-03', '2026-03-03', '2026-02-03']
  expect(days.map(day => readFacts({ text, sentAt: at(day) })[0]?.until)).toEqual(['2026-02-28', '2026-03-31', '2026-02-28'])
  for (const day of days) expect(readFacts({ text, sentAt: at(day) })).toEqual(readFacts({ text, sentAt: at(day) }, undefined, { ...factWeights() }))
})

test('A text is read with the weights that are asked for, whatever it was read with before', () => {
  const message = { text: '求推荐靠谱的床品工厂', sentAt: 0 }
  expect(readFacts(message)).toHaveLength(1)
  expect(readFacts(message, undefined, { ...factWeights(), gateLeast: Infinity })).toEqual([])
  expect(readFacts(message)).toHaveLength(1)
})
