import { describe, expect, it } from 'vitest'
import { wechatBracketTxt } from '../../../shared/formats/wechat-bracket-txt'
import { chatlogTxt } from '../../../shared/formats/wechat-chatlog-txt'
import { wechatMsgTxt } from '../../../shared/formats/wechat-msg-txt'
import { weflowTxt } from '../../../shared/formats/wechat-weflow-txt'
import { collect, messagesOf } from './collect'
import { memoryFile } from './memory-file'

const file = (name: string, ...lines: readonly string[]) => memoryFile({ name, text: lines.join('\n') })
const head = (...lines: readonly string[]) => ({ name: 'x', text: lines.join('\n'), bytes: new Uint8Array(), entries: [], rows: [], complete: true })
const at = (text: string): number => Date.parse(`${text}Z`)

describe('WeFlow text', () => {
  it('takes a pasted header for body when no blank line stands before it', async () => {
    const messages = await messagesOf(weflowTxt, file('群聊_跑团.txt', "2025-09-20 05:31:00 '甲'", '转：', "2025-09-19 22:00:00 '乙'", '明天见', '', '以上', ''))
    expect(messages.map(m => m.text)).toEqual(["转：\n2025-09-19 22:00:00 '乙'\n明天见\n\n以上"])
  })

  it('reads names with quotes and blanks in them', async () => {
    expect((await messagesOf(weflowTxt, file('群聊_跑团.txt', "2025-09-20 05:31:00 ''小 步' 快''", '在', '')))[0]!.senderName).toBe("'小 步' 快'")
  })

  it('takes the chat name and its id for the mark of a notice, and the words of a member never', async () => {
    const messages = await messagesOf(weflowTxt, file('群聊_跑团.txt', "2025-09-20 05:31:00 '甲'", '"甲"邀请"乙"加入了群聊', '', "2025-09-20 05:31:01 '跑团'", '"甲"邀请"乙"加入了群聊', '', "2025-09-20 05:31:02 '1@chatroom'", '你撤回了一条消息', ''))
    expect(messages.map(m => [m.kind, m.by])).toEqual([['text', undefined], ['system', '甲'], ['recall', '我']])
  })

  it('knows a notice by its wording in a private chat, where it carries the name of the other side', async () => {
    const { chats } = await collect(weflowTxt, file('私聊_老王.txt', "2025-09-20 05:31:00 '老王'", '"老王" 撤回了一条消息', '', "2025-09-20 05:31:01 '我'", '在', ''))
    expect(chats[0]!.about).toMatchObject({ name: '老王', kind: 'private' })
    expect(chats[0]!.messages).toMatchObject([{ kind: 'recall' }, { kind: 'text', isSelf: true }])
  })

  it.each([['[视频]9s', 'video'], ['[视频]好看', 'text'], ['[名片]老魏', 'card'], ['[红包]新年红包', 'redpacket'], ['[群公告]雨天取消', 'text'], ['[语音消息]转写', 'voice'], ['[表情包：哈]', 'sticker'], ['[其他消息]', 'unknown'], ['[接龙] 一', 'text'], ['', 'unknown']])(
    '%s is %s', async (body, kind) => {
      expect((await messagesOf(weflowTxt, file('群聊_跑团.txt', "2025-09-20 05:31:00 '甲'", body, '')))[0]!.kind).toBe(kind)
    })

  it.each(['2025-09-20 05:3', "2025-09-20 05:31:50 '领", '2025-0'])('reports a file cut in its last header: %s', async cut => {
    const { chats, skipped } = await collect(weflowTxt, file('群聊_跑团.txt', "2025-09-20 05:31:00 '甲'", '在', '', cut))
    expect(chats[0]!.messages.map(m => m.text)).toEqual(['在'])
    expect(skipped).toMatchObject([{ reason: 'truncated', line: 4 }])
  })
})

describe('chatlog text', () => {
  it('takes the year from the file name, the date where the headers have none, and says which', async () => {
    const year = await collect(chatlogTxt, file('团_2023.txt', '甲(wxid_a) 12-31 23:59:59', '在', ''))
    expect(year.chats[0]!.messages[0]!.time).toBe(at('2023-12-31T23:59:59'))
    expect(year.chats[0]!.about).toMatchObject({ name: '团', time: { year: 2023 } })
    const day = await collect(chatlogTxt, file('团_2024-12-31.txt', '甲(wxid_a) 08:00:00', '在', ''))
    expect(day.chats[0]!.messages[0]!.time).toBe(at('2024-12-31T08:00:00'))
    expect(day.chats[0]!.about.time).toEqual({ date: '2024-12-31' })
  })

  it('leaves the time open when neither headers nor file name tell the day, until the operator does', async () => {
    const unknown = file('粘贴.txt', '甲(wxid_a) 08:00:00', '在', '')
    expect((await collect(chatlogTxt, unknown)).chats[0]!.messages[0]!.time).toBeNull()
    expect((await collect(chatlogTxt, unknown, { date: 20241231 })).chats[0]!.messages[0]!.time).toBe(at('2024-12-31T08:00:00'))
  })

  it('takes the import year when headers have none and the name has no year', async () => {
    expect((await messagesOf(chatlogTxt, file('团.txt', '甲(wxid_a) 05-01 08:00:00', '在', '')))[0]!.time).toBe(at('2026-05-01T08:00:00'))
  })

  it('takes the last brackets for the id, and a line without an id for body', async () => {
    const messages = await messagesOf(chatlogTxt, file('团_2025.txt', '小麦 (试用)(wxid_x) 05-02 08:00:00', '好', '', '大家早(好) 05-02 07:59:00', '', '陌生人 05-02 07:59:00', ''))
    expect(messages.map(m => [m.senderName, m.senderId, m.text])).toEqual([['小麦 (试用)', 'wxid_x', '好\n\n大家早(好) 05-02 07:59:00\n\n陌生人 05-02 07:59:00']])
  })

  it('takes a bare id that looks like one or was seen in brackets before', async () => {
    const messages = await messagesOf(chatlogTxt, file('团_2025.txt', '甲(ab@cd) 05-02 08:00:00', '1', '', 'ab@cd 05-02 08:00:01', '2', '', 'wxid_zz 05-02 08:00:02', '3', '', '我 05-02 08:00:03', '4', ''))
    expect(messages.map(m => [m.senderName, m.senderId, m.isSelf])).toEqual([['甲', 'ab@cd', undefined], ['ab@cd', 'ab@cd', undefined], ['wxid_zz', 'wxid_zz', undefined], ['我', undefined, true]])
  })

  it('takes a line with another form of time than the first header for body', async () => {
    const messages = await messagesOf(chatlogTxt, file('团_2025.txt', '甲(wxid_a) 05-02 08:00:00', '转发', '', '乙(wxid_b) 2024-05-02 07:59:00', '早', ''))
    expect(messages.length).toBe(1)
  })

  it('splits several chats by the room before the time', async () => {
    const { chats } = await collect(chatlogTxt, file('全部_2025.txt', '甲(wxid_a) [团(1@chatroom)] 05-02 08:00:00', '1', '', '乙(wxid_b) [wxid_b] 05-02 08:00:01', '2', '', '我 [团(1@chatroom)] 05-02 08:00:02', '3', ''))
    expect(chats.map(chat => [chat.about.name, chat.about.id, chat.about.kind, chat.messages.length])).toEqual([['团', '1@chatroom', 'group', 2], ['wxid_b', 'wxid_b', 'private', 1]])
  })

  it.each([['![图片](http://x/image/1)', 'image'], ['[语音](http://x)', 'voice'], ['![动画表情](http://x)', 'sticker'], ['[视频号|标题](http://x)', 'link'], ['[音乐|歌](http://x)', 'music'], ['[名片]', 'card'], ['[分享]', 'link'], ['[群公告|明天]', 'text'], ['Type: 49 Content: x', 'unknown'], ['![图片](http://x) 好看', 'text'], ['[红包]', 'redpacket'], ['[转账|发送 ￥1](x)', 'transfer']])(
    '%s is %s', async (body, kind) => {
      expect((await messagesOf(chatlogTxt, file('团_2025.txt', '甲(wxid_a) 05-02 08:00:00', body, '')))[0]!.kind).toBe(kind)
    })
})

describe('WeChatMsg text', () => {
  it('takes a header line with a blank line behind it for a notice unless it is a name of this file', async () => {
    const messages = await messagesOf(wechatMsgTxt, file('群.txt', '2023-12-24 19:00:00 甲', '', '2023-12-24 19:00:01 甲', '在', '', '2023-12-24 19:00:02 "乙"加入了群聊', ''))
    expect(messages.map(m => [m.senderName, m.kind])).toEqual([['甲', 'unknown'], ['甲', 'text'], [null, 'system']])
  })

  it('unescapes names and not bodies', async () => {
    expect((await messagesOf(wechatMsgTxt, file('群.txt', "2023-12-24 19:00:00 O\\'Neil &lt;3", '&amp; 留着', '')))[0]).toMatchObject({ senderName: "O'Neil <3", text: '&amp; 留着' })
  })

  it('leaves training data, quoted names and QQ numbers to others', () => {
    expect(wechatMsgTxt.detect(head('********************2023-12-24********************', '甲:好'))).toBe(0)
    expect(wechatMsgTxt.detect(head("2023-12-24 19:00:00 '甲'", '在', ''))).toBe(0)
    expect(wechatMsgTxt.detect(head('2023-12-24 19:00:00 甲(9900000101)', '在', ''))).toBe(0)
    expect(weflowTxt.detect(head("2023-12-24 19:00:00 '甲'", '在', ''))).toBeGreaterThan(0.9)
  })
})

describe('text with bracketed times', () => {
  it('ends the name at the first colon with a blank and goes on until the next header', async () => {
    const messages = await messagesOf(wechatBracketTxt, file('x.txt', '微信聊天记录: 群', '总消息数: 2', '======', '', '[2026-02-17 09:00:00] 甲: 红包雨: 9 点', '', '第二段', '[2026-02-17 09:00:01] 乙: '))
    expect(messages.map(m => [m.senderName, m.text, m.kind])).toEqual([['甲', '红包雨: 9 点\n\n第二段', 'text'], ['乙', '', 'unknown']])
  })
})
