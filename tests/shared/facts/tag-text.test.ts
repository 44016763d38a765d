import { expect, test } from 'vitest'
import { tagText } from '../../../shared/facts/tag-text'
import { factWeights } from '../../../shared/facts/weights'
import { trainingLines } from '../../eval/facts-training'

const weights = factWeights()
const texts = trainingLines().filter((_, i) => i % 60 === 0).map(({ text }) => text)

test('Where the chain is sure, what it reads by itself is read; elsewhere the nets have their say', () => {
  let [unasked, asked] = [0, 0]
  for (const text of texts) {
    const spans = tagText(text, weights)
    const byChain = tagText(text, { ...weights, nets: [] })
    if (spans.some(span => span.isUnasked)) {
      unasked++
      for (const { kind, from, to } of spans) expect(byChain.some(other => other.kind === kind && other.from < to && other.to > from), text).toBe(true)
    } else if (JSON.stringify(spans.map(({ kind, from, to }) => [kind, from, to])) !== JSON.stringify(byChain.map(({ kind, from, to }) => [kind, from, to]))) asked++
  }
  expect(unasked).toBeGreaterThan(10)
  expect(asked).toBeGreaterThan(10)
})
