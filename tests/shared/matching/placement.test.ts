import { describe, expect, it } from 'vitest'
import { subjectReader } from '../../../shared/matching/group-subject'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { levelRisk, misplacedIn, placementRisks } from '../../../shared/matching/placement'
import type { Group } from '../../../shared/model/group'
import type { Person } from '../../../shared/model/person'
import { aFact, aGroup, aMember, anOffer, aPerson, TODAY } from '../followups/build-register'

const read = subjectReader(buildLexicon())
const COLD: Partial<Group> = { name: '甬沪冷仓同行', keywords: ['冷库', '冷藏'] }

function risksOf(person: Partial<Person>, { group = {}, trade, offer, others = [] }: { group?: Partial<Group>; trade?: string; offer?: string; others?: readonly string[] } = {}) {
  return placementRisks({ personIds: ['a' as never], groupId: 'g' as never, today: TODAY }, {
    groups: [aGroup('g', group)],
    people: [aPerson('a', person), ...others.map((_, i) => aPerson(`o${i}`))],
    memberships: others.map((_, i) => aMember('g', i, `o${i}`)),
    facts: [...(trade ? [aFact('a', 'industry', trade)] : []), ...others.map((other, i) => aFact(`o${i}`, 'industry', other))],
    offers: offer ? [anOffer('r', 'a', { text: offer })] : [],
  }, read)
}

describe('the level a group is for', () => {
  it('is too high for everybody below it', () => {
    expect([levelRisk('novice', 'expert'), levelRisk('intermediate', 'expert'), levelRisk('novice', 'intermediate')]).toEqual(['below', 'below', 'below'])
  })
  it('is too low only for an expert among novices', () => {
    expect([levelRisk('expert', 'novice'), levelRisk('expert', 'intermediate'), levelRisk('intermediate', 'novice')]).toEqual(['above', null, null])
  })
  it('says nothing of a level nobody wrote down', () => {
    expect([levelRisk(undefined, 'expert'), levelRisk('novice', undefined)]).toEqual([null, null])
  })
})

describe('what speaks against a placement', () => {
  it('is the level, and that there is a fee in it', () => {
    expect(risksOf({ level: 'novice' }, { group: { forLevel: 'expert', type: 'member' } })).toEqual([{ personId: 'a', code: 'below', level: 'novice', forLevel: 'expert', paid: true }])
    expect(risksOf({ level: 'novice' }, { group: { forLevel: 'expert' } })[0]?.paid).toBe(false)
  })
  it('is a trade that the group does not speak of', () => {
    expect(risksOf({}, { group: COLD, trade: '婚纱摄影' })).toMatchObject([{ code: 'business', trade: '婚纱摄影' }])
    expect(risksOf({}, { group: COLD, trade: '冷链仓储' })).toEqual([])
  })
  it('is not a trade that somebody in the group has, nor one with a resource the group wants', () => {
    expect(risksOf({}, { group: COLD, trade: '婚纱摄影', others: ['婚纱摄影'] })).toEqual([])
    expect(risksOf({}, { group: COLD, trade: '婚纱摄影', offer: '闲置冷库一座' })).toEqual([])
  })
  it('is nothing where trade or group are not known', () => {
    expect(risksOf({}, { group: COLD })).toEqual([])
    expect(risksOf({}, { group: { name: '群1' }, trade: '婚纱摄影' })).toEqual([])
  })
})

it('lists those in a group whose level does not fit, without the operator', () => {
  const people = [aPerson('a', { level: 'novice' }), aPerson('b', { level: 'expert' }), aPerson('c'), aPerson('me', { level: 'novice', isSelf: true })]
  expect(misplacedIn(aGroup('g', { forLevel: 'expert' }), people, TODAY).map(one => one.personId)).toEqual(['a'])
  expect(misplacedIn(aGroup('g'), people, TODAY)).toEqual([])
})
