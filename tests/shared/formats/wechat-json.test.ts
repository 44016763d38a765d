import { describe, expect, it } from 'vitest'
import { chatlogJson } from '../../../shared/formats/wechat-chatlog-json'
import { wechatDecryptJson, wxechoJson } from '../../../shared/formats/wechat-decrypt-json'
import { echotraceJson, weflowArkmeJson, weflowJson } from '../../../shared/formats/wechat-weflow-json'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const json = (document: unknown) => memoryFile({ name: 'x.json', text: JSON.stringify(document) })
const session = { wxid: '1@chatroom', nickname: '跑团', displayName: '跑团', type: '群聊' }
const weflow = (...messages: readonly object[]) => json({ weflow: { generator: 'WeFlow' }, session, messages })
const message = (more: object): object => ({ localId: 1, createTime: 1758317400, type: '文本消息', localType: 1, content: '早', isSend: 0, senderUsername: 'wxid_a', senderDisplayName: '甲', ...more })

describe('WeFlow JSON', () => {
  it('finds a red packet by its number, since its word says nothing', async () => {
    expect((await messagesOf(weflowJson, weflow(message({ type: '其他消息', localType: 8594229559345, content: '恭喜发财' }))))[0]).toMatchObject({ kind: 'redpacket', text: '恭喜发财' })
  })

  it('never takes localId for an id', async () => {
    expect((await messagesOf(weflowJson, weflow(message({}))))[0]!.id).toBeUndefined()
  })

  it('takes a path for an attachment and a placeholder for text', async () => {
    const [path, place] = await messagesOf(weflowJson, weflow(message({ type: '图片消息', localType: 3, content: 'media/images/a.jpg' }), message({ type: '图片消息', localType: 3, content: '[图片]' })))
    expect([path!.text, path!.attachments, place!.text, place!.attachments]).toEqual(['', ['media/images/a.jpg'], '[图片]', undefined])
  })

  it('cuts the last quote off the end of the body when the separate fields are missing', async () => {
    const [quoted, words] = await messagesOf(weflowJson, weflow(message({ type: '引用消息', localType: 244813135921, content: '[引用 假：假]好[引用 乙：几[点]]' }), message({ content: '好[引用 乙：几点]' })))
    expect(quoted!.replyTo).toEqual({ senderName: '乙', text: '几[点]' })
    expect(quoted!.text).toBe('[引用 假：假]好[引用 乙：几[点]]')
    expect(words!.replyTo).toBeUndefined()
  })

  it('keeps the records of a forward below its message', async () => {
    const [forward] = await messagesOf(weflowJson, weflow(message({ type: '聊天记录', localType: 81604378673, content: '[转发的聊天记录]标题\n甲: 早\n乙: [图片]' })))
    expect(forward).toMatchObject({ kind: 'forward', nested: [{ sender: '甲', text: '早' }, { sender: '乙', text: '[图片]' }] })
  })

  it('gives a notice no sender, whether it carries the room or the acting person', async () => {
    const messages = await messagesOf(weflowJson, weflow(message({ type: '系统消息', localType: 10000, content: '"甲" 撤回了一条消息' }), message({ type: '系统消息', localType: 266287972401, content: '"甲" 拍了拍 "乙"', senderUsername: '1@chatroom' })))
    expect(messages.map(m => [m.senderName, m.senderId, m.kind, m.by])).toEqual([[null, undefined, 'recall', '甲'], [null, undefined, 'pat', '甲']])
  })

  it('reads the answer of the message interface, whose server ids are bare numbers', async () => {
    const text = '{"success":true,"talker":"1@chatroom","count":1,"hasMore":false,"messages":[{"localId":1,"serverId":9170000000000010001,"localType":1,"createTime":1758317400,"isSend":1,"senderUsername":"wxid_a","content":"早"}]}'
    const { chats } = await collect(weflowJson, memoryFile({ name: 'x', text }))
    expect(chats[0]!.about).toMatchObject({ id: '1@chatroom', kind: 'group' })
    expect(chats[0]!.messages).toMatchObject([{ id: '9170000000000010001', isSelf: true, senderName: 'wxid_a' }])
  })

  it('reads a private chat as such', async () => {
    expect((await collect(weflowJson, json({ weflow: {}, session: { ...session, wxid: 'wxid_b', type: '私聊' }, messages: [] }))).chats[0]!.about).toMatchObject({ kind: 'private', id: 'wxid_b' })
  })

  it('knows its three shapes from one another', () => {
    const head = (text: string) => ({ name: 'x', text, bytes: new Uint8Array(), entries: [], rows: [], complete: true })
    const texts = ['{"weflow":{"version":"1"},"session":{"wxid":"1"},"messages":[]', '{"weflow":{"format":"arkme-json"},"session":{},"senders":[],"messages":[]', '{"session":{},"messages":[{"senderUsername":"a"}]']
    expect(texts.map(text => [weflowJson, weflowArkmeJson, echotraceJson].map(format => format.detect(head(text))))).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 0.9]])
  })
})

describe('chatlog JSON', () => {
  const record = (more: object): object => ({ seq: 1746064800000, time: '2025-05-01T10:00:00+08:00', talker: '1@chatroom', talkerName: '团', isChatRoom: true, sender: 'wxid_a', senderName: '甲', isSelf: false, type: 1, subType: 0, content: '好', ...more })

  it('splits several chats by talker', async () => {
    const { chats } = await collect(chatlogJson, json([record({}), record({ talker: 'wxid_b', talkerName: '乙', isChatRoom: false }), record({ seq: 2 })]))
    expect(chats.map(chat => [chat.about.name, chat.about.kind, chat.messages.length])).toEqual([['团', 'group', 2], ['乙', 'private', 1]])
  })

  it('takes the year 1 for an unknown time, and no time at all for damage', async () => {
    const { chats, skipped } = await collect(chatlogJson, json([record({ time: '0001-01-01T00:00:00Z' }), record({ time: '' })]))
    expect(chats[0]!.messages[0]!.time).toBeNull()
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 1 }])
  })

  it('takes texts of media out of their parts and forwards with their records', async () => {
    const contents = { recordInfo: { Title: '群聊的聊天记录', DataList: { DataItems: [{ SourceName: '栗子', SourceTime: '2025-4-30 21:00', DataDesc: '面粉' }, { SourceName: '周周', DataTitle: 'a.pdf' }] } } }
    const messages = await messagesOf(chatlogJson, json([record({ type: 49, subType: 19, content: '', contents }), record({ type: 48, content: '', contents: { label: '', cityname: '某市' } }), record({ type: 49, subType: 57, content: '', contents: { refer: record({ type: 3, content: '' }) } })]))
    expect(messages[0]).toMatchObject({ kind: 'forward', text: '群聊的聊天记录', nested: [{ sender: '栗子', at: '2025-4-30 21:00', text: '面粉' }, { sender: '周周', text: 'a.pdf' }] })
    expect(messages[1]).toMatchObject({ kind: 'location', text: '某市' })
    expect(messages[2]).toMatchObject({ kind: 'unknown', replyTo: { id: '1746064800000', senderName: '甲' } })
  })
})

describe('small JSON exporters', () => {
  it('wechat-decrypt: for app messages the placeholder decides, else the number', async () => {
    const messages = await messagesOf(wechatDecryptJson, json({ chat_username: '1@chatroom', display_name: '群', messages: [{ type: 49, type_name: 'app', sender: '甲', sender_username: 'wxid_a', content: '[文件] a.pdf', create_time: 1771290000 }, { type: 244813135921, type_name: 'x', sender: '甲', content: '好', create_time: 1771290001 }] }))
    expect(messages.map(m => m.kind)).toEqual(['file', 'text'])
  })

  it('wxecho: reads local text and epoch seconds', async () => {
    const { chats } = await collect(wxechoJson, json([{ time: '2026-02-17 09:00:00', sender: '甲', type: 1, type_name: '文本', content: '好', server_id: '99' }]))
    expect(chats[0]!.messages).toMatchObject([{ time: Date.UTC(2026, 1, 17, 9), id: '99', senderName: '甲' }])
    const instant = await collect(wxechoJson, json([{ time: 1771290000, sender: '甲', type: 1, type_name: '文本', content: '好', server_id: 0 }]))
    expect(instant.chats[0]!.about.time).toEqual({ basis: 'utc' })
    expect(instant.chats[0]!.messages[0]).toMatchObject({ time: 1771290000000, senderName: '甲' })
  })
})
