import { expect, test } from 'vitest'
import { TAG_COUNT } from '../../../shared/facts/chain'
import { PAIRS, unpack } from '../../../shared/facts/weights'
import { tagText } from '../../../shared/facts/tag-text'
import { factWeights } from '../../../shared/facts/weights'

const base64 = (bytes: ArrayBufferView): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const even = (word: number): number => (word << 16) >> 16
const odd = (word: number): number => (word - even(word)) >> 16

test('Words of two tags add up like the weights in them, negative ones too', () => {
  const bytes = Int8Array.from({ length: 2 * TAG_COUNT }, (_, i) => ((i * 37) % 255) - 127)
  const { rows } = unpack({ keys: base64(Int32Array.from([5, -9])), rows: base64(bytes), scale: 0.01, steps: new Array<number>((TAG_COUNT + 1) * TAG_COUNT).fill(0), eagerness: 0, gate: '', gateLeast: 0, nets: [] })
  for (let t = 0; t < TAG_COUNT; t++) {
    const word = rows[t >> 1]! + rows[PAIRS + (t >> 1)]!
    expect(t % 2 === 0 ? even(word) : odd(word)).toBe(bytes[t]! + bytes[TAG_COUNT + t]!)
  }
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
