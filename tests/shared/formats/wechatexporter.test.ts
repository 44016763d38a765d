import { describe, expect, it } from 'vitest'
import { wechatexporterHtml } from '../../../shared/formats/wechatexporter-html'
import { wechatexporterTxt } from '../../../shared/formats/wechatexporter-txt'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const block = (id: string, type: number, content: string, more = 'left'): string =>
  `<div class="msg chat ${more}" msgid="${id}" msgtype="${type}"><div class="avatar-box"><img class="avatar" src="p.jpg"></div><div class="nt-box"><span class="dspname" wxId="wxid_a">甲 &amp; 乙</span> 2022-10-01 07:00:00</div><div class="content-box">${content}</div></div>`
const page = (...blocks: readonly string[]): string => `<html><head><title>t</title></head><body uid="wxid_me" sid="1@chatroom"><span class="sname">徒步</span><div id="msgs-div">${blocks.join('\n')}</div></body></html>`
const html = (text: string, beside: Readonly<Record<string, string>> = {}, piece?: number) => memoryFile({ name: '徒步.html', text, beside, ...(piece && { piece }) })
const pre = (text: string): string => `<span class="msg-text"><pre>${text}</pre></span>`

describe('WechatExporter pages', () => {
  it.each([
    ['card', 42, '<div class="card-name">老魏</div>', '老魏'], ['transfer', 49, `${pre('￥20.00')}<span class="app-name">微信转账</span>`, '￥20.00'],
    ['link', 49, '<a href="https://e.com/?a=1&amp;b=2"><b>题</b></a>', '题\nhttps://e.com/?a=1&b=2'], ['file', 49, '<a href="Files/a.pdf">a.pdf</a>', 'a.pdf'],
    ['location', 48, pre('南山口'), '南山口'], ['text', 49, pre('接龙'), '接龙'], ['unknown', 49, '', ''], ['call', 50, pre('通话时长 00:31'), '通话时长 00:31'],
  ])('reads a %s', async (kind, type, content, text) => {
    expect(await messagesOf(wechatexporterHtml, html(page(block('1', type, content))))).toMatchObject([{ kind, text, senderName: '甲 & 乙', senderId: 'wxid_a' }])
  })

  it('gives a forwarded block to the message that carries it', async () => {
    const messages = await messagesOf(wechatexporterHtml, html(page(block('7', 49, pre('记录')), block('7_1', 1, pre('内一'), 'left fmsg'), block('7_2', 1, pre('内二'), 'left fmsg'), block('8', 1, pre('后')))))
    expect(messages.map(m => [m.id, m.kind, m.nested?.map(one => one.text)])).toEqual([['7', 'forward', ['内一', '内二']], ['8', 'text', undefined]])
  })

  it('keeps entities decoded once, line breaks of pre, and markup that a person typed', async () => {
    expect((await messagesOf(wechatexporterHtml, html(page(block('1', 1, pre('&lt;div class="msg" msgid="9"&gt;\n  x &amp;amp;'))), {}, 7)))[0]!.text).toBe('<div class="msg" msgid="9">\n  x &amp;')
  })

  it('finds script pages by their numbers when the page names none', async () => {
    const script = `var msgArray = [\n${JSON.stringify(block('2', 1, pre('二')))},\n${JSON.stringify(block('3', 3, '<img class="image" rawUrl="F/3.jpg">'))}\n];\nwindow.x.push(msgArray);`
    const messages = await messagesOf(wechatexporterHtml, html(page(block('1', 1, pre('一'))), { '徒步_files/Data/msg-1.js': script }))
    expect(messages.map(m => [m.id, m.kind, m.attachments])).toEqual([['1', 'text', undefined], ['2', 'text', undefined], ['3', 'image', ['F/3.jpg']]])
  })

  it('runs nothing and keeps nothing of scripts in the page', async () => {
    expect((await messagesOf(wechatexporterHtml, html(page('<script>document.write("x")</script>', block('1', 1, pre('好')))))).map(m => m.text)).toEqual(['好'])
  })
})

describe('WechatExporter text', () => {
  const txt = (...lines: readonly string[]) => memoryFile({ name: '徒步.txt', text: ['徒步 - 微信聊天记录', '', ...lines].join('\n') })

  it('ends the name at the first time of the line', async () => {
    expect((await messagesOf(wechatexporterTxt, txt('老赵(队医) (2022-10-01 07:05:00):集合 (2022-10-01 06:30:00):别迟到')))[0]).toMatchObject({ senderName: '老赵(队医)', text: '集合 (2022-10-01 06:30:00):别迟到' })
  })

  it('separates the message that is glued to a transfer, by a name it knows', async () => {
    const messages = await messagesOf(wechatexporterTxt, txt('乙 (2022-10-01 07:05:00):在', '甲 (2022-10-01 07:05:01):转账 ￥20.00乙 (2022-10-01 07:06:00):好'))
    expect(messages.map(m => [m.senderName, m.kind, m.text])).toEqual([['乙', 'text', '在'], ['甲', 'transfer', '转账 ￥20.00'], ['乙', 'text', '好']])
  })

  it('reads a quote only above its line of dashes; other corner quotes are words', async () => {
    const messages = await messagesOf(wechatexporterTxt, txt('甲 (2022-10-01 07:05:00):看', '「乙：这个」', '「乙：上', '下」', '- - - - - - - - - - - - - - -', '收到', '第二行', '乙 (2022-10-01 07:06:00):在'))
    expect(messages.map(m => [m.senderName, m.text, m.replyTo])).toEqual([['甲', '看\n「乙：这个」', undefined], ['', '收到\n第二行', { senderName: '乙', text: '上\n下' }], ['乙', '在', undefined]])
  })

  it('takes an opening of a forward that never closes for words', async () => {
    const messages = await messagesOf(wechatexporterTxt, txt('甲 (2022-10-01 07:05:00):看', '<< 群聊', '乙 (2022-10-01 07:06:00):在'))
    expect(messages.map(m => m.text)).toEqual(['看\n<< 群聊', '在'])
  })

  it('gives a notice no time, and a line without any header above it a place in the report', async () => {
    const { chats, skipped } = await collect(wechatexporterTxt, txt('走丢的一行', '你撤回了一条消息'))
    expect(chats[0]!.messages).toMatchObject([{ kind: 'recall', time: null, senderName: null }])
    expect(skipped).toMatchObject([{ reason: 'malformed', line: 3 }])
  })
})
