import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../shared/formats/format'
import { qqExporterXlsx } from '../../../shared/formats/qq-exporter-xlsx'
import { collect } from './collect'
import { memoryFile, textCell } from './memory-file'

const cells = (...texts: readonly string[]): Cell[] => texts.map(textCell)
const header = cells('序号', '时间', '发送者', '发送者QQ号', '群头衔', '消息类型', '消息内容', '是否撤回', '资源数量')

describe('qq-chat-exporter Excel', () => {
  it('reads the message sheet, whichever it is, with numbers as ids and titles as titles', async () => {
    const date: Cell = { kind: 'date', text: '2025-08-30 06:00:09', wall: Date.UTC(2025, 7, 30, 6, 0, 9) }
    const uin: Cell = { kind: 'number', text: '10002', value: 10002 }
    const file = memoryFile({ name: 'group_观鸟_900000300_20250901_101500.xlsx', sheets: {
      统计信息: [cells('总数', '3')],
      聊天记录: [header, cells('1', '2025-08-30 06:00:05', '白鹭', '10001', '会长', 'text', '早', '否', '0'),
        [textCell('2'), date, textCell('阿舟'), uin, ...cells('', 'text', '[图片:a.jpg]', '否', '1')],
        cells('3', '2025-08-30 06:01:00', '系统消息', '', '', 'system', '阿舟加入了群聊', '否', '0'), cells('4', 'x', '白鹭', '10001', '', 'text', '?', '否', '0')],
    } })
    const { chats, skipped } = await collect(qqExporterXlsx, file)
    expect(chats[0]!.about).toMatchObject({ name: '观鸟', id: '900000300', kind: 'group' })
    expect(chats[0]!.members).toMatchObject([{ id: '10001', name: '白鹭', title: '会长' }, { id: '10002', name: '阿舟' }])
    expect(chats[0]!.messages.map(({ senderName, senderId, kind, text }) => [senderName, senderId, kind, text])).toEqual([
      ['白鹭', '10001', 'text', '早'], ['阿舟', '10002', 'image', '[图片:a.jpg]'], [null, undefined, 'system', '阿舟加入了群聊']])
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 3 }])
  })
})
