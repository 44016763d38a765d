import type { OwnMessage } from '../formats/own-message'
import type { BlockExtra, MessageColumns } from '../model/block'
import { NO_SENDER } from '../model/ids'
import { kindOf } from '../model/message'
import type { ChatRecord, MemberRecord } from '../model/record'
import type { Zone } from '../model/zone'
import type { ChatPart, SkippedRecord } from './document'
import { mentionsIn, NameIndex } from './mentions'
import type { FileSender } from './step'

/** A message as the document shows it: in the form that Qunbu's own files have too. */
export type DocumentMessage = OwnMessage

export type DocumentMember = Omit<MemberRecord, 'type' | 'chat'>

export interface DocumentChatOptions {
  readonly time: { readonly basis: 'local' | 'utc' }
  readonly zone: Zone
  readonly mentionsInText: boolean
  readonly isRoster: boolean
}

/** One chat of the document, built out of the blocks that are stored. */
export class DocumentChat {
  readonly #options: DocumentChatOptions
  #basis: 'local' | 'utc'
  #about: ChatRecord = { type: 'chat', chat: 0 }
  readonly #members: MemberRecord[] = []
  readonly #memberByKey = new Map<string, number>()
  readonly #senders: FileSender[] = []
  readonly #messages: DocumentMessage[] = []
  readonly skipped: SkippedRecord[] = []

  constructor(options: DocumentChatOptions) {
    this.#options = options
    this.#basis = options.time.basis
  }

  learn(about: ChatRecord): void {
    this.#about = { ...this.#about, ...withoutUndefined(about) }
    if (about.time?.basis) this.#basis = about.time.basis
  }

  /** A member again (by id, else by name) adds to what is known; rosters keep every row without an id. */
  addMember(member: MemberRecord): void {
    const key = member.anonymous ? `anonymous ${member.name}` : member.id !== undefined ? `id ${member.id}` : this.#options.isRoster ? null : `name ${member.name}`
    const known = key === null ? undefined : this.#memberByKey.get(key)
    if (known !== undefined) {
      this.#members[known] = { ...this.#members[known]!, ...withoutUndefined(member) }
      return
    }
    if (key !== null) this.#memberByKey.set(key, this.#members.length)
    this.#members.push(member)
  }

  addBlock(columns: MessageColumns, senders: readonly FileSender[]): void {
    for (const sender of senders) this.#senders[sender.number] = sender
    let nextExtra = 0
    for (let i = 0; i < columns.count; i++) {
      const extra = columns.extras[nextExtra]?.index === i ? columns.extras[nextExtra++] : undefined
      const text = columns.text.slice(i === 0 ? 0 : columns.textEnd[i - 1], columns.textEnd[i])
      this.#messages.push(this.#message({ sentAt: columns.sentAt[i]!, sender: columns.sender[i]!, kind: columns.kind[i]!, text }, extra))
    }
  }

  #message(row: { sentAt: number; sender: number; kind: number; text: string }, extra: BlockExtra | undefined): DocumentMessage {
    const { index: _index, shownAs, unnamed, replyTo, ...plain } = extra ?? ({} as BlockExtra)
    const sender = row.sender === NO_SENDER ? null : this.#senders[row.sender]!
    return {
      ts: this.#timestamp(row.sentAt),
      senderName: sender ? (shownAs ?? sender.firstName ?? sender.name) : unnamed ? '' : null,
      ...(sender?.id === undefined ? {} : { senderId: sender.id }),
      kind: kindOf(row.kind),
      text: row.text,
      ...(sender?.isSelf ? { isSelf: true } : {}),
      ...withoutUndefined(plain),
      ...(replyTo ? { replyTo: withoutUndefined({ ...replyTo, ts: replyTo.ts === undefined ? undefined : (this.#timestamp(replyTo.ts) ?? undefined) }) } : {}),
    }
  }

  #timestamp(epochMs: number): number | string | null {
    if (Number.isNaN(epochMs)) return null
    return this.#basis === 'utc' ? epochMs : new Date(this.#options.zone.toWall(epochMs)).toISOString().slice(0, 19)
  }

  finish(): ChatPart {
    const members = this.#allMembers()
    const { name = null, id, kind } = this.#about
    return {
      group: { name, ...(id === undefined ? {} : { id }), type: kind ?? 'group' },
      members,
      messages: this.#options.mentionsInText ? this.#withMentions(members) : this.#messages,
      skipped: this.skipped,
    }
  }

  /** The member list of the export in its order, then senders missing in it, in order of first appearance. */
  #allMembers(): readonly DocumentMember[] {
    const listed: (DocumentMember & { name: string })[] = this.#members.map(({ type: _type, chat: _chat, ...member }) => withoutUndefined(member))
    const all = [...listed]
    for (const sender of this.#senders) {
      if (!sender) continue
      const key = sender.anonymous ? `anonymous ${sender.name}` : sender.id !== undefined ? `id ${sender.id}` : `name ${sender.name}`
      const at = this.#memberByKey.get(key)
      if (at === undefined) all.push(memberOf(sender))
      else all[at] = withSender(listed[at]!, sender)
    }
    return all
  }

  #withMentions(members: readonly DocumentMember[]): readonly DocumentMessage[] {
    const names = new NameIndex()
    for (const member of members) for (const name of [member.name, ...(member.otherNames ?? [])]) names.add(name)
    return this.#messages.map(message => {
      if (message.mentions || !message.text.includes('@')) return message
      const mentions = mentionsIn(message.text, names)
      return mentions.length === 0 ? message : { ...message, mentions }
    })
  }
}

function memberOf(sender: FileSender): DocumentMember {
  return {
    ...(sender.id === undefined ? {} : { id: sender.id }),
    name: sender.name,
    ...(sender.otherNames.length > 0 ? { otherNames: sender.otherNames } : {}),
    ...(sender.isSelf ? { isSelf: true } : {}),
    ...(sender.anonymous ? { anonymous: true } : {}),
  }
}

/** A listed member who wrote: the name used last in the messages counts, every other one is kept. */
function withSender(member: DocumentMember, sender: FileSender): DocumentMember {
  const others = [...(member.otherNames ?? []), member.name, ...sender.otherNames].filter(name => name !== sender.name && name !== sender.id)
  const otherNames = [...new Set(others)]
  const { otherNames: _before, ...rest } = member
  return {
    ...rest,
    name: sender.name,
    ...(otherNames.length > 0 ? { otherNames } : {}),
    ...(sender.isSelf ? { isSelf: true } : {}),
  }
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Value
}
