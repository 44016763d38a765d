import { describe, expect, it } from 'vitest'
import { chatlogCsv } from '../../../shared/formats/wechat-chatlog-csv'
import { memotraceCsv } from '../../../shared/formats/wechat-memotrace'
import { wechatMsgAllCsv, wechatMsgCsv } from '../../../shared/formats/wechat-msg-csv'
import { pywxdumpCsv, pywxdumpJson } from '../../../shared/formats/wechat-pywxdump'
import { wecloneCsv } from '../../../shared/formats/wechat-weclone'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const head = (text: string) => ({ name: 'x.csv', text, bytes: new Uint8Array(), entries: [], rows: [], complete: true })
const V1 = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender'
const v1 = (...rows: readonly string[]) => memoryFile({ name: '书友会_utf8.csv', text: [V1, ...rows].join('\r\n') + '\r\n' })
const text = (id: number, words: string, rest = '甲,甲,wxid_a'): string => `${id},1,1,0,0,${1709125507 + id},2,${words},2024-02-28 21:05:07,${rest}`

describe('WeChatMsg tables', () => {
  it('drops only a fully equal row: the same words again, or the same localId from another database part, stay', async () => {
    const rows = [text(1, '好'), text(1, '好').replace('1709125508', '1709125509'), text(1, '好', '乙,乙,wxid_b'), text(1, '好')]
    const { chats, skipped } = await collect(wechatMsgCsv, v1(...rows))
    expect(chats[0]!.messages.length).toBe(3)
    expect(skipped).toMatchObject([{ reason: 'duplicate-id', record: 3 }])
  })

  it('accepts a notice whose empty cells a spreadsheet dropped, and refuses a message without its sender', async () => {
    const { chats, skipped } = await collect(wechatMsgCsv, v1('1,1,10000,0,0,1709125507,2,"""甲"" 撤回了一条消息",2024-02-28 21:05:07', '2,1,1,0,0,1709125508,2,好,2024-02-28 21:05', text(3, '在')))
    expect(chats[0]!.messages.map(m => m.kind)).toEqual(['recall', 'text'])
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 1 }])
  })

  it('tells a cut file from a broken row in the middle', async () => {
    const cut = memoryFile({ name: 'x.csv', text: `${V1}\r\n${text(1, '好')}\r\n9,9\r\n${text(2, '"没有写完').replace(/,2024.*/, '')}` })
    expect((await collect(wechatMsgCsv, cut)).skipped).toMatchObject([{ reason: 'malformed', record: 1 }, { reason: 'truncated', record: 2 }])
  })

  it('shows the nickname when the remark is only its file-name-safe form, else the remark', async () => {
    const messages = await messagesOf(wechatMsgCsv, v1(text(1, 'a', '小_满_,小 满.,wxid_a'), text(2, 'b', '老槐,老槐🌳,wxid_b'), text(3, 'c', 'wxid_c,wxid_c,wxid_c')))
    expect(messages.map(m => m.senderName)).toEqual(['小 满.', '老槐', 'wxid_c'])
  })

  it('reads the nine columns of a private chat: the sender follows from IsSender and the file name', async () => {
    const file = memoryFile({ name: '房东林姐_utf8.csv', text: 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime\n1,9,1,0,0,1709251205,2,房租收到,x\n2,9,1,0,1,1709251206,2,谢谢,x\n' })
    const { chats } = await collect(wechatMsgCsv, file)
    expect(chats[0]!.about).toMatchObject({ name: '房东林姐', kind: 'private' })
    expect(chats[0]!.messages.map(m => [m.senderName, m.isSelf])).toEqual([['房东林姐', undefined], ['我', true]])
  })

  it('takes the name of the last rename over that of the file', async () => {
    const { chats } = await collect(wechatMsgCsv, v1('1,1,10000,0,0,1709125507,2,"""甲""修改群名为“读书会 2”",2024-02-28 21:05:07,,,', text(2, '好')))
    expect(chats[0]!.about).toMatchObject({ name: '读书会 2', kind: 'group' })
  })

  it('keeps markup that a person typed and reads the XML of WeChat', async () => {
    const app = '<msg><appmsg><title>好的</title><type>57</type><refermsg><type>1</type><svrid>71</svrid><displayname>乙</displayname><content>几点</content></refermsg></appmsg></msg>'
    const messages = await messagesOf(wechatMsgCsv, v1(text(1, '<msg>不是 XML</msg>'), `2,1,49,57,0,1709125509,2,${app},x,甲,甲,wxid_a`, `3,1,49,5,0,1709125510,2,<msg><appmsg><title>A &amp;amp; B</title><url>https://e.com?a=1&amp;amp;b=2</url><type>5</type></appmsg></msg>,x,甲,甲,wxid_a`.replaceAll('&amp;amp;', '&amp;')))
    expect(messages.map(m => [m.kind, m.text])).toEqual([['text', '<msg>不是 XML</msg>'], ['text', '好的'], ['link', 'A & B\nhttps://e.com?a=1&b=2']])
    expect(messages[1]!.replyTo).toEqual({ id: '71', senderName: '乙', text: '几点' })
  })

  it('cuts the device suffix of a wxid', async () => {
    expect((await messagesOf(wechatMsgCsv, v1(text(1, '好', '甲,甲,wxid_a:12:34'))))[0]!.senderId).toBe('wxid_a')
  })

  it('survives a spreadsheet: semicolons, short times, formulas that became errors', async () => {
    const file = memoryFile({ name: 'x.csv', text: `${V1};\n${text(1, '#NAME?')};\n`.replaceAll(',', ';').replace('2024-02-28 21:05:07', '2024/2/28 21:05') })
    expect((await messagesOf(wechatMsgCsv, file)).map(m => [m.time, m.text])).toEqual([[1709125508000, '#NAME?']])
  })

  it('tells one chat from a whole account by what the rows say', () => {
    expect(wechatMsgCsv.detect(head(`${V1}\n${text(1, 'a')}\n`))).toBe(1)
    const account = `${V1}\n${text(1, 'a', '群,群,阿豆')}\n${text(2, 'b', '群,群,咸口党')}\n`
    expect([wechatMsgCsv.detect(head(account)), wechatMsgAllCsv.detect(head(account))]).toEqual([0.3, 1])
  })
})

describe('PyWxDump and WeClone tables', () => {
  const HEADER = 'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime'
  const py = (...rows: readonly string[]) => memoryFile({ name: 'x.csv', text: [HEADER, ...rows].join('\r\n') })

  it('discards ids in scientific notation and ids whose end a spreadsheet rounded away, and keeps every row', async () => {
    const messages = await messagesOf(pywxdumpCsv, py('1,7.12E+18,文本,0,wxid_a,1@chatroom,好,,2024/2/28 21:05', '2,7.12E+18,文本,0,wxid_a,1@chatroom,好,,2024/2/28 21:05', '3,7120000000000010000,文本,0,wxid_a,1@chatroom,在,,2024/2/28 21:06', '4,7120000000000010000,文本,0,wxid_a,1@chatroom,吗,,2024/2/28 21:06'))
    expect(messages.map(m => m.id)).toEqual([undefined, undefined, undefined, undefined])
    expect(messages[0]!.time).toBe(Date.UTC(2024, 1, 28, 21, 5))
  })

  it('keeps a healthy id that happens to end in zeros behind one that does not', async () => {
    const messages = await messagesOf(pywxdumpCsv, py('1,7120000000000010001,文本,0,wxid_a,1@chatroom,好,,2024-02-28 21:05:00', '2,7120000000000020000,文本,0,wxid_a,1@chatroom,在,,2024-02-28 21:05:01'))
    expect(messages.map(m => m.id)).toEqual(['7120000000000010001', '7120000000000020000'])
  })

  it('reads the JSON twin like the table, its bare 19-digit ids included', async () => {
    const file = memoryFile({ name: 'x.json', text: '[{"id":1,"MsgSvrID":7120000000000010001,"type_name":"文本","is_sender":0,"talker":"wxid_a","room_name":"1@chatroom","msg":"好","src":"","CreateTime":"2024-02-28 21:05:00"}]' })
    expect(await messagesOf(pywxdumpJson, file)).toMatchObject([{ id: '7120000000000010001', text: '好', senderId: 'wxid_a' }])
  })

  it('gives a row without a sender an empty name, and 未知 words the kind unknown', async () => {
    expect(await messagesOf(pywxdumpCsv, py('1,1,未知,0,未知,1@chatroom,x,,2024-02-28 21:05:00'))).toMatchObject([{ senderName: '', kind: 'unknown' }])
  })

  it('tells the two apart by room_name', () => {
    const weclone = 'id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n'
    expect([pywxdumpCsv.detect(head(`${HEADER}\n`)), wecloneCsv.detect(head(`${HEADER}\n`)), pywxdumpCsv.detect(head(weclone)), wecloneCsv.detect(head(weclone))]).toEqual([1, 0, 0, 1])
  })

  it('leaves out the date range and the clash number of a WeFlow file name', async () => {
    const names = ['群聊_赶海搭子.csv', '群聊_赶海搭子_20250101-20250201.csv', '群聊_赶海搭子_2.csv', '私聊_老王 (1).csv']
    const chats = await Promise.all(names.map(async name => (await collect(wecloneCsv, memoryFile({ name, text: 'id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n' }))).chats[0]!.about))
    expect(chats.map(chat => [chat.name, chat.kind])).toEqual([['赶海搭子', 'group'], ['赶海搭子', 'group'], ['赶海搭子', 'group'], ['老王', 'private']])
  })
})

describe('MemoTrace and chatlog tables', () => {
  it('takes 0 and empty cells for no id, and a path for an attachment', async () => {
    const file = memoryFile({ name: '二班.csv', text: '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n0,文本,甲,2025-04-05 19:30:00,好,甲,甲\n,图片,甲,2025-04-05 19:30:00,image/2025-04/a.jpg,甲,甲,\n' })
    expect(await messagesOf(memotraceCsv, file)).toMatchObject([{ kind: 'text', text: '好' }, { kind: 'image', text: '', attachments: ['image/2025-04/a.jpg'] }])
    expect((await messagesOf(memotraceCsv, file)).map(m => m.id)).toEqual([undefined, undefined])
  })

  it('takes a row number for no id, so that two messages which share one stay two', async () => {
    const file = memoryFile({ name: '二班.csv', text: '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n17,文本,甲,2025-04-05 19:30:00,好,甲,甲,\n17,文本,乙,2025-04-06 19:30:00,早,乙,乙,\n6200000000000000008,文本,乙,2025-04-06 19:30:00,早,乙,乙,\n' })
    expect((await messagesOf(memotraceCsv, file)).map(({ id, text }) => [id, text])).toEqual([[undefined, '好'], [undefined, '早'], ['6200000000000000008', '早']])
  })

  it('takes the chat id from the folder when the path is known', async () => {
    const { chats } = await collect(memotraceCsv, memoryFile({ name: '聊天记录/二班(990000000410@chatroom)/二班.csv', text: '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n' }))
    expect(chats[0]!.about).toMatchObject({ name: '二班', id: '990000000410@chatroom' })
  })

  it('takes a pat for a notice only when it names the very person who sent it', async () => {
    const file = memoryFile({ name: 'x.csv', text: 'Time,SenderName,Sender,TalkerName,Talker,Content\n2025-05-01 10:00:19,周周,wxid_z,团,1@chatroom,"""周周"" 拍了拍 ""栗子"""\n2025-05-01 10:00:20,栗子,wxid_l,团,1@chatroom,"""周周"" 拍了拍 ""栗子"""\n' })
    expect((await messagesOf(chatlogCsv, file)).map(m => m.kind)).toEqual(['pat', 'text'])
  })
})
