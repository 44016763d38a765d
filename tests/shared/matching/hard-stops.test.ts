import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardStop, MOST_INTRODUCTIONS_A_WEEK } from '../../../shared/matching/hard-stops'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { meaningOf } from '../../../shared/matching/meaning'
import { matchNeed } from '../../../shared/matching/open-matches'
import { buildMatchIndex, rankMatches } from '../../../shared/matching/rank'
import type { Candidate, MatchQuery } from '../../../shared/matching/types'
import type { Day } from '../../../shared/model/day'
import type { Need } from '../../../shared/model/exchange'
import type { NeedId, PersonId } from '../../../shared/model/ids'
import { regionFit } from '../../../shared/matching/regions'

const lexicon = buildLexicon()
const TODAY = '2026-11-21' as Day
const THINGS = ['冷库出租', '注塑模具厂', '淘宝店铺托管', '直播间搭建', '公司注册代办', '内衣模特拍摄']
const CITIES = ['杭州', '上海', '宁波', '深圳']
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const city = fc.constantFrom(...CITIES)
const day = fc.constantFrom('2026-11-01', '2026-11-20', '2026-11-21', '2026-12-31') as fc.Arbitrary<Day>

const TRADES = ['注塑模具', '直播代运营', '财税代办']
const offer = fc.record({ text: fc.constantFrom(...THINGS), region: maybe(city), until: maybe(day), via: maybe(fc.constant('表弟')) })
  .map(({ text, region, until, via }) => ({ text, on: '2026-11-01' as Day, ...(region && { region }), ...(until && { until }), ...(via && { via }) }))

const candidate = (id: string): fc.Arbitrary<Candidate> => fc.record({
  offers: fc.array(offer, { maxLength: 3 }), doNotContact: fc.boolean(), week: fc.integer({ min: 0, max: 4 }),
  taboo: maybe(fc.constantFrom('不接内衣', '不做模具', '不接直播')), need: maybe(fc.constantFrom(...THINGS)), industry: maybe(fc.constantFrom(...TRADES)),
}).map(({ offers, doNotContact, week, taboo, need, industry }) => ({
  ...(industry && { industry }),
  personId: id as PersonId, name: id, groups: ['群'], offers, doNotContact, taboos: taboo ? [taboo] : [], needs: need ? [{ text: `找${need}` }] : [],
  introductionsThisWeek: week, deals: 0, failures: 0,
}))

const people = fc.integer({ min: 1, max: 12 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => candidate(`p${i}`))))
const query: fc.Arbitrary<MatchQuery> = fc.record({ text: fc.constantFrom(...THINGS.map(thing => `想找${thing}`)), region: maybe(city), until: maybe(day), excludes: fc.subarray(['p1', 'p2', 'p3']), from: maybe(day), noPeers: fc.boolean(), ownOnly: fc.boolean() })
  .map(({ text, region, until, excludes, from, noPeers, ownOnly }) => ({ ...(from && { from }), noPeers, ownOnly, asker: 'p0' as PersonId, text, on: TODAY, excludes: excludes as PersonId[], ...(region && { region }), ...(until && { until }) }))

describe('what is proposed', () => {
  it('is never somebody a hard stop rules out, whatever the people and the need', () => {
    fc.assert(fc.property(people, query, (candidates, asked) => {
      const index = buildMatchIndex(candidates, lexicon)
      const read = { query: asked, meaning: meaningOf(asked.text, lexicon), lexicon, neededFrom: TODAY, ...(asked.region && { region: asked.region }) }
      for (const { personId, offer: proposed } of rankMatches(asked, index).ranked) {
        const person = candidates.find(one => one.personId === personId)!
        expect(personId).not.toBe('p0')
        expect(asked.excludes).not.toContain(personId)
        expect(person.doNotContact).not.toBe(true)
        if (asked.ownOnly) expect(proposed.via).toBeUndefined()
        const trade = candidates[0]!.industry
        if (asked.noPeers && trade) expect(person.industry).not.toBe(trade)
        if (asked.from && proposed.until) expect(proposed.until >= asked.from).toBe(true)
        expect(person.introductionsThisWeek).toBeLessThan(MOST_INTRODUCTIONS_A_WEEK)
        expect(proposed.until === undefined || proposed.until >= TODAY).toBe(true)
        expect(regionFit(asked.region, proposed.region)).not.toBe('elsewhere')
        expect(asked.until === undefined || asked.until >= TODAY).toBe(true)
        expect(hardStop(read, person, proposed)).toBeNull()
      }
    }), { numRuns: 150 })
  })

  it('is not also named among those who are ruled out, and says for each of those why', () => {
    fc.assert(fc.property(people, query, (candidates, asked) => {
      const { ranked, blocked } = rankMatches(asked, buildMatchIndex(candidates, lexicon))
      const proposed = new Set(ranked.map(match => match.personId))
      expect(blocked.filter(entry => proposed.has(entry.personId))).toEqual([])
      expect(blocked.every(entry => entry.block.code.length > 0)).toBe(true)
    }), { numRuns: 80 })
  })

  it('keeps its order and people when only the best few are wanted', () => {
    fc.assert(fc.property(people, query, (candidates, asked) => {
      const index = buildMatchIndex(candidates, lexicon)
      const all = rankMatches(asked, index).ranked.map(match => match.personId)
      expect(rankMatches(asked, index, { most: 3 }).ranked.map(match => match.personId).slice(0, 3)).toEqual(all.slice(0, 3))
    }), { numRuns: 80 })
  })

  it('is the sum of its reasons', () => {
    fc.assert(fc.property(people, query, (candidates, asked) => {
      for (const { parts, score } of rankMatches(asked, buildMatchIndex(candidates, lexicon)).ranked) expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score)
    }), { numRuns: 80 })
  })
})

describe('a need past its last day', () => {
  it('is matched with nobody', () => {
    const candidates = [{ personId: 'p1' as PersonId, name: '甲', groups: [], offers: [{ text: '冷库出租' }], needs: [], taboos: [], introductionsThisWeek: 0, deals: 0, failures: 0 }]
    const need = (until: string): Need => ({ id: 'n' as NeedId, personId: 'p0' as PersonId, text: '冷库', since: '2026-11-01' as Day, until: until as Day, state: 'open', source: { kind: 'typed' }, history: [] })
    const index = buildMatchIndex(candidates, lexicon)
    expect(matchNeed(need('2026-12-05'), index, new Set(), '2026-12-05' as Day).ranked).toHaveLength(1)
    expect(matchNeed(need('2026-12-05'), index, new Set(), '2026-12-06' as Day).ranked).toEqual([])
  })
})

describe('competitors', () => {
  const person = (id: string, industry: string | undefined, text: string): Candidate => ({ personId: id as PersonId, name: id, ...(industry && { industry }), groups: [], offers: [{ text }], needs: [], taboos: [], introductionsThisWeek: 0, deals: 0, failures: 0 })
  const index = buildMatchIndex([person('asker', '直播代运营', '代播'), person('peer', '代运营', '直播机房空两间'), person('other', '物业', '直播机房可隔')], lexicon)
  const asked: MatchQuery = { asker: 'asker' as PersonId, text: '直播机房', on: TODAY }

  it('are proposed like others until the asker says not to', () => {
    expect(rankMatches(asked, index).ranked.map(match => match.personId).sort()).toEqual(['other', 'peer'])
  })

  it('stand greyed with their trade once the asker has said so', () => {
    const { ranked, blocked } = rankMatches({ ...asked, noPeers: true }, index)
    expect(ranked.map(match => match.personId)).toEqual(['other'])
    expect(blocked).toMatchObject([{ personId: 'peer', block: { code: 'competitor', detail: { trade: '代运营' } } }])
  })
})

it('tells nobody of what comes through themselves', () => {
  const owner: Candidate = { personId: 'p1' as PersonId, name: 'p1', groups: [], taboos: [], needs: [], introductionsThisWeek: 0, deals: 0, failures: 0, offers: [{ text: '冷库出租', on: TODAY, via: '张姐', viaId: 'p0' as PersonId }] }
  const index = buildMatchIndex([owner], lexicon)
  const asked = (asker: string) => rankMatches({ asker: asker as PersonId, text: '找冷库', on: TODAY }, index)
  expect(asked('p0')).toMatchObject({ ranked: [], blocked: [{ personId: 'p1', block: { code: 'onlyThrough', detail: { via: '张姐' } } }] })
  expect(asked('p2').ranked).toHaveLength(1)
})
