import { describe, expect, it } from 'vitest'
import { messageSigns, SIGN } from '../../../shared/activity/message-signs'
import { kindCode } from '../../../shared/model/message'

const signs = (text: string): number => messageSigns(text, 0, text.length, kindCode.text)

describe('messageSigns', () => {
  it.each(['早上好', '大家早', '张姐晚安', '早', '[微笑][微笑]', '👍👍', '……', '哈哈哈哈', '早安，愿你今天一切顺利，平安喜乐', '各位早上好！[太阳]', 'Hello'])('takes “%s” for noise', text => expect(signs(text)).toBe(SIGN.noise))
  it.each(['早就发货了', '明早到货', '好的', '收到', '+1', '早上好像下雨了，货车晚点，预计下午三点以后才能到仓库门口', '安排', '3 号库'])('does not take “%s” for noise', text => expect(signs(text) & SIGN.noise).toBe(0))
  it.each(['谢谢', '感谢分享', '多谢张姐', 'Thanks a lot', '辛苦了'])('takes “%s” for thanks', text => expect(signs(text) & SIGN.thanks).toBe(SIGN.thanks))
  it.each(['不用谢', '谢绝推销', '新陈代谢', '3 吨'])('does not take “%s” for thanks', text => expect(signs(text) & SIGN.thanks).toBe(0))

  it('finds web addresses and shared links', () => {
    expect(signs('看这里 https://example.com') & SIGN.link).toBe(SIGN.link)
    expect(messageSigns('', 0, 0, kindCode.link)).toBe(SIGN.link)
    expect(signs('价格 3.5/吨') & SIGN.link).toBe(0)
  })

  it('looks only at its own part of the text', () => {
    expect(messageSigns('早上好谁有叉车？', 3, 7, kindCode.text)).toBe(SIGN.question)
  })

  it('knows that stickers are noise and pictures are not', () => {
    expect(messageSigns('', 0, 0, kindCode.sticker)).toBe(SIGN.noise)
    expect(messageSigns('', 0, 0, kindCode.image)).toBe(0)
  })
})
