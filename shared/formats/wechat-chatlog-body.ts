import type { MessageKind, ReplyTo } from '../model/message'
import { ownNames } from '../model/own-names'
import { cleanBody, cleanName } from './text'
import { knownNotice } from './wechat-notices'
import { readWall } from './wechat-time'
import { kindOfBody } from './wechat-types'

/** Marks with which chatlog begins a body that is no plain text. Tried in this order. */
const KIND_BY_MARK: readonly (readonly [string, MessageKind])[] = [
  ['![图片](', 'image'], ['[图片](', 'image'], ['[语音](', 'voice'], ['![视频](', 'video'], ['[视频](', 'video'], ['![动画表情](', 'sticker'], ['[动画表情](', 'sticker'],
  ['[链接|', 'link'], ['[文件|', 'file'], ['[小程序|', 'miniprogram'], ['[视频号', 'link'], ['[音乐|', 'music'], ['[位置|', 'location'],
  ['[转账|', 'transfer'], ['[合并转发|', 'forward'], ['[群公告|', 'text'], ['[笔记|', 'link'], ['[笔记]', 'link'],
]

const KIND_BY_PLACEHOLDER: Readonly<Record<string, MessageKind>> = ownNames({
  '[红包]': 'redpacket', '[语音通话]': 'call', '[视频通话]': 'call', '[名片]': 'card', '[分享]': 'link', '[图片]': 'image', '[语音]': 'voice', '[视频]': 'video',
  '[动画表情]': 'sticker', '[位置]': 'location', '[转账]': 'transfer', '[合并转发]': 'forward', '[小程序]': 'miniprogram', '[链接]': 'link', '[文件]': 'file', '[音乐]': 'music',
})

/** What a body of chatlog's CSV and TXT is, cleaned. The year of `time` (wall-clock ms) completes the time of a quote, which has none. */
export function readChatlogBody(raw: string, time: number | null): { readonly kind: MessageKind; readonly text: string; readonly replyTo?: ReplyTo } {
  const text = cleanBody(raw)
  const first = text.charCodeAt(0)
  if (first === 0x3e) {
    const replyTo = quoteOf(text, time === null ? null : new Date(time).getUTCFullYear())
    if (replyTo) return { kind: 'text', text, replyTo }
  }
  if (first === 0x5b || first === 0x21) {
    const exact = KIND_BY_PLACEHOLDER[text]
    if (exact) return { kind: exact, text }
    const mark = KIND_BY_MARK.find(([start]) => text.startsWith(start))
    if (mark && (mark[1] === 'forward' || mark[1] === 'text' || /[)\]]$/.test(text))) return { kind: mark[1], text }
  }
  if (first === 0x54 && /^Type: \d+ Content: /.test(text)) return { kind: 'unknown', text }
  return { kind: kindOfBody('text', text), text }
}

const QUOTE_HEAD = /^> (.+?)(?:\(([^()]{1,64})\))? ((?:(\d{4})-)?(\d{1,2})-(\d{1,2}) \d{1,2}:\d{2}:\d{2}|\d{1,2}:\d{2}:\d{2})$/

/** A run of `> ` lines at the start, the first `> NAME(ID) TIME`. */
function quoteOf(text: string, year: number | null): ReplyTo | undefined {
  const lines = text.split('\n')
  const head = QUOTE_HEAD.exec(lines[0]!)
  if (!head) return undefined
  let end = 1
  while (end < lines.length && lines[end]!.startsWith('>')) end++
  const written = head[4] !== undefined ? head[3]! : head[5] !== undefined && year !== null ? `${year}-${head[3]}` : null
  const reading = written === null ? null : readWall(written)
  const quoted = lines.slice(1, end).map(line => line.replace(/^> ?/, '')).join('\n')
  return { senderName: cleanName(head[1]!), ...(reading && { ts: reading.wall }), text: cleanBody(quoted) }
}

/** chatlog gives a pat to the person who patted: a notice if the body names that very person. */
export function isOwnPat(text: string, senderName: string): boolean {
  if (!text.includes('拍了拍')) return false
  const notice = knownNotice(text)
  return notice?.kind === 'pat' && (notice.by === senderName || notice.by === '我')
}
