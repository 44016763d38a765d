import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Day } from '../../../shared/model/day'
import type { PersonId } from '../../../shared/model/ids'
import { buildLexicon } from '../../../shared/matching/lexicon'
import { buildMatchIndex, matchIndexInSlices, rankMatches } from '../../../shared/matching/rank'
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

  it('never proposes who only wants the same thing, whose offer has ended, or who serves elsewhere', () => {
    const things = ['冷库', '叉车租赁', '代理记账', '航拍', '门头招牌', '小程序开发', '直播间搭建', '商标注册']
    fc.assert(fc.property(fc.constantFrom(...things), fc.constantFrom('求', '想找', '谁做', ''), fc.integer({ min: 1, max: 20 }), (thing, verb, day) => {
      const ended = person('ended', thing, { offers: [{ text: thing, until: `2026-11-${String(day).padStart(2, '0')}` as Day }] })
      const elsewhere = person('elsewhere', thing, {}, '哈尔滨')
      const wants = person('wants', '花店，开业花篮', { needs: [{ text: thing }] })
      const fits = person('fits', thing)
      expect(rank(`${verb}${thing}`, [ended, elsewhere, wants, fits], '杭州').ranked.map(match => match.personId)).toEqual(['fits'])
    }))
  })

  it('proposes nobody whose offer ends before the event the need names', () => {
    const ending = person('a', '', { offers: [{ text: '直播间出租', until: '2026-12-01' as Day }] })
    expect(rank('双12那天要一个直播间', [ending]).ranked).toEqual([])
    expect(rank('找一个直播间', [ending]).ranked).toHaveLength(1)
  })

  it('takes the place that the need names in its words', () => {
    expect(rank('宁波的铺子要装修', [person('a', '装修施工', {}, '武汉')]).ranked).toEqual([])
  })

  it('does not lift what hardly fits above what fits', () => {
    const near = person('near', '短视频拍摄', { lastActiveOn: on, level: 'expert', deals: 3 }, '杭州')
    const fitting = person('fitting', '无人机航拍')
    expect(rank('从空中俯拍厂区', [near, fitting], '杭州').ranked[0]?.personId).toBe('fitting')
  })

  it('ranks the same whether the index was built in slices or at once', () => {
    const people = Array.from({ length: 1200 }, (_, n) => person(`p${n}`, n % 2 ? '冷库' : '叉车租赁'))
    const slices = matchIndexInSlices(people, lexicon)
    const turns: number[] = []
    let step = slices.next()
    for (; !step.done; step = slices.next()) turns.push(step.value)
    expect(turns).toEqual([500, 1000])
    const query = { asker: null, text: '找冷库', on }
    expect(rankMatches(query, step.value)).toEqual(rankMatches(query, buildMatchIndex(people, lexicon)))
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
