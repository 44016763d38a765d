import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { inspect } from '../../../shared/importing/inspect'
import { mergedDocument } from '../../../shared/importing/merged-document'
import type { ByteSource } from '../../../shared/importing/step'
import { CHINA } from '../../../shared/model/zone'
import { memorySource } from '../../support/importing'

const BAR = '='.repeat(64)
/** 4:00 of the day in Greenwich. */
const NOON = Date.UTC(2024, 4, 1, 4)

const qqTxt = memorySource('茶友会.txt', `\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${BAR}\r\n消息分组:我的QQ群\r\n${BAR}\r\n消息对象:茶友会\r\n${BAR}\r\n\r\n${[
  '12:00:01 系统消息(1000000)\r\n小王加入本群。', '12:00:02 老王(10001)\r\n大家好', '12:00:03 系统消息(1000000)\r\n老王邀请小张、小赵加入了本群。', '12:00:04 系统消息(10000)\r\n小李撤回了一条消息',
].map(record => `2024-05-01 ${record}\r\n\r\n`).join('')}`)

const qqJson = memorySource('group_茶友会_990001_20240502_101500123.json', JSON.stringify({
  metadata: { name: 'QQChatExporter', version: '5' }, chatInfo: { name: '茶友会', type: 'group', peerUid: '990001' },
  messages: ['小王加入了群聊', '大家好', '老王邀请小张、小赵加入了群聊', '小李 撤回了一条消息'].map((text, i) => {
    const isNotice = text !== '大家好'
    return {
      id: `761000000000000000${i}`, timestamp: NOON + (i + 1) * 1000 + 123, type: isNotice ? 'system' : 'text', system: isNotice, recalled: false,
      sender: isNotice ? { uid: '未知', name: '系统消息' } : { uid: 'u_1', uin: '10001', name: '老王' }, content: { text, elements: [{ type: isNotice ? 'system' : 'text', data: { text } }] },
    }
  }),
}))

const android = memorySource('WhatsApp Chat with Team.txt', ['1/13/24, 9:01\u202fAM - Anna created group "Team"', '1/13/24, 9:02\u202fAM - Bob: hi', '1/13/24, 9:03\u202fAM - Bob: <Media omitted>', '1/13/24, 9:05\u202fAM - Anna: This message was deleted'].join('\n'))
const iphone = memorySource('_chat.txt', ['[1/13/24, 9:01:03\u202fAM] Team: \u200eAnna created group “Team”', '[1/13/24, 9:02:03\u202fAM] Bob: hi', '\u200e[1/13/24, 9:03:03\u202fAM] Bob: \u200eimage omitted', '[1/13/24, 9:05:03\u202fAM] Anna: \u200eThis message was deleted.'].join('\r\n'))

async function merged(...sources: readonly ByteSource[]): Promise<number> {
  const inputs = []
  for (const source of sources) {
    const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
    if (!inspection.ok) throw new Error(`${source.name}: ${inspection.failure.code}`)
    inputs.push({ name: source.name, source, inspection: inspection.value })
  }
  const result = await mergedDocument(inputs, nodeTools, { zone: CHINA, currentYear: 2025 })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.merged!.messages.length
}

describe('what two exporters tell of the same group in their own words', () => {
  it.each([['QQ and qq-chat-exporter', qqTxt, qqJson], ['qq-chat-exporter and QQ', qqJson, qqTxt], ['an Android and an iPhone', android, iphone], ['an iPhone and an Android', iphone, android]])('by %s is there once', async (_, first, second) => {
    expect(await merged(first, second)).toBe(4)
  })
})
