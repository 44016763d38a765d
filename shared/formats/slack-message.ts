import type { MessageExtras, MessageKind } from '../model/message'
import type { ImportRecord, MessageRecord } from '../model/record'
import { asId, asObjects, asText, excerptOf, type JsonObject } from './json-value'
import { textOfBlocks } from './slack-blocks'
import { readSlackText, type SlackNames } from './slack-text'
import type { SlackUsers } from './slack-users'
import { cleanBody, cleanName } from './text'

type Draft = { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] }

/** Subtypes that a person or program wrote; every other one tells what happened. */
const WRITTEN = new Set(['', 'bot_message', 'me_message', 'thread_broadcast', 'file_share', 'reply_broadcast', 'file_mention'])

/** `"seconds.micro"` as epoch ms, cut to whole milliseconds; `null` if it is none. */
export function timeOfTs(ts: string): number | null {
  const match = /^(\d{9,11})(?:\.(\d{1,9}))?$/.exec(ts)
  return match ? Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0').slice(0, 3)) : null
}

/** Where the texts of a chat look up people and channels. */
export interface SlackContext {
  readonly chat: number
  readonly users: SlackUsers
  readonly names: SlackNames
}

/** `place`: file and index inside the export, for reports. */
export function readSlackMessage(message: JsonObject, place: string, context: SlackContext): ImportRecord {
  const { chat, users, names } = context
  const ts = asId(message.ts)
  if (asText(message.type) !== 'message') return { type: 'skip', chat, reason: 'unsupported', record: place, ...(ts !== '' && { id: ts }), excerpt: excerptOf(message) }
  const time = timeOfTs(ts)
  if (time === null) return { type: 'skip', chat, reason: 'malformed', record: place, excerpt: excerptOf(message) }
  const { text, mentions } = readSlackText(asText(message.text) || textOfBlocks(message.blocks), names)
  const record: Draft = { type: 'message', chat, time, senderName: null, kind: 'system', text, id: ts, record: place }
  const subtype = asText(message.subtype)
  if (!WRITTEN.has(subtype)) return Object.assign(record, readNotice(message, subtype, users))

  const sender = users.sender(message)
  record.senderName = sender.name
  if (sender.id !== '') record.senderId = sender.id
  Object.assign(record, readContent(message, text))
  if (mentions.length > 0) record.mentions = mentions
  const thread = asId(message.thread_ts)
  if (thread !== '' && thread !== ts) record.replyTo = { id: thread }
  const reactions = asObjects(message.reactions).flatMap(reaction => (asText(reaction.name) === '' ? [] : [{ emoji: asText(reaction.name), count: Number(reaction.count) || 1 }]))
  if (reactions.length > 0) record.reactions = reactions
  return record
}

function kindOfFile(file: JsonObject): MessageKind {
  if (asText(file.subtype) === 'slack_audio') return 'voice'
  const [family] = asText(file.mimetype).split('/')
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'file'
}

function readContent(message: JsonObject, text: string): Pick<MessageRecord, 'kind' | 'text' | 'attachments'> {
  const files = asObjects(message.files)
  const [first] = files
  if (first) {
    const kind = kindOfFile(first)
    const attachments = files.map(file => asText(file.name) || asText(file.title)).filter(name => name !== '')
    const shown = text === '' && (kind === 'file' || kind === 'audio') ? attachments.join('\n') : text
    return { kind, text: shown, ...(attachments.length > 0 && { attachments }) }
  }
  if (text !== '') return { kind: 'text', text }
  const cards = asObjects(message.attachments)
  if (cards.length === 0) return { kind: 'unknown', text: '' }
  const lines = cards.flatMap(card => [asText(card.title), asText(card.title_link) || asText(card.from_url)]).filter(line => line !== '')
  return { kind: 'link', text: cleanBody(lines.join('\n') || cards.map(card => asText(card.text) || asText(card.fallback)).join('\n')) }
}

function readNotice(message: JsonObject, subtype: string, users: SlackUsers): Partial<MessageExtras> & Pick<MessageRecord, 'kind'> {
  if (subtype === 'tombstone' || subtype === 'message_deleted') return { kind: 'recall' }
  const user = asId(message.user)
  const name = user === '' ? '' : users.sender(message).name
  const by = name === '' ? {} : { by: name }
  switch (subtype.replace(/^group_/, 'channel_')) {
    case 'channel_join': {
      const inviter = asId(message.inviter)
      return { kind: 'system', event: 'join', who: name === '' ? [] : [name], ...(inviter !== '' && { by: users.nameOf(inviter), via: 'invite' }) }
    }
    case 'channel_leave': return { kind: 'system', event: 'leave', who: name === '' ? [] : [name] }
    case 'channel_topic': return { kind: 'system', event: 'announce', ...by, value: cleanBody(asText(message.topic)) }
    case 'channel_purpose': return { kind: 'system', event: 'announce', ...by, value: cleanBody(asText(message.purpose)) }
    case 'channel_name': return { kind: 'system', event: 'rename', ...by, value: cleanName(asText(message.name)) }
    case 'pinned_item': return { kind: 'system', event: 'pin', ...by }
    default: return { kind: 'system', event: 'other' }
  }
}
