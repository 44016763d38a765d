export const PLATFORMS = ['wechat', 'qq', 'wecom', 'whatsapp', 'telegram', 'discord', 'line', 'slack', 'other'] as const
export type Platform = (typeof PLATFORMS)[number]

/** What a message is. The index in this list is the byte stored in a block: append only, never reorder. */
export const MESSAGE_KINDS = [
  'unknown', 'text', 'image', 'voice', 'video', 'audio', 'file', 'sticker', 'link', 'miniprogram', 'music', 'location',
  'card', 'redpacket', 'transfer', 'forward', 'call', 'poll', 'pat', 'recall', 'system',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const kindCode = Object.fromEntries(MESSAGE_KINDS.map((kind, code) => [kind, code])) as Readonly<Record<MessageKind, number>>

export function kindOf(code: number): MessageKind {
  return MESSAGE_KINDS[code] ?? 'unknown'
}

/** What a notice tells: membership events and the rest. */
export type NoticeEvent = 'join' | 'leave' | 'remove' | 'rename' | 'announce' | 'create' | 'pin' | 'owner' | 'other'
export type JoinVia = 'invite' | 'qr' | 'link' | 'self'

/** The message a reply answers, as far as the export tells. `ts` is in the time basis of the record it hangs on. */
export interface ReplyTo {
  readonly id?: string
  readonly senderName?: string
  readonly ts?: number
  readonly text?: string
}

/** The parts of a message that most messages do not have. Stored sparsely. */
export interface MessageExtras {
  readonly id?: string
  readonly replyTo?: ReplyTo
  /** Names mentioned, `@all` for everyone. */
  readonly mentions?: readonly string[]
  readonly attachments?: readonly string[]
  readonly anonymous?: boolean
  /** The name the export shows at this message, where it is not the sender's first one in that file. */
  readonly shownAs?: string
  /** A person wrote it but the export does not say who: tells it from a notice, which has no sender either. */
  readonly unnamed?: boolean
  readonly forwardedFrom?: string
  readonly event?: NoticeEvent
  readonly who?: readonly string[]
  readonly by?: string
  readonly via?: JoinVia
  /** New name of a rename, text of an announcement. */
  readonly value?: string
  readonly reactions?: readonly { readonly emoji: string; readonly count: number }[]
  /** Records of a merged forward. They belong to this message; their senders are not members. */
  readonly nested?: readonly { readonly sender: string; readonly at?: string; readonly text: string }[]
}
