import type { ChatFormat, OpenFile } from './format'
import type { ReplyTo } from '../model/message'
import { cleanBody, cleanName } from './text'
import { readNotice } from './wechat-notices'
import { kindByPlaceholder } from './wechat-placeholders'
import { Sink } from './wechat-sink'
import { decodeEntities, fileStem } from './wechat-text'
import { isCutTime, readRecords } from './wechat-text-records'
import { wallOf } from './wechat-time'
import { shareOfHeaders } from './wechat-weflow-txt'

/** Without WeFlow's quotes around the name. */
const HEADER = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) (?!')(\S.*)$/
const QQ_HEADER = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} .*(\(\d{5,11}\)|<[^<>\s]{3,60}@[^<>\s]{3,60}>)$/

/**
 * WeChatMsg's text: `YYYY-MM-DD HH:MM:SS name`, body, blank line. A notice stands on the header line itself with a blank
 * line behind, and only the other headers tell that what it holds is no name.
 */
export const wechatMsgTxt: ChatFormat = {
  id: 'wechatmsg-txt', family: 'wechat-json-txt', label: { zh: '留痕 WeChatMsg 文本', en: 'WeChatMsg text' }, platform: 'wechat', mentionsInText: true, reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect(head) {
    // Dated rows of stars are WeChatMsg's training data; a number or mail address behind every name is QQ.
    if (/^\*{10,}\d{4}-/m.test(head.text) || shareOfHeaders(head, QQ_HEADER) > 0.8) return 0
    return Math.max(0, shareOfHeaders(head, HEADER) - 0.05)
  },
  async *parse(file, context) {
    const sink = new Sink()
    const chat = sink.chat('', () => ({ platform: 'wechat', name: fileStem(context.fileName), kind: 'group' }))
    const names = await senderNames(file)
    yield* readRecords<{ readonly time: number; readonly written: string; readonly isNotice: boolean }>(file, {
      sink, needsBlank: true,
      header(text, next) {
        const match = text.charCodeAt(4) === 45 ? HEADER.exec(text) : null
        const time = match ? wallOf(match[1]!) : null
        if (time === null) return null
        const written = match![2]!
        return { time, written, isNotice: isBlank(next) && !names.has(written) }
      },
      add({ time, written, isNotice }, body, line) {
        if (isNotice) {
          sink.message(chat, { type: 'message', chat: 0, time, senderName: null, ...readNotice(cleanBody(`${written}\n${body}`)), line })
          return
        }
        const text = cleanBody(body)
        const replyTo = quoteOf(text)
        sink.message(chat, { type: 'message', chat: 0, time, senderName: nameOf(written), kind: kindByPlaceholder(text), text, line, ...(replyTo && { replyTo }) })
      },
      isCutHeader: text => isCutTime(text) || /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} ?$/.test(text),
    })
    if (chat.renamedTo) sink.about(chat, { name: chat.renamedTo })
    yield sink.take()
  },
}

const isBlank = (line: string | null): boolean => line === null || line.trim() === ''

/** Everything that stands behind the time of a header with a body: the names of this file, as written. */
async function senderNames(file: OpenFile): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  let header: string | null = null
  let afterBlank = true
  for await (const { lines } of file.lines()) {
    for (const line of lines) {
      const blank = isBlank(line)
      if (header !== null && !blank) names.add(header)
      header = afterBlank && !blank && line.charCodeAt(4) === 45 ? (HEADER.exec(line)?.[2] ?? null) : null
      afterBlank = blank
    }
  }
  return names
}

/** Names, unlike bodies, are escaped for HTML and script. */
const nameOf = (written: string): string => cleanName(decodeEntities(written).replace(/\\(['"\\])/g, '$1'))

const QUOTE = '引用:'

/** The last line `引用:name:text`. */
function quoteOf(text: string): ReplyTo | undefined {
  const start = text.lastIndexOf('\n') + 1
  if (start === 0 || !text.startsWith(QUOTE, start)) return undefined
  const quote = text.slice(start + QUOTE.length)
  const colon = quote.indexOf(':')
  return colon <= 0 ? undefined : { senderName: nameOf(quote.slice(0, colon)), text: quote.slice(colon + 1) }
}
