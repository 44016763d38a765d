import { describe, expect, it } from 'vitest'
import { telegram } from '../../../shared/formats/telegram'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const chat = (messages: readonly object[], head: object = { name: 'G', type: 'private_group', id: 5 }, indent = 1) =>
  openBytes('result.json', JSON.stringify({ ...head, messages }, null, indent))
const base = { id: 1, type: 'message', date: '2024-03-01T08:00:00', date_unixtime: '1709222400', from: 'A', from_id: 'user1', text: 'x', text_entities: [{ type: 'plain', text: 'x' }] }
const only = async (message: object) => (await collect(telegram, chat([{ ...base, ...message }]))).chats[0]!.messages[0]!

describe('Telegram messages', () => {
  it('reads indented and compact files alike', async () => {
    const list = [base, { ...base, id: 2, text: ['a ', { type: 'bold', text: '"b"' }], reactions: [{ type: 'emoji', count: 2, emoji: '👍' }] }, { ...base, id: 3, text: '"text_entities": [' }]
    const [indented, compact] = [await collect(telegram, chat(list)), await collect(telegram, chat(list, undefined, 0))]
    expect(indented).toEqual(compact)
    expect(indented.chats[0]!.messages.map(message => message.text)).toEqual(['x', 'a "b"', '"text_entities": ['])
    expect(indented.chats[0]!.messages[1]!.reactions).toEqual([{ emoji: '👍', count: 2 }])
  })

  it('reads the question of a poll as text or as text with entities', async () => {
    for (const question of ['Where?', { text: 'Where?', entities: [] }, { text: ['Where', { type: 'bold', text: '?' }] }]) expect(await only({ text: '', poll: { question, answers: [{ text: 'a' }] } })).toMatchObject({ kind: 'poll', text: 'Where?' })
  })

  it('repairs control characters that some versions write as \\x0B', async () => {
    const file = openBytes('result.json', '{"name":"G","type":"private_group","id":5,"messages":[{"id":1,"type":"message","date_unixtime":"1709222400","from":"A","from_id":"user1","text":"a\\x0Bb"}]}')
    expect((await collect(telegram, file)).chats[0]!.messages[0]!.text).toBe('a\u000bb')
  })

  it('keeps complete records of a truncated file and reports the torn one', async () => {
    const text = JSON.stringify({ name: 'G', type: 'private_group', id: 5, messages: [base, { ...base, id: 2 }] }, null, 1)
    const { chats, skipped } = await collect(telegram, openBytes('result.json', text.slice(0, text.lastIndexOf('"from"'))))
    expect(chats[0]!.messages.map(message => message.id)).toEqual(['1'])
    expect(skipped).toMatchObject([{ reason: 'truncated', record: 1, chat: 0 }])
  })

  it('takes local time where older versions give no instant', async () => {
    const { date_unixtime: _, ...older } = base
    const { chats } = await collect(telegram, chat([older]))
    expect(chats[0]!.about.time).toEqual({ basis: 'local' })
    expect(chats[0]!.messages[0]!.time).toBe(Date.UTC(2024, 2, 1, 8))
  })

  it('names a deleted account by its id and keeps it as sender', async () => {
    expect(await only({ from: null })).toMatchObject({ senderName: 'user1', senderId: 'user1' })
  })

  it('takes a name that stands behind the messages', async () => {
    const file = openBytes('result.json', JSON.stringify({ messages: [base], name: 'late', type: 'personal_chat', id: 9 }))
    expect((await collect(telegram, file)).chats[0]!.about).toMatchObject({ name: 'late', id: '9', kind: 'private' })
  })

  it('marks own messages of an account export', async () => {
    const account = { personal_information: { user_id: 1 }, chats: { about: '', list: [{ name: 'G', type: 'private_group', id: 5, messages: [base] }] } }
    expect((await collect(telegram, openBytes('result.json', JSON.stringify(account)))).chats[0]!.messages[0]!.isSelf).toBe(true)
  })

  it('gives two chats of the same name as two chats', async () => {
    const one = (id: number) => ({ name: 'same', type: 'private_group', id, messages: [base] })
    const { chats } = await collect(telegram, openBytes('result.json', JSON.stringify({ chats: { about: '', list: [one(1), { name: 'empty', type: 'private_group', id: 3, messages: [] }, one(2)] } })))
    expect(chats.map(found => found.about.id)).toEqual(['1', '2'])
  })

  it('reports a record without a time', async () => {
    expect((await collect(telegram, chat([{ ...base, date: '', date_unixtime: '0' }]))).skipped).toMatchObject([{ reason: 'malformed', record: 0, id: '1' }])
  })

  it.each([
    [{ photo: '(File exceeds maximum size. Change data exporting settings to download.)' }, { kind: 'image', text: 'x' }],
    [{ text: '', file: 'a/b.mp3', media_type: 'audio_file', file_name: 'Lied.mp3' }, { kind: 'audio', text: 'Lied.mp3', attachments: ['Lied.mp3'] }],
    [{ text: '', file: 'v.mp4', media_type: 'animation' }, { kind: 'image' }],
    [{ text: '', file: 'v.mp4', media_type: 'video_message' }, { kind: 'video' }],
    [{ text: '', game_title: 'g' }, { kind: 'unknown', text: '' }],
    [{ text: '', location_information: { latitude: 1, longitude: 2 }, address: 'Kai 1' }, { kind: 'location', text: 'Kai 1' }],
    [{ forwarded_from: null, forwarded_from_id: 'user7' }, { forwardedFrom: 'user7' }],
  ])('reads %j', async (message, expected) => {
    expect(await only(message)).toMatchObject(expected)
  })
})

describe('Telegram service records', () => {
  const service = async (action: object) => only({ type: 'service', actor: 'A', actor_id: 'user1', text: '', text_entities: [], ...action })

  it('are no messages of anybody', async () => {
    expect(await service({ action: 'join_group_by_link', inviter: 'B' })).toMatchObject({ senderName: null, kind: 'system', event: 'join', who: ['A'], via: 'link' })
  })

  it('tell leaving from being removed', async () => {
    expect(await service({ action: 'remove_members', members: ['A'] })).toMatchObject({ event: 'leave', who: ['A'] })
    expect(await service({ action: 'remove_members', members: ['B'] })).toMatchObject({ event: 'remove', by: 'A', who: ['B'] })
  })

  it('keep calls as notices of kind call', async () => {
    expect(await service({ action: 'phone_call', duration_seconds: 3 })).toMatchObject({ senderName: null, kind: 'call' })
  })
})

describe('recognising Telegram', () => {
  const detect = (text: string) => telegram.detect({ name: 'x.json', text, bytes: new Uint8Array(), entries: [], rows: [], complete: true })

  it('goes by content', () => {
    expect(detect(JSON.stringify({ name: 'G', type: 'private_group', id: 5, messages: [base] }))).toBe(1)
    expect(detect('{"about":"x","chats":{"about":"y","list":[')).toBeGreaterThan(0.9)
    expect(detect('{"chatInfo":{},"messages":[]}')).toBe(0)
  })
})
