import { describe, expect, it } from 'vitest'
import { expertGaps } from '../../../shared/matching/expert-gap'
import { subjectReader } from '../../../shared/matching/group-subject'
import { buildLexicon } from '../../../shared/matching/lexicon'
import type { Offer } from '../../../shared/model/exchange'
import type { Group } from '../../../shared/model/group'
import type { Level, Person } from '../../../shared/model/person'
import { aFact, aGroup, aMember, anOffer, aPerson } from '../followups/build-register'

const read = subjectReader(buildLexicon())
const COLD: Partial<Group> = { name: '冷仓同行', keywords: ['冷库'] }

/** A group of so many members with these levels, the rest untold, and people elsewhere. */
function gapsOf(levels: readonly Level[], { members = 50, group = COLD, elsewhere = [], offers = [] }: { members?: number; group?: Partial<Group>; elsewhere?: readonly (Partial<Person> & { readonly trade?: string })[]; offers?: readonly Offer[] } = {}) {
  const inside = Array.from({ length: members }, (_, i) => aPerson(`m${i}`, levels[i] ? { level: levels[i] } : {}))
  const outside = elsewhere.map(({ trade: _, ...person }, i) => aPerson(`e${i}`, person))
  return expertGaps({
    groups: [aGroup('g', group)], people: [...inside, ...outside], memberships: inside.map((person, i) => aMember('g', i, person.id)), offers,
    facts: elsewhere.flatMap(({ trade }, i) => (trade ? [aFact(`e${i}`, 'industry', trade)] : [])),
  }, read)
}
const novices = (count: number): Level[] => Array.from({ length: count }, () => 'novice')

describe('a group with too few experts', () => {
  it('is found below a tenth, and not at a tenth', () => {
    expect(gapsOf(['expert', ...novices(49)]).gaps).toMatchObject([{ experts: 1, members: 50, untold: 0, least: 10, isCertain: true }])
    expect(gapsOf([...Array.from({ length: 5 }, () => 'expert' as const), ...novices(45)]).gaps).toEqual([])
  })
  it('says so where the levels nobody wrote down could still fill it', () => {
    expect(gapsOf(['expert', ...novices(20)]).gaps).toMatchObject([{ untold: 29, isCertain: false }])
  })
  it('is told of no group without a level', () => {
    expect(gapsOf([])).toEqual({ gaps: [], untold: [{ groupId: 'g', groupName: '冷仓同行' }] })
  })
  it('follows the share the operator wants, down to none', () => {
    expect(gapsOf(['expert', ...novices(49)], { group: { ...COLD, expertShare: 2 } }).gaps).toEqual([])
    expect(gapsOf(novices(50), { group: { ...COLD, expertShare: 0 } }).gaps).toEqual([])
  })
  it('is not asked of a handful of people', () => {
    expect(gapsOf(novices(4), { members: 4 }).gaps).toEqual([])
  })
})

describe('who comes nearest', () => {
  const candidatesOf = (elsewhere: Parameters<typeof gapsOf>[1] & {}) => gapsOf(novices(50), elsewhere).gaps[0]!.candidates
  it('is first an expert in the subject, then somebody who lacks one thing, named', () => {
    expect(candidatesOf({ elsewhere: [{ level: 'expert', trade: '婚纱摄影' }, { level: 'intermediate', trade: '冷链仓储' }, { level: 'expert', trade: '冷链仓储' }] })).toEqual([
      { personId: 'e2', missing: [] }, { personId: 'e1', missing: ['level'] }, { personId: 'e0', missing: ['trade'] },
    ])
  })
  it('is told by what they have themselves, not by what comes through somebody', () => {
    const elsewhere = [{ level: 'expert' as const }]
    expect(candidatesOf({ elsewhere, offers: [anOffer('r', 'e0', { text: '冷库两座' })] })).toEqual([{ personId: 'e0', missing: [] }])
    expect(candidatesOf({ elsewhere, offers: [anOffer('r', 'e0', { text: '冷库两座', viaName: '老陆' })] })).toEqual([{ personId: 'e0', missing: ['trade'] }])
  })
  it('is nobody who lacks both, is not to be contacted or is the operator', () => {
    expect(candidatesOf({ elsewhere: [{ level: 'intermediate', trade: '婚纱摄影' }, { level: 'expert', trade: '冷库', doNotContact: true }, { level: 'expert', trade: '冷库', isSelf: true }] })).toEqual([])
  })
  it('is nobody who is placed there already; those are counted as coming', () => {
    const placed = { level: 'expert' as const, trade: '冷库', placements: [{ groupId: 'g' as never, on: '2026-11-20' as never }] }
    expect(gapsOf(novices(50), { elsewhere: [placed] }).gaps).toMatchObject([{ coming: 1, candidates: [] }])
  })
})
