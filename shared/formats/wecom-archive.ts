import type { ImportRecord } from '../model/record'
import type { ChatFormat, OpenFile } from './format'
import { listOf, objectOf, textOf, type JsonObject } from './json-fields'
import { parseJson } from './json-repair'
import { readJson } from './json-records'
import { readWecomBody, wecomKind } from './wecom-body'
import { readContacts, type WecomContacts } from './wecom-contacts'
import { Sink, type ChatState } from './wechat-sink'
import { readEpoch } from './wechat-time'
import { kindOfBody } from './wechat-types'

/**
 * WeCom's message archive, decrypted: one object a line, or an array. It holds ids only; names come from a saved answer
 * of the contact interface beside it (`groupchat.json`). Encrypted envelopes cannot be read.
 */
export const wecomArchive: ChatFormat = {
  id: 'wecom-archive', family: 'wecom', label: { zh: '企业微信会话存档', en: 'WeCom message archive' }, platform: 'wecom', mentionsInText: true, reads: 'text',
  time: { basis: 'utc', precision: 'millisecond' },
  detect(head) {
    if (!/^\s*[[{]/.test(head.text)) return 0
    if (/"encrypt_chat_msg"\s*:/.test(head.text)) return 0.9
    return /"msgid"\s*:/.test(head.text) && /"action"\s*:\s*"(send|recall|switch)"/.test(head.text) ? 1 : 0
  },
  isEncrypted: head => /"encrypt_chat_msg"\s*:/.test(head.text) && !/"msgtype"\s*:/.test(head.text),
  parse,
}

async function* parse(file: OpenFile): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const reader = new ArchiveReader(await readContacts(file))
  if (await isDocument(file)) {
    yield* readJson(file, { sink: reader.sink, records: ['[*]', 'chatdata[*]'], record: (value, record) => reader.read(value, record) })
    return
  }
  let record = 0
  let broken: { readonly record: number; readonly line: number; readonly excerpt: string } | null = null
  for await (const { lines, first } of file.lines()) {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      if (line.trim() === '') continue
      if (broken) reader.sink.skip({ reason: 'malformed', ...broken })
      const value = objectOf(parseJson(line))
      broken = value && reader.read(value, record) ? null : { record, line: first + i, excerpt: line }
      record++
      if (reader.sink.isFull) yield reader.sink.take()
    }
  }
  if (broken) reader.sink.skip({ reason: /\}\s*$/.test(broken.excerpt) ? 'malformed' : 'truncated', ...broken })
  yield reader.sink.take()
}

/** True for an array or one big object, false for an object a line. */
async function isDocument(file: OpenFile): Promise<boolean> {
  let head = ''
  for await (const piece of file.text()) {
    head += piece
    if (head.trim().length > 4096) break
  }
  return /^\s*\[/.test(head) || /^\s*\{\s*"(errcode|chatdata)"/.test(head)
}

class ArchiveReader {
  readonly sink = new Sink()
  private readonly namesByRoom = new Map<string, ReadonlyMap<string, string>>()

  constructor(private readonly contacts: WecomContacts) {}

  /** False if the record has neither a type nor a time. */
  read(source: JsonObject, record: number): boolean {
    const id = textOf(source.msgid)
    const action = textOf(source.action)
    if (action === 'switch' || source.encrypt_chat_msg !== undefined) {
      this.sink.skip({ reason: 'unsupported', record, ...(id && { id }), excerpt: action || 'encrypt_chat_msg' })
      return true
    }
    const time = readEpoch(source.msgtime)
    const type = textOf(source.msgtype)
    const from = textOf(source.from)
    if (time === undefined || type === '') return false
    const chat = this.chatOf(source, from)
    const room = textOf(source.roomid)
    const nameOf = (userid: string): string => this.nameOf(room, userid)
    const kind = action === 'recall' ? 'recall' : wecomKind(type)
    const common = { type: 'message', chat: chat.number, time, ...(id && { id }), record } as const
    if (kind === 'recall') {
      const recalled = textOf(objectOf(source.revoke)?.pre_msgid)
      this.sink.message(chat, { ...common, senderName: null, kind, text: '', ...(from && { by: nameOf(from) }), ...(recalled && { replyTo: { id: recalled } }) })
      return true
    }
    if (kind === 'system') {
      this.sink.message(chat, { ...common, senderName: null, kind, text: '', event: 'other', ...(from && { by: nameOf(from) }) })
      return true
    }
    const name = nameOf(from)
    if (from.startsWith('wb') && this.sink.isNewSender(chat, from, name)) this.sink.member(chat, { id: from, name, bot: true })
    const body = readWecomBody(source, type, nameOf)
    this.sink.message(chat, { ...common, senderName: name, ...(from && { senderId: from }), kind: kindOfBody(kind, body.text), ...body })
    return true
  }

  /** A room, or the pair of a one-to-one chat, named after the other side as the first sender sees it. */
  private chatOf(source: JsonObject, from: string): ChatState {
    const room = textOf(source.roomid)
    if (room === '') {
      const to = textOf(listOf(source.tolist)[0])
      return this.sink.chat([from, to].sort().join('\u0001'), () => ({ platform: 'wecom', name: this.nameOf('', to) || null, kind: 'private' }))
    }
    const known = this.sink.chats.get(room)
    if (known) return known
    const group = this.contacts.groups.get(room)
    const chat = this.sink.chat(room, () => ({ platform: 'wecom', name: group?.name || room, id: room, kind: 'group' }))
    for (const member of group?.members ?? []) this.sink.member(chat, member)
    return chat
  }

  private nameOf(room: string, userid: string): string {
    let names = this.namesByRoom.get(room)
    if (!names) {
      names = new Map((this.contacts.groups.get(room)?.members ?? []).map(member => [member.id ?? '', member.name]))
      this.namesByRoom.set(room, names)
    }
    return names.get(userid) ?? this.contacts.names.get(userid) ?? userid
  }
}
