import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closesCircle, inLineage } from '../../../shared/activity/lineage'
import type { GroupId } from '../../../shared/model/ids'

const kin = (id: string, parentId?: string) => ({ id: id as GroupId, ...(parentId !== undefined && { parentId: parentId as GroupId }) })
const drawn = (groups: readonly ReturnType<typeof kin>[]) => inLineage(groups, group => group).map(({ row, depth }) => `${'>'.repeat(depth)}${row.id}`)

describe('groups in their lineage', () => {
  it('stand under the group they were split from, each level in the order given', () => {
    expect(drawn([kin('c', 'a'), kin('b'), kin('a'), kin('d', 'c'), kin('e', 'a')])).toEqual(['b', 'a', '>c', '>>d', '>e'])
  })

  it('stand by themselves when the parent is not in the list', () => {
    expect(drawn([kin('b', 'gone'), kin('a')])).toEqual(['b', 'a'])
  })

  it('are each there once, whatever the parents, also in a circle', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    fc.assert(fc.property(fc.array(fc.constantFrom(...ids, undefined), { minLength: 5, maxLength: 5 }), parents => {
      const groups = ids.map((id, i) => kin(id, parents[i]))
      expect(inLineage(groups, group => group).map(({ row }) => row.id as string).sort()).toEqual(ids)
    }))
  })
})

describe('a parent', () => {
  it('is refused when the group is its ancestor or itself', () => {
    const groups = [kin('a'), kin('b', 'a'), kin('c', 'b')]
    expect(closesCircle(groups, 'a' as GroupId, 'c' as GroupId)).toBe(true)
    expect(closesCircle(groups, 'a' as GroupId, 'a' as GroupId)).toBe(true)
    expect(closesCircle(groups, 'c' as GroupId, 'a' as GroupId)).toBe(false)
  })
})
