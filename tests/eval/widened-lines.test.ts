import { expect, test } from 'vitest'
import { readTagged } from './facts-training'
import { seeded } from './seeded'
import { withOpenings } from './widened-lines'

const line = readTagged('想找[n:会补瓷砖的]，急')
const marked = ({ text, tags }: { text: string; tags: Uint8Array }): string => [...text].filter((_, i) => tags[i] !== 0).join('')

test('Words of greeting and farewell leave what is marked as it was', () => {
  const widened = withOpenings(Array.from({ length: 40 }, () => line), 1, seeded(3))
  expect(widened.length).toBe(80)
  expect(new Set(widened.map(marked))).toEqual(new Set(['会补瓷砖的']))
  expect(new Set(widened.map(one => one.text)).size).toBeGreaterThan(20)
  for (const { text, tags } of widened) expect(tags.length).toBe(text.length)
})

test('The same seed widens alike', () => {
  expect(withOpenings([line, line], 1, seeded(5))).toEqual(withOpenings([line, line], 1, seeded(5)))
})
