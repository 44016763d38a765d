import { expect, test } from 'vitest'
import { settled } from '../../../shared/facts/segments'

test('What many likely stretches agree with is read, not the single likeliest', () => {
  const chosen = settled([
    { from: 0, to: 2, probability: 0.3 },
    { from: 4, to: 10, probability: 0.25 },
    { from: 5, to: 10, probability: 0.25 },
    { from: 4, to: 9, probability: 0.15 },
  ], 0.5)
  expect(chosen.map(({ from, to }) => [from, to])).toEqual([[4, 10]])
  expect(chosen[0]!.probability).toBeCloseTo(0.65)
})

test('Chosen stretches never lie over each other, and a probability is never above one', () => {
  const chosen = settled([{ from: 0, to: 5, probability: 0.7 }, { from: 1, to: 5, probability: 0.4 }, { from: 5, to: 12, probability: 0.6 }, { from: 6, to: 12, probability: 0.55 }], 0.5)
  expect(chosen.length).toBe(2)
  for (const one of chosen) {
    expect(one.probability).toBeLessThanOrEqual(1)
    expect(chosen.filter(other => other.from < one.to && other.to > one.from)).toEqual([one])
  }
})

test('Nothing is read when no stretch gathers enough', () => {
  expect(settled([{ from: 0, to: 2, probability: 0.3 }, { from: 5, to: 9, probability: 0.3 }], 0.5)).toEqual([])
})
