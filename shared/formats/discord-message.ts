import type { MessageExtras, MessageKind } from '../model/message'
import { mediaKindOf } from './file-kinds'
import { asId, asObject, asObjects, asText, type JsonObject } from './json-value'
import { cleanBody, cleanName } from './text'

/** Nickname in the server, else account name. */
export const discordName = (user: JsonObject | null): string => cleanName(asText(user?.nickname) || asText(user?.name)) || asId(user?.id)

/** The first attachment with a known extension decides; Discord's own recordings have one fixed name. */
export function kindOfAttachments(names: readonly string[]): MessageKind {
  for (const name of names) {
    const kind = /^voice-message\.ogg$/i.test(name) ? 'voice' : mediaKindOf(name)
    if (kind) return kind
  }
  return 'file'
}

/** Text of a media message: its caption, for files and music their names. */
export function textOfAttachments(kind: MessageKind, caption: string, names: readonly string[]): string {
  return caption === '' && (kind === 'file' || kind === 'audio') ? names.join('\n') : caption
}

export interface DiscordContent {
  readonly kind: MessageKind
  readonly text: string
  readonly attachments?: readonly string[]
}

/** What a message of type Default or Reply holds. */
export function readDiscordContent(message: JsonObject): DiscordContent {
  const caption = cleanBody(asText(message.content))
  const names = attachmentNames(message)
  const forwarded = asObject(message.forwardedMessage)
  if (forwarded) {
    const inner = attachmentNames(forwarded)
    const text = caption || cleanBody(asText(forwarded.content)) || inner.join('\n')
    return { kind: 'forward', text, ...(inner.length > 0 && { attachments: inner }) }
  }
  if (names.length > 0) {
    const kind = kindOfAttachments(names)
    return { kind, text: textOfAttachments(kind, caption, names), attachments: names }
  }
  if (asObjects(message.stickers).length > 0) return { kind: 'sticker', text: caption }
  if (caption !== '') return { kind: 'text', text: caption }
  const embeds = asObjects(message.embeds)
  if (embeds.length === 0) return { kind: 'unknown', text: '' }
  const lines = embeds.flatMap(embed => [asText(embed.title), asText(embed.url)]).filter(line => line !== '')
  return { kind: 'link', text: cleanBody(lines.join('\n') || embeds.map(embed => asText(embed.description)).join('\n')) }
}

const attachmentNames = (message: JsonObject): readonly string[] =>
  asObjects(message.attachments).map(attachment => asText(attachment.fileName)).filter(name => name !== '')

/** A record of any other type: something that happened, with an English sentence. */
export type DiscordNotice = Pick<MessageExtras, 'event' | 'by' | 'who' | 'via' | 'value'> & { readonly kind: 'system' | 'call' }

export function readDiscordNotice(message: JsonObject, text: string): DiscordNotice {
  const author = discordName(asObject(message.author))
  const by = author === '' ? {} : { by: author }
  const mentioned = discordMentions(message) ?? []
  switch (asText(message.type)) {
    case 'Call': return { kind: 'call', ...by }
    case 'GuildMemberJoin': return { kind: 'system', event: 'join', who: author === '' ? [] : [author] }
    case 'ChannelPinnedMessage': return { kind: 'system', event: 'pin', ...by }
    case 'RecipientAdd': return { kind: 'system', event: 'join', ...by, who: mentioned.length > 0 ? mentioned : named(text, /^Added (.{1,200}) to the group\.?$/), via: 'invite' }
    case 'RecipientRemove': {
      const who = mentioned.length > 0 ? mentioned : named(text, /^Removed (.{1,200}) from the group\.?$/)
      if (/^Left the group/.test(text) || (who.length === 1 && who[0] === author)) return { kind: 'system', event: 'leave', who: [author] }
      return { kind: 'system', event: 'remove', ...by, who }
    }
    case 'ChannelNameChange': return { kind: 'system', event: 'rename', ...by, value: cleanName(/^Changed the channel name: (.*)$/s.exec(text)?.[1] ?? '') }
    default: return { kind: 'system', event: 'other' }
  }
}

const named = (text: string, pattern: RegExp): readonly string[] => {
  const name = cleanName(pattern.exec(text)?.[1] ?? '').replace(/^@/, '')
  return name === '' ? [] : [name]
}

export function discordMentions(message: JsonObject): readonly string[] | undefined {
  const names = [...new Set(asObjects(message.mentions).map(discordName))].filter(name => name !== '')
  return names.length > 0 ? names : undefined
}

export function discordReactions(message: JsonObject): MessageExtras['reactions'] {
  const reactions = asObjects(message.reactions).flatMap(reaction => {
    const emoji = asText(asObject(reaction.emoji)?.name) || asText(reaction.emoji)
    return emoji === '' ? [] : [{ emoji, count: Number(reaction.count) || 1 }]
  })
  return reactions.length > 0 ? reactions : undefined
}
