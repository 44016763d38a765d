import { expect, test } from 'vitest'
import { TAG_COUNT } from '../../../shared/facts/chain'
import { tagText } from '../../../shared/facts/tag-text'
import { factWeights } from '../../../shared/facts/weights'
import { trainingLines } from '../../eval/facts-training'

const weights = factWeights()
const texts = trainingLines().filter((_, i) => i % 60 === 0).map(({ text }) => text)
const seen = ({ kind, from, to }: { kind: string; from: number; to: number }): string => `${kind} ${from}-${to}`

/** The narrow net with so much added to what speaks for no fact. */
const doubting = (more: number) => ({ ...weights, first: { ...weights.first, outAdded: weights.first.outAdded.map((one, t) => (t === 0 ? one + more : one)) } })

test('Looking only where the narrow net sees something finds nearly all that the wide one finds by looking everywhere', () => {
  const everywhere = doubting(-50)
  let [found, missed] = [0, 0]
  for (const text of texts) {
    const spans = new Set(tagText(text, weights).map(seen))
    for (const span of tagText(text, everywhere)) {
      found++
      if (!spans.has(seen(span))) missed++
    }
  }
  expect(found).toBeGreaterThan(100)
  expect(missed / found).toBeLessThan(0.05)
})

test('Where the narrow net sees nothing, nothing is read', () => {
  expect(texts.flatMap(text => tagText(text, doubting(50)))).toEqual([])
  expect(weights.first.outAdded.length).toBe(TAG_COUNT)
})

test('What is said in one clause is read wherever it stands in the message', () => {
  const alone = tagText('急招焊工', weights).map(({ kind }) => kind)
  expect(alone).toEqual(['need'])
  const spans = tagText('今天好热，中午吃的面，下午去开会，急招焊工', weights)
  expect(spans.map(({ kind }) => kind)).toEqual(['need'])
  expect(spans[0]!.from).toBeGreaterThanOrEqual(17)
})
