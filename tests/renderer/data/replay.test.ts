import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RESTORED } from '../../../renderer/data/act'
import { goneActs } from '../../../renderer/data/replay'
import type { Act } from '../../../shared/model/register'
import { propertyRuns } from '../../support/property-runs'

const act = (seq: number, kind = 'person'): Act => ({ seq, at: seq * 10, kind, changes: [] })
const acts = (...seqs: number[]): Act[] => seqs.map(seq => act(seq))

describe('acts that nobody has any more', () => {
  it('are none of a journal with every number', () => {
    expect(goneActs(acts(3, 4, 5), 2, 5)).toBeNull()
    expect(goneActs([], 5, 5)).toBeNull()
  })

  it('are as many as lines are missing, wherever they stood', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (from, missing) => {
      const there = acts(...Array.from({ length: 60 }, (_, i) => i + 1).filter(seq => !missing.includes(seq)))
      expect(goneActs(there, from, 60)?.count ?? 0).toBe(missing.filter(seq => seq > from).length)
    }), { numRuns: propertyRuns(200) })
  })

  it('are told with the times of the acts around them', () => {
    expect(goneActs(acts(1, 2, 5, 7), 1, 7)).toEqual({ count: 3, since: 20, until: 70 })
    expect(goneActs(acts(2), 1, 4)).toEqual({ count: 2, since: 20, until: null })
    expect(goneActs([], 1, 2)).toEqual({ count: 1, since: null, until: null })
  })

  it('are not those that a restore made void', () => {
    expect(goneActs([...acts(1, 2, 5), act(9, `${RESTORED}2`), act(10)], 1, 10)).toBeNull()
    expect(goneActs([...acts(1, 2, 5), act(9, `${RESTORED}3`), act(10)], 1, 10)).toEqual({ count: 1, since: 20, until: 50 })
  })
})
