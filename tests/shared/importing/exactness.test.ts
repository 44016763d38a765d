import { describe, expect, it } from 'vitest'
import { documentOf, memorySource } from '../../support/importing'

const BAR = '='.repeat(64)
const HEAD = `消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n${BAR}\r\n消息分组:我的QQ群\r\n${BAR}\r\n消息对象:茶友会\r\n${BAR}\r\n\r\n`
const qqText = (...records: readonly string[]): string => `${HEAD}${records.map(record => `${record.replaceAll('\n', '\r\n')}\r\n\r\n`).join('')}`
const ORDINARY = qqText('2024-01-01 8:06:15 甲(10001)\n早上好', '2024-01-01 8:06:16 乙(10002)\n早')

type Row = readonly (string | null)[]
const read = async (name: string, content: string | Uint8Array): Promise<readonly Row[]> =>
  (await documentOf(memorySource(name, content))).messages!.map(message => [typeof message.ts === 'string' ? message.ts : null, message.senderName, message.kind, message.text])
const qq = (content: string | Uint8Array) => read('茶友会.txt', content)
const whatsapp = (...lines: readonly string[]) => read('WhatsApp Chat with Team.txt', lines.join('\n'))

/** GBK has no encoder in the language: the decoder turned round, for the characters of the text. */
function gbk(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gbk')
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...text].flatMap(character => (character < '\u0080' ? [character.charCodeAt(0)] : codes.get(character)!)))
}

describe('files that are easily read wrongly', () => {
  const both: readonly Row[] = [['2024-01-01T08:06:15', '甲', 'text', '早上好'], ['2024-01-01T08:06:16', '乙', 'text', '早']]

  it('QQ text with hours that are not padded', async () => {
    expect(await qq(ORDINARY)).toEqual(both)
  })

  it('QQ text with AM and PM', async () => {
    expect(await qq(qqText('2024-01-01 8:06:15 AM 甲(10001)\n早', '2024-01-01 12:06:16 PM 甲(10001)\n午', '2024-01-01 8:06:17 PM 甲(10001)\n晚'))).toEqual([
      ['2024-01-01T08:06:15', '甲', 'text', '早'], ['2024-01-01T12:06:16', '甲', 'text', '午'], ['2024-01-01T20:06:17', '甲', 'text', '晚']])
  })

  it('QQ text in GBK', async () => {
    expect(await qq(gbk(ORDINARY))).toEqual(both)
  })

  it.each([['little', [0xff, 0xfe]], ['big', [0xfe, 0xff]]] as const)('QQ text in UTF-16, %s end first', async (end, mark) => {
    const bytes = Buffer.from(ORDINARY, 'utf16le')
    expect(await qq(Uint8Array.from([...mark, ...(end === 'little' ? bytes : bytes.swap16())]))).toEqual(both)
  })

  it('a QQ body with a line of equals signs or 消息对象', async () => {
    expect(await qq(qqText(`2024-01-01 8:06:15 甲(10001)\n${BAR}\n消息对象:别人\n${BAR}\n完`, '2024-01-01 8:06:16 乙(10002)\n早'))).toEqual([
      ['2024-01-01T08:06:15', '甲', 'text', `${BAR}\n消息对象:别人\n${BAR}\n完`], both[1]])
  })

  it('a QQ body with words of the app that a person wrote', async () => {
    expect((await qq(qqText('2024-01-01 8:06:15 甲(10001)\n记得看群公告', '2024-01-01 8:06:16 乙(10002)\n他刚才拍了拍我'))).map(row => [row[1], row[2]])).toEqual([['甲', 'text'], ['乙', 'text']])
  })

  it('a QQ name whose prefix in brackets belongs to it', async () => {
    expect((await qq(qqText('2024-01-01 8:06:15 【杭州】老王(10001)\n早', '2024-01-01 8:06:16 【管理员】老李(10002)\n早'))).map(row => row[1])).toEqual(['【杭州】老王', '老李'])
  })

  it('a WhatsApp text with 添加了, added or removed that is no notice', async () => {
    expect((await whatsapp('13/01/2024, 10:00 - A: 我添加了一张图', '13/01/2024, 10:01 - B: I added Lee to the list', '13/01/2024, 10:02 - A: Nora removed it')).map(row => [row[1], row[2]]))
      .toEqual([['A', 'text'], ['B', 'text'], ['A', 'text']])
  })

  it('<Media omitted>', async () => {
    expect((await whatsapp('13/01/2024, 10:00 - A: <Media omitted>')).map(row => row.slice(1))).toEqual([['A', 'unknown', '<Media omitted>']])
  })

  it('a blank line inside a message', async () => {
    expect((await whatsapp('13/01/2024, 10:00 - A: one', '', 'two', '13/01/2024, 10:01 - B: three')).map(row => row[3])).toEqual(['one\n\ntwo', 'three'])
  })

  it.each([['day first', '03/04/2024, 09:00 - A: x', '13/04/2024, 09:00 - A: y', '2024-04-03'], ['month first', '04/03/2024, 09:00 - A: x', '04/13/2024, 09:00 - A: y', '2024-04-03']])('dates with the %s', async (_, first, second, day) => {
    expect((await whatsapp(first, second)).map(row => row[0]!.slice(0, 10))).toEqual([day, '2024-04-13'])
  })

  it('twelve-hour clocks with narrow no-break spaces', async () => {
    expect((await whatsapp('1/13/24, 12:05\u202fAM - A: x', '1/13/24, 12:05\u202fPM - A: y', '1/13/24, 9:05\u202fPM - A: z')).map(row => row[0]!.slice(11, 16))).toEqual(['00:05', '12:05', '21:05'])
  })

  it('the same author with the same text twice in the same minute', async () => {
    expect(await whatsapp('13/01/2024, 10:00 - A: +1', '13/01/2024, 10:00 - A: +1', '13/01/2024, 10:00 - B: +1')).toHaveLength(3)
  })

  it('a member who was renamed', async () => {
    const { members, messages } = await documentOf(memorySource('茶友会.txt', qqText('2024-01-01 8:06:15 小麦(10001)\n早', '2024-01-02 8:06:15 小麦 出差(10001)\n早')))
    expect(members).toHaveLength(1)
    expect(messages!.map(message => [message.senderId, message.senderName])).toEqual([['10001', '小麦'], ['10001', '小麦 出差']])
  })

  it('Telegram joins, which are messages of nobody', async () => {
    const record = (id: number, fields: object): object => ({ id, date: '2024-01-01T08:00:00', date_unixtime: String(1_704_067_200 + id), ...fields })
    const text = JSON.stringify({ name: 'T', type: 'private_group', id: 1, messages: [
      record(1, { type: 'service', actor: 'Lee', actor_id: 'user1', action: 'join_group_by_link', inviter: 'Group', text: '' }), record(2, { type: 'message', from: 'Lee', from_id: 'user1', text: 'hi' })] })
    const document = await documentOf(memorySource('result.json', text))
    expect(document.messages!.map(message => [message.senderName, message.kind])).toEqual([[null, 'system'], ['Lee', 'text']])
  })
})
