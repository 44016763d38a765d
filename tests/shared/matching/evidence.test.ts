import { describe, expect, it } from 'vitest'
import { BLOCKS } from '../../../shared/matching/types'
import { evidenceFor, type EvidenceQuestion } from '../../../shared/matching/evidence'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { candidatesOf } from '../../../shared/matching/candidates'
import { buildMatchIndex, rankMatches } from '../../../shared/matching/rank'
import type { Introduction } from '../../../shared/model/exchange'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { aFact, aGroup, aMember, aNeed, anOffer, aPerson, aRegister, day, noon, TODAY } from '../followups/build-register'

const lexicon = buildLexicon()
const words = { kind: 'message', groupId: 'g', blockId: 'b', index: 3, sentAt: noon('2026-11-02'), text: '我这边能开模具，急的话三周' } as never
const introduction: Introduction = { id: 'i' as never, needId: 'old' as never, needer: 'c' as never, owner: 'b' as never, startedOn: day('2026-10-01'), step: 'closed', outcome: 'deal', why: '价格合适', history: [{ on: day('2026-10-20'), step: 'closed' }] }
const register: Register = aRegister({
  groups: [aGroup('g')],
  people: [aPerson('a'), aPerson('b', { level: 'expert' }), aPerson('c')],
  memberships: [aMember('g', 0, 'a'), aMember('g', 1, 'b', { lastAt: noon('2026-11-20') })],
  offers: [anOffer('o', 'b', { text: '注塑模具厂', region: '宁波', on: day('2026-02-01'), source: words })],
  needs: [aNeed('old', 'c', { text: '塑料件打样', state: 'met' })],
  facts: [aFact('b', 'taboo', '不接内衣')],
  introductions: [introduction],
})
const query = { asker: 'a' as never, text: '找人开模', region: '宁波', on: TODAY }
const [best] = rankMatches(query, buildMatchIndex(candidatesOf(register, TODAY, CHINA), lexicon)).ranked
const ask = (reasons: readonly string[], more: Partial<EvidenceQuestion> = {}) => evidenceFor({ query, personId: 'b' as never, offerId: 'o' as never, reasons, ...more }, register, { lexicon, zone: CHINA })

describe('what stands behind a reason', () => {
  it('is there for every reason of a score, in the order of the score', () => {
    const reasons = best!.parts.map(part => part.signal)
    expect(reasons).toEqual(['fit', 'sameCity', 'active', 'dealt', 'sharedGroup', 'expert', 'stale'])
    expect(ask(reasons).map(({ reason }) => reason)).toEqual(reasons)
  })

  it('shows for the fit the words the resource was read from, and what both speak of', () => {
    expect(ask(['fit'])[0]?.facts).toMatchObject([{ code: 'said', detail: { value: '注塑模具厂' }, source: words }, { code: 'sharedMeaning', detail: { value: expect.stringContaining('模') } }])
  })

  it('tells of past introductions with whom, for what, and why they ended as they did', () => {
    expect(ask(['dealt'])[0]?.facts).toMatchObject([{ code: 'introduced', personId: 'c', detail: { what: '塑料件打样', outcome: 'deal', why: '价格合适', on: '2026-10-20' } }])
  })

  it('names the groups both are in and the last words there', () => {
    expect(ask(['sharedGroup', 'active']).flatMap(({ facts }) => facts)).toMatchObject([{ code: 'bothIn', groupId: 'g' }, { code: 'spokeIn', groupId: 'g', detail: { on: '2026-11-20' } }])
  })

  it('is known for every cause of not being proposed that the register can show', () => {
    expect(ask(['taboo'])[0]?.facts).toMatchObject([{ code: 'refuses', detail: { value: '不接内衣' } }])
    const silent = new Set(['self', 'competitor', 'onlyThrough', 'sameNeed', 'load'])
    expect(ask(BLOCKS.filter(code => !silent.has(code))).map(({ reason }) => reason)).toEqual(BLOCKS.filter(code => !silent.has(code)))
  })

  it('says nothing where nothing is on record', () => {
    expect(ask(['failed', 'unheard'])).toEqual([])
  })
})
