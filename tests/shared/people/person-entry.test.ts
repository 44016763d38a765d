import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/model/day'
import type { PeopleFilter } from '../../../shared/model/person'
import type { Register } from '../../../shared/model/register'
import { CHINA } from '../../../shared/model/zone'
import { personEntries, type PersonEntry } from '../../../shared/people/person-entry'
import { passesFilter } from '../../../shared/people/person-filter'
import { sortEntries } from '../../../shared/people/person-order'
import { sectorOf, TRADE_NAMES } from '../../../shared/people/trade-list'
import { aRegister } from '../followups/build-register'

const TODAY = '2026-11-21' as Day
const DAY_MS = 86_400_000
const NOON = Date.UTC(2026, 10, 21, 4)
const rows = <T>(list: unknown[]): T => list as T
const member = (personId: string, fields: object = {}) => ({ id: `m-${personId}-${JSON.stringify(fields)}`, groupId: 'g1', accountId: `a-${personId}`, personId, name: personId, names: [], present: true, messages: 0, ...fields })

function entriesOf(fields: Partial<Omit<Register, 'settings'>>): PersonEntry[] {
  const steps = personEntries(aRegister(fields), TODAY, CHINA)
  for (;;) { const step = steps.next(); if (step.done) return step.value }
}
const person = (id: string, fields: object = {}) => ({ id, name: id, createdAt: 0, tags: [], ...fields })
const passing = (entries: readonly PersonEntry[], filter: PeopleFilter) => entries.filter(entry => passesFilter(entry, filter, null, TODAY)).map(entry => entry.listed.name)

describe('rows of the people table', () => {
  const entries = () => entriesOf({
    people: rows([person('曾晓棠', { tags: ['t1'] }), person('老周', { lastContactOn: '2026-11-20' }), person('并走的人', { mergedInto: '曾晓棠' })]),
    facts: rows([{ id: 'f1', personId: '老周', type: 'city', value: '宁波', source: { kind: 'typed' }, on: '2026-11-01', state: 'confirmed' }, { id: 'f2', personId: '曾晓棠', type: 'city', value: '错', source: { kind: 'typed' }, on: '2026-11-01', state: 'rejected' }]),
    offers: rows([{ id: 'o1', personId: '老周', text: '北仑冷库', on: '2026-11-01', state: 'current', source: { kind: 'typed' } }]),
  })

  it('show city, resources and the last contact, unknown as null, and nobody who was merged away', () => {
    expect(entries().map(({ listed }) => [listed.name, listed.city, listed.has, listed.lastOn])).toEqual([['曾晓棠', '', [], null], ['老周', '宁波', ['北仑冷库'], '2026-11-20']])
  })

  it('show of several facts of a kind the latest that was confirmed, and a suggestion only where none was', () => {
    const city = (id: string, value: string, on: string, state: string) => ({ id, personId: '老周', type: 'city', value, source: { kind: 'typed' }, on, state })
    const shown = (...facts: object[]) => entriesOf({ people: rows([person('老周')]), facts: rows(facts) })[0]!.listed.city
    const [old, late, waiting] = [city('z', '杭州', '2026-01-01', 'confirmed'), city('a', '宁波', '2026-06-01', 'confirmed'), city('m', '苏州', '2026-11-01', 'suggested')]
    expect(shown(old, late, waiting)).toBe('宁波')
    expect(shown(late, waiting, old)).toBe('宁波')
    expect(shown(waiting)).toBe('苏州')
  })

  it('hold every word somebody is looked for by: ids, 微信号, salutation, own fields, notes, and where a thing is', () => {
    const [entry] = entriesOf({
      people: rows([person('老周', { salutation: '周老板', note: '爱钓鱼', custom: { 车牌: '浙B12345' } })]),
      accounts: rows([{ id: 'a1', personId: '老周', platform: 'wechat', platformId: 'wxid_k3j2', alias: 'zhou1988' }]),
      offers: rows([{ id: 'o1', personId: '老周', text: '冷库', region: '宁波', on: '2026-11-01', state: 'current', source: { kind: 'typed' } }]),
      needs: rows([{ id: 'n1', personId: '老周', text: '叉车', region: '嘉兴', since: '2026-11-01', state: 'open', source: { kind: 'typed' }, history: [] }]),
    })
    expect(entry!.names).toEqual(['老周', '周老板'])
    expect(entry!.words).toEqual(['冷库 宁波', '叉车 嘉兴', 'wxid_k3j2', 'zhou1988', '浙B12345', '爱钓鱼'])
  })

  it('tell how somebody stands by joining, speaking and leaving over all groups', () => {
    const known = entriesOf({
      people: rows(['new', 'speaking', 'lurking', 'silent', 'gone', 'unknown'].map(id => person(id))),
      memberships: rows([
        member('new', { joinedOn: '2026-11-12' }), member('speaking', { lastAt: NOON - 5 * DAY_MS }), member('lurking', { lastAt: NOON - 50 * DAY_MS }), member('lurking', { groupId: 'g2', fromRoster: true }),
        member('silent', { fromRoster: true }), member('gone', { present: false, lastAt: NOON }), member('unknown'),
      ]),
    })
    expect(known.map(({ listed }) => listed.presence)).toEqual(['new', 'speaking', 'lurking', 'silent', 'gone', 'unknown'])
  })

  it('put unknown days last in both directions, and a surname of two readings under the right letter', () => {
    for (const descending of [true, false]) expect(sortEntries(entries(), 'last', descending).at(-1)!.listed.name).toBe('曾晓棠')
    expect(sortEntries(entriesOf({ people: rows([person('赵一'), person('曾二'), person('安三'), person('单雄信')]) }), 'name', false).map(({ listed }) => listed.name)).toEqual(['安三', '单雄信', '曾二', '赵一'])
  })
})

it('The table sorts by level and loyalty as they ascend, and by trade in pinyin', () => {
  const all = entriesOf({
    people: rows([person('甲', { level: 'expert', loyalty: 'tried' }), person('乙', { level: 'novice', loyalty: 'devoted' }), person('丙')]),
    facts: rows([{ id: 'f1', personId: '甲', type: 'industry', value: '冷链', source: { kind: 'typed' }, on: '2026-11-01', state: 'confirmed' }, { id: 'f2', personId: '丙', type: 'industry', value: '报关', source: { kind: 'typed' }, on: '2026-11-01', state: 'confirmed' }]),
    tags: rows([{ id: 't1', name: '老客' }]),
  })
  const by = (column: string) => sortEntries(all, column, false).map(({ listed }) => listed.name)
  expect([by('level'), by('loyalty'), by('industry')]).toEqual([['乙', '甲', '丙'], ['甲', '乙', '丙'], ['丙', '甲', '乙']])
})

it('A tag that is over stands in no column, finds nobody and passes no filter, until its end is taken away', () => {
  const tagged = (until?: string) => entriesOf({ people: rows([person('甲', { tags: ['t1', 't2'] })]), tags: rows([{ id: 't1', name: '双十一', ...(until && { until }) }, { id: 't2', name: '老客' }]) })
  expect(tagged('2026-11-20')[0]!.listed.tags).toEqual(['老客'])
  expect(tagged('2026-11-21')[0]!.listed.tags).toEqual(['双十一', '老客'])
  expect(passing(tagged('2026-11-20'), { tags: ['t1'] as never })).toEqual([])
  expect(passing(tagged(), { tags: ['t1'] as never })).toEqual(['甲'])
})

describe('a filter', () => {
  const all = entriesOf({
    people: rows([
      person('我', { isSelf: true }), person('甲', { paidUntil: '2026-12-31', seedMember: true, loyalty: 'loyal', lastContactOn: '2026-11-20' }),
      person('乙', { friendOf: ['mine-2'], lastContactOn: '2026-09-01' }), person('丙', { paidUntil: '2026-11-20' }),
    ]),
    groups: rows([{ id: 'g1', kind: 'group', name: '群' }, { id: 'c1', kind: 'private', name: '丙' }]),
    memberships: rows([member('我', { groupId: 'c1', accountId: 'mine-1' }), member('丙', { groupId: 'c1' }), member('甲', { invitedBy: '老陈' })]),
    needs: rows([{ id: 'n1', personId: '丙', text: '找场地', state: 'open' }, { id: 'n2', personId: '甲', text: '旧', state: 'met' }]),
    facts: rows([{ id: 'f1', personId: '甲', type: 'birthday', value: '03-08', state: 'confirmed' }]),
  })

  it.each<[PeopleFilter, string[]]>([
    [{ wants: true, paid: false }, ['丙']],
    [{ paid: true }, ['甲']],
    [{ seed: true, loyalty: 'loyal' }, ['甲']],
    [{ quietDays: 30 }, ['我', '乙', '丙']],
    [{ lastContactBefore: '2026-10-01' as Day }, ['我', '乙', '丙']],
    [{ lacks: 'birthday' }, ['我', '乙', '丙']],
    [{ groupId: 'g1' }, ['甲']],
    [{ invitedBy: '老陈' }, ['甲']],
  ])('%j finds %j', (filter, names) => expect(passing(all, filter)).toEqual(names))

  it('knows friends of the operator’s accounts by what was said and by chats of two, never the operator', () => {
    expect(passing(all, { friend: 'none' })).toEqual(['甲'])
    expect(passing(all, { friend: 'any' })).toEqual(['乙', '丙'])
    expect(passing(all, { friend: 'mine-1' as never })).toEqual(['丙'])
    expect(passing(all, { friend: 'mine-2' as never })).toEqual(['乙'])
  })
})

describe('the two-level list of trades', () => {
  const [sector, trade] = ['物流', TRADE_NAMES.find(name => sectorOf(name) === '物流' && name !== '物流')!]

  it('finds by the sector whoever is in one of its trades, and by own words whoever has just these', () => {
    const all = entriesOf({
      people: rows([person('甲'), person('乙'), person('丙')]),
      facts: rows([['甲', trade], ['乙', sector], ['丙', '卖风筝']].map(([personId, value], i) => ({ id: `f${i}`, personId, type: 'industry', value, state: 'confirmed' }))),
    })
    expect(passing(all, { industry: sector })).toEqual(['甲', '乙'])
    expect(passing(all, { industry: trade })).toEqual(['甲'])
    expect(passing(all, { industry: '卖风筝' })).toEqual(['丙'])
    expect(sectorOf('卖风筝')).toBe('')
  })
})
