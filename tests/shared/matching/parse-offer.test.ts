import { expect, it } from 'vitest'
import { parseOffer } from '../../../shared/matching/parse-offer'
import { TODAY } from '../followups/build-register'

const read = (line: string) => parseOffer(line, TODAY)

it('reads who has what, where, until when and through whom', () => {
  expect(read('琴姐 有 宁波 冷库 2,400 托 12月31日前 经由 老陆')).toEqual({ who: '琴姐', what: '冷库 2,400 托', region: '宁波', until: '2026-12-31', via: '老陆' })
})
it('takes the longest wording of having', () => {
  expect(read('老罗 手上有 叉车 40 台')).toEqual({ who: '老罗', what: '叉车 40 台' })
})
it('keeps what it does not understand, amounts of money among it', () => {
  expect(read('张三 有 场地 每天 800 元 可谈')).toEqual({ who: '张三', what: '场地 每天 800 元 可谈' })
})
it('names nobody where nobody has it', () => {
  expect(read('冷库两座')).toEqual({ what: '冷库两座' })
  expect(read('有 冷库')).toEqual({ what: '冷库' })
  expect(read('')).toEqual({ what: '' })
})
it('takes the words that lead to a last day along with it', () => {
  expect(read('琴姐 有 宁波 冷库 到12月底 经由 老陆')).toEqual({ who: '琴姐', what: '冷库', region: '宁波', until: '2026-12-31', via: '老陆' })
})
