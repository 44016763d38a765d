import { describe, expect, it } from 'vitest'
import type { Ruling } from '../../../shared/model/group'
import { falseAlarmFilter } from '../../../shared/moderation/false-alarms'
import type { Flag } from '../../../shared/moderation/flag'
import { floodWatch } from '../../../shared/moderation/flood-watch'
import { nextStep, stepsTaken } from '../../../shared/moderation/ladder'
import { quarrelsIn, sidesOf } from '../../../shared/moderation/quarrels'

const MINUTE = 60_000
const flag = (sender: number, minute: number, label: Flag['label'] = 'quarrel'): Flag => ({ groupId: 'g', blockId: 'b', index: minute, sentAt: minute * MINUTE, sender, label, confidence: 0.8, signs: [], text: '' }) as unknown as Flag
const ruling = (member: number, step: Ruling['step']): Ruling => ({ member, step }) as unknown as Ruling

describe('floods over several messages', () => {
  it('are the same words three times in ten minutes, told once', () => {
    const watch = floodWatch()
    const told = [0, 1, 2, 3].map(minute => watch({ sender: 1, sentAt: minute * MINUTE, text: '低价出一批货架，要的来' })?.label ?? null)
    expect(told).toEqual([null, null, 'flood', null])
  })

  it('are not short words, other people’s words, or words far apart', () => {
    const watch = floodWatch()
    expect([0, 1, 2, 3].map(minute => watch({ sender: 1, sentAt: minute * MINUTE, text: '收到' }))).toEqual([null, null, null, null])
    expect([2, 3, 4].map(sender => watch({ sender, sentAt: 5 * MINUTE, text: '我要报名周日的分享会' }))).toEqual([null, null, null])
    expect([0, 6, 12].map(minute => watch({ sender: 9, sentAt: minute * MINUTE, text: '我要报名周日的分享会' }))).toEqual([null, null, null])
  })

  it('are fifteen messages in a minute by one member', () => {
    const watch = floodWatch()
    const told = Array.from({ length: 16 }, (_, i) => watch({ sender: 1, sentAt: i * 1000, text: `第${i}句` })?.signs[0] ?? null)
    expect(told.filter(Boolean)).toEqual(['15/min'])
    expect(told[14]).toBe('15/min')
  })
})

describe('the warning ladder', () => {
  it('goes up one step at a time and stays at the top', () => {
    expect(nextStep([], 1)).toBe('warned')
    expect(nextStep([ruling(1, 'warned')], 1)).toBe('lastWarning')
    expect(nextStep([ruling(1, 'warned'), ruling(1, 'lastWarning')], 1)).toBe('removed')
    expect(nextStep([ruling(1, 'warned'), ruling(1, 'lastWarning'), ruling(1, 'removed')], 1)).toBe('removed')
  })

  it('counts neither false alarms nor settled quarrels nor other members', () => {
    expect(stepsTaken([ruling(1, 'falseAlarm'), ruling(1, 'settled'), ruling(2, 'warned')], 1)).toEqual([])
  })
})

describe('quarrels', () => {
  it('gather angry words less than half an hour apart, latest first', () => {
    const found = quarrelsIn([flag(1, 0), flag(2, 20), flag(1, 45), flag(3, 100), flag(4, 101, 'ad')])
    expect(found.map(({ flags }) => flags.map(({ sender }) => sender))).toEqual([[3], [1, 2, 1]])
  })

  it('have as their sides those who were angry', () => {
    const [quarrel] = quarrelsIn([flag(1, 0), flag(2, 1), flag(1, 2)])
    expect(sidesOf(quarrel!, [{ sender: 7, sentAt: 0 }, { sender: 7, sentAt: 1 }])).toEqual({ one: 1, other: 2 })
  })

  it('have as the other side whoever spoke most around it when only one was angry', () => {
    const [quarrel] = quarrelsIn([flag(1, 0)])
    expect(sidesOf(quarrel!, [{ sender: 1, sentAt: 0 }, { sender: 3, sentAt: 1 }, { sender: 2, sentAt: 1 }, { sender: 3, sentAt: 2 }])).toEqual({ one: 1, other: 3 })
    expect(sidesOf(quarrel!, [{ sender: null, sentAt: 0 }])).toEqual({ one: 1, other: null })
  })
})

describe('what is like a false alarm', () => {
  it('passes with other numbers and punctuation, not with other words', () => {
    const isFalseAlarm = falseAlarmFilter(['仓库出租，3000平，可分租，电话私聊'])
    expect(isFalseAlarm('仓库出租 5000 平，可分租！电话私聊')).toBe(true)
    expect(isFalseAlarm('刷单日结，加我微信拉你进群')).toBe(false)
    expect(falseAlarmFilter([])('随便什么')).toBe(false)
  })
})
