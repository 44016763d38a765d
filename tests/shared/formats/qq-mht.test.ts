import { describe, expect, it } from 'vitest'
import { documentOf, memorySource } from '../../support/importing'

const MIME = 'From: <Save by Tencent MsgMgr>\r\nSubject: Tencent IM Message\r\nMIME-Version: 1.0\r\nContent-Type:multipart/related;\r\n\tboundary="----=_NextPart_1"\r\n\r\n------=_NextPart_1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding:7bit\r\n\r\n<html><head><title>QQ Message</title></head><body><table>'
const head = (object: string, group = '我的群聊'): string => `<tr><td><div style=padding-left:10px;><br><b>消息记录</b></div></td></tr><tr><td><div style=padding-left:10px;>消息分组:${group}</div></td></tr><tr><td><div style=padding-left:10px;>消息对象:${object}</div></td></tr><tr><td><div style=padding-left:10px;>&nbsp;</div></td></tr>`
const date = (day: string): string => `<tr><td style=font-weight:bold;>日期: ${day}</td></tr>\r\n`
const row = (sender: string, clock: string, body: string): string => `<tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>${sender}</div>${clock}</div><div style=padding-left:20px;>${body}</div></td></tr>\r\n`
const END = '</table></body></html>\r\n\r\n------=_NextPart_1\r\nContent-Type:image/jpeg\r\nContent-Location:{A}.dat\r\n\r\nPHRyPjx0ZD4=\r\n------=_NextPart_1--'
const read = (rows: string, end = END) => documentOf(memorySource('群.mht', `\ufeff${MIME}${rows}${end}`))

describe('QQ mht export', () => {
  it('reads dates that are not padded and a clock with AM/PM', async () => {
    const document = await read(head('群') + date('2023-5-2') + row('甲(9900000101)', '8:05:09 PM', '晚') + row('甲(9900000101)', '12:00:01 AM', '零点'))
    expect(document.messages!.map(message => message.ts)).toEqual(['2023-05-02T20:05:09', '2023-05-02T00:00:01'])
  })

  it('reads a private chat and a notice without sender', async () => {
    const document = await read(head('小葵', '我的好友') + date('2023-05-02') + row('小葵', '8:05:09', '早') + row('&nbsp;', '8:06:00', '您收到了一个窗口抖动。'))
    expect(document.group).toEqual({ name: '小葵', type: 'private' })
    expect(document.messages!.map(message => [message.senderName, message.kind])).toEqual([['小葵', 'text'], [null, 'system']])
  })

  it('decodes entities once and keeps what was typed as tags', async () => {
    const document = await read(head('群') + date('2023-05-02') + row('甲(9900000101)', '8:05:09', '&lt;b&gt;粗&lt;/b&gt; &amp;amp; &#128512;'))
    expect(document.messages![0]!.text).toBe('<b>粗</b> &amp; 😀')
  })

  it('names pictures in any folder, and takes several alone as an image', async () => {
    const document = await read(head('群') + date('2023-05-02') + row('甲(9900000101)', '8:05:09', '<IMG src="群.files/1.jpg"><IMG src=2.jpg>'))
    expect(document.messages![0]).toMatchObject({ kind: 'image', text: '[图片][图片]', attachments: ['群.files/1.jpg', '2.jpg'] })
  })

  it('takes several heads as several chats and a repeated one as the same', async () => {
    const one = date('2023-05-02') + row('小葵', '8:05:09', '早')
    const document = await read(head('小葵', '我的好友') + one + head('群') + date('2023-05-03') + row('甲(9900000101)', '8:05:09', '早') + head('小葵', '最近联系人') + one)
    expect(document.chats!.map(chat => [chat.group.name, chat.messages.length, chat.skipped.length])).toEqual([['小葵', 1, 1], ['群', 1, 0]])
  })

  it('reports a row that the end of the file cuts off', async () => {
    const document = await read(head('群') + date('2023-05-02') + row('甲(9900000101)', '8:05:09', '早'), '<tr><td><div style=color:#006EFE;><div>乙(99')
    expect(document.messages).toHaveLength(1)
    expect(document.skipped.map(skip => skip.reason)).toEqual(['truncated'])
  })

  it('reports a message without a date above it', async () => {
    const document = await read(head('群') + row('甲(9900000101)', '8:05:09', '早') + date('2023-05-02') + row('甲(9900000101)', '8:05:10', '好'))
    expect(document.messages!.map(message => message.text)).toEqual(['好'])
    expect(document.skipped.map(skip => skip.reason)).toEqual(['malformed'])
  })

  it('gives the same keys as the text export of the chat', async () => {
    const text = `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${'='.repeat(64)}\r\n消息分组:我的群聊\r\n${'='.repeat(64)}\r\n消息对象:群\r\n${'='.repeat(64)}\r\n\r\n2023-05-02 8:05:09 甲(9900000101)\r\n早 上\r\n好\r\n\r\n`
    const mht = await read(head('群') + date('2023-05-02') + row('甲(9900000101)', '8:05:09', '<font>早&nbsp;上<br>好</font>'))
    expect(mht.messages).toEqual((await documentOf(memorySource('群.txt', text))).messages)
  })
})
