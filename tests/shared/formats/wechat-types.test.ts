import { describe, expect, it } from 'vitest'
import { kindByPlaceholder } from '../../../shared/formats/wechat-placeholders'
import { kindOfBody, kindOfType, kindOfWord, splitType } from '../../../shared/formats/wechat-types'
import { mentionsIn } from '../../../shared/formats/wechat-mentions'

describe('WeChat type codes', () => {
  it.each([
    [1, 0, 'text'], [3, 0, 'image'], [34, 0, 'voice'], [37, 0, 'unknown'], [42, 0, 'card'], [43, 0, 'video'], [47, 0, 'sticker'], [48, 0, 'location'],
    [50, 0, 'call'], [51, 0, 'unknown'], [62, 0, 'video'], [64, 0, 'system'], [66, 0, 'card'], [10000, 0, 'system'], [10000, 4, 'pat'], [10000, 8000, 'system'], [10002, 0, 'system'],
    [49, 1, 'text'], [49, 3, 'music'], [49, 4, 'link'], [49, 5, 'link'], [49, 6, 'file'], [49, 74, 'file'], [49, 8, 'sticker'], [49, 17, 'location'], [49, 19, 'forward'], [49, 40, 'forward'],
    [49, 24, 'link'], [49, 33, 'miniprogram'], [49, 36, 'miniprogram'], [49, 50, 'card'], [49, 51, 'video'], [49, 63, 'link'], [49, 53, 'text'], [49, 57, 'text'], [49, 62, 'pat'],
    [49, 87, 'text'], [49, 92, 'music'], [49, 2000, 'transfer'], [49, 2001, 'redpacket'], [49, 2003, 'redpacket'], [49, 999, 'unknown'],
  ] as const)('%i/%i is %s', (type, subType, kind) => {
    expect(kindOfType(type, subType)).toBe(kind)
  })

  it.each([[244813135921, 'text'], [25769803825, 'file'], [81604378673, 'forward'], [141733920817, 'miniprogram'], [8589934592049, 'transfer'], [8594229559345, 'redpacket'], [266287972401, 'pat']] as const)(
    'the one number of WeChat 4, %i, is %s', (number, kind) => {
      expect(kindOfType(number)).toBe(kind)
    })

  it('splits the one number into type and subtype', () => {
    expect(splitType(244813135921)).toEqual({ type: 49, subType: 57 })
    expect(splitType(10000)).toEqual({ type: 10000, subType: 0 })
  })

  it('knows type words with and without their ending, and none it does not know', () => {
    expect(['文本消息', '(分享)小程序', '消息撤回33', '聊天记录合并转发', '视频号直播卡片', '赠送红包封面', 'image', '图文消息'].map(kindOfWord)).toEqual(
      ['text', 'miniprogram', 'recall', 'forward', 'link', 'redpacket', 'image', 'link'])
    expect(['未知', '未知类型', '其他消息', ''].map(kindOfWord)).toEqual([null, null, null, null])
  })

  it('calls a text without a body unknown', () => {
    expect(kindOfBody('text', '')).toBe('unknown')
    expect(kindOfBody('image', '')).toBe('image')
  })
})

describe('placeholders in plain text', () => {
  it.each([
    ['[图片]', 'image'], ['[图片][图片]', 'image'], ['[图片]\n[图片]', 'image'], ['[图片] 好看', 'text'], ['[语音 12"]', 'voice'], ['[文件: a.doc]', 'file'], ['[表情包：哈哈]', 'sticker'],
    ['[文件]名单.xlsx', 'file'], ['[链接] 标题\nhttps://example.com', 'link'], ['[转账] (甲 转账给 乙) ￥1', 'transfer'], ['[OK]', 'text'], ['[其他消息]', 'unknown'], ['', 'unknown'],
    ['看[图片]', 'text'], ['[图片][语音]', 'text'], ['[视频通话] 已取消', 'call'],
  ] as const)('%s is %s', (text, kind) => {
    expect(kindByPlaceholder(text)).toBe(kind)
  })
})

describe('WeChat mentions', () => {
  it('takes the name between @ and the four-per-em blank, blanks inside it included', () => {
    expect(mentionsIn('@小 满\u2005 @所有人\u2005 已报修')).toEqual(['小 满', '@all'])
  })

  it('takes the nearest @, so that a mail address before it is no part of the name', () => {
    expect(mentionsIn('a@example.com 给 @小满\u2005')).toEqual(['小满'])
  })

  it('finds none where no blank closes the name', () => {
    expect(mentionsIn('@小满 好')).toBeUndefined()
  })
})
