import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../shared/model/day'
import type { PeopleFilter } from '../../../../shared/model/person'
import { conditionsOf, FIELDS, isEmptyFilter, isSameFilter, VALUES, withCondition, withoutCondition } from '../../../../renderer/features/people/filter-fields'

describe('conditions of the people table', () => {
  const condition = fc.constantFrom(...FIELDS).chain(field => fc.record({ field: fc.constant(field), value: fc.constantFrom(...(VALUES[field] ?? ['none', '杭州', 'x1'])) }))

  it('come and go one by one, whatever else is asked for', () => {
    fc.assert(fc.property(fc.uniqueArray(condition, { selector: one => one.field, maxLength: 8 }), conditions => {
      let filter: PeopleFilter = {}
      for (const { field, value } of conditions) filter = { ...filter, ...withCondition(filter, field, value) }
      expect(new Set(conditionsOf(filter).map(one => `${one.field} ${one.value}`))).toEqual(new Set(conditions.map(one => `${one.field} ${one.value}`)))
      for (const { field, value } of conditions) filter = { ...filter, ...withoutCondition(filter, field, value) }
      expect(isEmptyFilter(filter)).toBe(true)
    }))
  })

  it('are the same segment whatever the order they were added in', () => {
    expect(isSameFilter({ city: '杭州', paid: false, tags: undefined }, { paid: false, city: '杭州' })).toBe(true)
    expect(isSameFilter({ city: '杭州' }, { city: '杭州', text: '冷库' })).toBe(false)
    expect(isSameFilter({ lastContactBefore: '2026-10-01' as Day }, {})).toBe(false)
    expect(isEmptyFilter({ text: ' ' })).toBe(true)
  })
})
