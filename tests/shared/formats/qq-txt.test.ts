import { describe, expect, it } from 'vitest'
import { documentOf, memorySource } from '../../support/importing'

const BAR = '='.repeat(64)
const head = (object: string, group = '我的群聊'): string => `${BAR}\r\n消息分组:${group}\r\n${BAR}\r\n消息对象:${object}\r\n${BAR}\r\n\r\n`
const FIRST = '消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n'
const record = (header: string, ...body: string[]): string => `${[header, ...body].join('\r\n')}\r\n\r\n`
const read = (text: string, name = '群.txt') => documentOf(memorySource(name, `\ufeff${FIRST}${text}`))
const brief = (document: Awaited<ReturnType<typeof read>>) => document.messages!.map(message => [message.ts, message.senderName, message.text])

describe('QQ text export', () => {
  it('reads hours that are not padded', async () => {
    expect(brief(await read(head('群') + record('2024-03-06 8:06:15 青禾(9900000101)', '早')))).toEqual([['2024-03-06T08:06:15', '青禾', '早']])
  })

  it('reads a clock with AM or PM behind it', async () => {
    const text = head('群') + record('2024-03-06 12:00:01 AM 青禾(9900000101)', '零点') + record('2024-03-06 12:00:01 PM 青禾(9900000101)', '正午') + record('2024-03-06 1:00:01 PM 青禾(9900000101)', '一点')
    expect((await read(text)).messages!.map(message => message.ts)).toEqual(['2024-03-06T00:00:01', '2024-03-06T12:00:01', '2024-03-06T13:00:01'])
  })

  it('reads a clock with a Chinese word before it', async () => {
    const text = head('群') + record('2024-03-06 上午 08:00:00 青禾(9900000101)', '早') + record('2024-03-06 下午 01:00:00 青禾(9900000101)', '午')
    expect((await read(text)).messages!.map(message => message.ts)).toEqual(['2024-03-06T08:00:00', '2024-03-06T13:00:00'])
  })

  it('reads a clock with AM or PM before it', async () => {
    const text = head('群') + record('2024-03-06 AM 8:00:00 青禾(9900000101)', '早') + record('2024-03-06 PM 1:00:00 青禾(9900000101)', '午')
    expect((await read(text)).messages!.map(message => message.ts)).toEqual(['2024-03-06T08:00:00', '2024-03-06T13:00:00'])
  })

  it('reads numbers behind names in a notice as no part of the name, and a new group name after 改为', async () => {
    const text = head('群') + record('2024-03-06 9:00:01 系统消息(1000000)', '小张(10003)被老王(10001)移出了本群') + record('2024-03-06 9:00:02 系统消息(1000000)', '老王将群名称改为"新茶友会"。')
    expect((await read(text)).messages!.map(({ event, who, by, value }) => ({ event, who, by, value }))).toEqual([{ event: 'remove', who: ['小张'], by: '老王' }, { event: 'rename', by: '老王', value: '新茶友会' }])
  })

  it('keeps PM in a name when the file has a 24-hour clock', async () => {
    const text = head('群') + record('2024-03-06 21:00:00 青禾(9900000101)', '晚') + record('2024-03-06 9:00:00 PM 产品(9900000102)', '早')
    expect((await read(text)).messages!.map(message => message.senderName)).toEqual(['青禾', 'PM 产品'])
  })

  it('leaves lines of equals signs and 消息对象 in a body', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', BAR, '消息对象:别的群', BAR, '', '消息分组:朋友')
    const document = await read(text)
    expect(document.messages!.map(message => message.text)).toEqual([`${BAR}\n消息对象:别的群\n${BAR}\n\n消息分组:朋友`])
    expect(document.group).toEqual({ name: '群', type: 'group' })
  })

  it('leaves words of notices in a message that a person wrote', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', '小满加入本群。') + record('2024-03-06 9:00:01 青禾(9900000101)', '我拍了拍自己，记得看群公告')
    expect((await read(text)).messages!.map(message => [message.kind, message.event])).toEqual([['text', undefined], ['text', undefined]])
  })

  it('keeps a prefix that QQ does not know in the name', async () => {
    const document = await read(head('群') + record('2024-03-06 9:00:00 【杭州】老王(9900000101)', '在'))
    expect(document.members).toEqual([{ id: '9900000101', name: '【杭州】老王' }])
  })

  it('strips one known title only', async () => {
    const document = await read(head('群') + record('2024-03-06 9:00:00 【管理员】【群主】老王(9900000101)', '在'))
    expect(document.members).toEqual([{ id: '9900000101', name: '【群主】老王', title: '管理员', role: 'admin' }])
  })

  it('knows owner and admins by the title that QQ puts before a name', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 【群主】青禾(9900000101)', '早') + record('2024-03-06 9:00:01 【管理员】小满(9900000102)', '早') + record('2024-03-06 9:00:02 【冒泡】阿德(9900000103)', '早')
    expect((await read(text)).members!.map(({ name, role }) => [name, role])).toEqual([['青禾', 'owner'], ['小满', 'admin'], ['阿德', undefined]])
  })

  it('takes a short number in brackets as part of the name', async () => {
    const document = await read(head('群') + record('2024-03-06 9:00:00 老王(2)(9900000101)', '在'))
    expect(document.messages![0]).toMatchObject({ senderName: '老王(2)', senderId: '9900000101' })
  })

  it('keeps a pasted private header behind a blank line in the body of a group message', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', '看：', '', '2024-03-05 8:00:00 小葵', '早') + record('2024-03-06 9:01:00 小满(9900000102)', '嗯')
    expect(brief(await read(text))).toEqual([
      ['2024-03-06T09:00:00', '青禾', '看：\n\n2024-03-05 8:00:00 小葵\n早'], ['2024-03-06T09:01:00', '小满', '嗯'],
    ])
  })

  it('reads a notice of the client inside a group', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', '发了') + record('2024-03-06 9:01:00', '对方已成功接收了您发送的文件"表.xlsx"。')
    expect((await read(text)).messages![1]).toMatchObject({ senderName: null, kind: 'system', event: 'other' })
  })

  it('keeps a bare time behind a blank line in the body when no notice follows', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', '时间：', '', '2024-03-07 9:00:00', '记得来')
    expect((await read(text)).messages!.map(message => message.text)).toEqual(['时间：\n\n2024-03-07 9:00:00\n记得来'])
  })

  it('reads a file that lost all its blank lines', async () => {
    const text = `消息记录（此消息记录为文本格式，不支持重新导入）\n${head('群').replaceAll('\r\n\r\n', '\r\n').replaceAll('\r\n', '\n')}2024-03-06 9:00:00 青禾(9900000101)\n早\n2024-03-06 9:00:05 小满(9900000102)\n早呀\n`
    expect((await documentOf(memorySource('群.txt', text))).messages!.map(message => message.text)).toEqual(['早', '早呀'])
  })

  it('counts kinds by placeholders alone, by several equal ones, and not by a mix', async () => {
    const bodies = ['[图片]', '[图片][图片]', '[表情]', '[图片]好看', '[视频]请使用最新版手机QQ体验新功能', '[QQ红包]恭喜发财', '发出了一个红包', '[位置]', '[语音]', '[文件]']
    const text = head('群') + bodies.map((body, i) => record(`2024-03-06 9:00:0${i} 青禾(9900000101)`, body)).join('')
    expect((await read(text)).messages!.map(message => message.kind)).toEqual(['image', 'image', 'sticker', 'text', 'video', 'redpacket', 'text', 'location', 'voice', 'file'])
  })

  it('never merges anonymous members with each other or a person', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 匿名消息(80000000)', '一') + record('2024-03-06 9:00:01 大力水手(80000000)', '二') + record('2024-03-06 9:00:02 匿名消息(80000000)', '三')
    expect((await read(text)).members).toEqual([
      { id: '80000000', name: '匿名消息', anonymous: true }, { id: '80000000', name: '大力水手', anonymous: true },
    ])
  })

  it('reads who was invited, who left, who was removed and a new group name', async () => {
    const notices = ['甲邀请乙、丙加入了本群。', '丁退出了本群。', '戊被管理员移出本群。', '甲修改群名称为“新群”。', '甲撤回了一条消息']
    const text = head('群') + notices.map((body, i) => record(`2024-03-06 9:00:0${i} 系统消息(1000000)`, body)).join('')
    expect((await read(text)).messages!.map(({ kind, event, who, by, via, value }) => ({ kind, event, who, by, via, value }))).toEqual([
      { kind: 'system', event: 'join', who: ['乙', '丙'], by: '甲', via: 'invite' },
      { kind: 'system', event: 'leave', who: ['丁'] },
      { kind: 'system', event: 'remove', who: ['戊'], by: '管理员' },
      { kind: 'system', event: 'rename', by: '甲', value: '新群' },
      { kind: 'recall', by: '甲' },
    ])
  })

  it('takes two chats of one name with other records as two chats', async () => {
    const text = head('小葵', '同事') + record('2021-05-01 8:00:00 小葵', '早') + head('小葵', '家人') + record('2021-05-02 8:00:00 小葵', '晚')
    expect((await read(text, '全部消息记录.txt')).chats!.map(chat => chat.messages.length)).toEqual([1, 1])
  })

  it('recognises a chat exported twice though another chat stands between and behind', async () => {
    const one = record('2021-05-01 8:00:00 小葵', '早') + record('2021-05-01 8:00:09 老陈', '早')
    const text = head('小葵', '最近联系人') + one + head('丁叔') + record('2021-05-03 8:00:00 丁叔', '在') + head('小葵') + one + record('2021-05-04 8:00:00 小葵', '新的') + head('阿青') + record('2021-05-05 8:00:00 阿青', '在')
    const document = await read(text, '全部消息记录.txt')
    expect(document.chats!.map(chat => [chat.group.name, chat.messages.length, chat.skipped.length])).toEqual([['小葵', 3, 2], ['丁叔', 1, 0], ['阿青', 1, 0]])
  })

  it('reports every line that belongs to no record', async () => {
    const document = await read(`${head('群')}乱码一行\r\n又一行\r\n\r\n${record('2024-03-06 9:00:00 青禾(9900000101)', '早')}`)
    expect(document.skipped).toEqual([{ line: 9, reason: 'malformed' }, { line: 10, reason: 'malformed' }])
  })

  it('reports the head of a chat that the end of the file cuts off', async () => {
    const document = await read(`${head('群')}${record('2024-03-06 9:00:00 青禾(9900000101)', '早')}${BAR}\r\n消息分组:我的`)
    expect(document.messages!.map(message => message.text)).toEqual(['早'])
    expect(document.skipped).toEqual([{ line: 12, reason: 'truncated' }])
  })

  it('does not read a date that the calendar lacks as a header', async () => {
    const text = head('群') + record('2024-03-06 9:00:00 青禾(9900000101)', '早', '', '2024-02-30 9:00:00 小满(9900000102)', '在')
    expect((await read(text)).messages!.map(message => message.text)).toEqual(['早\n\n2024-02-30 9:00:00 小满(9900000102)\n在'])
  })

  it('reads the same from UTF-16 as from UTF-8', async () => {
    const text = FIRST + head('群🌲') + record('2024-03-06 9:00:00 青禾(9900000101)', '早上好，大家今天有空吗')
    const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array(Array.from(text, c => c.split('').map(unit => unit.charCodeAt(0))).flat()).buffer)])
    const document = await documentOf(memorySource('群.txt', wide))
    expect(document.messages).toEqual((await documentOf(memorySource('群.txt', text))).messages)
    expect(document.encoding).toBe('utf-16le-bom')
  })
})
