import type { MessageKind } from '../model/message'
import type { ChatRecord, ImportRecord, MemberRecord, MessageRecord } from '../model/record'
import { ownNames } from '../model/own-names'
import { asId, asList, asObject, asText, excerptOf, type JsonObject } from './json-value'
import { attachmentsOf, elementsOf, kindOfElements, mentionsOf, nestedOf, replyOf } from './qq-exporter-elements'
import { readQqNotice } from './qq-exporter-notices'
import { cleanBody, cleanName } from './text'
import { epochOf, instantOf } from './wechat-time'

type Draft = { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] }

/** Kinds by the native number of V4's stream records, where the parts do not tell. */
const NATIVE_KINDS: Readonly<Record<number, MessageKind>> = { 4: 'video', 6: 'voice', 7: 'video', 8: 'forward', 10: 'redpacket', 11: 'link', 17: 'sticker', 19: 'call' }
const RESOURCE_KINDS: Readonly<Record<string, MessageKind>> = ownNames({ image: 'image', video: 'video', audio: 'voice', voice: 'voice', file: 'file' })
const TYPE_KINDS: Readonly<Record<string, MessageKind>> = ownNames({
  file: 'file', video: 'video', audio: 'voice', forward: 'forward', json: 'link', type_3: 'file', type_4: 'video', type_6: 'voice', type_7: 'video', type_8: 'forward', type_10: 'redpacket', type_11: 'link', type_17: 'sticker', type_19: 'call',
})

/** Reads the message records of all generations of the exporter and keeps what is known of their senders. */
export class QqExporterReader {
  private selfId = ''
  private readonly told = new Map<string, string>()

  /** The `chatInfo` of the file. */
  readChat(info: JsonObject): ChatRecord {
    const isGroup = info.type !== 'private' && info.type !== 'friend' && info.type !== 'temp'
    const id = isGroup ? asId(info.peerUid) || asId(info.peerUin) : asId(info.peerUin) || asId(info.peerUid)
    this.selfId = asId(info.selfUin)
    const hasId = isGroup ? /^\d{5,}$/.test(id) : id !== '' && id !== '0'
    return { type: 'chat', chat: 0, platform: 'qq', name: cleanName(asText(info.name)) || null, kind: isGroup ? 'group' : 'private', ...(hasId && { id }) }
  }

  /** A record becomes a message, with what is new about its sender before it, or a skip. `place` is for reports. */
  read(value: unknown, place: number | string): readonly ImportRecord[] {
    const message = asObject(value)
    const content = asObject(message?.content)
    const time = message ? (epochOf(message.timestamp) ?? instantOf(asText(message.timestamp)) ?? instantOf(asText(message.time))) : null
    if (!message || time === null) return [{ type: 'skip', chat: 0, reason: 'malformed', record: place, excerpt: excerptOf(value) }]
    const isStream = message.messageId !== undefined
    const id = asId(isStream ? message.messageId : message.id)
    const record: Draft = { type: 'message', chat: 0, time, senderName: null, kind: 'system', text: textOf(message, content), record: place }
    if (id !== '' && id !== '0') record.id = id
    const elements = content ? elementsOf(content) : []
    const isCall = elements.some(({ type }) => type === 'av_record')
    if (isNotice(message) && !isCall) return [Object.assign(record, readQqNotice(record.text))]

    const resources = content?.resources
    const kind = elements.length > 0 ? kindOfElements(elements) : isStream ? kindOfStream(message, content) : kindOfType(message, resources)
    record.kind = kind === 'text' && record.text === '' ? 'unknown' : kind
    record.attachments = attachmentsOf(elements, resources)
    record.mentions = mentionsOf(elements, content?.mentions)
    record.nested = nestedOf(elements)
    const reply = elements.find(({ type }) => type === 'reply')?.data ?? asObject(content?.reply)
    if (reply) record.replyTo = replyOf(reply)
    return [...this.readSender(message, record), record]
  }

  /** Fills in who wrote; gives the member when something about them is new. */
  private readSender(message: JsonObject, record: Draft): readonly MemberRecord[] {
    const sender = asObject(message.sender) ?? {}
    const raw = asObject(message.rawMessage)
    const uin = asId(sender.uin)
    const uid = asId(sender.uid)
    const id = uin !== '' && uin !== '0' ? uin : uid !== '未知' ? uid : ''
    const card = cleanName(asText(sender.groupCard) || asText(raw?.sendMemberName))
    const nickname = cleanName(asText(sender.nickname) || asText(raw?.sendNickName))
    const shown = cleanName(asText(sender.name))
    const name = card || (shown === '0' && id === '' ? '' : shown) || cleanName(asText(sender.remark)) || nickname || id
    record.senderName = name
    if (id === '') return []
    record.senderId = id
    const isSelf = id === this.selfId
    if (isSelf) record.isSelf = true
    const title = cleanName(asText(sender.title))
    const otherNames = [...new Set([nickname, shown])].filter(other => other !== '' && other !== name && other !== id)
    const role = sender.role === 'owner' || sender.role === 'admin' ? sender.role : undefined
    const facts = `${name}\n${title}\n${role}\n${otherNames.join('\n')}`
    if (this.told.get(id) === facts) return []
    this.told.set(id, facts)
    return [{ type: 'member', chat: 0, id, name, ...(otherNames.length > 0 && { otherNames }), ...(title !== '' && { title }), ...(role && { role }), ...(isSelf && { isSelf }) }]
  }
}

/** Marked as a notice, or from the automatic sender, which has neither number nor uid. */
function isNotice(message: JsonObject): boolean {
  if (message.system === true || message.isSystemMessage === true) return true
  return message.type === 'system' || message.messageType === 5
}

function textOf(message: JsonObject, content: JsonObject | null): string {
  if (!content) return cleanBody(asText(message.content))
  if (typeof content.text === 'string') return cleanBody(content.text)
  return cleanBody(elementsOf(content).map(({ data }) => asText(data.text)).join(''))
}

/** V4's stream records: the native number together with what lies beside the text. */
function kindOfStream(message: JsonObject, content: JsonObject | null): MessageKind {
  const native = NATIVE_KINDS[Number(message.messageType)]
  if (native) return native
  if (asObject(content?.multiForward)) return 'forward'
  if (asObject(content?.location)) return 'location'
  if (asObject(content?.card)) return 'link'
  const kinds = asList(content?.resources).map(value => RESOURCE_KINDS[asText(asObject(value)?.type)] ?? 'unknown')
  const [first] = kinds
  // A picture among words is text, as the flat text shows; alone it stands as one placeholder.
  const isAlone = /^(?:\[(?:图片|文件|视频|语音)[^[\]]{0,300}\]\s?)+$/.test(asText(content?.text))
  return first && kinds.every(kind => kind === first) && (isAlone || asText(content?.text).trim() === '') ? first : 'text'
}

function kindOfType(message: JsonObject, resources: unknown): MessageKind {
  const known = TYPE_KINDS[asText(message.type)]
  if (known) return known
  const kinds = asList(resources).map(value => RESOURCE_KINDS[asText(asObject(value)?.type)] ?? 'unknown')
  const text = asText(asObject(message.content)?.text)
  return kinds.length > 0 && kinds.every(kind => kind === kinds[0]) && /^(?:\[(?:图片|文件|视频|语音)[^[\]]{0,300}\]\s?)*$/.test(text) ? kinds[0]! : 'text'
}
