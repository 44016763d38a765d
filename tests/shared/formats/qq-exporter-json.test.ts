import { describe, expect, it } from 'vitest'
import { qqExporterChunked } from '../../../shared/formats/qq-exporter-chunked'
import { qqExporterJson } from '../../../shared/formats/qq-exporter-json'
import { readQqNotice } from '../../../shared/formats/qq-exporter-notices'
import { collect } from './collect'
import { memoryFile } from './memory-file'
import { openBytes } from './open-bytes'

const envelope = { metadata: { name: 'QQChatExporter' }, chatInfo: { name: 'G', type: 'group', selfUin: '10001', peerUid: '900000001' } }
const sender = { uid: 'u_a', uin: '10002', name: '阿花', nickname: 'hua' }
const base = { id: '741290000000001001', timestamp: 1756504805000, sender, type: 'text', content: { text: 'hi', elements: [{ type: 'text', data: { text: 'hi' } }], resources: [], mentions: [] }, system: false }
const file = (messages: readonly object[], head: object = envelope) => openBytes('x.json', JSON.stringify({ ...head, messages }))
const only = async (message: object) => (await collect(qqExporterJson, file([{ ...base, ...message }]))).chats[0]!.messages[0]!
const content = (text: string, ...elements: object[]) => ({ content: { text, elements, resources: [], mentions: [] } })

describe('qq-chat-exporter JSON', () => {
  it.each([
    [content('[图片:a.jpg][图片:b.jpg]', { type: 'image', data: { filename: 'a.jpg' } }, { type: 'image', data: { filename: 'b.jpg', subType: 'sticker' } }), { kind: 'image', attachments: ['a.jpg', 'b.jpg'] }],
    [content('/微笑', { type: 'face', data: { id: 1, name: '/微笑' } }), { kind: 'text', text: '/微笑' }],
    [content('[JSON消息]', { type: 'json', data: { appName: 'com.tencent.miniapp_01' } }), { kind: 'miniprogram' }],
    [content('[转账]', { type: 'wallet', data: { summary: '[转账]5元' } }), { kind: 'transfer' }],
    [content('位置', { type: 'location', data: { title: '码头' } }), { kind: 'location' }],
    [{ ...content('视频通话 - 已取消', { type: 'av_record', data: { type: 2 } }), system: true }, { kind: 'call', senderName: '阿花', senderId: '10002' }],
    [{ sender: { uid: 'u_x', uin: '0', name: '0' } }, { senderName: '0', senderId: 'u_x' }],
    [{ sender: { uid: '', uin: '0', name: '0' } }, { senderName: '' }],
    [{ sender: { uid: 'u_x', uin: '10003', name: '0' } }, { senderName: '0', senderId: '10003' }],
    [{ sender: { ...sender, name: '换\n行' } }, { senderName: '换 行' }],
    [{ sender: { ...sender, uin: '10001' } }, { isSelf: true }],
    [{ ...content('阿花撤回了一条消息', { type: 'text', data: { text: '阿花撤回了一条消息' } }) }, { kind: 'text', senderName: '阿花' }],
    [{ ...content('', { type: 'text', data: { text: '' } }) }, { kind: 'unknown', text: '' }],
  ])('reads %j', async (message, expected) => {
    expect(await only(message)).toMatchObject(expected)
  })

  it('takes a short or missing referenced id for no message id', async () => {
    const reply = (referencedMessageId: unknown) => content('x', { type: 'reply', data: { messageId: '17', referencedMessageId, senderName: 'B', content: 'q' } }, { type: 'text', data: { text: 'x' } })
    for (const id of [undefined, '0', '4711']) expect((await only(reply(id))).replyTo).toEqual({ senderName: 'B', text: 'q' })
  })

  it('keeps the records of a merged forward inside their message', async () => {
    const forward = content('[转发消息: 1条]', { type: 'forward', data: { title: 't', messages: [{ sender: '甲', content: '早' }] } })
    const { chats } = await collect(qqExporterJson, file([{ ...base, ...forward }]))
    expect(chats[0]!.messages[0]).toMatchObject({ kind: 'forward', nested: [{ sender: '甲', text: '早' }] })
    expect(chats[0]!.members.map(member => member.name)).toEqual(['阿花'])
  })

  it('reports a record without a time and keeps newest-first order', async () => {
    const { chats, skipped } = await collect(qqExporterJson, file([{ ...base, timestamp: 0 }, base, { ...base, id: '741290000000001000', timestamp: 1756504800000 }]))
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 0 }])
    expect(chats[0]!.messages.map(message => message.id)).toEqual(['741290000000001001', '741290000000001000'])
  })

  it('reads ids that were written bare without losing digits', async () => {
    const text = JSON.stringify({ ...envelope, messages: [base] }).replace('"741290000000001001"', '741290000000001001')
    expect((await collect(qqExporterJson, openBytes('x.json', text))).chats[0]!.messages[0]!.id).toBe('741290000000001001')
  })

  it('decides between generations by the record, not by the version', async () => {
    const { chats } = await collect(qqExporterJson, file([base], { ...envelope, metadata: { name: 'QQChatExporter V4' } }))
    expect(chats[0]!.messages[0]).toMatchObject({ id: base.id, kind: 'text' })
  })

  it('keeps the role of a sender', async () => {
    const post = (uin: string, role: string): object => ({ messageId: `75700000000000${uin}`, timestamp: '2025-11-20T02:01:11.000Z', messageType: 2, isSystemMessage: false, sender: { uid: `u_${uin}`, uin, name: `N${uin}`, role }, content: { text: 'x', resources: [] } })
    const file = memoryFile({ name: 'x.json', text: JSON.stringify({ metadata: { name: 'QQChatExporter V4' }, chatInfo: { name: '群', type: 'group' }, messages: [post('10001', 'owner'), post('10002', 'admin'), post('10003', 'member')] }) })
    expect((await collect(qqExporterJson, file)).chats[0]!.members.map(({ role }) => role)).toEqual(['owner', 'admin', undefined])
  })

  it('gives private chats the number of the other', async () => {
    expect((await collect(qqExporterJson, file([base], { ...envelope, chatInfo: { name: 'P', type: 'private', peerUid: 'u_p', peerUin: '10009' } }))).chats[0]!.about).toMatchObject({ kind: 'private', id: '10009' })
  })
})

describe('qq-chat-exporter chunks', () => {
  const manifest = (chunks: readonly object[]) => JSON.stringify({ ...envelope, chunked: { format: 'chunked-jsonl', chunksDir: 'chunks', chunks } })
  const lineOf = (id: string) => JSON.stringify({ ...base, id })

  it('are read in the order of their index, under the names of both generations', async () => {
    const file = memoryFile({
      name: 'manifest.json', text: manifest([{ index: 2, file: 'c2.jsonl', messages: 1 }, { index: 1, fileName: 'c1.jsonl', relativePath: 'chunks/c1.jsonl' }]),
      beside: { 'chunks/c1.jsonl': `${lineOf('1')}\nbroken\n${lineOf('2')}\n`, 'chunks/c2.jsonl': `${lineOf('3')}\n{"id":` },
    })
    const { chats, skipped } = await collect(qqExporterChunked, file)
    expect(chats[0]!.messages.map(message => message.id)).toEqual(['1', '2', '3'])
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 'chunks/c1.jsonl:2' }, { reason: 'truncated', record: 'chunks/c2.jsonl:2' }])
  })

  it('that are missing or lie outside the folder are reported', async () => {
    const { skipped } = await collect(qqExporterChunked, memoryFile({ name: 'manifest.json', text: manifest([{ index: 1, relativePath: 'chunks/no.jsonl' }, { index: 2, relativePath: '../../secret' }]), beside: { '../../secret': lineOf('1') } }))
    expect(skipped.map(skip => skip.reason)).toEqual(['truncated', 'truncated'])
  })
})

describe('QQ NT notices', () => {
  it.each([
    ['阿花 撤回了 小李 的消息（手滑）', { kind: 'recall', by: '阿花' }],
    ['阿花邀请甲、乙加入了群聊', { event: 'join', by: '阿花', who: ['甲', '乙'], via: 'invite' }],
    ['你加入了群聊', { event: 'join', who: ['你'] }],
    ['阿花 拍了拍 小李的头', { kind: 'pat', by: '阿花' }],
    ['群聊更新', { kind: 'system', event: 'other' }],
    ['系统提示 (类型: 12)', { kind: 'system', event: 'other' }],
  ])('%s', (text, expected) => {
    expect(readQqNotice(text)).toMatchObject(expected)
  })
})
