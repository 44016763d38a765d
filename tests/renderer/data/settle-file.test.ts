import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { openSource } from '../../../renderer/data/import-worker/import-tools'
import { previewImport } from '../../../renderer/data/import-worker/preview'
import type { ImportOptions, ImportPreview } from '../../../renderer/data/import-worker/protocol'
import { runImport } from '../../../renderer/data/import-worker/run-import'
import type { ImportStore } from '../../../renderer/data/import-worker/store-tools'
import { patchSettings } from '../../../renderer/data/settings'
import type { ByteSource } from '../../../shared/importing/step'
import { dropRegister, freshRegister, testTools, textSource } from './register-support'

let store: ImportStore
beforeEach(async () => void (store = await freshRegister()))
afterEach(() => dropRegister(store))

async function look(source: ByteSource, options: ImportOptions = {}): Promise<ImportPreview> {
  const result = await previewImport(store, source, options, testTools())
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

const ODD = '几时,哪个,讲了啥\n2025-05-01 10:00:00,老周,今天做恰巴塔\n2025-05-01 10:00:05,小满,配方发我一下\n2025-05-01 10:01:00,老周,面粉五百克\n'

describe('a table without a known word', () => {
  it('has its columns guessed by what stands in them', async () => {
    const { format, table, chats } = await look(textSource('客服.csv', ODD))
    expect([format, table!.mapping, table!.isEnough]).toEqual(['message-table', { time: 0, sender: 1, content: 2, sheet: 0, headerRow: 0 }, true])
    expect(chats[0]!.firstMessages.map(({ sender, text }) => [sender, text])).toEqual([['老周', '今天做恰巴塔'], ['小满', '配方发我一下'], ['老周', '面粉五百克']])
  })

  it('has its columns guessed by what its header is about when little stands in it', async () => {
    const { table } = await look(textSource('两行.csv', '啥时候,谁,说了啥\n2024-01-01 08:00:00,小明,早\n2024-01-01 08:00:01,小华,b\n'))
    expect(table!.mapping).toMatchObject({ time: 0, sender: 1, content: 2 })
  })

  it('is read as the operator sets it', async () => {
    const { chats } = await look(textSource('客服.csv', ODD), { format: 'message-table', mapping: { time: 0, sender: 2, content: 1, sheet: 0, headerRow: 0 } })
    expect(chats[0]!.firstMessages[0]).toMatchObject({ sender: '今天做恰巴塔', text: '老周' })
  })

  it('is read as a table of the same header was set before', async () => {
    const first = await look(textSource('客服.csv', ODD))
    await patchSettings({ tables: { [first.table!.signature]: { format: 'message-table', mapping: { ...first.table!.mapping, sender: 2, content: 1 } } } })
    const again = await look(textSource('别的.csv', ODD.replace('恰巴塔', '法棍')))
    expect(again.chats[0]!.firstMessages[0]).toMatchObject({ sender: '今天做法棍', text: '老周' })
    const stored = await runImport(store, textSource('别的.csv', ODD), {}, testTools())
    expect(stored.ok && stored.value[0]!.diff.newMembers).toEqual(['今天做恰巴塔', '配方发我一下', '面粉五百克'])
  })

  it('waits for its columns when too few are known, and is not written before', async () => {
    const half = textSource('两列.csv', 'x,y\n2025-05-01 10:00:00,3\n2025-05-01 10:00:05,4\n')
    const { table, chats } = await look(half, { format: 'message-table', mapping: { time: 0, sheet: 0, headerRow: 0 } })
    expect([table!.isEnough, chats]).toEqual([false, []])
    const result = await runImport(store, half, { format: 'message-table', mapping: { time: 0, sheet: 0, headerRow: 0 } }, testTools())
    expect(result.ok ? null : result.failure.code).toBe('import.bad-mapping')
  })

  it('of names with the day they came is a roster, its names neither row numbers nor phones', async () => {
    const odd = '编次,花名,拉进来的日子,谁拉的,打给他\n1,阿桂,2026-01-05,老魏,13800000001\n2,童欣,2026-02-01,阿桂,13800000002\n3,孟丽华,2026-03-08,阿桂,13800000003\n'
    const { format, table } = await look(textSource('群友.csv', odd))
    expect([format, table!.mapping]).toEqual(['roster', { joinedAt: 2, nickname: 1, sheet: 0, headerRow: 0 }])
  })

  it('is one whatever it is called when it was copied out of a sheet, and no text is', async () => {
    const { format, table } = await look(textSource('粘贴 10-00.txt', ODD.replaceAll(',', '\t')))
    expect([format, table!.mapping]).toEqual(['message-table', { time: 0, sender: 1, content: 2, sheet: 0, headerRow: 0 }])
    const prose = await previewImport(store, textSource('菜谱.txt', '番茄，两个\n鸡蛋,三个\n盐,少许\n'), {}, testTools())
    expect(prose.ok ? null : prose.failure.code).toBe('import.unknown-format')
  })

  it('without a header has nothing to be remembered by', async () => {
    expect((await look(textSource('无头.csv', ODD.split('\n').slice(1).join('\n')))).table).toMatchObject({ signature: '', isEnough: true, headers: ['', '', ''] })
  })
})

describe('dates that end with the year', () => {
  const chat = textSource('WhatsApp Chat with Team.txt', '03/04/2024, 09:00 - Lee: hi\n03/04/2024, 09:05 - Mia: yo\n')
  const days = ({ chats }: ImportPreview) => chats[0]!.firstMessages.map(({ sentAt }) => new Date(sentAt!).toISOString().slice(0, 10))

  it('are asked about when the file does not tell their order', async () => {
    expect((await look(chat)).dayOrder).toEqual({ order: 'dmy', isOpen: true })
    expect((await look(textSource('WhatsApp Chat with Team.txt', '03/04/2024, 09:00 - Lee: hi\n13/04/2024, 09:05 - Mia: yo\n'))).dayOrder).toEqual({ order: 'dmy', isOpen: false })
    expect((await look(textSource('茶.csv', '时间,发送人,内容\n2024-03-04 09:00:00,Lee,hi\n'))).dayOrder).toBeNull()
  })

  it('are read in the order that the operator tells', async () => {
    expect(days(await look(chat, { mapping: { dayFirst: 0 } }))).toEqual(['2024-03-04', '2024-03-04'])
    const table = await look(textSource('t.csv', 'Date,Name,Message\n03/04/2024 09:00,Lee,hi\n'), { mapping: { dayFirst: 0 } })
    expect([days(table), table.table!.mapping['dayFirst'], table.dayOrder]).toEqual([['2024-03-04'], 0, { order: 'mdy', isOpen: false }])
    const stored = await runImport(store, chat, { mapping: { dayFirst: 0 } }, testTools())
    expect(stored.ok && stored.value[0]!.diff.newMessages).toBe(2)
  })

  it('of a roster are left empty until the operator tells', async () => {
    const list = textSource('名单.csv', 'Name,Role,Joined\nAnn,member,01/02/2024\nBob,member,03/02/2024\n')
    expect((await look(list)).dayOrder).toEqual({ order: null, isOpen: true })
    expect((await look(list, { mapping: { dayFirst: 1 } })).dayOrder).toEqual({ order: 'dmy', isOpen: false })
  })
})

describe('a file of which nothing can be read', () => {
  const failureOf = async (name: string, text: string) => {
    const result = await previewImport(store, textSource(name, text), {}, testTools())
    return result.ok ? null : result.failure
  }

  it('is said to be one, with the place and the beginning of its first record', async () => {
    const text = JSON.stringify({ name: 'T', type: 'private_group', id: 1, messages: [{ id: 1, type: 'message', from: 'A', from_id: 'user1', text: 'x', text_entities: [] }] })
    expect(await failureOf('result.json', text)).toMatchObject({ code: 'import.all-unread', unread: 1, place: '1', excerpt: expect.stringContaining('"id":1') as string })
  })

  it('is not said to be one when there is nothing in it', async () => {
    expect(await failureOf('result.json', JSON.stringify({ name: 'T', type: 'private_group', id: 1, messages: [] }))).toMatchObject({ code: 'import.no-messages' })
  })
})

describe('a roster', () => {
  it('is said to hold as many people as are read from it, two of one name among them', async () => {
    const list = textSource('名单.csv', '群名片,微信号,进群时间\n阿布,abu_f,2025/3/1 9:10\n阿布,abu2_f,2025/3/5\n林晓,lin_f,2025/3/6\n')
    const { chats } = await look(list)
    const stored = await runImport(store, list, {}, testTools())
    expect([chats[0]!.members, stored.ok && stored.value[0]!.diff.newMembers.length]).toEqual([3, 3])
  })
})

describe('a text with clocks and no day', () => {
  const mail = textSource('晚晚.txt', '秋日合唱团 微信群上的聊天记录如下，请查收。\n\n小满  09:05\n\n周三排练改到七点\n\n\n老周  09:05\n\n收到\n\n\n小满  09:07\n\n记得带谱子\n\n')
  it('asks for the day', async () => expect((await look(mail)).needsDate).toBe(true))
  it('takes the day that the operator gives', async () => {
    const { needsDate, chats } = await look(mail, { mapping: { date: 20251120 } })
    expect([needsDate, new Date(chats[0]!.from!).toISOString()]).toEqual([false, '2025-11-20T01:05:00.000Z'])
  })
})

describe('a source that a page sends', () => {
  const talk = '2025-05-01 10:00:00 \'老周\'\n今天做恰巴塔\n\n2025-05-01 10:00:05 \'小满\'\n好\n\n'
  it('can be a file inside an archive', async () => {
    const bytes = zipSync({ '导出/群聊_栗子.txt': strToU8(talk), 'a.jpg': new Uint8Array(3) })
    const part = openSource({ part: '导出/群聊_栗子.txt', size: strToU8(talk).length, of: { file: new File([bytes as Uint8Array<ArrayBuffer>], '全部.zip') } })
    expect((await look(part)).chats[0]).toMatchObject({ name: '栗子', messages: 2 })
  })

  it('finds the other files of its folder', async () => {
    const manifest = { metadata: { name: 'QQChatExporter', version: '5' }, chatInfo: { name: '书屋', type: 'group' }, statistics: {}, chunked: { format: 'chunked-jsonl', chunks: [{ index: 1, relativePath: 'chunks/c000001.jsonl', count: 1 }] } }
    const message = { id: '7500000000000000001', timestamp: 1746064800000, sender: { uid: 'u_1', uin: '9900001', name: '小满' }, type: 'text', content: { text: '早', elements: [{ type: 'text', data: { text: '早' } }] }, recalled: false, system: false }
    const besides = new Map([['chunks/c000001.jsonl', new File([`${JSON.stringify(message)}\n`], 'c000001.jsonl')]])
    const { chats } = await look(openSource({ file: new File([JSON.stringify(manifest)], 'manifest.json'), besides }))
    expect(chats[0]!.firstMessages).toMatchObject([{ sender: '小满', text: '早' }])
  })
})
