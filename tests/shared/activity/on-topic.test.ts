import { describe, expect, it } from 'vitest'
import { TALK_KEPT } from '../../../shared/activity/month-talk'
import { onTopicOf } from '../../../shared/activity/on-topic'
import { CHINA } from '../../../shared/model/zone'
import { atChina, ledgerOf, type Line } from './chat-builder'
import { day } from './week-chat'

const MARCH = { from: day('2024-03-01'), to: day('2024-03-31') }
const said = (texts: readonly string[], hour = '10'): Line[] => texts.map((text, i) => ({ at: `2024-03-05 ${hour}:${String(i).padStart(2, '0')}`, from: i % 2, text }))
const onTopic = (lines: readonly Line[], keywords: readonly string[]) => onTopicOf([ledgerOf(lines, '2024-03')], MARCH, { zone: CHINA, keywords })

/** `count` texts over the month, every fifth with the keyword. */
const many = (count: number): Line[] => Array.from({ length: count }, (_, i) => ({
  at: `2024-03-${String(1 + Math.floor((i * 30) / count)).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:${String(i % 47).padStart(2, '0')}`,
  from: i % 7, text: i % 5 === 0 ? `第${i}车冷链货到宁波了` : `第${i}个人说今天吃什么`,
}))

describe('the share of the talk that is on topic', () => {
  it('is that of real talk with a keyword; short answers, greetings and pictures are not judged', () => {
    const lines = [...said(['北仑的冷链仓还有八百托', '明天下午三点开会讨论', '好的', '早上好，愿你今天一切顺利平安', 'VAT 税号怎么申请比较快']), { at: '2024-03-05 11:00', from: 1, kind: 'image' as const, text: '一张很长很长的冷链图片说明' }]
    expect(onTopic(lines, ['冷链', 'vat'])).toMatchObject({ share: 2 / 3, judged: 3, texts: 3 })
  })

  it('is unknown without keywords, without talk, and where a ledger is of an older form', () => {
    expect(onTopic(said(['北仑的冷链仓还有八百托']), [' ']).share).toBeNull()
    expect(onTopic(said(['好的']), ['冷链']).share).toBeNull()
    const { talk: _talk, ...older } = ledgerOf(said(['北仑的冷链仓还有八百托']), '2024-03')
    expect(onTopicOf([older], MARCH, { zone: CHINA, keywords: ['冷链'] }).share).toBeNull()
  })

  it('shows the latest texts that missed the keywords, with their moments', () => {
    const talk = ['今天中午吃什么好呢', '冷链专线明天发车了', '周末有没有人一起爬山', '谁家的猫走丢了来认', '晚上球赛几点开始看']
    expect(onTopic(said(talk), ['冷链']).misses.map(({ text }) => text)).toEqual(['晚上球赛几点开始看', '谁家的猫走丢了来认', '周末有没有人一起爬山'])
    expect(onTopic(said(talk), ['冷链']).misses[0]!.sentAt).toBe(atChina('2024-03-05 10:04'))
    expect(onTopic(said(talk), []).misses).toEqual([])
  })

  it('looks only at the period', () => {
    const ledger = ledgerOf([...said(['北仑的冷链仓还有八百托']), { at: '2024-03-20 10:00', from: 1, text: '今天中午吃什么好呢' }], '2024-03')
    expect(onTopicOf([ledger], { from: day('2024-03-04'), to: day('2024-03-06') }, { zone: CHINA, keywords: ['冷链'] })).toMatchObject({ share: 1, judged: 1 })
  })

  it('looks at every text of a month with four hundred', () => {
    expect(onTopic(many(TALK_KEPT), ['冷链'])).toMatchObject({ share: 0.2, judged: TALK_KEPT, texts: TALK_KEPT })
  })

  it('looks at four hundred of a larger month, says so, and comes within five points', () => {
    const found = onTopic(many(7 * TALK_KEPT + 13), ['冷链'])
    expect(found).toMatchObject({ judged: TALK_KEPT, texts: 7 * TALK_KEPT + 13 })
    expect(Math.abs(found.share! - 0.2)).toBeLessThan(0.05)
  })

  it('weighs a sampled month by the texts it has', () => {
    const busy = ledgerOf(many(4 * TALK_KEPT).map(line => ({ ...line, text: '大家说今天吃什么好' })), '2024-03')
    const quiet = ledgerOf(many(TALK_KEPT).map(line => ({ ...line, at: line.at!.replace('2024-03', '2024-02').replace('-30 ', '-28 '), text: '冷链货今天到宁波了' })), '2024-02')
    const found = onTopicOf([quiet, busy], { from: day('2024-02-01'), to: day('2024-03-31') }, { zone: CHINA, keywords: ['冷链'] })
    expect(found.share).toBeCloseTo(1 / 5, 2)
  })
})
