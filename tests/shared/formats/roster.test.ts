import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../shared/formats/format'
import { messageTable } from '../../../shared/formats/message-table'
import { roster } from '../../../shared/formats/roster'
import { rosterJson } from '../../../shared/formats/roster-json'
import { cellDate, cellDigits, cellText } from '../../../shared/formats/table-cells'
import { findMessageHeader, findRosterHeader, headerWord } from '../../../shared/formats/table-mapping'
import { collect } from './collect'
import { memoryFile, textCell } from './memory-file'

const csv = (...lines: readonly string[]) => memoryFile({ name: '名单.csv', text: lines.join('\r\n') })
const cells = (...words: readonly string[]): readonly Cell[] => words.map(textCell)
const number = (value: number, text = String(value)): Cell => ({ kind: 'number', value, text })
const head = (text: string, rows: readonly (readonly string[])[] = []) => ({ name: 'x', text, bytes: new Uint8Array(), entries: [], rows, complete: true })
const membersOf = async (file: ReturnType<typeof memoryFile>, mapping?: Record<string, number>) => (await collect(roster, file, mapping)).chats[0]!.members

describe('the header of a roster', () => {
  it('compares words in half width, small, without blanks, marks and brackets', () => {
    expect(['ＱＱ号', ' 等级(积分) ', '群昵称：', 'QQ 号', '*入群时间（必填）'].map(headerWord)).toEqual(['qq号', '等级', '群昵称', 'qq号', '入群时间'])
  })

  it('stands below information rows and a title, which hold known words too', () => {
    const rows = [cells('会话信息'), cells('微信ID', '990000000880@chatroom', '', '昵称', '文案值班群', '备注', ''), cells('导出工具', 'WeFlow'), cells('微信昵称', '微信备注', '群昵称', 'wxid', '微信号')]
    expect(findRosterHeader(rows)).toEqual({ headerRow: 3, columns: { nickname: 0, remark: 1, groupNickname: 2, wxid: 3, alias: 4 } })
  })

  it('needs two known words, one of them a name or an id', () => {
    expect(findRosterHeader([cells('昵称', '别的')])).toBeNull()
    expect(findRosterHeader([cells('性别', '入群时间')])).toBeNull()
    expect(findRosterHeader([cells('性别', '昵称')])).toMatchObject({ headerRow: 0 })
  })

  it('prefers the more particular of two columns for one field', () => {
    expect(findRosterHeader([cells('上级', '昵称', '邀请人')])!.columns).toEqual({ invitedBy: 2, nickname: 1 })
  })

  it('is told from a table of messages by time and content', () => {
    expect(findMessageHeader([cells('发送时间', '发送人', '消息内容')])).not.toBeNull()
    expect(roster.detect(head('时间,发送人,昵称,内容\n'))).toBe(0)
    expect(roster.detect(head('昵称,QQ号,入群时间\n'))).toBe(0.9)
    expect(roster.detect(head('', [['说明页'], ['昵称', 'QQ号', '入群时间']]))).toBe(0.9)
  })
})

describe('cells of a roster', () => {
  it.each([['9900000101'], ["'9900000101"], ['９９０００００１０１'], ['="9900000101"'], ['9900000101.0'], [' 9900 000101 ']])('reads the number %s', text => {
    expect(cellDigits(textCell(text))).toBe('9900000101')
  })

  it.each([['9.9E+09'], ['-'], ['九九'], ['']])('finds no number in %s', text => {
    expect(cellDigits(textCell(text))).toBe('')
  })

  it('reads numbers that are numbers without decimals or exponent', () => {
    expect(cellDigits(number(9900000101, '9.900000101E9'))).toBe('9900000101')
    expect(cellText(number(7, '7'))).toBe('7')
  })

  it('keeps 007 and formulas as text, takes off the guard of a formula, and knows signs for nothing', () => {
    expect(['007', '=SUM', "'=1+1", "'@老王", "'90后", '-', '--'].map(text => cellText(textCell(text)))).toEqual(['007', '=SUM', '=1+1', '@老王', "'90后", '', ''])
  })

  it.each([
    ['2025/3/1', '2025-03-01'], ['2025-03-01', '2025-03-01'], ['2025年3月1日', '2025-03-01'], ['2025.1.8', '2025-01-08'], ['2025/3/1 下午 1:05', '2025-03-01T13:05:00'], ['45839.375', '2025-07-01T09:00:00'], ['45839', '2025-07-01'],
  ])('reads the date %s', (text, expected) => {
    expect(cellDate(textCell(text))).toMatchObject({ local: expected })
  })

  it('reads epoch seconds and milliseconds as instants', () => {
    expect(cellDate(textCell('1740000000'))).toEqual({ utc: 1740000000000 })
    expect(cellDate(number(1740000000123))).toEqual({ utc: 1740000000123 })
  })

  it.each(['3/4/2025', '04/05/25', '-', '扫码', '2025-02-30'])('leaves %s empty', text => {
    expect(cellDate(textCell(text))).toBeNull()
  })
})

describe('member rosters', () => {
  it('reads bot exports: roles, titles and times', async () => {
    expect(await membersOf(csv('QQ号,群昵称,用户昵称,角色,加群时间,最后发言,头衔', '9900000101,甲-杭州,甲,群主,1740000000,2025/8/30 21:00,学习委员', '9900000102,,乙,管理员,-,-,'))).toMatchObject([
      { id: '9900000101', name: '甲-杭州', groupNickname: '甲-杭州', nickname: '甲', role: 'owner', title: '学习委员', joinedAtUtc: 1740000000000, lastSpokeAt: '2025-08-30T21:00:00' },
      { id: '9900000102', name: '乙', role: 'admin' },
    ])
  })

  it('takes a 微信号 for an alias, unless it is a wxid', async () => {
    expect((await membersOf(csv('昵称,微信号', '甲,jia_f', '乙,wxid_abc'))).map(member => [member.id, member.alias])).toEqual([[undefined, 'jia_f'], ['wxid_abc', undefined]])
  })

  it('keeps people of the same name, and drops a repeated id', async () => {
    const { chats, skipped } = await collect(roster, csv('昵称,QQ号', '小满,', '小满,', '甲,9900000101', '甲,9900000101'))
    expect(chats[0]!.members.length).toBe(3)
    expect(skipped).toMatchObject([{ reason: 'duplicate-id', record: 3, id: '9900000101' }])
  })

  it('reports a sum row and a row that names nobody', async () => {
    const { chats, skipped } = await collect(roster, csv('昵称,QQ号,性别', '甲,9900000101,男', ',,女', '合计,1人,'))
    expect(chats[0]!.members.length).toBe(1)
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 1 }, { reason: 'unsupported', record: 2 }])
  })

  it('gives no id for a number that a spreadsheet made short, and keeps the person', async () => {
    expect(await membersOf(csv('昵称,QQ号', '甲,9.9E+09'))).toEqual([{ type: 'member', chat: 0, name: '甲', nickname: '甲' }])
  })

  it('finds the list on a later sheet', async () => {
    const file = memoryFile({ name: 'x.xlsx', sheets: { 说明: [cells('请填写')], 名单: [cells('2025 年成员'), cells('昵称', 'QQ号'), [textCell('甲'), number(9900000101)]] } })
    expect(await membersOf(file)).toMatchObject([{ name: '甲', id: '9900000101' }])
  })

  it('follows the columns that the operator set', async () => {
    expect(await membersOf(csv('a,b,c', '甲,9900000101,2025/3/1'), { nickname: 0, qq: 1, joinedAt: 2, headerRow: 0 })).toMatchObject([{ name: '甲', id: '9900000101', joinedAt: '2025-03-01' }])
  })

  it('reads member lists of OneBot, chatlog and WeCom', async () => {
    const read = async (document: unknown) => (await collect(rosterJson, memoryFile({ name: 'x.json', text: JSON.stringify(document) }))).chats[0]!
    expect((await read([{ group_id: 990, user_id: 9900000101, nickname: '甲', card: '甲-杭', join_time: 1740000000, last_sent_time: 0, role: 'owner', level: '12', title: '' }])).members).toMatchObject([{ id: '9900000101', name: '甲-杭', role: 'owner', joinedAtUtc: 1740000000000, level: '12' }])
    const room = await read({ name: '1@chatroom', owner: 'wxid_a', users: [{ userName: 'wxid_a', displayName: '甲' }, { userName: 'wxid_b', displayName: '' }], remark: '', nickName: '烘焙团' })
    expect(room.about).toMatchObject({ id: '1@chatroom', name: '烘焙团' })
    expect(room.members).toMatchObject([{ id: 'wxid_a', name: '甲', role: 'owner' }, { id: 'wxid_b', name: 'wxid_b', role: 'member' }])
    expect((await read({ errcode: 0, group_chat: { chat_id: 'wr1', name: '群', owner: 'Z', member_list: [{ userid: 'Z', name: '郑', join_time: 1740000000 }] } })).members).toMatchObject([{ id: 'Z', name: '郑', role: 'owner' }])
  })
})

describe('tables of messages', () => {
  const table = (...lines: readonly string[]) => memoryFile({ name: '记录.csv', text: lines.join('\n') })

  it('guesses columns, kinds by word or placeholder, and how fine the times are', async () => {
    const { chats } = await collect(messageTable, table('时间,昵称,QQ号,消息', '2025/7/1 9:00:05,甲,9900000101,好', '2025/7/1 9:00:06,乙,9900000102,[图片]'))
    expect(chats[0]!.about).toMatchObject({ platform: 'qq', name: '记录', time: { basis: 'local', precision: 'second' } })
    expect(chats[0]!.messages).toMatchObject([{ senderName: '甲', senderId: '9900000101', kind: 'text' }, { kind: 'image' }])
  })

  it('reads a column of epoch seconds as instants', async () => {
    const { chats } = await collect(messageTable, table('timestamp,sender,content', '1740000000,a,x'))
    expect(chats[0]!.about.time).toMatchObject({ basis: 'utc' })
    expect(chats[0]!.messages[0]!.time).toBe(1740000000000)
  })

  it('splits several groups and joins both directions of a private talk', async () => {
    const { chats } = await collect(messageTable, table('发送时间,发送人,接收人/群聊,群聊ID,消息内容', '2025/7/1 9:00,甲,一群,wrAAAAAAAAAAAA,1', '2025/7/1 9:00,甲,乙,,2', '2025/7/1 9:01,乙,甲,,3'))
    expect(chats.map(chat => [chat.about.name, chat.about.kind, chat.messages.length])).toEqual([['一群', 'group', 1], ['乙', 'private', 2]])
  })

  it('reports rows without a time, discards ids in scientific notation, and follows the columns that the operator set', async () => {
    const { chats, skipped } = await collect(messageTable, table('a,b,c,d', '昨天,甲,1,x', '2025/7/1 9:00,甲,9E+18,y'), { time: 0, sender: 1, id: 2, content: 3, headerRow: 0 })
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 0 }])
    expect(chats[0]!.messages.map(m => [m.text, m.id])).toEqual([['y', undefined]])
  })

  it('keeps a lone dash as a body and takes the guard off a formula', async () => {
    const { chats } = await collect(messageTable, table('时间,发送人,内容', "2025/7/1 9:00,甲,-", "2025/7/1 9:00,甲,'=1+1"))
    expect(chats[0]!.messages.map(m => m.text)).toEqual(['-', '=1+1'])
  })
})
