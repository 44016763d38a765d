import { expect, test } from 'vitest'
import { readTagged } from './facts-training'
import { mixedLines } from './mixed-lines'
import { seeded } from './seeded'

const LINES = ['求[n:焊工]，急', '我在[c:苏州]，老家[h:宜宾]', '出[o:冷柜]，便宜', '今天下雨'].map(readTagged)
const mixed = mixedLines(LINES, 400, seeded(3))

test('Every sign has its tag, and no fact begins in its middle', () => {
  for (const { text, tags } of mixed) {
    expect(tags.length).toBe(text.length)
    tags.forEach((tag, i) => { if (tag > 0 && tag % 2 === 0) expect([tag, tag - 1]).toContain(tags[i - 1]) })
  }
})

test('Clauses stand beside those of other lines, and facts in the place of others of their kind', () => {
  const texts = mixed.map(({ text }) => text)
  expect(texts.some(text => text.includes('焊工') && text.includes('苏州'))).toBe(true)
  const [cityTags] = [new Set(mixed.flatMap(({ text, tags }) => (text.includes('冷柜') ? [tags[text.indexOf('冷柜')]] : [])))]
  expect([...cityTags]).toEqual([3])
})

test('The same seed gives the same lines', () => {
  expect(mixedLines(LINES, 400, seeded(3))).toEqual(mixed)
})
