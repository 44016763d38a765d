import { describe, expect, it } from 'vitest'
import { isRareName } from '../../../shared/people/common-names'
import { pairKey, suggestMerges } from '../../../shared/people/merge-suggestions'
import type { MergeInput } from '../../../shared/people/merge-suggestions'
import { aFact, aMember, aPerson } from '../followups/build-register'

const people = ['a', 'b', 'c'].map(key => aPerson(key))
const named = (first: string, second: string, groups: [string, string] = ['g', 'h']): MergeInput => ({
  people, accounts: [], facts: [], memberships: [aMember(groups[0], 0, 'a', { name: first }), aMember(groups[1], 1, 'b', { name: second })],
})
const kinds = (input: MergeInput) => suggestMerges(input).map(({ a, b, evidence }) => `${a}${b} ${evidence.map(({ kind }) => kind).join('+')}`)

describe('merge suggestions', () => {
  it('come from one platform id or 微信号, even inside one group', () => {
    const account = (id: string, personId: string, more: object) => ({ id, personId, platform: 'wechat', ...more }) as never
    const input = { ...named('甲', '乙', ['g', 'g']), accounts: [account('1', 'a', { platformId: 'wxid_1' }), account('2', 'b', { platformId: 'wxid_1' })] }
    expect(kinds(input)).toEqual(['ab platformId'])
    expect(kinds({ ...named('甲', '乙'), accounts: [account('1', 'a', { alias: 'Ming88' }), account('2', 'b', { alias: 'ming88' })] })).toEqual(['ab alias'])
    expect(kinds({ ...named('甲', '乙'), accounts: [account('1', 'a', { platformId: '7' }), account('2', 'b', { platformId: '7', platform: 'qq' })] })).toEqual([])
  })

  it('come from a phone in the card or in a fact', () => {
    expect(kinds({ ...named('甲13812345678', '乙'), facts: [aFact('b', 'phone', '138-1234-5678')] })).toEqual(['ab phone'])
  })

  it('come from the same card in two groups, whatever separates its parts', () => {
    expect(kinds(named('杭州-跨境电商-阿明', '杭州｜跨境电商｜阿明'))).toEqual(['ab card'])
  })

  it('come from a rare name, more firmly with the company beside it', () => {
    expect(kinds(named('欧阳靖宇', '欧阳靖宇'))).toEqual(['ab rareName'])
    const [firm] = suggestMerges(named('宁波冷链公司-欧阳靖宇', '欧阳靖宇 宁波冷链公司 欧阳靖宇'))
    expect(firm?.score).toBeGreaterThan(suggestMerges(named('欧阳靖宇', '欧阳靖宇'))[0]!.score)
  })

  it.each([['王伟', '王伟'], ['张建国', '张建国'], ['王国庆', '王国庆'], ['吕思琪', '吕思琪'], ['李总', '李总'], ['小明同学', '小明同学'], ['宁波冷链公司', '宁波冷链公司-老王']])('never come from a common name or a company alone: %s', (first, second) => {
    expect(kinds(named(first, second))).toEqual([])
  })

  it('come from a common name at the same company, and from a wxid under two kinds of export', () => {
    expect(kinds(named('宁波-北仑冷链公司-老王', '北仑冷链公司 老王'))).toEqual(['ab companyName'])
    expect(kinds(named('北仑冷链公司-老王', '北仑冷链公司-老李'))).toEqual([])
    const account = (id: string, personId: string, platform: string) => ({ id, personId, platform, platformId: 'wxid_k3j2h1' }) as never
    expect(kinds({ ...named('甲', '乙'), accounts: [account('1', 'a', 'wechat'), account('2', 'b', 'other')] })).toEqual(['ab platformId'])
  })

  it('do not come from a name of the usual form when city and trade of both cards differ', () => {
    expect(kinds(named('义乌-跨境电商-梁煦旻', '无锡-冷链-梁煦旻'))).toEqual([])
    expect(kinds(named('义乌-跨境电商-梁煦旻', '义乌-电商-梁煦旻'))).toEqual(['ab rareName'])
    expect(kinds(named('义乌-跨境电商-欧阳靖宇', '无锡-冷链-欧阳靖宇'))).toEqual(['ab rareName'])
  })

  it('are not made of two members of one group, nor of a name three people have', () => {
    expect(kinds(named('欧阳靖宇', '欧阳靖宇', ['g', 'g']))).toEqual([])
    const three = named('欧阳靖宇', '欧阳靖宇')
    expect(kinds({ ...three, memberships: [...three.memberships, aMember('i', 2, 'c', { name: '欧阳靖宇' })] })).toEqual([])
  })

  it('do not come back once dismissed or merged', () => {
    const input = named('欧阳靖宇', '欧阳靖宇')
    expect(kinds({ ...input, dismissed: new Set([pairKey('b' as never, 'a' as never)]) })).toEqual([])
    expect(kinds({ ...input, people: [aPerson('a'), aPerson('b', { mergedInto: 'a' as never })] })).toEqual([])
  })

  it('know common names from rare ones', () => {
    expect(['王伟', '王建国', '老王', '张姐', 'amy', '阿明'].filter(isRareName)).toEqual([])
    expect(['欧阳靖宇', '司马睿', 'kimming88'].every(isRareName)).toBe(true)
  })
})
