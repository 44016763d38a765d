import { describe, expect, it } from 'vitest'
import { announcementResponse } from '../../../shared/activity/announcement-response'
import { beforeAfter } from '../../../shared/activity/before-after'
import { followsPattern } from '../../../shared/activity/card-pattern'
import { castCandidates } from '../../../shared/activity/cast'
import { distinctiveWords } from '../../../shared/activity/topics'
import { CHINA } from '../../../shared/model/zone'
import { ledgerOf } from './chat-builder'
import type { Line } from './chat-builder'
import { day, LEDGERS } from './week-chat'

const talk = (month: string, texts: string[]): Line[] => texts.map((text, i) => ({ at: `${month}-05 10:${String(i).padStart(2, '0')}`, from: i % 2, text }))
const before = ledgerOf(talk('2024-02', ['冷链仓满了', '冷链仓涨价', '冷链仓空了', '叉车坏了', '叉车好了', '叉车卖了']), '2024-02')
const now = ledgerOf(talk('2024-03', ['冷链仓满了', '冷链仓涨价', '冷链仓空了', '跨境税务', '跨境税务难', '跨境税务好']), '2024-03')

describe('distinctiveWords', () => {
  it('puts words new to the period first and leaves out the fallen', () => {
    const words = distinctiveWords([now], [before], 5)
    expect(words[0]).toEqual({ word: '跨境税务', messages: 3, times: null })
    expect(words.some(({ word }) => word === '叉车')).toBe(false)
  })
})

describe('beforeAfter', () => {
  it('compares the same people and leaves out the day itself', () => {
    expect(beforeAfter(LEDGERS, day('2024-03-01'), 4)).toMatchObject({
      before: { from: '2024-02-26', to: '2024-02-29' }, after: { from: '2024-03-02', to: '2024-03-05' }, n: 4, medianBefore: 1, medianAfter: 0.5, more: 1, fewer: 3, same: 0,
    })
  })
})

describe('announcementResponse', () => {
  it('counts each member once and tells the duplicates', () => {
    const said = (member: number, text: string, sentAt = 10) => ({ member, text, sentAt })
    const { responders, duplicates } = announcementResponse({ sentAt: 5, member: 0 }, [said(1, '已领取', 1), said(1, '已领取[强]'), said(2, '已领取！'), said(1, '已领取'), said(3, '好的'), said(0, '已领取')], ['已领取'])
    expect(responders.map(({ member }) => member)).toEqual([1, 2])
    expect(duplicates).toBe(1)
  })
  it('takes 1 for an answer when that was asked for', () => {
    expect(announcementResponse({ sentAt: 0, member: null }, [{ member: 1, text: '1', sentAt: 1 }], ['1']).responders).toHaveLength(1)
  })
})

describe('followsPattern', () => {
  it.each([['宁波-冷链-张姐', true], ['宁波－冷链－张姐', true], ['宁波 - 冷链 - 张姐', true], ['张姐', false], ['宁波--张姐', false], ['宁波-冷链-张姐-2', false]])('%s: %s', (card, follows) => {
    expect(followsPattern(card, '城市-行业-昵称')).toBe(follows)
  })
})

describe('castCandidates', () => {
  it('names night owls from ten messages between 23:00 and 05:00', () => {
    const night = Array.from({ length: 12 }, (_, i): Line => ({ at: `2024-03-05 23:${10 + i}`, from: i < 10 ? 6 : 7, text: '到货' }))
    const cast = castCandidates([ledgerOf(night, '2024-03')], { from: day('2024-03-01'), to: day('2024-03-31') }, { zone: CHINA, limit: 3 })
    expect(cast.nightOwl).toEqual([{ member: 6, count: 10 }])
    expect(cast.expert).toEqual([])
  })
})
