import { describe, expect, it } from 'vitest'
import type { MessageRecord } from '../../../shared/model/record'
import { chatNameOfFile, whatsapp } from '../../../shared/formats/whatsapp'
import { collect } from './collect'
import { openBytes } from './open-bytes'

interface Line {
  /** `YYYY-MM-DDTHH:MM:SS` on the wall. */
  readonly at: string
  readonly name: string | null
  readonly kind: MessageRecord['kind']
  readonly text: string
}

const read = async (file: string, lines: readonly string[]): Promise<readonly Line[]> => {
  const { chats } = await collect(whatsapp, openBytes(file, lines.join(file.includes('_chat') ? '\r\n' : '\n')))
  return chats[0]!.messages.map(({ time, senderName, kind, text }) => ({ at: new Date(time!).toISOString().slice(0, 19), name: senderName, kind, text }))
}

/** One export a locale: its file name, three lines, and the same three read. The second proves the order of the date. */
const LOCALES: readonly (readonly [string, string, readonly string[], readonly Line[]])[] = [
  ['English, 24 hours, day first', 'WhatsApp Chat with Team.txt', ['03/04/2024, 09:00 - Lee: hi', '13/04/2024, 21:05 - Lee: <Media omitted>', '13/04/2024, 21:06 - Lee left'],
    [{ at: '2024-04-03T09:00:00', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-04-13T21:05:00', name: 'Lee', kind: 'unknown', text: '<Media omitted>' }, { at: '2024-04-13T21:06:00', name: null, kind: 'system', text: '' }]],
  ['English (US), 12 hours with a blank, two-digit year', 'WhatsApp Chat with Team.txt', ['3/4/24, 9:00 AM - Lee: hi', '3/14/24, 12:05 AM - Lee: night', '3/14/24, 12:06 PM - Lee: noon'],
    [{ at: '2024-03-04T09:00:00', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-03-14T00:05:00', name: 'Lee', kind: 'text', text: 'night' }, { at: '2024-03-14T12:06:00', name: 'Lee', kind: 'text', text: 'noon' }]],
  ['English (US), 12 hours with U+202F', 'WhatsApp Chat with Team.txt', ['3/4/24, 9:00\u202fPM - Lee: hi', '3/14/24, 12:05\u202fAM - Lee: night'],
    [{ at: '2024-03-04T21:00:00', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-03-14T00:05:00', name: 'Lee', kind: 'text', text: 'night' }]],
  ['Spanish, a. m. with U+00A0', 'Chat de WhatsApp con Team.txt', ['3/4/24, 9:00\u00a0a.\u00a0m. - Lee: hola', '13/4/24, 9:05\u00a0p.\u00a0m. - Lee: adiós'],
    [{ at: '2024-04-03T09:00:00', name: 'Lee', kind: 'text', text: 'hola' }, { at: '2024-04-13T21:05:00', name: 'Lee', kind: 'text', text: 'adiós' }]],
  ['French, older Android, à before the clock', 'Discussion WhatsApp avec Team.txt', ['03/04/2024 à 09:00 - Lee: salut', '13/04/2024 à 21:05 - Lee: <Médias omis>'],
    [{ at: '2024-04-03T09:00:00', name: 'Lee', kind: 'text', text: 'salut' }, { at: '2024-04-13T21:05:00', name: 'Lee', kind: 'unknown', text: '<Médias omis>' }]],
  ['Thai, years of the Buddhist calendar', 'WhatsApp Chat with Team.txt', ['3/4/2567 09:00 - Lee: hi', '13/4/2567 21:05 - Lee: ok'],
    [{ at: '2024-04-03T09:00:00', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-04-13T21:05:00', name: 'Lee', kind: 'text', text: 'ok' }]],
  ['German, points', 'WhatsApp Chat mit Team.txt', ['03.04.24, 09:00 - Lee: hallo', '13.04.24, 21:05 - Lee: <Medien ausgeschlossen>'],
    [{ at: '2024-04-03T09:00:00', name: 'Lee', kind: 'text', text: 'hallo' }, { at: '2024-04-13T21:05:00', name: 'Lee', kind: 'unknown', text: '<Medien ausgeschlossen>' }]],
  ['simplified Chinese, 24 hours without a comma', '与海外的 WhatsApp 聊天.txt', ['2024/4/3 09:00 - 小何: 在', '2024/4/13 21:05 - 小何: <省略影音内容>', '2024/4/13 21:06 - 小何: 这条消息已删除'],
    [{ at: '2024-04-03T09:00:00', name: '小何', kind: 'text', text: '在' }, { at: '2024-04-13T21:05:00', name: '小何', kind: 'unknown', text: '<省略影音内容>' }, { at: '2024-04-13T21:06:00', name: '小何', kind: 'recall', text: '这条消息已删除' }]],
  ['simplified Chinese with words for the part of the day', '与海外的 WhatsApp 聊天.txt', ['2024/4/3 凌晨12:30 - 小何: 一', '2024/4/3 上午9:00 - 小何: 二', '2024/4/3 中午12:05 - 小何: 三', '2024/4/3 下午1:02 - 小何: 四', '2024/4/3 晚上9:05 - 小何: 五'],
    [['00:30', '一'], ['09:00', '二'], ['12:05', '三'], ['13:02', '四'], ['21:05', '五']].map(([clock, text]) => ({ at: `2024-04-03T${clock}:00`, name: '小何', kind: 'text', text: text! }))],
  ['traditional Chinese', '與海外的WhatsApp對話.txt', ['2024/4/3 上午9:00 - 小何: 在', '2024/4/13 下午9:05 - 小何: <已省略多媒體檔案>', '2024/4/13 下午9:06 - 小何: 此訊息已刪除'],
    [{ at: '2024-04-03T09:00:00', name: '小何', kind: 'text', text: '在' }, { at: '2024-04-13T21:05:00', name: '小何', kind: 'unknown', text: '<已省略多媒體檔案>' }, { at: '2024-04-13T21:06:00', name: '小何', kind: 'recall', text: '此訊息已刪除' }]],
  ['iOS English (US), seconds and U+202F', 'WhatsApp Chat - Team/_chat.txt', ['[3/4/24, 9:00:01\u202fAM] Lee: hi', '\u200e[3/14/24, 9:05:02\u202fPM] Lee: \u200eimage omitted'],
    [{ at: '2024-03-04T09:00:01', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-03-14T21:05:02', name: 'Lee', kind: 'image', text: 'image omitted' }]],
  ['iOS English, 24 hours, day first', 'WhatsApp Chat - Team/_chat.txt', ['[03/04/2024, 09:00:01] Lee: hi', '\u200e[13/04/2024, 21:05:02] Lee: \u200e<attached: 00000002-PHOTO-2024-04-13-21-05-02.jpg>'],
    [{ at: '2024-04-03T09:00:01', name: 'Lee', kind: 'text', text: 'hi' }, { at: '2024-04-13T21:05:02', name: 'Lee', kind: 'image', text: '<attached: 00000002-PHOTO-2024-04-13-21-05-02.jpg>' }]],
  ['iOS simplified Chinese', 'WhatsApp Chat - 海外/_chat.txt', ['[2024/4/3 上午9:00:01] 小何: 在', '\u200e[2024/4/13 下午9:05:02] 小何: \u200e<附件：00000002-PHOTO-2024-04-13-21-05-02.jpg>'],
    [{ at: '2024-04-03T09:00:01', name: '小何', kind: 'text', text: '在' }, { at: '2024-04-13T21:05:02', name: '小何', kind: 'image', text: '<附件：00000002-PHOTO-2024-04-13-21-05-02.jpg>' }]],
  ['a new phone midway: two-digit years and 12 hours become four digits and 24 hours', 'WhatsApp Chat with Team.txt', ['13/4/24, 9:05 PM - Lee: old', '14/04/2024, 21:06 - Lee: new'],
    [{ at: '2024-04-13T21:05:00', name: 'Lee', kind: 'text', text: 'old' }, { at: '2024-04-14T21:06:00', name: 'Lee', kind: 'text', text: 'new' }]],
]

describe('a WhatsApp export is read in every locale', () => {
  it.each(LOCALES)('%s', async (_, file, lines, expected) => {
    expect(await read(file, lines)).toEqual(expected.map(line => (line.name === null ? { ...line, text: expect.any(String) as string } : line)))
  })

  it('with people who are not saved: a mark before the name, or the number between direction marks', async () => {
    const lines = await read('WhatsApp Chat - Team/_chat.txt', ['[13/04/2024, 09:00:01] ~\u202fLee: hi', '[13/04/2024, 09:00:02] \u202a+86\u00a0138\u00a00000\u00a00000\u202c: hi'])
    expect(lines.map(line => line.name)).toEqual(['~ Lee', '+86 138 0000 0000'])
  })

  it.each([
    ['WhatsApp Chat with X.txt', 'X'], ['与X的 WhatsApp 聊天.txt', 'X'], ['與X的WhatsApp對話.txt', 'X'], ['WhatsApp Chat mit X.txt', 'X'], ['WhatsApp Chat - X.zip', 'X'], ['WhatsApp Chat - X/_chat.txt', 'X'],
  ])('with the chat named by the file %s', (file, name) => {
    expect(chatNameOfFile(file)).toBe(name)
  })

  it.each([
    ['<Media omitted>', 'unknown'], ['<省略影音内容>', 'unknown'], ['<已省略多媒體檔案>', 'unknown'], ['<Medien ausgeschlossen>', 'unknown'],
    ['IMG-20240413-WA0001.jpg (file attached)', 'image'], ['VID-20240413-WA0001.mp4 (文件附件)', 'video'], ['PTT-20240413-WA0001.opus (檔案附件)', 'voice'], ['AUD-20240413-WA0001.mp3 (file attached)', 'audio'],
    ['STK-20240413-WA0001.webp (file attached)', 'sticker'], ['DOC-20240413-WA0001.pdf (file attached)', 'file'], ['Lee.vcf (file attached)', 'card'],
    ['Location: https://maps.google.com/?q=1,2', 'location'], ['位置: https://maps.google.com/?q=1,2', 'location'], ['POLL:\nwhen?\nOPTION: now (1 vote)', 'poll'],
    ['This message was deleted', 'recall'], ['You deleted this message', 'recall'], ['这条消息已删除', 'recall'], ['此訊息已刪除', 'recall'], ['Missed voice call', 'call'],
  ] as const)('with %s known for what it is', async (text, kind) => {
    expect((await read('WhatsApp Chat with Team.txt', [`13/04/2024, 09:00 - Lee: ${text}`]))[0]!.kind).toBe(kind)
  })

  it.each([
    ['image omitted', 'image'], ['video omitted', 'video'], ['audio omitted', 'voice'], ['sticker omitted', 'sticker'], ['GIF omitted', 'image'], ['document omitted', 'file'], ['Contact card omitted', 'card'],
    ['<attached: 00000002-AUDIO-2024-04-13-21-05-02.opus>', 'voice'], ['<附件：00000003-VIDEO-2024-04-13-21-05-02.mp4>', 'video'], ['<已附加：00000004-STICKER-2024-04-13-21-05-02.webp>', 'sticker'],
  ] as const)('on iOS with %s known for what it is', async (text, kind) => {
    expect((await read('WhatsApp Chat - Team/_chat.txt', [`\u200e[13/04/2024, 09:00:00] Lee: \u200e${text}`]))[0]!.kind).toBe(kind)
  })
})
