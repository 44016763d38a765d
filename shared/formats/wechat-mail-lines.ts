import { cleanBody, cleanName } from './text'
import { readMailIntro, type MailIntro } from './wechat-mail-intro'
import { mailKind } from './wechat-mail-body'
import type { ChatState, Sink } from './wechat-sink'
import { fileStem } from './wechat-text'
import { makeWall, toHour24 } from './wechat-time'

export interface MailLine {
  readonly text: string
  readonly isBold: boolean
  readonly startsBlock: boolean
}

export interface MailContext {
  readonly fileName: string
  readonly isHtml: boolean
  /** Day as YYYYMMDD that the operator gave for a text without date lines. */
  readonly date?: number
}

const DATE_LINE = /^\s*—{5}\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*—{5}\s*$/
const CLOCK = /^(.+?)([ \u00a0]{1,2})(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?[ \u00a0]?(\d{1,2}):(\d{2})$/
const SIGNATURE = /^(发自我的|发自|Sent from my|从我的)\s?\S.{0,40}$/

/** How headers of this mail look: bold (iOS HTML), between blank lines (Android), or behind one (iOS saved as text). */
type Style = 'bold' | 'between' | 'behind'

interface Header {
  readonly name: string
  /** Seconds into the day. */
  readonly clock: number
}

/** Reads the lines of a mailed chat into records. */
export function readMailLines(sink: Sink, all: readonly MailLine[], context: MailContext): void {
  const lines = withoutSignature(all)
  const intro = readMailIntro(lines)
  const chat = sink.chat('', () => ({ platform: 'wechat', name: intro.name ?? fileStem(context.fileName), kind: intro.kind }))
  const style = styleOf(lines, intro)
  let day = dayOf(context.date)
  let header: Header | null = null
  let start = 0
  let body: string[] = []
  const close = (): void => {
    if (header) addMessage({ sink, chat, header, day, line: start + 1 }, body.join('\n'))
    header = null
    body = []
  }
  for (let i = intro.end; i < lines.length; i++) {
    const date = dateAt(lines, i, context.isHtml)
    if (date !== null) {
      close()
      day = date
      continue
    }
    const found = headerAt(lines, i, style, intro)
    if (found) {
      close()
      header = found
      start = i
    } else if (header) body.push(lines[i]!.text)
  }
  close()
}

const isBlank = (line: MailLine | undefined): boolean => line === undefined || line.text.trim() === ''

function dateAt(lines: readonly MailLine[], i: number, isHtml: boolean): number | null {
  const match = lines[i]!.text.includes('—————') ? DATE_LINE.exec(lines[i]!.text) : null
  if (!match || (isHtml ? !lines[i]!.startsBlock : !isBlank(lines[i + 1]))) return null
  return makeWall(Number(match[1]), Number(match[2]), Number(match[3]), 0)
}

function headerAt(lines: readonly MailLine[], i: number, style: Style, intro: MailIntro): Header | null {
  const line = lines[i]!
  if (style === 'bold' ? !line.isBold : !isBlank(lines[i - 1]) && !line.startsBlock && i !== intro.end) return null
  if (style === 'between' && !isBlank(lines[i + 1]) && !lines[i + 1]!.startsBlock) return null
  const header = readHeader(line.text, style)
  return header && (intro.mayWrite?.(header.name) ?? true) ? header : null
}

/** The clock is the last one of the line: nicknames end in times too, and hold double blanks. */
function readHeader(text: string, style: Style): Header | null {
  const match = CLOCK.exec(text.trimEnd())
  if (!match || (style === 'between' && match[2]!.length < 2)) return null
  const name = cleanName(match[1]!)
  const hour = toHour24(Number(match[4]), match[3])
  const minute = Number(match[5])
  return name === '' || hour > 23 || minute > 59 ? null : { name, clock: (hour * 60 + minute) * 60 }
}

function styleOf(lines: readonly MailLine[], intro: MailIntro): Style {
  if (lines.some(line => line.isBold && readHeader(line.text, 'bold'))) return 'bold'
  if (intro.isAndroid !== undefined) return intro.isAndroid ? 'between' : 'behind'
  const first = lines.findIndex((line, i) => readHeader(line.text, 'behind') !== null && isBlank(lines[i - 1]))
  return first !== -1 && isBlank(lines[first + 1]) && readHeader(lines[first]!.text, 'between') ? 'between' : 'behind'
}

/** The mail program's signature is no message. */
function withoutSignature(lines: readonly MailLine[]): readonly MailLine[] {
  let end = lines.length
  while (end > 0 && isBlank(lines[end - 1])) end--
  return end > 1 && SIGNATURE.test(lines[end - 1]!.text.trim()) && (isBlank(lines[end - 2]) || lines[end - 1]!.startsBlock) ? lines.slice(0, end - 1) : lines.slice(0, end)
}

function dayOf(date: number | undefined): number | null {
  return date === undefined ? null : makeWall(Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100, 0)
}

interface Place {
  readonly sink: Sink
  readonly chat: ChatState
  readonly header: Header
  /** Midnight, wall-clock ms; `null`: the mail has no date line. */
  readonly day: number | null
  readonly line: number
}

function addMessage({ sink, chat, header, day, line }: Place, body: string): void {
  const text = cleanBody(body)
  const { kind, attachment } = mailKind(text)
  sink.message(chat, {
    type: 'message', chat: chat.number, time: day === null ? null : day + header.clock * 1000, senderName: header.name, kind, text, line,
    ...(attachment && { attachments: [attachment] }),
  })
}
