import { describe, expect, it } from 'vitest'
import { filterNeeds, needBoard, standingOf } from '../../../shared/matching/need-board'
import type { Day } from '../../../shared/model/day'
import type { BlockId, GroupId, NeedId, PersonId } from '../../../shared/model/ids'
import { aNeed, TODAY } from '../followups/build-register'

describe('the board of needs', () => {
  it('moves a need to expired the day after its last one, and not before', () => {
    const need = aNeed('n', 'a', { state: 'open', until: '2026-12-05' as Day })
    expect(standingOf(need, '2026-12-05' as Day)).toBe('open')
    expect(standingOf(need, '2026-12-06' as Day)).toBe('expired')
  })

  it('leaves suggestions out and keeps what was settled where it was settled', () => {
    const board = needBoard([aNeed('s', 'a', { state: 'suggested' }), aNeed('m', 'a', { state: 'met', until: '2026-01-01' as Day }), aNeed('w', 'a', { state: 'withdrawn' }), aNeed('t', 'a', { state: 'talking' })], TODAY)
    expect(Object.fromEntries(Object.entries(board).map(([state, needs]) => [state, needs.map(need => need.id)]))).toEqual({ open: [], talking: ['t'], met: ['m'], expired: [], withdrawn: ['w'] })
  })

  it('puts the nearest deadline first', () => {
    const board = needBoard([aNeed('none', 'a', { state: 'open' }), aNeed('late', 'a', { state: 'open', until: '2027-01-01' as Day }), aNeed('soon', 'a', { state: 'open', until: '2026-11-25' as Day })], TODAY)
    expect(board.open.map(need => need.id)).toEqual(['soon', 'late', 'none'])
  })

  it('filters by words in thing, place and name, and by kind', () => {
    const needs = [aNeed('a', 'x', { text: '冷库', region: '宁波', urgent: true }), aNeed('b', 'y', { text: '叉车', until: '2026-11-25' as Day })]
    const found = (filter: Parameters<typeof filterNeeds>[1]) => filterNeeds(needs, filter, TODAY, need => (need.personId === 'x' ? '李总' : '张姐')).map(need => need.id)
    expect(found({ text: '李 冷' })).toEqual(['a'])
    expect(found({ text: '宁波' })).toEqual(['a'])
    expect(found({ only: 'ending' })).toEqual(['b'])
    expect(found({ only: 'urgent' })).toEqual(['a'])
    expect(found({ only: 'recruiting' })).toEqual([])
    expect(found({ only: 'recruiting', unmet: new Set(['b' as NeedId]) })).toEqual(['b'])
  })

  it('filters by the group a need was said in, and by the person’s groups where nobody noted one', () => {
    const [north, south] = ['north', 'south'] as GroupId[]
    const needs = [
      aNeed('noted', 'x', { groupId: north! }),
      aNeed('said', 'x', { source: { kind: 'message', groupId: south!, blockId: 'b' as BlockId, index: 0, sentAt: 0, text: '' } }),
      aNeed('typed', 'x'), aNeed('stranger', 'y'),
    ]
    const found = (groupId: GroupId) => filterNeeds(needs, { from: { groupId, members: new Set(['x' as PersonId]) } }, TODAY, () => '').map(need => need.id)
    expect(found(north!)).toEqual(['noted', 'typed'])
    expect(found(south!)).toEqual(['said', 'typed'])
  })
})
