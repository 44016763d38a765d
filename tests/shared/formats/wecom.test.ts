import { describe, expect, it } from 'vitest'
import { wecomArchive } from '../../../shared/formats/wecom-archive'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const record = (msgtype: string, body: unknown, more: object = {}): object => ({ msgid: `${msgtype}1`, action: 'send', from: 'Zheng', tolist: ['Liu'], roomid: 'wrRoom', msgtime: 1746493200000, msgtype, [msgtype]: body, ...more })
const lines = (...records: readonly object[]) => memoryFile({ name: 'chatdata.jsonl', text: records.map(one => JSON.stringify(one)).join('\n') })

describe('WeCom archives', () => {
  it.each([
    ['docmsg', { doc: { title: '表', link_url: 'https://e.com' } }, 'link', '表\nhttps://e.com'],
    ['news', { info: { item: [{ title: 'a', url: 'https://e.com/1' }, { title: 'b' }] } }, 'link', 'a\nhttps://e.com/1\nb'],
    ['external_redpacket', { redpacket: { wish: '新年好' } }, 'redpacket', '新年好'],
    ['sphfeed', { sphfeed: { sph_name: '号', feed_desc: '说明' } }, 'link', '说明'],
    ['meeting', { meeting: { topic: '例会' } }, 'unknown', '例会'],
    ['voip_doc_share', {}, 'unknown', ''],
    ['agree', { agree: { userid: 'Zheng', agree_time: 1 } }, 'system', ''],
    ['location', { location: { title: '', address: '文化路' } }, 'location', '文化路'],
    ['mixed', { mixed: { item: [{ type: 'text', content: '{"content":"看"}' }, { type: 'image', content: '{"md5sum":"x"}' }] } }, 'text', '看[图片]'],
  ])('reads %s', async (type, body, kind, text) => {
    expect(await messagesOf(wecomArchive, lines(record(type, undefined, body)))).toMatchObject([{ kind, text }])
  })

  it('takes 0 for an unknown time', async () => {
    expect((await messagesOf(wecomArchive, lines(record('text', { content: '好' }, { msgtime: 0 }))))[0]!.time).toBeNull()
  })

  it('makes one chat of both directions of a one-to-one talk, and marks robots', async () => {
    const { chats } = await collect(wecomArchive, lines(record('text', { content: '1' }, { roomid: '' }), record('text', { content: '2' }, { roomid: '', from: 'Liu', tolist: ['Zheng'], msgid: 'x' }), record('text', { content: '3' }, { from: 'wbRobot' })))
    expect(chats.map(chat => [chat.about.name, chat.about.kind, chat.messages.length])).toEqual([['Liu', 'private', 2], ['wrRoom', 'group', 1]])
    expect(chats[1]!.members).toMatchObject([{ id: 'wbRobot', bot: true }])
  })

  it('reads an array as well as lines', async () => {
    expect((await messagesOf(wecomArchive, memoryFile({ name: 'x.json', text: JSON.stringify([record('text', { content: '好' })]) }))).map(m => m.text)).toEqual(['好'])
  })

  it('says that an encrypted envelope cannot be read', async () => {
    const envelope = memoryFile({ name: 'x.json', text: JSON.stringify({ errcode: 0, chatdata: [{ seq: 1, msgid: 'a', publickey_ver: 1, encrypt_random_key: 'x', encrypt_chat_msg: 'y' }] }) })
    expect((await collect(wecomArchive, envelope)).skipped).toMatchObject([{ reason: 'unsupported', id: 'a' }])
  })

  it('reports a broken line and the cut last one', async () => {
    const file = memoryFile({ name: 'x.jsonl', text: `{"msgid":"1"}\n${JSON.stringify(record('text', { content: '好' }))}\n{"msgid":"2","action":"se` })
    expect((await collect(wecomArchive, file)).skipped).toMatchObject([{ reason: 'malformed', record: 0, line: 1 }, { reason: 'truncated', record: 2 }])
  })
})
