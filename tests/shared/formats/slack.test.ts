import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { slack } from '../../../shared/formats/slack'
import { readSlackText } from '../../../shared/formats/slack-text'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const zip = (files: Readonly<Record<string, unknown>>) => openBytes('x.zip', zipSync(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, strToU8(JSON.stringify(value))]))))
const users = [{ id: 'U1', name: 'lin', profile: { display_name: 'lin', real_name: 'Lin' } }, { id: 'U2', name: 'guo', profile: { display_name: '', real_name: '陈果' } }]
const channels = [{ id: 'C1', name: 'general', members: ['U1'] }]
const base = { type: 'message', user: 'U1', text: 'hi', ts: '1754100000.000100' }
const only = async (message: object) => (await collect(slack, zip({ 'users.json': users, 'channels.json': channels, 'general/2025-08-02.json': [{ ...base, ...message }] }))).chats[0]!.messages[0]!

describe('Slack messages', () => {
  it.each([
    [{ ts: '1754100000.999999' }, { time: 1754100000999, id: '1754100000.999999' }],
    [{ user: 'UOUT', user_profile: { display_name: '', real_name: 'Out Sider' } }, { senderName: 'Out Sider', senderId: 'UOUT' }],
    [{ text: '', files: [{ name: 'a.pdf', mimetype: 'application/pdf' }] }, { kind: 'file', text: 'a.pdf' }],
    [{ text: '', attachments: [{ title: 'T', title_link: 'https://example.com' }] }, { kind: 'link', text: 'T\nhttps://example.com' }],
    [{ text: '', blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'see ' }, { type: 'user', user_id: 'U2' }, { type: 'text', text: ' a<b ' }, { type: 'link', url: 'https://e.com', text: 'here' }] }] }] }, { kind: 'text', text: 'see @陈果 a<b here (https://e.com)', mentions: ['陈果'] }],
    [{ text: '', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Build' } }, { type: 'section', text: { type: 'mrkdwn', text: 'done &amp; dusted' } }] }, { kind: 'text', text: 'Build\ndone & dusted' }],
    [{ subtype: 'me_message' }, { kind: 'text', senderName: 'lin' }],
    [{ subtype: 'channel_join', inviter: 'U2' }, { senderName: null, event: 'join', who: ['lin'], by: '陈果', via: 'invite' }],
    [{ subtype: 'channel_purpose', purpose: 'p' }, { event: 'announce', value: 'p' }],
    [{ subtype: 'pinned_item' }, { event: 'pin', by: 'lin' }],
    [{ subtype: 'channel_archive' }, { senderName: null, event: 'other' }],
  ])('reads %j', async (message, expected) => {
    expect(await only(message)).toMatchObject(expected)
  })

  it('reports what is no message', async () => {
    const { skipped } = await collect(slack, zip({ 'users.json': users, 'channels.json': channels, 'general/2025-08-02.json': [{ ...base, type: 'event' }, { ...base, ts: '' }] }))
    expect(skipped.map(({ reason, record }) => [reason, record])).toEqual([['unsupported', 'general/2025-08-02.json:0'], ['malformed', 'general/2025-08-02.json:1']])
  })
})

describe('Slack exports', () => {
  it('read days in order, direct messages by id, and a zip that was packed again', async () => {
    const file = zip({
      'ws/users.json': users, 'ws/channels.json': channels, 'ws/dms.json': [{ id: 'D1', members: ['U1', 'U2'] }],
      'ws/general/2025-08-03.json': [{ ...base, text: 'b' }], 'ws/general/2025-08-02.json': [{ ...base, text: 'a' }], 'ws/D1/2025-08-02.json': [{ ...base, text: 'c', user: 'U2' }],
      'ws/loose/2025-08-02.json': [base],
    })
    const { chats } = await collect(slack, file)
    expect(chats.map(({ about, messages }) => [about.name, about.kind, about.id, messages.map(message => message.text)])).toEqual([
      ['general', 'group', 'C1', ['a', 'b']], ['lin, 陈果', 'private', 'D1', ['c']], ['loose', 'group', undefined, ['hi']]])
  })
})

describe('Slack text', () => {
  const names = { userName: (id: string) => (id === 'U1' ? '<林&>' : id), channelName: (id: string) => (id === 'C1' ? '大厅' : null) }

  it.each([
    ['&lt;@U1&gt; is not a mention', '<@U1> is not a mention'], ['<@U1>: &amp;lt;', '@<林&>: &lt;'], ['<@U9|ext>', '@ext'], ['<@U9>', '@U9'], ['<#C1>', '#大厅'], ['<#C9|gone>', '#gone'],
    ['<!subteam^S1|@team>', '@team'], ['<!channel>', '@channel'], ['<mailto:a@example.com|a@example.com>', 'a@example.com'], ['<https://example.com>', 'https://example.com'],
    ['a < b and <unclosed', 'a < b and <unclosed'],
  ])('%s', (source, text) => {
    expect(readSlackText(source, names).text).toBe(text)
  })
})
