import { describe, expect, it } from 'vitest'
import { line } from '../../../shared/formats/line'
import type { MessageRecord } from '../../../shared/model/record'
import { documentOf, memorySource } from '../../support/importing'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const HEAD = '[LINE] 桌遊的聊天記錄\n儲存日期：2024/01/20 09:30\n\n2024/01/15（一）\n'
const messages = async (rows: string, head = HEAD): Promise<readonly MessageRecord[]> => (await collect(line, openBytes('x.txt', head + rows))).chats[0]!.messages
const brief = (list: readonly MessageRecord[]) => list.map(({ senderName, kind, text }) => [senderName, kind, text])
const times = (list: readonly MessageRecord[]) => list.map(message => new Date(message.time!).toISOString().slice(0, 16))

describe('LINE rows', () => {
  it('reads rows, tabs and date lines inside a wrapped body as text', async () => {
    expect(brief(await messages('上午09:15\tA\t"one\n上午09:16\tB\tno\n2024/01/16（二）\nend ""q"""\n上午09:17\tB\tyes')))
      .toEqual([['A', 'text', 'one\n上午09:16\tB\tno\n2024/01/16（二）\nend "q"'], ['B', 'text', 'yes']])
  })

  it('takes a quote that never closes, or closes on its line, as typed', async () => {
    expect(brief(await messages('上午09:15\tA\t"open\n上午09:16\tB\t"whole"\n上午09:17\tB\tend')))
      .toEqual([['A', 'text', '"open'], ['B', 'text', '"whole"'], ['B', 'text', 'end']])
    expect(brief(await messages('上午09:15\tA\t"open\n上午09:16\tB\tend'))).toEqual([['A', 'text', '"open'], ['B', 'text', 'end']])
  })

  it('unwraps a body whose inner quotes were not doubled', async () => {
    expect(brief(await messages('上午09:15\tA\t"take "snacks"\nand "games" too"\n上午09:17\tB\tend')))
      .toEqual([['A', 'text', 'take "snacks"\nand "games" too'], ['B', 'text', 'end']])
  })

  it('knows placeholders only when they are the whole body', async () => {
    expect((await messages('上午09:15\tA\t[照片]\n上午09:16\tA\t[照片] look\n上午09:17\tA\t[記事本]')).map(message => message.kind)).toEqual(['image', 'text', 'unknown'])
  })

  it('joins the lines of a body that was not wrapped', async () => {
    expect(brief(await messages('上午09:15\tA\tone\ntwo\n\n2024/01/16（二）\n上午09:15\tA\tx'))).toEqual([['A', 'text', 'one\ntwo'], ['A', 'text', 'x']])
  })

  it('reports rows before the first date', async () => {
    const { skipped } = await collect(line, openBytes('x.txt', '[LINE] x的聊天記錄\n儲存日期：x\n上午09:15\tA\tone\n'))
    expect(skipped).toMatchObject([{ reason: 'bad-date', line: 3 }])
  })

  it('reports every row before the first date, not only one of them', async () => {
    const { skipped } = await collect(line, openBytes('x.txt', '[LINE] x的聊天記錄\n儲存日期：x\n上午09:15\tA\tone\n上午09:16\tB\ttwo\n亂\n2024/01/15（一）\n上午09:17\tB\tthree\n'))
    expect(skipped.map(skip => [skip.line, skip.reason])).toEqual([[3, 'bad-date'], [4, 'bad-date'], [5, 'malformed']])
  })

  it.each([
    ['小米加入聊天', { event: 'join', who: ['小米'] }], ['小米離開聊天', { event: 'leave', who: ['小米'] }],
    ['阿凱已讓小米退出群組。', { event: 'remove', by: '阿凱', who: ['小米'] }],
    ['阿凱已將小米強制退出社群', { event: 'remove', by: '阿凱', who: ['小米'] }],
    ['新人くんがグループに参加しました。', { event: 'join', who: ['新人くん'] }],
    ['Mina added Otto to the group.', { event: 'join', by: 'Mina', who: ['Otto'], via: 'invite' }],
    ['Otto left the group.', { event: 'leave', who: ['Otto'] }],
    ['Mina unsent a message.', { kind: 'recall', by: 'Mina' }],
    ['小米已收回訊息', { kind: 'recall', by: '小米' }],
  ])('reads the notice %s', async (text, expected) => {
    expect((await messages(`上午09:15\t\t${text}`))[0]).toMatchObject({ senderName: null, text, ...expected })
    expect((await messages(`上午09:15\t小米\t${text}`))[0]).toMatchObject({ senderName: '小米', kind: 'text' })
  })
})

describe('LINE dates', () => {
  const english = 'Chat history in Club\nSaved on: 10/03/2024, 09:00\n\n'

  it('are put in order by their weekdays', async () => {
    expect(times(await messages('Tue, 10/01/2024\n03:05PM\tA\tx', english))).toEqual(['2024-10-01T15:05'])
    expect(times(await messages('Wed, 10/01/2024\n03:05PM\tA\tx', english))).toEqual(['2024-01-10T15:05'])
  })

  it.each(['2022/9/2（週五）', '2022/09/02(金)', '2022/9/2周五', '2022.09.02 Friday', '2022.09.02 星期五', '2022. 9. 2 금요일'.replaceAll('. ', '.').replace('2금', '2 금')])('are read as %s', async date => {
    expect(times(await messages(`${date}\n午後1:02\tA\tx`, '[LINE] x的聊天記錄\n儲存日期：x\n\n'))).toEqual(['2022-09-02T13:02'])
  })

  it('are a whole line, not part of one', async () => {
    expect(await messages('上午09:15\tA\t2024/01/17（三）\n上午09:16\tA\tx')).toHaveLength(2)
  })
})

describe('LINE desktop', () => {
  const head = '[LINE] 登山社的聊天記錄\n儲存日期：2025/12/11 08:00\n\n2025.12.10 星期三\n'

  it('learns names with blanks from the rows that prove them', async () => {
    const rows = ['08:00 Yu 玉 早', '08:01 阿凱 早', '08:02 Yu 玉 走', '08:03 Yu 玉 好', '08:04 Yu 玉 到了', '08:05 阿凱 嗯'].join('\n')
    expect([...new Set((await messages(rows, head)).map(message => message.senderName))]).toEqual(['Yu 玉', '阿凱'])
  })

  it('is known and named by its file when it begins with the date', async () => {
    const source = memorySource('[LINE]登山社.txt', '2025.12.10 星期三\r\n08:00 阿凱 早安\r\n08:01 小米 集合地點：\r\n登山口\r\n08:04 小米 貼圖\r\n08:05 阿凱 好\r\n')
    const { format, group, messages } = await documentOf(source)
    expect([format, group!.name, messages!.map(({ senderName, kind }) => [senderName, kind])]).toEqual(['line', '登山社', [['阿凱', 'text'], ['小米', 'text'], ['小米', 'sticker'], ['阿凱', 'text']]])
  })

  it('keeps a time inside a message that goes back or stands alone', async () => {
    expect(brief(await messages('08:00 阿凱 行程\n07:30 出發\n07:45 登山口 集合\n08:05 阿凱 好', head)))
      .toEqual([['阿凱', 'text', '行程\n07:30 出發\n07:45 登山口 集合'], ['阿凱', 'text', '好']])
  })
})

describe('LINE titles', () => {
  it.each([
    ['[LINE] 與小米的聊天記錄', '小米', 'private'], ['与小米的聊天记录', '小米', 'private'], ['[LINE] 山社的聊天記錄', '山社', 'group'],
    ['[LINE] 花子とのトーク履歴', '花子', 'private'], ['部のトーク履歴', '部', 'group'], ['Chat history in Club', 'Club', 'group'],
  ])('%s', async (title, name, kind) => {
    const { chats } = await collect(line, openBytes('x.txt', `\ufeff${title}\r\nSaved on: x\r\n\r\n2024/01/15（一）\r\n9:05\tA\tx\r\n`))
    expect(chats[0]!.about).toMatchObject({ name, kind })
    expect(chats[0]!.messages).toHaveLength(1)
  })
})
