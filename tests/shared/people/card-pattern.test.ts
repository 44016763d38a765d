import { describe, expect, it } from 'vitest'
import { checkCard, mentionTexts, splitCard } from '../../../shared/people/card-pattern'

describe('group cards', () => {
  it.each(['杭州-电商-阿明', '杭州 | 电商 | 阿明', '杭州·电商·阿明', '杭州－电商－阿明', '杭州 电商 阿明'])('reads %s as three parts', card => {
    expect(checkCard('城市-行业-昵称', card)).toEqual({ ok: true, values: { 城市: '杭州', 行业: '电商', 昵称: '阿明' }, missing: [] })
  })

  it('names what is missing', () => {
    expect(checkCard('城市-行业-昵称', '阿明')).toMatchObject({ ok: false, missing: ['行业', '昵称'] })
    expect(checkCard('城市-行业-昵称', '电商-杭州-阿明', (part, value) => (part === '城市' ? value === '杭州' : null))).toMatchObject({ ok: false, missing: ['城市'] })
    expect(checkCard('', '阿明').ok).toBe(false)
  })

  it('joins further parts into the last', () => expect(checkCard('城市-昵称', '杭州-阿明-Kim').values).toEqual({ 城市: '杭州', 昵称: '阿明-Kim' }))
  it('splits without empty parts', () => expect(splitCard('--杭州--阿明-')).toEqual(['杭州', '阿明']))

  it('makes one text per twenty names', () => {
    const texts = mentionTexts(Array.from({ length: 45 }, (_, i) => `人${i}`), '请改群名片')
    expect(texts.map(text => text.split('@').length - 1)).toEqual([20, 20, 5])
    expect(texts[2]).toBe('@人40 @人41 @人42 @人43 @人44 请改群名片')
  })
})
