import type { Platform } from '../model/message'
import { askedDay } from './asked-day'
import type { ChatFormat, FileHead, ParseContext } from './format'
import { readQqNotice } from './qq-notice'
import { cleanBody, cleanName } from './text'
import { kindByPlaceholder } from './wechat-placeholders'
import { Sink, type ChatState, type MessageDraft } from './wechat-sink'
import { fileStem } from './wechat-text'
import { readRecords } from './wechat-text-records'
import { readWall } from './wechat-time'

/** The line over a message in a text copied out of a chat window. */
export interface CopiedHeader {
  readonly name: string
  readonly id?: string
  /** `YYYY-MM-DD`, `MM-DD`, or `''` for a message of the day on which it was copied. */
  readonly date: string
  readonly clock: string
}

/** How a program writes that line. */
interface Style {
  readonly platform: Platform
  /** Only behind a blank line: what it looks like may stand in a message. */
  readonly needsBlank: boolean
  read(line: string): CopiedHeader | null
}

const DATE = '(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?'
const PART = '(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上) ?)?'
const STARTS_WITH_DAY = /^\d{2,4}[-/.年]\d{1,2}[-/.月]/
const NAMED = /^(.*?) ?[(（](\d{5,12})[)）]$/

const headerOf = (written: string, date: string, clock: string): CopiedHeader => {
  const numbered = NAMED.exec(written)
  return { name: cleanName(numbered?.[1] || written), ...(numbered && { id: numbered[2]! }), date, clock }
}
const joined = (...parts: readonly (string | undefined)[]): string => parts.map(part => part!.padStart(2, '0')).join('-')

const style = (pattern: string, about: Omit<Style, 'read'>, read: (parts: readonly (string | undefined)[]) => CopiedHeader): Style => {
  const whole = new RegExp(pattern)
  return { ...about, read: line => { const parts = whole.exec(line); return parts && read(parts) } }
}

/** QQ writes seconds, and no day over a message of the same day; WeChat for Mac writes minutes. */
const STYLES: readonly Style[] = [
  style(`^(\\S.{0,79}?)[:：]? ${DATE} (${PART}\\d{1,2}:\\d{2}:\\d{2}) *$`, { platform: 'qq', needsBlank: false }, p => headerOf(p[1]!, joined(p[2], p[3], p[4]), p[5]!)),
  style('^(\\S.{0,79}?)[:：]? (\\d{1,2})[-/](\\d{1,2}) (\\d{1,2}:\\d{2}:\\d{2}) *$', { platform: 'qq', needsBlank: false }, p => headerOf(p[1]!, joined(p[2], p[3]), p[4]!)),
  style('^(\\S.{0,79}?)[:：]? (\\d{1,2}:\\d{2}:\\d{2}) *$', { platform: 'qq', needsBlank: true }, p => headerOf(p[1]!, '', p[2]!)),
  style(`^(\\S.{0,79}?) ${DATE} (${PART}\\d{1,2}:\\d{2}) *$`, { platform: 'wechat', needsBlank: true }, p => headerOf(p[1]!, joined(p[2], p[3], p[4]), p[5]!)),
  style(`^(\\S.{0,79}?), \\[${DATE} (\\d{1,2}:\\d{2}(?::\\d{2})?)\\] *$`, { platform: 'telegram', needsBlank: true }, p => headerOf(p[1]!, joined(p[2], p[3], p[4]), p[5]!)),
  style('^(\\S.{0,79}?), \\[(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}) (\\d{1,2}:\\d{2}(?::\\d{2})?)\\] *$', { platform: 'telegram', needsBlank: true }, p => headerOf(p[1]!, joined(p[4], p[3], p[2]), p[5]!)),
]

/** Messages copied out of the chat window of QQ, WeChat or Telegram: a line of name and time, and the message below it. */
export const copiedChat: ChatFormat = {
  id: 'copied-chat', label: { zh: '聊天窗口里复制的文字', en: 'Text copied from a chat window' }, platform: 'other', mentionsInText: true, reads: 'text', asksDate: true,
  time: { basis: 'local', precision: 'second' },
  detect,
  async *parse(file, context) {
    const sink = new Sink()
    const readHeader = headerReader()
    let chat: ChatState | null = null
    yield* readRecords<CopiedHeader & { readonly platform: Platform }>(file, {
      sink, needsBlank: false,
      header: text => readHeader(text),
      add(header, body, line) {
        chat ??= sink.chat('', () => ({ platform: header.platform, name: fileStem(context.fileName), kind: 'group', ...(header.date.length === 5 && { time: { year: yearOf(context) } }) }))
        const time = timeOf(header, context)
        const { words, notices } = withoutNotices(body, header.platform)
        const message: MessageDraft = { type: 'message', chat: 0, time, senderName: header.name, kind: kindByPlaceholder(words), text: words, line }
        if (header.id !== undefined) message.senderId = header.id
        sink.message(chat, message)
        for (const notice of notices) sink.message(chat, { type: 'message', chat: 0, time, senderName: null, text: notice, line, ...readQqNotice(notice) })
      },
    })
    yield sink.take()
  },
}

/** Reads headers; a file keeps to the styles of the program that wrote its first one. */
function headerReader(): (line: string) => (CopiedHeader & { readonly platform: Platform }) | null {
  let platform: Platform | null = null
  let afterBlank = true
  return line => {
    const mayBegin = afterBlank
    afterBlank = line.trim() === ''
    // The longest line of a name and a time; and a name is no day, as in exports that begin with the time.
    if (line.length > 160 || STARTS_WITH_DAY.test(line)) return null
    for (const one of STYLES) {
      if ((platform !== null && one.platform !== platform) || (one.needsBlank && !mayBegin)) continue
      const header = one.read(line)
      if (!header || timeOf({ ...header, date: header.date || '2000-01-01' }, { fileName: '', currentYear: 2000 }) === null) continue
      platform = one.platform
      return { ...header, platform }
    }
    return null
  }
}

function detect(head: FileHead): number {
  const lines = head.text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const readHeader = headerReader()
  const isHeader = lines.map(line => readHeader(line) !== null)
  const first = lines.findIndex(line => line.trim() !== '')
  if (!isHeader[first]) return 0
  const found = isHeader.filter(Boolean).length
  const blocks = lines.filter((line, i) => line.trim() !== '' && (i === 0 || lines[i - 1]!.trim() === '')).length
  return 0.25 + 0.25 * Math.min(1, found / Math.max(2, blocks))
}

const yearOf = ({ mapping, currentYear }: ParseContext): number => mapping?.year ?? currentYear

/** Wall-clock time; `null` where the day is not told. */
function timeOf({ date, clock }: CopiedHeader, context: ParseContext): number | null {
  const day = date.length === 5 ? `${yearOf(context)}-${date}` : date || askedDay(context)
  return day === null ? null : (readWall(`${day} ${clock}`)?.wall ?? null)
}

/** QQ copies its notices as lines of their own between blank ones; only what is surely one is taken out of the message above. */
function withoutNotices(body: string, platform: Platform): { readonly words: string; readonly notices: readonly string[] } {
  const whole = cleanBody(body)
  if (platform !== 'qq') return { words: whole, notices: [] }
  const paragraphs = whole.split(/\n[ \t\u3000]*\n/)
  let kept = paragraphs.length
  while (kept > 1 && isNotice(paragraphs[kept - 1]!)) kept--
  return { words: cleanBody(paragraphs.slice(0, kept).join('\n\n')), notices: paragraphs.slice(kept).map(cleanBody) }
}

const isNotice = (paragraph: string): boolean => /^.{1,60}(?:撤回了一条消息|(?:加入|退出|离开)了?(?:本群|群聊)[。.]?|(?:被|邀请).{0,60}(?:移出|踢出|加入)了?(?:本群|群聊)[。.]?)$/.test(paragraph.trim())
