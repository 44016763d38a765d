import { describe, expect, it } from 'vitest'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { newMatches } from '../../../shared/matching/new-matches'
import type { Day } from '../../../shared/model/day'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { aRegister } from '../followups/build-register'

const lexicon = buildLexicon()
const today = '2026-11-21' as Day
const registerWith = (offerOn: string, until?: string): Register => aRegister({
  people: [{ id: 'asker', name: '李总', createdAt: 0, tags: [] }, { id: 'owner', name: '琴姐', createdAt: 0, tags: [] }] as unknown as Register['people'],
  needs: [{ id: 'n1', personId: 'asker', text: '冷库', region: '宁波', since: '2026-11-10', state: 'open', source: { kind: 'typed' }, history: [], ...(until && { until }) }] as unknown as Register['needs'],
  offers: [{ id: 'o1', personId: 'owner', text: '冷库 2,400 托', region: '宁波', on: offerOn, state: 'current', source: { kind: 'typed' } }] as unknown as Register['offers'],
})
const found = (register: Register) => newMatches(register, () => lexicon, today, CHINA)

describe('newMatches', () => {
  it('names the need that a resource of this week fits', () => {
    expect(found(registerWith('2026-11-19'))).toEqual([{ needId: 'n1', on: '2026-11-19', count: 1 }])
  })

  it('says nothing of resources that were there before the need, or are older than a week', () => {
    expect(found(registerWith('2026-11-09'))).toEqual([])
    expect(found(registerWith('2026-11-13'))).toEqual([])
  })

  it('says nothing of needs whose last day is over', () => {
    expect(found(registerWith('2026-11-19', '2026-11-20'))).toEqual([])
  })
})
