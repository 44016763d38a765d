import { describe, expect, it } from 'vitest'
import { qqExporterTxt } from '../../../shared/formats/qq-exporter-txt'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const BANNER = '='.repeat(47)
const HEAD = `[QQChatExporter V5]\n[x]\n\n${BANNER}\n           QQ聊天记录导出文件\n${BANNER}\n\n聊天名称: 群\n聊天类型: 群聊\n时间范围: a - b\n\n\n`
const FOOT = `\n${BANNER}\n              导出完成\n${BANNER}\n总计导出 1 条消息\n导出时间: 2025-09-01 10:15:00\n`
const record = (name: string, body: string, time = '2025-08-30 06:00:05') => `${name}:\n时间: ${time}\n内容: ${body}\n`
const read = async (...records: readonly string[]) => collect(qqExporterTxt, openBytes('x.txt', HEAD + records.join('\n\n') + FOOT))
const texts = async (...records: readonly string[]) => (await read(...records)).chats[0]!.messages.map(({ senderName, kind, text }) => [senderName, kind, text])

describe('qq-chat-exporter TXT', () => {
  it('keeps a pasted record whose name is not behind two blank lines', async () => {
    expect(await texts(record('甲', '看\n\n乙:\n时间: 2025-08-30 06:00:05\n内容: 旧'), record('乙', '好'))).toEqual([['甲', 'text', '看\n\n乙:\n时间: 2025-08-30 06:00:05\n内容: 旧'], ['乙', 'text', '好']])
  })

  it('cuts only the last footer', async () => {
    expect(await texts(record('甲', `贴${FOOT}尾`))).toEqual([['甲', 'text', `贴${FOOT}尾`.trimEnd()]])
  })

  it('takes a resource list only when it is exact', async () => {
    expect(await texts(record('甲', '看\n资源: 2 个文件\n  - image: a.jpg'))).toEqual([['甲', 'text', '看\n资源: 2 个文件\n  - image: a.jpg']])
    expect((await read(record('甲', '[图片:a.jpg][图片:b.jpg]\n资源: 2 个文件\n  - image: a.jpg\n  - image: b.jpg'))).chats[0]!.messages[0])
      .toMatchObject({ kind: 'image', text: '[图片:a.jpg][图片:b.jpg]', attachments: ['a.jpg', 'b.jpg'] })
  })

  it('leaves typed 提及 and 回复 lines in the text', async () => {
    expect(await texts(record('甲', '注意\n提及: 谁也没有\n回复: 08-30 06:00 乙 - 旧'))).toEqual([['甲', 'text', '注意\n提及: 谁也没有\n回复: 08-30 06:00 乙 - 旧']])
  })

  it.each([
    ['[image、image消息]', 'image'], ['[image、video消息]', 'unknown'], ['[表情消息]', 'sticker'], ['[文件:a (1).pdf]', 'file'], ['[转发消息: 2条]\n  甲: 早', 'forward'],
    ['[位置: 码头]', 'location'], ['[卡片消息: 标题]', 'link'], ['语音通话 - 已取消', 'call'], ['[语音 7秒]', 'voice'], ['[鼓掌]', 'text'], ['[图片:a.jpg] 看', 'text'],
  ])('gives %s its kind', async (text, kind) => {
    expect((await read(record('甲', text))).chats[0]!.messages[0]).toMatchObject({ kind, text })
  })

  it('makes a notice of the automatic sender and of a recall only under its own name', async () => {
    expect(await texts(record('系统消息', '甲邀请乙加入了群聊'), record('甲', '乙 撤回了一条消息'), record('甲', '甲 撤回了一条消息')))
      .toEqual([[null, 'system', '甲邀请乙加入了群聊'], ['甲', 'text', '乙 撤回了一条消息'], [null, 'recall', '甲 撤回了一条消息']])
  })

  it('says that times without a date cannot be placed', async () => {
    const { skipped } = await read('甲:\n时间: 06:00\n内容: x\n')
    expect(skipped).toMatchObject([{ reason: 'bad-date' }])
  })
})
