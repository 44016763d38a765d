import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefOf, placeOf } from '../../../renderer/ui/route'

describe('addresses', () => {
  it('name page, id and tab', () => {
    expect(placeOf('#/groups/g1/members')).toEqual({ page: 'groups', id: 'g1', tab: 'members' })
  })

  it('lead to 今日 when they are empty or cannot be decoded', () => {
    expect(['', '#', '#/', '#/%E0%A4%A'].map(hash => placeOf(hash).page)).toEqual(['today', 'today', 'today', 'today'])
  })

  it('come back as the place they were made from, whatever ids hold', () => {
    const part = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    fc.assert(fc.property(part, part, part, fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 12 }), { minKeys: 1, maxKeys: 3 }), (page, id, tab, query) => {
      const place = { page, id, tab, query: { ...query } }
      expect(placeOf(hrefOf(place))).toEqual(place)
    }))
  })
})
