import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../shared/formats/format'
import { messageTable } from '../../../shared/formats/message-table'
import { roster } from '../../../shared/formats/roster'
import { collect } from './collect'
import { memoryFile, textCell } from './memory-file'

const table = (...lines: readonly string[]) => memoryFile({ name: '记录.csv', text: lines.join('\n') })
const timesOf = async (file: ReturnType<typeof memoryFile>, mapping?: Record<string, number>): Promise<readonly (string | null)[]> =>
  ((await collect(messageTable, file, mapping)).chats[0]?.messages ?? []).map(({ time }) => (time === null ? null : new Date(time).toISOString().slice(0, 19)))

describe('dates of a table of messages', () => {
  it('with the year last are read day first once a row far down proves it', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `03/04/2024 08:${String(i).padStart(2, '0')},Ann,${i}`)
    const times = await timesOf(table('Date,Name,Message', ...rows, '13/04/2024 09:00,Ann,x'))
    expect([times[0], times.at(-1)]).toEqual(['2024-04-03T08:00:00', '2024-04-13T09:00:00'])
  })

  it('with the year last are read month first where a second number above 12 proves it', async () => {
    expect(await timesOf(table('Date,Name,Message', '1/2/2024 8:00 AM,Ann,x', '1/13/2024 8:00 PM,Ann,y'))).toEqual(['2024-01-02T08:00:00', '2024-01-13T20:00:00'])
  })

  it('without a proof go by the order in which time goes forward, and by the habits of the form', async () => {
    expect(await timesOf(table('Date,Name,Message', '03/04/2024 08:00,Ann,x', '05/04/2024 08:00,Ann,y', '01/05/2024 08:00,Ann,z'))).toEqual(['2024-04-03T08:00:00', '2024-04-05T08:00:00', '2024-05-01T08:00:00'])
    expect(await timesOf(table('Date,Name,Message', '3/4/2024 8:00 AM,Ann,x'))).toEqual(['2024-03-04T08:00:00'])
    expect(await timesOf(table('Date,Name,Message', '03.04.2024 08:00,Ann,x'))).toEqual(['2024-04-03T08:00:00'])
  })

  it('with an offset are instants', async () => {
    const { chats } = await collect(messageTable, table('Timestamp,From,Body', '2024-01-01T08:00:00Z,Ann,x', '2024-01-01T08:00:01+08:00,Bob,y'))
    expect(chats[0]!.about.time).toMatchObject({ basis: 'utc' })
    expect(chats[0]!.messages.map(({ time }) => time)).toEqual([1704096000000, 1704067201000])
  })

  it.each([['seconds', '1704067200'], ['milliseconds', '1704067200000'], ['microseconds', '1704067200000000']])('counted in %s are instants', async (_, cell) => {
    expect(await timesOf(table('time,sender,content', `${cell},Ann,x`))).toEqual(['2024-01-01T00:00:00'])
  })

  it('are not found in a column of long ids', async () => {
    expect(await timesOf(table('x,y,z', '7120000000000000001,2024-01-01 08:00:00,早上好呀', '7120000000000000002,2024-01-01 08:00:01,今天去哪里'))).toEqual(['2024-01-01T08:00:00', '2024-01-01T08:00:01'])
  })

  it('stand in one column and the clock in another', async () => {
    expect(await timesOf(table('日期,时间,发送人,内容', '2024-01-01,08:00:05,甲,早', '2024/1/2,下午 3:07,乙,好'))).toEqual(['2024-01-01T08:00:05', '2024-01-02T15:07:00'])
  })

  it('stand once for the rows of a merged cell', async () => {
    const day = (value: number): Cell => ({ kind: 'date', text: new Date(value).toISOString().slice(0, 10), wall: value })
    const clock = (value: number): Cell => ({ kind: 'number', text: String(value), value })
    const sheet = [['日期', '时间', '发送人', '内容'].map(textCell), [day(Date.UTC(2024, 0, 1)), clock(0.25), textCell('甲'), textCell('早')], [textCell(''), clock(0.5), textCell('乙'), textCell('好')]]
    expect(await timesOf(memoryFile({ name: '记录.xlsx', sheets: { 表: sheet } }))).toEqual(['2024-01-01T06:00:00', '2024-01-01T12:00:00'])
  })

  it('that nothing can be made of are reported row by row', async () => {
    const { chats, skipped } = await collect(messageTable, table('时间,发送人,内容', '2024-01-01 08:00:00,甲,早', '昨天,乙,好', '31/31/2024 08:00,乙,好'))
    expect([chats[0]!.messages.length, skipped.map(({ record }) => record)]).toEqual([1, [1, 2]])
  })
})

describe('dates of a roster', () => {
  const joined = async (...cells: readonly string[]) => (await collect(roster, table('Name,Role,Joined', ...cells.map((cell, i) => `N${i},member,${cell}`)))).chats[0]!.members.map(({ joinedAt }) => joinedAt)
  it('with the year last are read where another row proves the order', async () => {
    expect(await joined('01/02/2024', '13/02/2024')).toEqual(['2024-02-01', '2024-02-13'])
  })
  it('with the year last stay empty where nothing proves the order', async () => {
    expect(await joined('01/02/2024', '03/02/2024')).toEqual([undefined, undefined])
  })
})

describe('columns of a table of messages', () => {
  it.each([
    ['English', 'time,user,message', '2024-01-01 08:00:00,Ann,hi'], ['traditional Chinese', '時間,傳送者,訊息', '2024-01-01 08:00:00,Ann,hi'],
    ['Japanese', '日時,送信者,メッセージ', '2024-01-01 08:00:00,Ann,hi'],
  ])('are known in %s', async (_, header, row) => {
    expect((await collect(messageTable, table(header, row))).chats[0]!.messages).toMatchObject([{ senderName: 'Ann', text: 'hi' }])
  })

  it('without a known word are guessed by what stands in them when the operator names the format', async () => {
    const { chats } = await collect(messageTable, table('2024-01-01 08:00:00,小明,早上好呀大家', '2024-01-01 08:00:01,小华,今天去哪里走走', '2024-01-01 08:00:09,小明,去河边看看吧'))
    expect(chats[0]!.messages.map(({ senderName, text }) => [senderName, text])).toEqual([['小明', '早上好呀大家'], ['小华', '今天去哪里走走'], ['小明', '去河边看看吧']])
  })
})
