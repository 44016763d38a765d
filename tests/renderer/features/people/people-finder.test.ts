import { describe, expect, it } from 'vitest'
import type { Register } from '../../../../shared/model/register'
import { findPeople } from '../../../../shared/people/people-index'
import { buildIndex, indexedPeople } from '../../../../renderer/features/people/people-finder'
import { peopleRows, passes, sortRows } from '../../../../renderer/features/people/people-rows'
import { CHINA } from '../../../../shared/model/zone'
import { aRegister } from '../../../shared/followups/build-register'

const register = (): Register => aRegister({
  people: [
    { id: 'p1', name: '曾晓棠', createdAt: 0, tags: ['t1'] },
    { id: 'p2', name: '老周', createdAt: 0, tags: [], lastContactOn: '2026-11-20' },
    { id: 'p3', name: '并走的人', createdAt: 0, tags: [], mergedInto: 'p1' },
  ] as unknown as Register['people'],
  tags: [{ id: 't1', name: '冷链' }] as unknown as Register['tags'],
  facts: [{ id: 'f1', personId: 'p2', type: 'city', value: '宁波', source: { kind: 'typed' }, on: '2026-11-01', state: 'confirmed' }] as unknown as Register['facts'],
  offers: [{ id: 'o1', personId: 'p2', text: '北仑冷库', on: '2026-11-01', state: 'current', source: { kind: 'typed' } }] as unknown as Register['offers'],
})
const found = async (query: string) => findPeople((await buildIndex(register(), () => true))!, query, 10).map(entry => entry.id as string)

describe('the people finder', () => {
  it('finds by the first letters of a name with a surname of two readings', async () => {
    expect(await found('zxt')).toEqual(['p1'])
  })

  it('finds by tag, by fact and by resource', async () => {
    expect(await found('冷链')).toEqual(['p1'])
    expect(await found('宁波')).toEqual(['p2'])
    expect(await found('冷库')).toEqual(['p2'])
  })

  it('leaves out people who were merged away', () => {
    expect(indexedPeople(register()).map(person => person.id as string)).toEqual(['p1', 'p2'])
  })

  it('gives up building when nobody waits for it any more', async () => {
    expect(await buildIndex(aRegister({ people: Array.from({ length: 1000 }, (_, n) => ({ id: `p${n}`, name: `人${n}`, createdAt: 0, tags: [] })) as unknown as Register['people'] }), () => false)).toBeNull()
  })
})

describe('rows of the people table', () => {
  const rows = () => peopleRows(register(), '2026-11-21' as never, CHINA)

  it('shows city, resources and the last contact, and unknown as null', () => {
    expect(rows().map(row => [row.person.name, row.city, row.has, row.lastOn])).toEqual([['曾晓棠', '', [], null], ['老周', '宁波', ['北仑冷库'], '2026-11-20']])
  })

  it('keeps whoever lacks a fact when the filter asks for it', () => {
    expect(rows().filter(row => passes(row, { lacks: 'city' }, null)).map(row => row.person.name)).toEqual(['曾晓棠'])
  })

  it('puts unknown days last in both directions', () => {
    for (const descending of [true, false]) expect(sortRows(rows(), 'last', descending).at(-1)!.person.name).toBe('曾晓棠')
  })
})
