import type { OwnMessage } from '../formats/own-message'
import type { MessageKind } from '../model/message'
import type { Zone } from '../model/zone'
import type { WrittenChat } from './write-messages'

const TYPE_BY_KIND: Readonly<Record<MessageKind, number>> = {
  text: 0, image: 1, voice: 2, video: 3, file: 4, audio: 4, sticker: 5, link: 7, music: 24, location: 8, redpacket: 20, transfer: 21, pat: 22, call: 23,
  miniprogram: 24, forward: 26, card: 27, system: 80, recall: 81, poll: 99, unknown: 99,
}
/** Types that ChatLab takes as notices, whoever is given as sender. */
const NOTICE_TYPES = new Set([22, 80, 81])

export interface ChatlabOptions {
  /** Epoch ms of the export, for its head. */
  readonly exportedAt: number
  /** Turns local times into the instants that ChatLab wants. */
  readonly zone: Zone
  /** Name for a file of several chats, which ChatLab does not know. */
  readonly name: string
}

/**
 * A ChatLab document. What its fields cannot hold (exact kind and time, notices, replies, several chats) stands besides in
 * `qunbu` objects, which other programs pass over and Qunbu reads back.
 */
export function* writeChatlab(chats: readonly WrittenChat[], options: ChatlabOptions): Generator<string> {
  const [only] = chats
  const meta = chats.length === 1
    ? { name: only!.group.name ?? options.name, platform: only!.platform, type: only!.group.type, ...(only!.group.id === undefined ? {} : { groupId: only!.group.id }) }
    : { name: options.name, platform: only?.platform ?? 'other', type: 'group' }
  const about = chats.map(({ platform, time, group, members }) => ({ platform, time, group, members }))
  yield `{"chatlab":${JSON.stringify({ version: '0.0.2', exportedAt: Math.floor(options.exportedAt / 1000), generator: 'Qunbu' })},\n`
  yield `"qunbu":${JSON.stringify({ chats: about })},\n"meta":${JSON.stringify(meta)},\n"members":[`
  yield chats.flatMap(chat => chat.members.map(memberOf)).map((member, i) => `${i === 0 ? '' : ','}\n${JSON.stringify(member)}`).join('')
  yield '\n],\n"messages":['
  let first = true
  for (const [chat, { messages }] of chats.entries()) {
    for (const message of messages) {
      yield `${first ? '' : ','}\n${JSON.stringify(messageOf(message, chat, options.zone))}`
      first = false
    }
  }
  yield '\n]}\n'
}

function memberOf(member: WrittenChat['members'][number]): object {
  const roles = member.title === undefined ? [] : [roleOf(member.title)]
  return {
    platformId: member.id ?? member.name, accountName: member.name,
    ...(member.otherNames?.length ? { aliases: member.otherNames } : {}),
    ...(roles.length > 0 ? { roles } : {}),
  }
}

function roleOf(title: string): object {
  if (title === '群主' || title === 'owner') return { id: 'owner' }
  return title === '管理员' || title === 'admin' ? { id: 'admin' } : { id: 'custom', name: title }
}

function messageOf(message: OwnMessage, chat: number, zone: Zone): object {
  const { ts, senderName, senderId, kind, text, id, replyTo } = message
  const type = TYPE_BY_KIND[kind as MessageKind] ?? 99
  const epochMs = ts === null ? 0 : typeof ts === 'number' ? ts : zone.toEpoch(Date.parse(`${ts}Z`))
  return {
    sender: senderId ?? (senderName === null ? 'system' : senderName), accountName: senderName ?? '系统消息', timestamp: Math.floor(epochMs / 1000),
    type: senderName === null && !NOTICE_TYPES.has(type) ? 80 : type, content: text === '' ? null : text,
    ...(id === undefined ? {} : { platformMessageId: id }),
    ...(replyTo?.id === undefined ? {} : { replyToMessageId: replyTo.id }),
    qunbu: chat === 0 ? message : { chat, ...message },
  }
}
