import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeTools } from '../../../electron/cli/node-source'
import { chatDocument, readContents } from '../../../shared/importing/chat-document'
import { inspect } from '../../../shared/importing/inspect'
import { CHINA } from '../../../shared/model/zone'
import { byteSource, fixtureRoot } from './open-bytes'

interface Message { readonly ts: unknown; readonly text: string; readonly id?: string }

const textOf = (file: string): string => readFileSync(path.join(fixtureRoot, file), 'utf8').replace(/^\ufeff/, '')
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
/** Cells of simple rows, for turning commas into what another program writes. */
const rows = (text: string): string[][] => text.split('\r\n').filter(line => line !== '').map(line => line.split(','))

async function messages(name: string, bytes: Uint8Array): Promise<readonly Message[]> {
  const source = byteSource(name, bytes)
  const inspection = await inspect(source, nodeTools, { currentYear: 2025 })
  if (!inspection.ok) throw new Error(inspection.failure.code)
  const contents = await readContents(source, inspection.value, nodeTools, { zone: CHINA, currentYear: 2025 })
  if (!contents.ok) throw new Error(contents.failure.code)
  const { messages, chats } = chatDocument(name, inspection.value, contents.value) as unknown as { messages?: Message[]; chats?: { messages: Message[] }[] }
  return messages ?? (chats ?? []).flatMap(chat => chat.messages)
}

const WECLONE = 'wechat-csv/weclone/群聊_赶海搭子.csv'
const VENDOR_HEAD = '发送时间,发送人,消息内容,消息ID'

describe('exports that went through another program', () => {
  it('reads a table saved as Unicode text: UTF-16, tabs between the cells', async () => {
    const text = textOf(WECLONE)
    const whole = await messages('群聊_赶海搭子.csv', new TextEncoder().encode(text))
    const resaved = await messages('群聊_赶海搭子.txt', utf16(text.replaceAll(',', '\t')))
    expect(resaved).toEqual(whole)
    expect(whole.length).toBe(10)
  })

  it('reads a table with semicolons and lone carriage returns', async () => {
    const plain = rows(textOf('wechat-csv/wechatmsg-v1-all/messages.csv')).filter(cells => cells.length === 12)
    const text = plain.map(cells => cells.join(';')).join('\r')
    expect((await messages('messages.csv', new TextEncoder().encode(text))).map(message => message.text).sort()).toEqual(plain.slice(1).map(cells => (cells[7]!.includes('<msg') ? '' : cells[7])).sort())
  })

  it('keeps every row of a table whose ids and seconds a spreadsheet took away', async () => {
    const text = textOf('wechat-csv/memotrace-v2/聊天记录/古筝二班(990000000410@chatroom)/古筝二班.csv')
      .replace(/62000000000000000\d\d/g, '6.2E+18').replace(/2025-04-05 (\d\d:\d\d):\d\d/g, '2025/4/5 $1')
    const found = await messages('古筝二班.csv', new TextEncoder().encode(text))
    expect(found.length).toBe(11)
    expect(found.map(message => message.id).filter(Boolean)).toEqual([])
    expect(found[0]!.ts).toBe('2025-04-05T19:30:00')
  })

  it('keeps two messages of one author with the same words in the same minute, where there is no id', async () => {
    const found = await messages('表.csv', new TextEncoder().encode(`${VENDOR_HEAD}\n2025/7/1 9:00,甲,好,\n2025/7/1 9:00,甲,好,\n`))
    expect(found.map(message => message.text)).toEqual(['好', '好'])
  })

  it('reads a text that an editor saved as UTF-16', async () => {
    const text = textOf('wechat-json-txt/weflow-txt/群聊_梧桐跑团.txt')
    expect(await messages('群聊_梧桐跑团.txt', utf16(text.replaceAll('\n', '\r\n')))).toEqual(await messages('群聊_梧桐跑团.txt', new TextEncoder().encode(text)))
  })
})
