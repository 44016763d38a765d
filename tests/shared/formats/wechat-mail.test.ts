import { describe, expect, it } from 'vitest'
import { htmlLines } from '../../../shared/formats/html-lines'
import { decodeWords, MailReader } from '../../../shared/formats/mail-parts'
import { wechatCopy } from '../../../shared/formats/wechat-copy'
import { wechatMail } from '../../../shared/formats/wechat-mail'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const file = (...lines: readonly string[]) => memoryFile({ name: '邮件.txt', text: lines.join('\n') })
const at = (text: string): number => Date.parse(`${text}Z`)
const ANDROID = ['班级群 微信群上的聊天记录如下，请查收。', '', '—————  2018-09-03  —————', '', '']

describe('chats mailed from Android', () => {
  it('takes the last clock of a header and keeps double blanks in the name', async () => {
    expect((await messagesOf(wechatMail, file(...ANDROID, '小铺10:00-19:00  店  17:34', '', '在', '')))[0]).toMatchObject({ senderName: '小铺10:00-19:00  店', time: at('2018-09-03T17:34:00'), text: '在' })
  })

  it('takes clock lines and date lines inside a body for words', async () => {
    const messages = await messagesOf(wechatMail, file(...ANDROID, '甲  08:30', '', '签到', '午休  12:30', '—————  2018-09-04  —————', '以上', '', ''))
    expect(messages.map(m => m.text)).toEqual(['签到\n午休  12:30\n—————  2018-09-04  —————\n以上'])
  })

  it('reads a private chat, in which only the two named can write', async () => {
    const { chats } = await collect(wechatMail, file('甲 和 乙 和 丙 在微信上的聊天记录如下，请查收。', '', '—————  2018-09-03  —————', '', '甲  08:00', '', '时间表', '', '午饭  12:00', '', '好', '', '乙 和 丙  08:01', '', '收到', ''))
    expect(chats[0]!.about).toMatchObject({ kind: 'private' })
    expect(chats[0]!.messages.map(m => [m.senderName, m.text])).toEqual([['甲', '时间表\n\n午饭  12:00\n\n好'], ['乙 和 丙', '收到']])
  })

  it('leaves the time open without a date line, until the operator gives the day', async () => {
    const undated = file('班级群 微信群上的聊天记录如下，请查收。', '', '甲  08:30', '', '在', '')
    expect((await messagesOf(wechatMail, undated))[0]!.time).toBeNull()
    expect((await collect(wechatMail, undated, { date: 20180903 })).chats[0]!.messages[0]!.time).toBe(at('2018-09-03T08:30:00'))
  })
})

describe('chats mailed from iOS', () => {
  it('reads a group name with quotes and a line break in it', async () => {
    const { chats } = await collect(wechatMail, file('Dear:', '', '   微信群"周末"骑行"', '群"的聊天记录如下:', '', '—————  2025-8-27  —————', '', '甲 09:05', '好', ''))
    expect(chats[0]!.about).toMatchObject({ name: '周末"骑行" 群', kind: 'group' })
  })

  it('understands words before a twelve-hour clock', async () => {
    const messages = await messagesOf(wechatMail, file('微信群"群"的聊天记录如下:', '', '—————  2025-8-27  —————', '', '甲 下午 9:05', '好', '', '乙 上午12:01', '早', ''))
    expect(messages.map(m => [m.senderName, m.time])).toEqual([['甲', at('2025-08-27T21:05:00')], ['乙', at('2025-08-27T00:01:00')]])
  })

  it('takes only bold lines of the HTML for headers, and entities once', async () => {
    const html = '<html><body><div>Dear:</div><div>微信群"A &amp; B"的聊天记录如下:</div><div>—————&nbsp; 2025-8-27 &nbsp;—————</div><div><span><b>甲 09:05<br></b></span>&lt;b&gt;乙 10:00&lt;/b&gt; &amp;amp;<br><br>丙 11:00<br><br></div><div>发自我的 iPhone</div></body></html>'
    const { chats } = await collect(wechatMail, memoryFile({ name: 'x.html', text: html }))
    expect(chats[0]!.about.name).toBe('A & B')
    expect(chats[0]!.messages.map(m => [m.senderName, m.text])).toEqual([['甲', '<b>乙 10:00</b> &amp;\n\n丙 11:00']])
  })

  it('reads a base64 part and an RFC 2047 subject', async () => {
    const html = '<div>微信群"群"的聊天记录如下:</div><div>—————  2025-8-27  —————</div><div><b>甲 09:05<br></b>好🚲<br></div>'
    const encoded = Buffer.from(html).toString('base64').replace(/.{60}/g, '$&\r\n')
    const mail = ['From: a@example.com', 'Subject: =?utf-8?Q?=E5=BE=AE=E4=BF=A1?=', ' =?utf-8?B?576k?=', 'MIME-Version: 1.0', 'Content-Type: text/html; charset="UTF-8"', 'Content-Transfer-Encoding: base64', '', encoded, ''].join('\r\n')
    expect((await messagesOf(wechatMail, memoryFile({ name: 'x.eml', text: mail })))[0]).toMatchObject({ senderName: '甲', text: '好🚲' })
    expect(decodeWords('=?utf-8?Q?=E5=BE=AE=E4=BF=A1?= =?utf-8?B?576k?= x_y')).toBe('微信群 x_y')
  })

  it('says so when a part is in a character set it cannot decode', async () => {
    const mail = ['Subject: 聊天记录', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=x-none', 'Content-Transfer-Encoding: base64', '', 'xOO6ww==', ''].join('\n')
    expect((await collect(wechatMail, memoryFile({ name: 'x.eml', text: mail }))).skipped).toMatchObject([{ reason: 'unsupported', excerpt: 'charset=x-none' }])
  })

  it('takes text parts out of nested multiparts and passes attachments by', () => {
    const reader = new MailReader()
    for (const line of ['Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: multipart/alternative; boundary="b"', '', '--b', 'Content-Type: text/plain', '', '文', '--b', 'Content-Type: text/html', '', '<p>字</p>', '--b--', '--a', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=x.txt', '', '附', '--a--']) reader.line(line)
    expect(reader.end().texts).toEqual([{ type: 'text/plain', text: '文' }, { type: 'text/html', text: '<p>字</p>' }])
  })

  it.each([['图片1（可在附件中查看）', 'image'], ['视频1.mp4 (可在附件中查看)', 'video'], ['[标题 : https://example.com/a]', 'link'], ['[文件: a.doc(请在附件中查看)]', 'file'], ['看 图片1（可在附件中查看）', 'text']])('%s is %s', async (body, kind) => {
    expect((await messagesOf(wechatMail, file('微信群"群"的聊天记录如下:', '', '—————  2025-8-27  —————', '', '甲 09:05', body, '')))[0]!.kind).toBe(kind)
  })
})

describe('text copied from the multi-select menu', () => {
  it('takes a time line without a name line before it for body', async () => {
    const messages = await messagesOf(wechatCopy, file('甲', '2026年07月17日 08:00', '2026年07月18日 09:00', '考试', '', '第二段', '', '乙', '2026年07月17日 下午1:02', '[文件] a.doc'))
    expect(messages.map(m => [m.senderName, m.text, m.kind, m.time])).toEqual([['甲', '2026年07月18日 09:00\n考试\n\n第二段', 'text', at('2026-07-17T08:00:00')], ['乙', '[文件] a.doc', 'file', at('2026-07-17T13:02:00')]])
  })
})

describe('lines of an HTML text', () => {
  it('breaks at blocks and br, joins wrapped words, and leaves out what is not shown', () => {
    expect(htmlLines('<head><title>t</title><style>x</style></head><body><p>a\n b</p><div>c<br>d<script>evil()</script></div></body>').map(line => line.text)).toEqual(['a b', 'c', 'd'])
  })
})
