import { describe, expect, it } from 'vitest'
import { discordJson } from '../../../shared/formats/discord-json'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const author = { id: '900000000000000101', name: 'azhou', nickname: '阿周', isBot: false }
const base = { id: '1380000000000010001', type: 'Default', timestamp: '2025-06-01T20:00:01.5+08:00', content: 'hi', author, attachments: [], embeds: [], stickers: [], reactions: [], mentions: [] }
const file = (messages: readonly object[], head: object = { guild: { id: '9', name: 'S' }, channel: { id: '8', type: 'GuildTextChat', name: 'c' } }) =>
  openBytes('x.json', JSON.stringify({ ...head, messages }, null, 2))
const only = async (message: object) => (await collect(discordJson, file([{ ...base, ...message }]))).chats[0]!.messages[0]!

describe('Discord JSON', () => {
  it.each([
    [{ content: '', attachments: [{ fileName: 'song.mp3' }] }, { kind: 'audio', text: 'song.mp3' }],
    [{ content: '', attachments: [{ fileName: 'a.xyz' }, { fileName: 'b.png' }] }, { kind: 'image', text: '', attachments: ['a.xyz', 'b.png'] }],
    [{ content: '', embeds: [{ title: 'T', url: 'https://example.com' }, { title: 'U', url: null }] }, { kind: 'link', text: 'T\nhttps://example.com\nU' }],
    [{ content: 'words', embeds: [{ title: 'T' }] }, { kind: 'text', text: 'words' }],
    [{ content: '' }, { kind: 'unknown', text: '' }],
    [{ type: 'Call', content: 'Started a call that lasted 3 minutes.' }, { kind: 'call', senderName: null, by: '阿周' }],
    [{ type: '46', content: '' }, { kind: 'system', senderName: null, event: 'other' }],
    [{ type: 'ChannelNameChange', content: 'Changed the channel name: neu: 2' }, { event: 'rename', by: '阿周', value: 'neu: 2' }],
    [{ type: 'RecipientAdd', content: 'Added mika to the group.', mentions: [{ id: '2', name: 'mika' }] }, { event: 'join', by: '阿周', who: ['mika'], via: 'invite' }],
    [{ type: 'RecipientRemove', content: 'Left the group.', mentions: [] }, { event: 'leave', who: ['阿周'] }],
    [{ author: { id: '1', name: 'old' } }, { senderName: 'old', senderId: '1' }],
    [{ timestamp: '2025-06-01T12:00:01.1234567+00:00' }, { time: Date.UTC(2025, 5, 1, 12, 0, 1, 123) }],
  ])('reads %j', async (message, expected) => {
    expect(await only(message)).toMatchObject(expected)
  })

  it('leaves a reply whose answered message is gone or null without quote', async () => {
    expect((await only({ type: 'Reply', reference: { messageId: '1380000000000019999' } })).replyTo).toEqual({ id: '1380000000000019999' })
    expect((await only({ type: 'Reply', reference: { messageId: null } })).replyTo).toBeUndefined()
  })

  it('names direct messages by the channel alone', async () => {
    const { chats } = await collect(discordJson, file([base], { guild: { id: '0', name: 'Direct Messages' }, channel: { id: '8', type: 'DirectTextChat', name: 'mika' } }))
    expect(chats[0]!.about).toMatchObject({ name: 'mika', kind: 'private', id: '8' })
  })

  it('adds no member for the author of a notice', async () => {
    expect((await collect(discordJson, file([{ ...base, type: 'GuildMemberJoin' }]))).chats[0]!.members).toEqual([])
  })
})
