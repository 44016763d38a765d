import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MessageRecord } from '../../../shared/model/record'
import { chatNameOfFile, whatsapp } from '../../../shared/formats/whatsapp'
import { collect } from './collect'
import { openBytes } from './open-bytes'

const read = async (text: string, name = 'WhatsApp Chat with Team.txt') => (await collect(whatsapp, openBytes(name, text)))
const messages = async (text: string, name?: string): Promise<readonly MessageRecord[]> => (await read(text, name)).chats[0]!.messages
const times = async (text: string) => (await messages(text)).map(message => new Date(message.time!).toISOString().slice(0, 19))
const brief = (list: readonly MessageRecord[]) => list.map(({ senderName, kind, text }) => [senderName, kind, text])

describe('WhatsApp lines', () => {
  it('before the first header are each reported', async () => {
    const { skipped } = await collect(whatsapp, openBytes('x.txt', 'rest of a message\n\nand more of it\n13/01/2024, 10:00 - A: one\n13/01/2024, 10:01 - B: two'))
    expect(skipped).toMatchObject([{ reason: 'malformed', line: 1, excerpt: 'rest of a message' }, { reason: 'malformed', line: 3 }])
  })
})

describe('WhatsApp dates and clocks', () => {
  it('reads day first once a later line proves it', async () => {
    expect(await times('03/04/2024, 09:00 - A: x\n13/04/2024, 09:00 - A: y')).toEqual(['2024-04-03T09:00:00', '2024-04-13T09:00:00'])
  })

  it('reads month first once a later line proves it', async () => {
    expect(await times('3/4/24, 9:00 PM - A: x\n3/14/24, 12:05 AM - A: y')).toEqual(['2024-03-04T21:00:00', '2024-03-14T00:05:00'])
  })

  it('takes the order in which times go forward when nothing proves it', async () => {
    expect(await times('09/01/2024, 10:00 - A: x\n10/01/2024, 10:00 - A: y\n01/02/2024, 10:00 - A: z'))
      .toEqual(['2024-01-09T10:00:00', '2024-01-10T10:00:00', '2024-02-01T10:00:00'])
    expect(await times('01/09/2024, 10:00 - A: x\n01/10/2024, 10:00 - A: y\n02/01/2024, 10:00 - A: z'))
      .toEqual(['2024-01-09T10:00:00', '2024-01-10T10:00:00', '2024-02-01T10:00:00'])
  })

  it('lets the date in a picture name settle the order', async () => {
    expect(await times('4/5/24, 10:00 - A: IMG-20240504-WA0001.jpg (file attached)')).toEqual(['2024-05-04T10:00:00'])
    expect(await times('4/5/24, 10:00 - A: IMG-20240405-WA0001.jpg (file attached)')).toEqual(['2024-04-05T10:00:00'])
  })

  it('reads twelve-hour clocks with narrow and hard blanks before the half', async () => {
    expect(await times('[1/13/25, 12:00:01\u202fAM] A: x\n[1/13/25, 12:00:02\u00a0PM] A: y\n[1/13/25, 1:02:03 p.\u00a0m.] A: z'))
      .toEqual(['2025-01-13T00:00:01', '2025-01-13T12:00:02', '2025-01-13T13:02:03'])
  })

  it('reads points, hyphens, years first, words between date and clock and dotted clocks', async () => {
    expect(await times('29.03.24, 21:14 - A: x')).toEqual(['2024-03-29T21:14:00'])
    expect(await times('29-03-2024 21:14 - A: x')).toEqual(['2024-03-29T21:14:00'])
    expect(await times('2024-03-29, 9:14 p.m. - A: x')).toEqual(['2024-03-29T21:14:00'])
    expect(await times('29.3.2024 klo 21.14 - A: x')).toEqual(['2024-03-29T21:14:00'])
    expect(await times('2024年3月29日 下午9:14 - A: x')).toEqual(['2024-03-29T21:14:00'])
    expect(await times('2024. 3. 29. 오후 9:14 - A: x')).toEqual(['2024-03-29T21:14:00'])
  })

  it('tells the pipeline seconds and order', async () => {
    expect((await read('[13/1/25, 20:00:00] A: x', '_chat.txt')).chats[0]!.about.time).toEqual({ precision: 'second', order: 'dmy' })
  })
})

describe('WhatsApp lines', () => {
  it('keeps blank lines and lines that only look like headers inside a message', async () => {
    expect(brief(await messages('13/01/2024, 10:00 - A: one\n\nthree\n14/01/2024 nope\n[14/01/2024, 10:00:00] B: quoted\n13/01/2024, 10:01 - B: next')))
      .toEqual([['A', 'text', 'one\n\nthree\n14/01/2024 nope\n[14/01/2024, 10:00:00] B: quoted'], ['B', 'text', 'next']])
  })

  it('takes a pasted old record written another way for body, and a change of style that goes forward for records', async () => {
    const text = '13/01/2024, 10:00 - A: look\n2.12.2023, 10:00 - B: old\n13/01/2024, 10:01 - A: ok\n14.01.2024, 10:02 - A: new phone'
    expect(brief(await messages(text))).toEqual([['A', 'text', 'look\n2.12.2023, 10:00 - B: old'], ['A', 'text', 'ok'], ['A', 'text', 'new phone']])
  })

  it('leaves words such as added, removed and 添加了 in a message to its sender', async () => {
    const texts = ['I added Lee and removed Sam', '我添加了小何', 'Nora left', 'You deleted', 'image omitted']
    expect(brief(await messages(texts.map(text => `13/01/2024, 10:00 - A: ${text}`).join('\n')))).toEqual(texts.map(text => ['A', 'text', text]))
  })

  it('keeps the same text of the same author in the same minute as often as it stands there', async () => {
    expect(await messages('13/01/2024, 10:00 - A: ok\n13/01/2024, 10:00 - A: ok')).toHaveLength(2)
  })

  it('accepts lines out of order and all line ends', async () => {
    expect(await times('13/01/2024, 10:05 - A: x\r\n13/01/2024, 10:01 - A: y\r13/01/2024, 10:02 - A: z'))
      .toEqual(['2024-01-13T10:05:00', '2024-01-13T10:01:00', '2024-01-13T10:02:00'])
  })

  it('reports lines before the first header instead of dropping them', async () => {
    const { skipped } = await read('rest of a torn message\n13/01/2024, 10:00 - A: x\n13/01/2024, 10:00 - A: y')
    expect(skipped).toEqual([{ type: 'skip', chat: 0, reason: 'malformed', line: 1, excerpt: 'rest of a torn message' }])
  })

  it('says that a text without headers is not of this format', async () => {
    expect((await read('hello\nworld')).skipped).toMatchObject([{ reason: 'unsupported' }])
  })

  it('keeps everything people type, whatever the characters', async () => {
    const body = fc.string({ unit: 'binary', maxLength: 40 }).filter(text => !/[\n\r\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\ufeff]/.test(text) && /^[^\s<\u3000].*[^\s\u3000>)\]]$/s.test(text) && !/\p{Surrogate}/u.test(text))
    await fc.assert(fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 8 }), async bodies => {
      const text = bodies.map((line, i) => `13/01/2024, 10:0${i} - A: ${line}`).join('\n')
      expect((await messages(text)).map(message => message.text)).toEqual(bodies)
    }))
  })
})

describe('WhatsApp notices and media', () => {
  const notice = async (text: string) => {
    const { event, by, who, via, value, senderName, kind } = (await messages(`13/01/2024, 10:00 - ${text}`))[0]!
    expect([senderName, kind]).toEqual([null, 'system'])
    return { event, by, who, via, value }
  }

  it.each([
    ['您创建了群组“家”', { event: 'create', by: '您', value: '家' }],
    ['阿岚將主旨更改為「新家」', { event: 'rename', by: '阿岚', value: '新家' }],
    ['阿岚将群组名称从“旧”更改为“新”', { event: 'rename', by: '阿岚', value: '新' }],
    ['阿岚移除了小何', { event: 'remove', by: '阿岚', who: ['小何'] }],
    ['小何已退出群組', { event: 'leave', who: ['小何'] }],
    ['小何使用此群组的邀请链接加入了', { event: 'join', who: ['小何'], via: 'link' }],
    ['Nora added Sam, Lee and Max', { event: 'join', by: 'Nora', who: ['Sam', 'Lee', 'Max'], via: 'invite' }],
    ['Nora hat die Gruppe „Garten: 2024“ erstellt', { event: 'create', by: 'Nora', value: 'Garten: 2024' }],
    ['Lee joined using your invite', { event: 'join', who: ['Lee'], via: 'link' }],
    ['Nora hat Lee hinzugefügt', { event: 'join', by: 'Nora', who: ['Lee'], via: 'invite' }],
    ['Lee hat die Gruppe verlassen', { event: 'leave', who: ['Lee'] }],
    ['Nora pinned a message', { event: 'pin', by: 'Nora' }],
    ['Your security code with Lee changed. Tap to learn more.', { event: 'other' }],
  ])('reads %s', async (text, expected) => {
    expect(await notice(text)).toMatchObject(expected)
  })

  it('splits a pair of Chinese names only when the file proves that they are two', async () => {
    const who = async (text: string) => (await messages(text)).at(-1)!.who
    expect(await who('2024/1/13 10:00 - 小何: 在\n2024/1/13 10:01 - 阿岚添加了小何和阿贝')).toEqual(['小何', '阿贝'])
    expect(await who('2024/1/13 10:01 - 阿岚添加了李和平')).toEqual(['李和平'])
  })

  it.each([
    ['<Medien ausgeschlossen>', 'unknown', undefined],
    ['VID-20240329-WA0001.mp4 (Datei angehängt)', 'video', ['VID-20240329-WA0001.mp4']],
    ['STK-20240329-WA0001.webp (檔案附件)', 'sticker', ['STK-20240329-WA0001.webp']],
    ['AUD-20240329-WA0001.mp3 (文件附件)', 'audio', ['AUD-20240329-WA0001.mp3']],
    ['Plan B.pdf (file attached)', 'file', ['Plan B.pdf']],
    ['此訊息已刪除', 'recall', undefined],
    ['位置：https://maps.google.com/?q=1,2', 'location', undefined],
    ['Missed voice call', 'call', undefined],
    ['未接语音通话', 'call', undefined],
  ])('knows what %s is', async (text, kind, attachments) => {
    const [message] = await messages(`13/01/2024, 10:00 - A: ${text}`)
    expect([message!.kind, message!.attachments, message!.text]).toEqual([kind, attachments, text])
  })

  it('takes media words on iOS only behind the mark of the app', async () => {
    expect(brief(await messages('[13/01/2024, 10:00:00] A: \u200evideo omitted\n[13/01/2024, 10:00:01] A: video omitted'))).toEqual([['A', 'video', 'video omitted'], ['A', 'text', 'video omitted']])
  })

  it('tells a private chat by the contact that also writes, and keeps their calls', async () => {
    const text = '[13/01/2024, 10:00:00] Lee: \u200eMessages and calls are end-to-end encrypted.\n[13/01/2024, 10:00:01] Lee: hi\n[13/01/2024, 10:00:02] Lee: \u200eMissed voice call\n[13/01/2024, 10:00:03] Me: oh'
    const { chats } = await read(text, '_chat.txt')
    expect(chats[0]!.about).toMatchObject({ name: 'Lee', kind: 'private' })
    expect(brief(chats[0]!.messages).map(([name, kind]) => [name, kind])).toEqual([[null, 'system'], ['Lee', 'text'], ['Lee', 'call'], ['Me', 'text']])
  })

  it('knows the notices of an iOS chat by the name of its file when no wording is known', async () => {
    const text = '[13/01/2024, 10:00:00] Club: \u200esomething new happened\n[13/01/2024, 10:00:01] A: hi'
    expect(brief(await messages(text, 'WhatsApp Chat - Club/_chat.txt'))[0]).toEqual([null, 'system', 'something new happened'])
  })

  it('takes the chat name from the last rename, else from the file', async () => {
    expect((await read('13/01/2024, 10:00 - A changed the subject from "a" to "b: c"\n13/01/2024, 10:00 - A: x')).chats[0]!.about.name).toBe('b: c')
    expect(['与海外的 WhatsApp 聊天.txt', '與X的WhatsApp對話.txt', 'WhatsApp Chat mit Ü (1).txt', 'x/WhatsApp Chat - Y/_chat.txt', '_chat.txt'].map(chatNameOfFile)).toEqual(['海外', 'X', 'Ü', 'Y', null])
  })
})
