import { describe, expect, it } from 'vitest'
import { matchesFilter } from '../../../shared/people/filter'
import type { PersonView } from '../../../shared/people/filter'
import type { PeopleFilter } from '../../../shared/model/person'
import { aFact, aPerson, day } from '../followups/build-register'

const view: PersonView = {
  person: aPerson('a', { name: '张姐', tags: ['t1' as never, 't2' as never], level: 'expert' }), names: ['冷链张敏'],
  facts: [aFact('a', 'city', '宁波'), aFact('a', 'industry', '冷链仓储'), aFact('a', 'birthday', '11-21', { state: 'rejected' })],
  groupIds: ['g'], layer: 'starter', lastContactOn: day('2026-10-31'),
}
const fits = (filter: PeopleFilter, of: PersonView = view) => matchesFilter(of, filter)

describe('people filters', () => {
  it('match everybody when empty', () => expect(fits({})).toBe(true))
  it.each<[string, PeopleFilter]>([
    ['a tag', { tags: ['t1' as never] }], ['a city', { city: '宁波' }], ['part of an industry', { industry: '冷链' }], ['a level', { level: 'expert' }], ['a group', { groupId: 'g' }],
    ['a layer', { layer: 'starter' }], ['an older contact', { lastContactBefore: day('2026-11-01') }], ['a lacking fact, a rejected one being none', { lacks: 'birthday' }],
    ['initials', { text: 'zj' }], ['an alias', { text: '张敏' }], ['a fact’s words', { text: '仓储' }],
  ])('match %s', (_, filter) => expect(fits(filter)).toBe(true))
  it.each<[string, PeopleFilter]>([
    ['one of two tags missing', { tags: ['t1' as never, 't3' as never] }], ['another city', { city: '杭州' }], ['another level', { level: 'novice' }], ['another group', { groupId: 'h' }],
    ['a later contact', { lastContactBefore: day('2026-10-31') }], ['a fact that is there', { lacks: 'city' }], ['other words', { text: '跨境' }], ['one condition of two', { city: '宁波', level: 'novice' }],
  ])('refuse %s', (_, filter) => expect(fits(filter)).toBe(false))
  it('count somebody never contacted as long not contacted', () => expect(fits({ lastContactBefore: day('2020-01-01') }, { ...view, lastContactOn: undefined })).toBe(true))
})
