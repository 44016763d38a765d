import { describe, expect, it } from 'vitest'
import { birthdayWords } from '../../../../../renderer/features/people/card/birthday-words'
import { makeFormat } from '../../../../../renderer/ui/format'
import { CHINA } from '../../../../../shared/model/zone'

const zh = makeFormat('zh', CHINA)
const en = makeFormat('en', CHINA)

describe('a birthday on the card', () => {
  it.each([
    ['03-08', '3月8日', '8 Mar'], ['02-29', '2月29日', '29 Feb'], ['1990-03-08', '1990年3月8日', '8 Mar 1990'],
    ['农历10-14', '农历十月十四', 'lunar 10/14'], ['农历闰06-01', '农历闰六月初一', 'lunar leap 6/1'],
  ])('reads %s as %s and %s', (stored, inChinese, inEnglish) => {
    expect([birthdayWords(stored, zh), birthdayWords(stored, en)]).toEqual([inChinese, inEnglish])
  })

  it('stays as it was typed when it is no day', () => {
    expect(birthdayWords('三月初八', zh)).toBe('三月初八')
  })
})
