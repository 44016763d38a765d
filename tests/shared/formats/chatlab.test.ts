import { describe, expect, it } from 'vitest'
import { chatlabJson } from '../../../shared/formats/chatlab-json'
import { chatlabJsonl } from '../../../shared/formats/chatlab-jsonl'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const head = (text: string) => ({ name: 'x', text, bytes: new Uint8Array(), entries: [], rows: [], complete: true })
const message = (more: object): object => ({ sender: 'a', accountName: '甲', timestamp: 1768003200, type: 0, content: '好', ...more })
const json = (document: object, piece?: number) => memoryFile({ name: 'x.json', text: JSON.stringify(document), ...(piece && { piece }) })
const meta = { name: '群', platform: 'wechat', type: 'group', groupId: '1@chatroom' }

describe('ChatLab JSON', () => {
  it('reads keys in any order, members and meta behind the messages too', async () => {
    const { chats } = await collect(chatlabJson, json({ messages: [message({})], members: [{ platformId: 'a', accountName: '甲', groupNickname: '甲-群' }], meta, chatlab: { version: '0.0.2' } }, 13))
    expect(chats[0]!.about).toMatchObject({ name: '群', id: '1@chatroom', platform: 'wechat', kind: 'group' })
    expect(chats[0]!.members).toMatchObject([{ id: 'a', name: '甲-群', otherNames: ['甲'] }])
  })

  it('recognises a document whose messages come first', () => {
    expect(chatlabJson.detect(head('{"messages":[{"sender":"a","accountName":"甲","timestamp":1,"type":0,"content":"x"}'))).toBeGreaterThan(0.5)
    expect(chatlabJson.detect(head('{"_type":"header","chatlab":{}}'))).toBe(0)
  })

  it.each([[0, 'text'], [5, 'sticker'], [7, 'link'], [8, 'location'], [20, 'redpacket'], [21, 'transfer'], [23, 'call'], [24, 'link'], [25, 'text'], [26, 'forward'], [27, 'card'], [99, 'unknown'], [1234, 'unknown']])(
    'type %i is %s', async (type, kind) => {
      expect((await messagesOf(chatlabJson, json({ chatlab: {}, meta, messages: [message({ type })] })))[0]!.kind).toBe(kind)
    })

  it('takes 80, 81 and 22 for notices, whoever is given as sender, and never for members', async () => {
    const messages = await messagesOf(chatlabJson, json({ chatlab: {}, meta, messages: [message({ type: 80, content: '甲邀请乙加入了群聊' }), message({ type: 81, content: null }), message({ type: 22, content: '甲戳了戳乙' })] }))
    expect(messages.map(m => [m.senderName, m.senderId, m.kind, m.by])).toEqual([[null, undefined, 'system', '甲'], [null, undefined, 'recall', undefined], [null, undefined, 'pat', '甲']])
  })

  it('keeps names as they were at the message and falls back on the member entry', async () => {
    const messages = await messagesOf(chatlabJson, json({ chatlab: {}, meta, members: [{ platformId: 'a', accountName: '甲', groupNickname: '新名' }], messages: [message({ groupNickname: '旧名' }), message({ accountName: '' })] }))
    expect(messages.map(m => m.senderName)).toEqual(['旧名', '新名'])
  })

  it('keeps forwarded records with the message that carries them, deeper ones too', async () => {
    const inner = { sender: 'x', accountName: '丙', timestamp: 1768003140, type: 26, content: '内', chatRecords: [{ sender: 'y', accountName: '丁', timestamp: 1768003100, type: 0, content: '最内' }] }
    const { chats } = await collect(chatlabJson, json({ chatlab: {}, meta, messages: [message({ type: 26, chatRecords: [inner] })] }))
    expect(chats[0]!.messages[0]!.nested).toEqual([{ sender: '丙', text: '内', at: '2026-01-09T23:59:00.000Z' }, { sender: '丁', text: '最内', at: '2026-01-09T23:58:20.000Z' }])
    expect(chats[0]!.members).toEqual([])
  })

  it('keeps bare 64-bit ids as text, takes milliseconds for such and 0 for unknown', async () => {
    const text = '{"chatlab":{},"meta":{"name":"g","platform":"teams"},"messages":[{"sender":12345678901234567890,"accountName":"甲","timestamp":1768003200123,"type":0,"content":"x","platformMessageId":9170000000000010001},{"sender":"a","accountName":"甲","timestamp":0,"type":0,"content":"y"}]}'
    const { chats } = await collect(chatlabJson, memoryFile({ name: 'x', text }))
    expect(chats[0]!.messages).toMatchObject([{ senderId: '12345678901234567890', id: '9170000000000010001', time: 1768003200123 }, { time: null }])
    expect(chats[0]!.about.platform).toBe('other')
  })

  it('reports a record without a time and the end of a cut document', async () => {
    const text = JSON.stringify({ chatlab: {}, meta, messages: [message({}), { sender: 'a' }, message({})] }).slice(0, -30)
    expect((await collect(chatlabJson, memoryFile({ name: 'x', text }))).skipped.map(skip => skip.reason)).toEqual(['malformed', 'truncated'])
  })

  it('marks the exporter by ownerId', async () => {
    const { chats } = await collect(chatlabJson, json({ chatlab: {}, meta: { ...meta, ownerId: 'a' }, members: [{ platformId: 'a', accountName: '甲', roles: [{ id: 'vip', name: '会员' }, { id: 'admin' }] }], messages: [message({})] }))
    expect(chats[0]!.members[0]).toMatchObject({ isSelf: true, title: '会员', role: 'admin' })
    expect(chats[0]!.messages[0]!.isSelf).toBe(true)
  })
})

describe('ChatLab JSONL', () => {
  const lines = (...parts: readonly (object | string)[]) => memoryFile({ name: 'x.jsonl', text: parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n') })
  const header = { _type: 'header', chatlab: {}, meta }

  it('skips comments and blank lines, reads late member lines and reports a broken line with its number', async () => {
    const { chats, skipped } = await collect(chatlabJsonl, lines('# 说明', header, '', { _type: 'message', ...message({}) }, '{"_type":"message", x}', { _type: 'member', platformId: 'b', accountName: '乙' }))
    expect(chats[0]!.messages.length).toBe(1)
    expect(chats[0]!.members).toMatchObject([{ id: 'b' }])
    expect(skipped).toMatchObject([{ reason: 'malformed', line: 5 }])
  })

  it('tells a cut last line from a broken one', async () => {
    expect((await collect(chatlabJsonl, lines(header, '{"_type":"message","sender":"a","accou'))).skipped).toMatchObject([{ reason: 'truncated', line: 2 }])
  })

  it('says so when a line is of an unknown kind', async () => {
    expect((await collect(chatlabJsonl, lines(header, { _type: 'reaction' }))).skipped).toMatchObject([{ reason: 'unsupported', line: 2 }])
  })

  it('keeps long bare numbers as text', async () => {
    expect(await messagesOf(chatlabJsonl, lines(header, '{"_type":"message","sender":"a","accountName":"甲","timestamp":1768003200,"type":0,"content":"x","platformMessageId": 9170000000000010001}'))).toMatchObject([{ id: '9170000000000010001' }])
  })

  it('recognises itself behind comments', () => {
    expect(chatlabJsonl.detect(head('# a\n\n{"_type":"header","chatlab":{}}\n'))).toBe(1)
    expect(chatlabJsonl.detect(head('{"chatlab":{}}'))).toBe(0)
  })
})
