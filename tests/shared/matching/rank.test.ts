import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { buildMatchIndex, rankMatches } from '../../../shared/matching/rank'
import type { Candidate } from '../../../shared/matching/types'

const lexicon = buildLexicon()
const on = '2026-11-21' as Day
const person = (id: string, offer: string, more: Partial<Candidate> = {}, region?: string): Candidate => ({
  personId: id as PersonId, name: id, groups: [], offers: [{ text: offer, ...(region && { region }) }], needs: [], taboos: [], introductionsThisWeek: 0, deals: 0, failures: 0, ...more,
})
const rank = (text: string, candidates: Candidate[], region?: string) =>
  rankMatches({ asker: 'asker' as PersonId, text, on, ...(region && { region }) }, buildMatchIndex(candidates, lexicon))

describe('rankMatches', () => {
  it('finds another word for the same thing', () => {
    expect(rank('想做开模', [person('a', '注塑模具厂，自有车间'), person('b', '企业团餐配送')]).ranked.map(match => match.personId)).toEqual(['a'])
  })

  it('puts the same city first and names the reason', () => {
    const result = rank('冷库', [person('far', '冻库出租', {}, '浙江'), person('near', '冻库出租', {}, '宁波')], '宁波')
    expect(result.ranked.map(match => match.personId)).toEqual(['near', 'far'])
    expect(result.ranked[0]!.parts.map(part => part.signal)).toContain('sameCity')
  })

  it('puts an own resource before the same through a contact', () => {
    const through = { ...person('b', '冷藏车'), offers: [{ text: '冷藏车', via: '老王' }] }
    expect(rank('冷藏车', [through, person('a', '冷藏车')]).ranked.map(match => match.personId)).toEqual(['a', 'b'])
  })

  it('sums the parts to the score', () => {
    for (const match of rank('冷藏车', [person('a', '冷藏车', { lastActiveOn: on, deals: 2 })]).ranked) {
      expect(match.parts.reduce((sum, part) => sum + part.points, 0)).toBe(match.score)
    }
  })

  it('never proposes somebody behind a hard stop', () => {
    const stops: Partial<Candidate>[] = [{ doNotContact: true }, { introductionsThisWeek: 2 }, { taboos: ['不接冷库'] }, { personId: 'asker' as PersonId }]
    fc.assert(fc.property(fc.constantFrom(...stops), fc.constantFrom('冷库', '找冷库', '宁波冷库'), (stop, text) => {
      expect(rank(text, [person('a', '冷库', stop)]).ranked).toEqual([])
    }))
  })

  it('says why somebody who fits is ruled out', () => {
    const result = rank('冷库', [person('a', '冷库', { doNotContact: true })])
    expect(result.blocked.map(entry => entry.block.code)).toEqual(['doNotContact'])
  })

  it('names those who fit but for the place', () => {
    const result = rank('冷库', [person('a', '冷库', {}, '上海')], '杭州')
    expect(result.near).toMatchObject([{ personId: 'a', missing: 'region' }])
  })
})
