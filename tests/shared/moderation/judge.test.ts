import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withFalseAlarms } from '../../../shared/moderation/false-alarms'
import { isChainLetter, repeatedUnit } from '../../../shared/moderation/flood-signs'
import { judgeMessage } from '../../../shared/moderation/judge'
import { MODERATION_LABELS } from '../../../shared/moderation/labels'

describe('Judging one message', () => {
  test('A drawn-out repetition is flooding, with the unit as its sign', () => {
    expect(judgeMessage('开门开门开门开门开门开门')).toMatchObject({ label: 'flood', signs: ['开门 ×6'] })
    expect(judgeMessage('[烟花][烟花][烟花][烟花][烟花][烟花][烟花][烟花]').label).toBe('flood')
  })

  test('A short laugh is no flooding', () => {
    expect(repeatedUnit('哈哈哈哈')).toBeNull()
    expect(judgeMessage('哈哈哈哈').label).toBe('ok')
  })

  test('A chain letter promises or threatens and asks to be passed on', () => {
    expect(isChainLetter('转发到八个群，今年好运连连')).toBe(true)
    expect(isChainLetter('麻烦帮我转发一下招聘')).toBe(false)
  })

  test('A bare link is a link drop, a link in answer to a question is not', () => {
    expect(judgeMessage('https://z4.example/aa81').label).toBe('link_spam')
    expect(judgeMessage('你问的办事指南在这 https://gov.example/guide 官方的').label).toBe('ok')
  })

  test('A warning about a swindle is ordinary talk', () => {
    expect(judgeMessage('提醒大家，有人冒充客服让转账，小心被骗').label).toBe('ok')
  })

  test('Any text gets a label and a confidence between 0 and 1', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      const { label, confidence } = judgeMessage(text)
      return MODERATION_LABELS.includes(label) && confidence > 0 && confidence <= 1
    }), { numRuns: 200 })
  })
})

describe('False alarms', () => {
  const alarm = '全场冬装半价，最后三天，欢迎到店选购'

  test('A message called a false alarm passes from then on, and so does one much like it', () => {
    expect(judgeMessage(alarm).label).toBe('ad')
    const judge = withFalseAlarms(judgeMessage, [alarm])
    expect(judge(alarm).label).toBe('ok')
    expect(judge('全场冬装半价，最后五天，欢迎到店选购！').label).toBe('ok')
  })

  test('Other advertising is still seen', () => {
    expect(withFalseAlarms(judgeMessage, [alarm])('低息贷款，无抵押，当天放款，联系我').label).toBe('ad')
  })
})
