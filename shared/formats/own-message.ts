import { MESSAGE_KINDS, PLATFORMS, type MessageExtras, type MessageKind, type Platform } from '../model/message'
import type { FileTime, MemberRecord, MessageRecord, TimeBasis } from '../model/record'

/**
 * A message as Qunbu writes it: the fields of the import document. `ts` is epoch ms, or `YYYY-MM-DDTHH:MM:SS` where the
 * export that it came from has no zone.
 */
export interface OwnMessage extends Omit<MessageExtras, 'shownAs' | 'unnamed' | 'replyTo'> {
  readonly ts: number | string | null
  readonly senderName: string | null
  readonly senderId?: string
  readonly kind: string
  readonly text: string
  readonly isSelf?: boolean
  readonly replyTo?: { readonly id?: string; readonly senderName?: string; readonly ts?: number | string; readonly text?: string }
}

/** What Qunbu writes about a chat. */
export interface OwnChat {
  readonly platform: string
  readonly time: TimeBasis & FileTime
  readonly group: { readonly name: string | null; readonly id?: string; readonly type: 'group' | 'private' }
  readonly members: readonly Omit<MemberRecord, 'type' | 'chat'>[]
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const texts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined)

/** Time of a message in its own basis; `null` when there is none or it is none. */
export function ownTime(ts: unknown): number | null {
  if (typeof ts === 'number') return Number.isFinite(ts) ? ts : null
  if (typeof ts !== 'string' || ts === '') return null
  const wall = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(ts) ? ts : `${ts.replace(' ', 'T')}Z`)
  return Number.isNaN(wall) ? null : wall
}

/** A message record out of an object that Qunbu wrote; `null` when it is none. Unknown fields are left out. `place`: for reports. */
export function readOwnMessage(source: unknown, chat: number, place: Pick<MessageRecord, 'line' | 'record'>): MessageRecord | null {
  if (!isObject(source) || typeof source['text'] !== 'string' || !('senderName' in source)) return null
  const kind = MESSAGE_KINDS.find(known => known === source['kind']) ?? 'unknown'
  return {
    type: 'message', chat, ...place, time: ownTime(source['ts']), senderName: text(source['senderName']) ?? null, senderId: text(source['senderId']),
    kind: kind satisfies MessageKind, text: source['text'], ...readOwnExtras(source),
  }
}

/** The fields of a message that most messages do not have. */
export function readOwnExtras(source: Json): MessageExtras & { readonly isSelf?: boolean } {
  const reply = source['replyTo']
  const event = text(source['event'])
  const via = text(source['via'])
  return {
    id: text(source['id']),
    replyTo: isObject(reply) ? { id: text(reply['id']), senderName: text(reply['senderName']), ts: ownTime(reply['ts']) ?? undefined, text: text(reply['text']) } : undefined,
    mentions: texts(source['mentions']), attachments: texts(source['attachments']), anonymous: source['anonymous'] === true ? true : undefined,
    forwardedFrom: text(source['forwardedFrom']), event: event as MessageExtras['event'], who: texts(source['who']), by: text(source['by']),
    via: via as MessageExtras['via'], value: text(source['value']), isSelf: source['isSelf'] === true ? true : undefined,
    reactions: Array.isArray(source['reactions']) ? (source['reactions'] as MessageExtras['reactions']) : undefined,
    nested: Array.isArray(source['nested']) ? (source['nested'] as MessageExtras['nested']) : undefined,
  }
}

/** What Qunbu wrote about a chat; `null` when the object is none. */
export function readOwnChat(source: unknown): OwnChat | null {
  if (!isObject(source) || !isObject(source['group'])) return null
  const { group, time, members } = source as { group: Json; time: unknown; members: unknown }
  const id = text(group['id'])
  return {
    platform: text(source['platform']) ?? 'other',
    time: isObject(time) ? (time as unknown as OwnChat['time']) : { basis: 'utc', precision: 'second' },
    group: { name: text(group['name']) ?? null, type: group['type'] === 'private' ? 'private' : 'group', ...(id === undefined ? {} : { id }) },
    members: Array.isArray(members) ? members.filter(member => isObject(member) && typeof member['name'] === 'string') : [],
  }
}

export const platformNamed = (name: string): Platform => PLATFORMS.find(known => known === name) ?? 'other'
