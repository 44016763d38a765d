import { describe, expect, it } from 'vitest'
import { offerFit } from '../../../shared/matching/audience-fit'
import { subjectReader } from '../../../shared/matching/group-subject'
import { buildLexicon } from '../../../shared/matching/lexicon'
import type { Group } from '../../../shared/model/group'
import { aFact, aGroup, aMember, aPerson } from '../followups/build-register'

const read = subjectReader(buildLexicon())

/** Groups with the trades of their members, one each. */
function fitsOf(text: string, groups: readonly (Partial<Group> & { readonly trades?: readonly string[] })[], wanting: readonly string[] = []) {
  const trades = groups.flatMap(({ trades: list = [] }, g) => list.map((trade, i) => ({ id: `p${g}.${i}`, group: `g${g}`, number: i, trade })))
  return offerFit(text, {
    groups: groups.map(({ trades: _, ...group }, g) => aGroup(`g${g}`, group)), people: trades.map(({ id }) => aPerson(id)),
    memberships: trades.map(({ group, number, id }) => aMember(group, number, id)), facts: trades.flatMap(({ id, trade }) => (trade ? [aFact(id, 'industry', trade)] : [])),
  }, { read, wanting: new Set(wanting as never[]) })
}
const FINANCE = { name: '财经早读', keywords: ['股票', '基金'] }
const MOTHERS = { name: '三期业主团购', keywords: ['团购', '水果'] }

describe('an offer typed in one line', () => {
  it('of 杨梅 scores low in a group about finance, which lacks the tags it names', () => {
    const { tags, fits } = fitsOf('仙居杨梅 5 斤装', [FINANCE, MOTHERS])
    expect(tags).toContain('水果')
    expect(fits.map(fit => [fit.groupName, fit.score])).toEqual([['三期业主团购', 40], ['财经早读', 0]])
    expect(fits[1]!.missing).toEqual(expect.arrayContaining(['水果', '吃喝']))
    expect(fits[1]!.about).toEqual(['股票', '基金'])
    expect(fits[0]!.missing).not.toContain('水果')
  })
  it('counts a wider subject less than the very thing', () => {
    const [same, near, none] = ['杨梅采摘', '海鲜拼单', '英语四六级'].map(name => fitsOf('杨梅', [{ name }]).fits[0]!.score!)
    expect(same).toBeGreaterThan(near!)
    expect(near).toBeGreaterThan(none!)
  })
  it('counts members of the trade by their share, and says of how many', () => {
    const [fit] = fitsOf('冷藏车出租', [{ name: '群1', keywords: ['茶话'], trades: ['冷链仓储', '婚纱摄影', '出版'] }]).fits
    expect(fit!.parts).toEqual([{ code: 'trades', points: 30, tags: ['冷链仓储'], count: 1, of: 3 }])
  })
  it('counts a neighbouring trade half', () => {
    const [fit] = fitsOf('苹果', [{ name: '群1', keywords: ['茶话'], trades: ['海鲜批发', '婚纱摄影', '出版', '律师', '会计'] }]).fits
    expect(fit!.parts).toEqual([{ code: 'nearTrades', points: 10, tags: ['海鲜批发'], count: 1, of: 5 }])
  })
  it('counts members whose open need is like it', () => {
    const [fit] = fitsOf('杨梅', [{ name: '财经早读', trades: ['', ''] }], ['p0.0', 'p0.1', 'elsewhere']).fits
    expect(fit!.parts).toMatchObject([{ code: 'needs', points: 23, count: 2 }])
  })
  it('is compared by its very words where no list knows them', () => {
    const { tags, fits } = fitsOf('鸬鹚表演', [{ name: '鸬鹚表演爱好者', keywords: ['渔家'] }, FINANCE])
    expect(tags).toEqual([])
    expect(fits.map(fit => [fit.score, fit.missing])).toEqual([[30, []], [0, ['鸬鹚表演']]])
  })
  it('gets no score in a group of which nothing is known', () => {
    expect(fitsOf('杨梅', [{ name: '群1' }]).fits).toMatchObject([{ score: null, parts: [] }])
  })
})
