import { describe, expect, it } from 'vitest'
import { documentOf, memorySource } from '../../support/importing'

const LONG = '长'.repeat(1_200_000)
const QQ = '消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n================================================================\r\n消息分组:我的QQ群\r\n================================================================\r\n消息对象:茶友会\r\n================================================================\r\n\r\n2024-01-01 08:00:00 甲(10001)\r\n早\r\n\r\n'
const CSV = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n1,7,1,0,0,1609459258,2,x,2021-01-01 08:00:58,A,A,wxid_1\r\n'
const CHATLAB = '{"chatlab":{"version":"0.0.2"},"meta":{"name":"群","platform":"qq","type":"group"},"members":[],"messages":[\n{"sender":"1","accountName":"甲","timestamp":1769904000,"type":0,"content":"x"},\n'
const TELEGRAM = '{\n "name": "T",\n "type": "private_group",\n "id": 1,\n "messages": [\n  {\n   "id": 1,\n   "type": "message",\n   "date_unixtime": "1609459258",\n   "from": "A",\n   "from_id": "user1",\n   "text": "x"\n  },\n'

describe('a line over the cap in a record that is cut off', () => {
  it.each([
    ['a QQ header', '群.txt', `${QQ}2024-01-01 08:00:01 乙${LONG}`, { line: 12 }],
    ['a ChatLab line', 'a.jsonl', `{"_type":"header","chatlab":{"version":"0.0.2"},"meta":{"name":"群","platform":"qq","type":"group"}}\n{"_type":"message","sender":"1","accountName":"甲","timestamp":1769904000,"type":0,"content":"${LONG}`, { line: 2 }],
    ['a ChatLab record', 'a.json', `${CHATLAB}{"sender":"1","accountName":"甲","timestamp":1769904000,"type":0,"content":"${LONG.repeat(8)}`, { record: 1 }],
    ['a Telegram record', 'result.json', `${TELEGRAM}  {\n   "id": 2,\n   "type": "message",\n   "text": "${LONG.repeat(8)}`, { record: 1 }],
    ['a quoted table cell', 'a_utf8.csv', `${CSV}2,7,1,0,0,1609459258,2,"${LONG}`, { record: 1 }],
    ['a table row', 'a_utf8.csv', `${CSV}2,7,1,0,0,1609459258,2,${LONG}`, { record: 1 }],
  ])('is reported with its number beside it: %s', async (_, name, text, where) => {
    const { skipped } = await documentOf(memorySource(name, text))
    expect(skipped).toHaveLength(2)
    expect(skipped).toEqual(expect.arrayContaining([{ ...where, reason: 'truncated' }, { ...where, reason: 'too-long' }]))
  })

  it.each([
    ['WhatsApp', 'WhatsApp Chat with T.txt', `13/01/2024, 10:00 - A: x\n13/01/2024, 10:01 - B: ${LONG}`, 2],
    ['LINE', 'l.txt', `[LINE] X的聊天記錄\n儲存日期：2024/01/15 10:00\n\n2024/01/15（一）\n09:15\t甲\t早\n09:16\t乙\t${LONG}`, 6],
    ['WeFlow', 'w.txt', `2024-01-15 09:15:00 '甲'\n早\n\n2024-01-15 09:16:00 '乙'\n${LONG}`, 5],
  ])('is reported once though %s text is read twice', async (_, name, text, line) => {
    const { messages, skipped } = await documentOf(memorySource(name, text))
    expect(messages).toHaveLength(2)
    expect(skipped).toEqual([{ line, reason: 'too-long' }])
  })
})
