import type { MessageExtras, MessageKind, ReplyTo } from '../model/message'
import { ownNames } from '../model/own-names'
import { asId, asList, asObject, asObjects, asText, type JsonObject } from './json-value'
import { cleanBody, cleanName } from './text'

/** One part of a message: `{type, data}`. */
export interface QqElement {
  readonly type: string
  readonly data: JsonObject
}

export function elementsOf(content: JsonObject): readonly QqElement[] {
  return asList(content.elements).flatMap(value => {
    const element = asObject(value)
    return element ? [{ type: asText(element.type), data: asObject(element.data) ?? {} }] : []
  })
}

const ALONE: Readonly<Record<string, MessageKind>> = ownNames({
  audio: 'voice', video: 'video', file: 'file', forward: 'forward', json: 'link', location: 'location', wallet: 'redpacket', market_face: 'sticker', av_record: 'call',
})

/** Kind of a message by its parts: only pictures, or a single part of another sort; otherwise text. */
export function kindOfElements(elements: readonly QqElement[]): MessageKind {
  const parts = elements.filter(({ type, data }) => type !== 'text' || asText(data.text).trim() !== '')
  if (parts.length > 0 && parts.every(({ type }) => type === 'image')) {
    return parts.every(({ data }) => data.subType === 'sticker') ? 'sticker' : 'image'
  }
  const only = parts.length === 1 ? parts[0]! : null
  if (!only) return 'text'
  if (only.type === 'json') return isMiniProgram(only.data) ? 'miniprogram' : 'link'
  if (only.type === 'wallet') return isTransfer(only.data) ? 'transfer' : 'redpacket'
  return ALONE[only.type] ?? 'text'
}

/** The app's name stands in its own field, or only in the card's source. */
function isMiniProgram(data: JsonObject): boolean {
  return asText(data.appName).startsWith('com.tencent.miniapp') || /"app"\s*:\s*"com\.tencent\.miniapp/.test(asText(data.content).slice(0, 5000))
}

const isTransfer = (data: JsonObject): boolean => /^\s*\[?(?:QQ)?转账/.test(asText(data.summary))

const FILES = new Set(['image', 'file', 'video', 'audio'])

/** File names of the parts; of the resource list when the parts name none. */
export function attachmentsOf(elements: readonly QqElement[], resources: unknown): readonly string[] | undefined {
  const own = elements.filter(({ type }) => FILES.has(type)).map(({ data }) => fileNameOf(data)).filter(name => name !== '')
  const names = own.length > 0 ? own : asObjects(resources).map(fileNameOf).filter(name => name !== '')
  return names.length > 0 ? names : undefined
}

const fileNameOf = (data: JsonObject): string => asText(data.filename) || asText(data.fileName)

/** Names mentioned, from the parts or, when they have none, from the list of mentions. */
export function mentionsOf(elements: readonly QqElement[], mentions: unknown): readonly string[] | undefined {
  const parts = elements.filter(({ type }) => type === 'at').map(({ data }) => data)
  const names: string[] = []
  for (const source of parts.length > 0 ? parts : asObjects(mentions)) {
    const isAll = source.uid === 'all' || source.atType === 1 || source.type === 'all'
    const name = isAll ? '@all' : cleanName(asText(source.name).replace(/^@/, ''))
    if (name !== '' && !names.includes(name)) names.push(name)
  }
  return names.length > 0 ? names : undefined
}

/** What a reply answers. A missing, zero or short id is a running number, not a message id. */
export function replyOf(data: JsonObject): ReplyTo {
  const id = [asId(data.referencedMessageId), asId(data.messageId)].find(value => /^\d{12,}$/.test(value))
  const senderName = cleanName(asText(data.senderName))
  const text = cleanBody(asText(data.content))
  return { ...(id !== undefined && { id }), ...(senderName !== '' && { senderName }), ...(text !== '' && { text }) }
}

/** Records inside a merged forward. */
export function nestedOf(elements: readonly QqElement[]): MessageExtras['nested'] {
  const nested = elements.filter(({ type }) => type === 'forward').flatMap(({ data }) => asList(data.messages)).flatMap(value => {
    const inner = asObject(value)
    if (!inner) return []
    const sender = cleanName(asText(inner.sender) || asText(asObject(inner.sender)?.name) || asText(inner.senderName))
    const text = cleanBody(asText(inner.content) || asText(asObject(inner.content)?.text) || asText(inner.text))
    return [{ sender, text, ...(asText(inner.time) !== '' && { at: asText(inner.time) }) }]
  })
  return nested.length > 0 ? nested : undefined
}
