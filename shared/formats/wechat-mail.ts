import type { ImportRecord } from '../model/record'
import type { ChatFormat, FileHead, OpenFile, ParseContext } from './format'
import { htmlLines } from './html-lines'
import { looksLikeMail, MailReader, decodeWords } from './mail-parts'
import { readMailLines, type MailLine } from './wechat-mail-lines'
import { Sink } from './wechat-sink'

/** Longest mail text read, in characters: a selection holds about a hundred messages. */
const MAX_LENGTH = 64 << 20
const INTRO = /的?聊天记录如下[，,:：]/
const DATE_LINE = /^[ \t\u00a0]*—{5}[ \t\u00a0]*\d{4}-\d{1,2}-\d{1,2}[ \t\u00a0]*—{5}/m

/** A chat mailed out of the WeChat app by Android or iOS: as text, as HTML, or as the mail itself. */
export const wechatMail: ChatFormat = {
  id: 'wechat-mail', family: 'wechat-email', label: { zh: '微信邮件导出', en: 'WeChat chat sent by mail' }, platform: 'wechat', mentionsInText: true, reads: 'text', asksDate: true,
  time: { basis: 'local', precision: 'minute' },
  detect,
  parse,
}

function detect(head: FileHead): number {
  const start = head.text.slice(0, 20_000)
  if (looksLikeMail(head.text)) {
    const subject = decodeWords(/^Subject:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)/im.exec(start)?.[1] ?? '')
    return /聊天记录/.test(subject) || INTRO.test(start) ? 1 : 0.3
  }
  const hasDate = DATE_LINE.test(start)
  if (INTRO.test(start.slice(0, 3000))) return hasDate || /^\s*</.test(start) ? 1 : 0.8
  return hasDate ? 0.7 : 0
}

async function* parse(file: OpenFile, context: ParseContext): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const sink = new Sink()
  const content = await contentOf(file)
  if (content.unread !== undefined) sink.skip({ reason: 'unsupported', line: 1, excerpt: `charset=${content.unread}` })
  readMailLines(sink, content.lines, { fileName: context.fileName, isHtml: content.isHtml, ...(context.mapping?.date !== undefined && { date: context.mapping.date }) })
  yield sink.take()
}

interface Content {
  readonly lines: readonly MailLine[]
  readonly isHtml: boolean
  readonly unread?: string
}

/** The lines of the mail's text, whatever it is wrapped in; an HTML part wins, since it marks headers. */
async function contentOf(file: OpenFile): Promise<Content> {
  let mail: MailReader | null = null
  let length = 0
  const lines: string[] = []
  for await (const batch of file.lines()) {
    if (mail === null && lines.length === 0 && looksLikeMail(batch.lines.slice(0, 200).join('\n'))) mail = new MailReader(file.decode)
    for (const line of batch.lines) {
      if (mail) mail.line(line)
      else if (length < MAX_LENGTH) {
        lines.push(line)
        length += line.length
      }
    }
  }
  if (mail) {
    const { texts, unread } = mail.end()
    const html = texts.find(text => text.type === 'text/html')
    const chosen = html ?? texts[0]
    return { lines: html ? linesOfHtml(html.text) : linesOfText((chosen?.text ?? '').split(/\r\n|\n|\r/)), isHtml: html !== undefined, ...(unread !== undefined && chosen === undefined && { unread }) }
  }
  const isHtml = /^\s*</.test(lines.slice(0, 20).join('\n').replace(/^\ufeff/, ''))
  return { lines: isHtml ? linesOfHtml(lines.join('\n')) : linesOfText(lines), isHtml }
}

const linesOfText = (lines: readonly string[]): readonly MailLine[] =>
  lines.map((text, i) => ({ text: i === 0 ? text.replace(/^\ufeff/, '') : text, isBold: false, startsBlock: false }))

const linesOfHtml = (html: string): readonly MailLine[] => htmlLines(html)
