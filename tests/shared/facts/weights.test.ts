import { expect, test } from 'vitest'
import { tagText } from '../../../shared/facts/tag-text'
import { factWeights } from '../../../shared/facts/weights'

test('Both nets have a row for each input', () => {
  const { table, first, second } = factWeights()
  for (const { rows, width } of [first, second]) expect(rows.length).toBe((table.keys.length * width) / 2)
})

test('Stretches of a text lie in order and never over each other', () => {
  const spans = tagText('我在苏州做五金，手上有一批轴承要出，再找个会开叉车的师傅，月底前到岗，我不喝酒', factWeights())
  expect(spans.length).toBeGreaterThan(1)
  spans.forEach(({ from, to, probability }, i) => {
    expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : spans[i - 1]!.to)
    expect(to).toBeGreaterThan(from)
    expect(probability).toBeLessThanOrEqual(1)
  })
})
