import { describe, expect, it } from 'vitest'
import { copiedChat } from '../../../shared/formats/copied-chat'
import { copiedNames } from '../../../shared/formats/copied-names'
import type { ChatFormat } from '../../../shared/formats/format'
import { FORMATS } from '../../../shared/formats/registry'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const file = (...lines: readonly string[]) => memoryFile({ name: '粘贴.txt', text: lines.join('\n') })
const head = (...lines: readonly string[]) => ({ name: '粘贴.txt', text: lines.join('\n'), bytes: new Uint8Array(), entries: [], rows: [], complete: true })
const at = (text: string): number => Date.parse(`${text}Z`)
const best = (...lines: readonly string[]): ChatFormat | undefined => FORMATS.map(format => ({ format, sure: format.detect(head(...lines)) })).filter(one => one.sure > 0).sort((a, b) => b.sure - a.sure)[0]?.format

describe('text copied from a chat window', () => {
  it('is read with month and day alone, in the year of the import or the one that the operator gives', async () => {
    const text = file('王小明: 11-21 10:03:22', '大家早', '陈琳: 11-21 10:04:01', '早！', '[图片]')
    expect((await messagesOf(copiedChat, text)).map(({ time, senderName, text }) => [time, senderName, text])).toEqual([[at('2026-11-21T10:03:22'), '王小明', '大家早'], [at('2026-11-21T10:04:01'), '陈琳', '早！\n[图片]']])
    const { chats } = await collect(copiedChat, text, { year: 2024 })
    expect(chats[0]!.messages[0]!.time).toBe(at('2024-11-21T10:03:22'))
    expect(chats[0]!.about).toMatchObject({ platform: 'qq', time: { year: 2024 } })
  })

  it('has no times when QQ left the day out, until the operator gives it', async () => {
    const text = file('【LV2 群友】用户 1:19:33  ', '怎么用？ ', '  ', '小满 11:20:22  ', '直接复制', '', '新人甲撤回了一条消息')
    expect((await messagesOf(copiedChat, text)).map(one => [one.time, one.kind])).toEqual([[null, 'text'], [null, 'text'], [null, 'recall']])
    const { chats } = await collect(copiedChat, text, { date: 20261120 })
    expect(chats[0]!.messages.map(one => one.time)).toEqual([at('2026-11-20T01:19:33'), at('2026-11-20T11:20:22'), at('2026-11-20T11:20:22')])
  })

  it('takes a line that has no blank line above it for words where the window writes minutes', async () => {
    const messages = await messagesOf(copiedChat, file('小满 2026/11/17 21:07', '会议改到', '周四 2026/11/19 14:00', '', '老王 2026/11/17 21:08', '好'))
    expect(messages.map(one => one.text)).toEqual(['会议改到\n周四 2026/11/19 14:00', '好'])
  })

  it('takes no day of a calendar that there is not, and no day for a name', async () => {
    expect(await messagesOf(copiedChat, file('小满 2026/11/17 21:07:00', '看', '老王 2026/13/40 21:08:00', '2026-11-17 21:09:00', '好'))).toMatchObject([{ text: '看\n老王 2026/13/40 21:08:00\n2026-11-17 21:09:00\n好' }])
  })

  it('reports what stands above the first name, with its line', async () => {
    const { skipped } = await collect(copiedChat, file('以下是聊天', '', '小满 2026/11/17 21:07:00', '在'))
    expect(skipped).toEqual([{ type: 'skip', reason: 'malformed', line: 1, excerpt: '以下是聊天' }])
  })

  it('is told from exports that write a name and a time too', () => {
    expect(best('老王(wxid_abc123) 2026-11-17 21:07:00', '在', '', '小满(wxid_abc124) 2026-11-17 21:08:00', '好')?.id).toBe('chatlog-txt')
    expect(best('2026-11-17 21:07:00 老王(12345678)', '在', '', '2026-11-17 21:08:00 小满(12345679)', '好')?.id).toBe('qq-txt')
    expect(best('小满', '2026年11月17日 21:07', '在', '', '老王', '2026年11月17日 21:08', '好')?.id).toBe('wechat-copy')
    expect(best('小满 2026/11/17 21:07', '在', '', '老王 2026/11/17 21:08', '好')?.id).toBe('copied-chat')
  })
})

describe('text copied from a WeChat window without times', () => {
  it('is taken for one when names return above the paragraphs, and a recipe is not', () => {
    expect(best('张三:', '在吗', '', '李四:', '在', '', '张三:', '好')?.id).toBe('copied-names')
    expect(best('配料:', '番茄两个', '', '做法:', '切块', '', '提示:', '少盐')).toBeUndefined()
    expect(best('张三:', '在吗', '', '李四:', '在')).toBeUndefined()
  })

  it('keeps a line with a colon inside a message, and paragraphs of one message together', async () => {
    const messages = await messagesOf(copiedNames, file('张三:', '地址：', '余杭', '', '第二段', '', '李四:', '好的：'))
    expect(messages.map(one => [one.senderName, one.text, one.time])).toEqual([['张三', '地址：\n余杭\n\n第二段', null], ['李四', '好的：', null]])
  })
})
