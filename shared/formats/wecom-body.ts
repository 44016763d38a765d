import type { MessageKind, ReplyTo } from '../model/message'
import type { MessageRecord } from '../model/record'
import { ownNames } from '../model/own-names'
import { listOf, objectOf, textOf, type JsonObject } from './json-fields'
import { parseJson } from './json-repair'
import { cleanBody, cleanName } from './text'
import { epochOf } from './wechat-time'

const KIND_BY_TYPE: Readonly<Record<string, MessageKind>> = ownNames({
  text: 'text', image: 'image', voice: 'voice', video: 'video', card: 'card', location: 'location', emotion: 'sticker', file: 'file', link: 'link',
  weapp: 'miniprogram', chatrecord: 'forward', vote: 'poll', redpacket: 'redpacket', external_redpacket: 'redpacket', docmsg: 'link', markdown: 'text',
  news: 'link', mixed: 'text', meeting_voice_call: 'call', sphfeed: 'link', agree: 'system', disagree: 'system', revoke: 'recall',
})

/** Types whose body stands under another key. */
const KEY_BY_TYPE: Readonly<Record<string, string>> = ownNames({ external_redpacket: 'redpacket', docmsg: 'doc', markdown: 'info', news: 'info' })

export function wecomKind(type: string): MessageKind {
  return KIND_BY_TYPE[type] ?? 'unknown'
}

export interface WecomBody {
  readonly text: string
  readonly attachments?: readonly string[]
  readonly nested?: MessageRecord['nested']
  readonly replyTo?: ReplyTo
}

/** The readable part of an archive record. `nameOf` gives the name of a userid. */
export function readWecomBody(source: JsonObject, type: string, nameOf: (userid: string) => string): WecomBody {
  const body = objectOf(source[KEY_BY_TYPE[type] ?? type]) ?? {}
  const field = (name: string): string => textOf(body[name])
  switch (type) {
    case 'text': {
      const text = cleanBody(field('content'))
      const replyTo = quoteOf(text)
      return { text, ...(replyTo && { replyTo }) }
    }
    case 'markdown': return { text: cleanBody(field('content')) }
    case 'file': return { text: field('filename'), ...(field('filename') && { attachments: [field('filename')] }) }
    case 'link': return { text: joined(field('title'), field('link_url')) }
    case 'docmsg': return { text: joined(field('title'), field('link_url')) }
    case 'news': return { text: listOf(body.item).map(objectOf).map(item => joined(textOf(item?.title), textOf(item?.url))).join('\n') }
    case 'location': return { text: field('title') || field('address') }
    case 'card': return { text: nameOf(field('userid')) }
    case 'redpacket':
    case 'external_redpacket': return { text: field('wish') }
    case 'vote': return { text: field('votetitle') }
    case 'chatrecord': return { text: field('title'), nested: nestedOf(body.item) }
    case 'mixed': return { text: cleanBody(listOf(body.item).map(partText).join('')) }
    case 'sphfeed': return { text: joined(field('feed_desc') || field('sph_name'), '') }
    case 'weapp': return { text: field('title') }
    case 'todo':
    case 'collect':
    case 'calendar': return { text: field('title') }
    case 'meeting': return { text: field('topic') }
    default: return { text: '' }
  }
}

const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join('\n')

const QUOTE_HEAD = '这是一条引用/回复消息：'
const QUOTE_END = '\n------\n'

/** A quote is plain text: a fixed line, `"NAME：quoted"`, a rule, the reply. */
function quoteOf(text: string): ReplyTo | undefined {
  if (!text.startsWith(QUOTE_HEAD)) return undefined
  const end = text.indexOf(QUOTE_END)
  const quoted = (end === -1 ? '' : text.slice(QUOTE_HEAD.length, end)).trim().replace(/^["“]|["”]$/g, '')
  const colon = quoted.search(/[：:]/)
  return colon <= 0 ? undefined : { senderName: cleanName(quoted.slice(0, colon)), text: cleanBody(quoted.slice(colon + 1)) }
}

const WORD_BY_PART: Readonly<Record<string, string>> = ownNames({ image: '[图片]', voice: '[语音]', video: '[视频]', file: '[文件]', emotion: '[表情]', link: '[链接]' })

/** A part of a mixed message: its content is JSON inside a text. */
function partText(item: unknown): string {
  const part = objectOf(item)
  const type = textOf(part?.type).replace(/^ChatRecord/, '').toLowerCase()
  const content = objectOf(parseJson(textOf(part?.content)))
  if (type === 'text') return textOf(content?.content)
  return WORD_BY_PART[type] ?? (textOf(content?.title) || textOf(content?.content))
}

function nestedOf(items: unknown): NonNullable<MessageRecord['nested']> {
  return listOf(items).slice(0, 500).map(item => {
    const one = objectOf(item)
    const at = epochOf(one?.msgtime)
    return { sender: cleanName(textOf(one?.from) || textOf(one?.sender)), text: cleanBody(partText(item)), ...(at !== null && { at: new Date(at).toISOString() }) }
  })
}
