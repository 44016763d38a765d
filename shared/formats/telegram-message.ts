import type { MessageExtras, MessageKind } from '../model/message'
import { ownNames } from '../model/own-names'
import { asId, asList, asObject, asText, type JsonObject } from './json-value'
import { cleanBody, cleanName } from './text'

/** `text` is a string or a list of strings and entities: their texts joined. */
export function telegramText(value: unknown): string {
  if (typeof value === 'string') return cleanBody(value)
  let text = ''
  for (const part of asList(value)) text += typeof part === 'string' ? part : asText(asObject(part)?.text)
  return cleanBody(text)
}

const MEDIA_TYPES: Readonly<Record<string, MessageKind>> = ownNames({
  sticker: 'sticker', video_message: 'video', voice_message: 'voice', animation: 'image', video_file: 'video', audio_file: 'audio',
})

/** What a message is besides its text: kind, the body when there is no caption, and what is attached. */
export interface TelegramContent {
  readonly kind: MessageKind
  readonly text: string
  readonly attachments?: readonly string[]
}

/** `caption` is the message's text. */
export function readTelegramContent(message: JsonObject, caption: string): TelegramContent {
  if (message.file !== undefined || message.media_type !== undefined) {
    const kind = MEDIA_TYPES[asText(message.media_type)] ?? 'file'
    const name = cleanBody(asText(message.file_name))
    const path = exportedPath(message.file)
    if (kind === 'file' || kind === 'audio') {
      const shown = name || baseName(path)
      return { kind, text: caption || shown || musicTitle(message), ...(shown && { attachments: [shown] }) }
    }
    return { kind, text: caption, ...((kind === 'image' || kind === 'video' ? name || path : '') && { attachments: [name || path] }) }
  }
  if (message.photo !== undefined) {
    const path = exportedPath(message.photo)
    return { kind: 'image', text: caption, ...(path && { attachments: [path] }) }
  }
  if (message.location_information !== undefined) return { kind: 'location', text: caption || asText(message.place_name) || asText(message.address) }
  const contact = asObject(message.contact_information)
  if (contact) {
    const name = [asText(contact.first_name), asText(contact.last_name)].filter(part => part !== '').join(' ')
    return { kind: 'card', text: caption || name || asText(contact.phone_number) }
  }
  const poll = asObject(message.poll)
  if (poll) return { kind: 'poll', text: caption || telegramText(poll.question) || telegramText(asObject(poll.question)?.text) }
  return { kind: caption === '' ? 'unknown' : 'text', text: caption }
}

/** A path; `''` for the bracketed sentence that stands for a file left out. */
function exportedPath(value: unknown): string {
  const path = asText(value)
  return path.startsWith('(') && path.endsWith(')') ? '' : path
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const musicTitle = (message: JsonObject): string => [asText(message.performer), asText(message.title)].filter(part => part !== '').join(' - ')

/** Mentioned names in order: `@name` without the sign, or the shown name of somebody without one. `undefined` if there are none. */
export function telegramMentions(message: JsonObject): readonly string[] | undefined {
  const parts = Array.isArray(message.text) ? message.text : asList(message.text_entities)
  let names: string[] | undefined
  for (const part of parts as readonly unknown[]) {
    if (typeof part === 'string') continue
    const entity = asObject(part)
    if (entity?.type !== 'mention' && entity?.type !== 'mention_name') continue
    const name = cleanName(asText(entity.text).replace(/^@/, ''))
    if (name !== '' && !names?.includes(name)) (names ??= []).push(name)
  }
  return names
}

/** Emoji with their counts. */
export function telegramReactions(message: JsonObject): MessageExtras['reactions'] {
  const reactions = asList(message.reactions).flatMap(value => {
    const reaction = asObject(value)
    const emoji = asText(reaction?.emoji)
    return emoji === '' ? [] : [{ emoji, count: Number(reaction?.count) || 1 }]
  })
  return reactions.length > 0 ? reactions : undefined
}

/** A service record: what happened in the chat. It has no body. */
export type TelegramService = Pick<MessageExtras, 'event' | 'by' | 'who' | 'via' | 'value'> & { readonly kind: 'system' | 'call' }

const NAMED_EVENTS: Readonly<Record<string, 'create' | 'rename' | 'pin' | 'owner'>> = ownNames({
  create_group: 'create', create_channel: 'create', edit_group_title: 'rename', pin_message: 'pin',
})

export function readTelegramService(message: JsonObject): TelegramService {
  const actor = nameOf(message.actor, message.actor_id)
  const by = actor === '' ? {} : { by: actor }
  const action = asText(message.action)
  const named = NAMED_EVENTS[action]
  if (named) return { kind: 'system', event: named, ...by, ...(named !== 'pin' && { value: cleanName(asText(message.title)) }) }
  if (action === 'phone_call') return { kind: 'call', ...by }
  if (action === 'join_group_by_link' || action === 'join_group_by_request') {
    return { kind: 'system', event: 'join', who: actor === '' ? [] : [actor], via: action === 'join_group_by_link' ? 'link' : 'self' }
  }
  if (action === 'invite_members' || action === 'remove_members') {
    const who = asList(message.members).map(member => cleanName(asText(member))).filter(name => name !== '')
    const alone = who.length === 1 && who[0] === actor
    if (action === 'remove_members') return alone ? { kind: 'system', event: 'leave', who } : { kind: 'system', event: 'remove', ...by, who }
    return alone ? { kind: 'system', event: 'join', who, via: 'self' } : { kind: 'system', event: 'join', ...by, who, via: 'invite' }
  }
  return { kind: 'system', event: 'other' }
}

/** Display name; a deleted account has only its id. */
export function nameOf(name: unknown, id: unknown): string {
  const shown = cleanName(asText(name))
  return shown === '' ? asId(id) : shown
}
