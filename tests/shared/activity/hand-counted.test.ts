import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { StatsDocument } from '../../../shared/activity/stats-document'
import { cli } from '../../support/cli'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
const folder = mkdtempSync(path.join(tmpdir(), 'qunbu-hand-counted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function statsOf(file: string): Promise<StatsDocument> {
  const { out, code, error } = await cli(['stats', file])
  expect(error).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out) as StatsDocument
}

/** Stats of an export written here. */
function written(name: string, lines: readonly string[]): Promise<StatsDocument> {
  const file = path.join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return statsOf(file)
}

const hours = ({ perHour }: StatsDocument): Record<string, number> => Object.fromEntries(perHour.flatMap((count, hour) => (count > 0 ? [[hour, count]] : [])))
const people = ({ members }: StatsDocument): Record<string, readonly [messages: number, days: number]> => Object.fromEntries(members.filter(({ messages }) => messages > 0).map(({ name, messages, activeDays }) => [name, [messages, activeDays]]))

// Each figure was counted by hand from the export's own lines, with the definitions of the page.
describe('figures of exports counted by hand', () => {
  it('QQ: a question answered after three minutes, one answered too late, and a notice that is no message', async () => {
    const stats = await written('甬江冷链.txt', [
      '消息记录（此消息记录为文本格式，不支持重新导入）', '', '================================================================', '消息分组:我的群聊', '================================================================', '消息对象:甬江冷链', '================================================================', '',
      '2026-11-02 09:00:00 老周(10001)', '谁家有零下十八度的冷库？', '', '2026-11-02 09:03:00 琴姐(10002)', '我家北仑有八百托', '', '2026-11-02 09:04:00 老周(10001)', '谢谢琴姐', '',
      '2026-11-02 20:00:00 小满(10003)', '早上好', '', '2026-11-03 08:00:00 小满(10003)', '怎么报关最快？', '', '2026-11-03 21:00:00 琴姐(10002)', 'https://example.com/jiamu', '',
      '2026-11-04 12:00:00 系统消息(1000000)', '阿桂加入本群。', '',
    ])
    expect(stats).toMatchObject({ messages: 6, speakers: 3, from: '2026-11-02', perDay: { '2026-11-02': 4, '2026-11-03': 2 }, questions: 2, answered: 1, joined: ['阿桂'], left: [] })
    expect(hours(stats)).toEqual({ 8: 1, 9: 3, 20: 1, 21: 1 })
    expect([stats.perWeekdayHour[0]![9], stats.perWeekdayHour[1]![8]]).toEqual([3, 1])
    expect(people(stats)).toEqual({ 老周: [2, 1], 琴姐: [2, 2], 小满: [2, 2] })
  })

  it('LINE: midnight begins the next day, who came and went is told by notices', async () => {
    const stats = await written('[LINE] 桌遊團的聊天記錄.txt', [
      '[LINE] 桌遊團的聊天記錄', '儲存日期：2024/01/20 09:30', '', '2024/01/15（一）', '上午09:15\t阿凱\t請問本週玩什麼？', '上午09:20\t小玉\t玩狼人殺', '下午12:05\t阿凱\t好', '下午01:03\t\t阿凱已新增小米至群組。', '下午11:59\t小米\t大家好', '',
      '2024/01/16（二）', '上午12:10\t小玉\t歡迎小米', '下午08:04\t\t小米已離開群組。',
    ])
    expect(stats).toMatchObject({ messages: 5, speakers: 3, perDay: { '2024-01-15': 4, '2024-01-16': 1 }, questions: 1, answered: 1, joined: ['小米'], left: ['小米'] })
    expect(hours(stats)).toEqual({ 0: 1, 9: 2, 12: 1, 23: 1 })
    expect(people(stats)).toEqual({ 阿凱: [2, 1], 小玉: [2, 2], 小米: [1, 1] })
  })

  it('WeChat: pictures and stickers are messages, an invitation is none', async () => {
    const stats = await written('业主群_utf8.csv', [
      'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender',
      '1,31,1,0,0,1709258400,2,有人知道周末停水吗？,2024-03-01 10:00:00,老槐,老槐,wxid_a', '2,31,1,0,1,1709258460,2,周六上午停,2024-03-01 10:01:00,物业小郑,物业小郑,wxid_me', '3,31,1,0,0,1709258520,2,谢谢,2024-03-01 10:02:00,老槐,老槐,wxid_a',
      '4,31,47,0,0,1709258580,2,<msg></msg>,2024-03-01 10:03:00,小满,小满,wxid_b', '5,31,1,0,0,1709344800,2,今天水压低,2024-03-02 10:00:00,小满,小满,wxid_b',
      '6,31,10000,0,0,1709345100,2,"""老槐""邀请""新邻居""加入了群聊",2024-03-02 10:05:00,,,',
    ])
    expect(stats).toMatchObject({ messages: 5, speakers: 3, perDay: { '2024-03-01': 4, '2024-03-02': 1 }, questions: 1, answered: 1, joined: ['新邻居'], left: [] })
    expect(hours(stats)).toEqual({ 10: 5 })
    expect([stats.perWeekdayHour[4]![10], stats.perWeekdayHour[5]![10]]).toEqual([4, 1])
    expect(people(stats)).toEqual({ 老槐: [2, 1], 物业小郑: [1, 1], 小满: [2, 2] })
  })

  it('WhatsApp in Chinese: words for the hour of the day, a recalled message of somebody, two months', async () => {
    const stats = await statsOf(path.join(fixtures, 'whatsapp/android-zh-cn/与海外代购交流的 WhatsApp 聊天.txt'))
    expect(stats).toMatchObject({ messages: 10, speakers: 4, perDay: { '2026-04-06': 1, '2026-04-07': 7, '2026-05-07': 2 }, joined: ['+86 100 0000 0002'], left: ['+86 100 0000 0002'] })
    expect(hours(stats)).toEqual({ 0: 2, 3: 1, 7: 1, 8: 1, 12: 2, 18: 1, 20: 1, 23: 1 })
    expect(people(stats)).toEqual({ 阿岚: [4, 3], 小何: [4, 1], '+86 100 0000 0001': [1, 1], '+86 100 0000 0002': [1, 1] })
  })

  it('WhatsApp in English: a quoted date inside a message begins none', async () => {
    const stats = await statsOf(path.join(fixtures, 'whatsapp/android-en-24h/WhatsApp Chat with Canal Gardeners.txt'))
    expect(stats).toMatchObject({ messages: 14, speakers: 4, perDay: { '2024-03-29': 8, '2024-03-30': 6 } })
    expect(hours(stats)).toEqual({ 9: 6, 21: 8 })
    expect([...stats.left].sort()).toEqual(['+1 (555) 010-0011', '+1 (555) 010-0012'])
    expect(people(stats)).toEqual({ Nora: [5, 2], 'Sam (Plot 7)': [6, 2], '+1 (555) 010-0011': [2, 1], '+1 (555) 010-0012': [1, 1] })
  })
})
