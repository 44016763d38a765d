import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PairCounts } from '../../../shared/activity/pair-counts'
import { NO_SENDER } from '../../../shared/model/ids'

const counted = (pairs: readonly (readonly [number, number])[], highest: number) => {
  const counts = new PairCounts(Uint32Array.from([NO_SENDER, ...pairs.flat(), highest]))
  for (const [from, to] of pairs) counts.add(from, to)
  const { from, to, count } = counts.take()
  return [...from].map((one, i) => [one, to[i], count[i]])
}

describe('pairs of members', () => {
  test('come in order, each with how often it occurred', () => {
    expect(counted([[7, 2], [1, 9], [7, 2], [1, 3]], 9)).toEqual([[1, 3, 1], [1, 9, 1], [7, 2, 2]])
  })

  test('of a huge group are counted as those of a small one', () => {
    const member = fc.nat(40)
    fc.assert(fc.property(fc.array(fc.tuple(member, member)), pairs => {
      expect(counted(pairs, 300_000)).toEqual(counted(pairs, 40))
    }))
  })
})
