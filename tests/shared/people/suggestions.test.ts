import { describe, expect, it } from 'vitest'
import type { Register } from '../../../shared/model/register'
import { classOf, passesSuggestion, suggestionsOf } from '../../../shared/people/suggestions'
import { aPerson, aRegister } from '../followups/build-register'

const rows = <T>(list: unknown[]): T => list as T
const said = { kind: 'message', groupId: 'g', blockId: 'b', index: 0, sentAt: 0, text: '' }
const card = { kind: 'card', groupId: 'g', name: '杭州-茶叶-丙' }
const fact = (id: string, personId: string, on: string, fields: object) => ({ id, personId, type: 'city', value: '杭州', on, state: 'suggested', source: said, ...fields })
const register = aRegister({
  people: [aPerson('a', { name: '甲' }), aPerson('b', { name: '乙' }), aPerson('c', { name: '丙' }), aPerson('d', { name: '丁', mergedInto: 'a' as never })],
  facts: rows<Register['facts']>([
    fact('f1', 'c', '2026-11-22', { source: card, confidence: 0.6 }),
    fact('f2', 'b', '2026-11-20', { confidence: 0.7 }),
    fact('f3', 'a', '2026-10-01', { confidence: 0.95 }),
    fact('f4', 'a', '2026-10-01', { confidence: 0.99 }),
    fact('f5', 'd', '2026-11-22', { confidence: 0.99 }),
    fact('f6', 'b', '2026-11-22', { state: 'confirmed', confidence: 0.99 }),
  ]),
  needs: rows<Register['needs']>([{ id: 'n1', personId: 'b', text: '床品工厂', region: '南通', since: '2026-11-21', state: 'suggested', source: said, history: [] }]),
})

describe('what waits for a yes or no', () => {
  const all = suggestionsOf(register)

  it('stands person by person: the certain ones first, then who wrote latest, last who only has a card', () => {
    expect(all.map(one => one.key)).toEqual(['f4', 'f3', 'f2', 'n1', 'f1'])
    expect(all.map(one => one.name)).toEqual(['甲', '甲', '乙', '乙', '丙'])
  })

  it('is certain, read off a card, or to be looked at, and each filter takes just its own', () => {
    expect(all.map(classOf)).toEqual(['sure', 'sure', 'doubtful', 'doubtful', 'card'])
    expect(all.filter(one => passesSuggestion(one, { class: 'sure' })).map(one => one.key)).toEqual(['f4', 'f3'])
    expect(all.filter(one => passesSuggestion(one, { type: 'need', personId: 'b' as never })).map(one => [one.value, one.region])).toEqual([['床品工厂', '南通']])
    expect(all.filter(one => passesSuggestion(one, {}))).toEqual(all)
  })
})
