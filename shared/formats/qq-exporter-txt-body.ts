import type { MessageKind, ReplyTo } from '../model/message'
import { ownNames } from '../model/own-names'
import { cleanBody, cleanName } from './text'

/** The lines of one record behind `内容: `, taken apart. */
export interface QqTxtBody {
  readonly text: string
  readonly kind: MessageKind
  readonly attachments?: readonly string[]
  readonly mentions?: readonly string[]
  readonly replyTo?: ReplyTo
}

const RESOURCE_KINDS: Readonly<Record<string, MessageKind>> = ownNames({ image: 'image', video: 'video', audio: 'voice', voice: 'voice', file: 'file', sticker: 'sticker', market_face: 'sticker' })
const PLACEHOLDERS: readonly (readonly [RegExp, MessageKind])[] = [
  [/^\[图片(?:[:：][^[\]]{0,300})?\]$/, 'image'], [/^\[视频(?:[:：][^[\]]{0,300})?\]$/, 'video'], [/^\[语音(?:[:： ]\s?[^[\]]{0,60})?\]$/, 'voice'],
  [/^\[文件(?:[:：][^\n]{0,300})?\]$/, 'file'], [/^\[(?:JSON消息|卡片消息(?:[:：][^\n]{0,500})?)\]$/, 'link'], [/^\[(?:位置消息|位置(?:[:：][^\n]{0,300})?)\]$/, 'location'],
]
const FORWARD = /^\[(?:转发消息|合并转发)[:：]\s?\d+条\]/
const CALL = /^(?:视频|语音)通话 - [^\n]{1,40}$/

/**
 * Takes the trailers off the end: `资源:` with its exact list, `提及:`, `回复:`. Words of the same form typed by a
 * person stay: a mention must stand in the text as `@name`, a reply needs the mark that the exporter puts before it.
 */
export function readQqTxtBody(lines: readonly string[]): QqTxtBody {
  let end = lines.length
  while (end > 0 && lines[end - 1]!.trim() === '') end--
  const reply = replyStart(lines, end)
  const replyTo = reply === -1 ? undefined : readReply(lines.slice(reply, end))
  if (reply !== -1) end = reply
  const mentions = end > 1 ? readMentions(lines, end) : undefined
  if (mentions) end--
  const resources = readResources(lines, end)
  if (resources) end -= resources.length + 1
  const text = cleanBody(lines.slice(0, end).join('\n'))
  const attachments = resources?.map(({ name }) => name).filter(name => name !== '')
  return { text, kind: kindOfFlatText(text, resources ?? []), ...(attachments && attachments.length > 0 && { attachments }), ...(mentions && { mentions }), ...(replyTo && { replyTo }) }
}

/** `回复: MM-DD HH:MM sender - quoted text`; the quoted text may go on over further lines. */
function replyStart(lines: readonly string[], end: number): number {
  if (!(lines[0] ?? '').startsWith('[回复')) return -1
  for (let i = end - 1; i > 0; i--) if (/^回复: \d\d-\d\d \d\d:\d\d .{0,300}? - /.test(lines[i]!)) return i
  return -1
}

function readReply(lines: readonly string[]): ReplyTo {
  const [first = '', ...rest] = lines
  const dash = first.indexOf(' - ', 16)
  const senderName = cleanName(first.slice('回复: MM-DD HH:MM '.length, dash))
  const text = cleanBody([first.slice(dash + 3), ...rest].join('\n'))
  return { ...(senderName !== '' && { senderName }), ...(text !== '' && { text }) }
}

function readMentions(lines: readonly string[], end: number): readonly string[] | undefined {
  const last = lines[end - 1]!
  if (!last.startsWith('提及: ')) return undefined
  const names = last.slice('提及: '.length).split(', ').map(cleanName).filter(name => name !== '')
  const body = lines.slice(0, end - 1).join('\n')
  if (names.length === 0 || !names.some(name => body.includes(`@${name}`))) return undefined
  return names.map(name => (name === '全体成员' ? '@all' : name))
}

/** The list counts only if it has exactly as many entries as its first line says. */
function readResources(lines: readonly string[], end: number): readonly { readonly type: string; readonly name: string }[] | undefined {
  const found: { type: string; name: string }[] = []
  let at = end - 1
  for (; at > 0; at--) {
    const entry = /^ {2}- ([A-Za-z_]{1,20}): (.*)$/.exec(lines[at]!)
    if (!entry) break
    found.unshift({ type: entry[1]!, name: entry[2]!.trim() })
  }
  const count = /^资源: (\d{1,5}) 个文件$/.exec(lines[at] ?? '')?.[1]
  return at > 0 && count !== undefined && Number(count) === found.length && found.length > 0 ? found : undefined
}

/** Kind of the exporter's flat text: a placeholder alone, or one that stands before content. `resources`: types of the parts, if listed. */
export function kindOfFlatText(text: string, resources: readonly { readonly type: string }[] = []): MessageKind {
  if (text === '' || text === '[无文本内容]') return 'unknown'
  if (text === '[系统消息]') return 'system'
  if (text === '[表情消息]') return 'sticker'
  const parts = /^\[([a-z_]{1,20}(?:、[a-z_]{1,20}){0,50})消息\]$/.exec(text)?.[1]?.split('、')
  if (parts) return parts.every(part => part === parts[0]) ? (RESOURCE_KINDS[parts[0]!] ?? 'unknown') : 'unknown'
  if (FORWARD.test(text)) return 'forward'
  if (CALL.test(text)) return 'call'
  const whole = PLACEHOLDERS.find(([pattern]) => pattern.test(text))
  if (whole) return whole[1]
  return kindOfSeveral(text, resources)
}

/** Several placeholders of one sort and nothing else. */
function kindOfSeveral(text: string, resources: readonly { readonly type: string }[]): MessageKind {
  if (text.charCodeAt(0) !== 91 || !/^(?:\[[^[\]\n]{1,300}\]\s{0,3})+$/.test(text.slice(0, 20_000))) return 'text'
  const kinds = (text.match(/\[[^[\]\n]{1,300}\]/g) ?? []).map(part => PLACEHOLDERS.find(([pattern]) => pattern.test(part))?.[1] ?? 'text')
  const [first = 'text'] = kinds
  if (!kinds.every(kind => kind === first)) return 'text'
  const fits = resources.length === 0 || resources.every(({ type }) => (RESOURCE_KINDS[type] ?? first) === first)
  return fits ? first : 'text'
}
