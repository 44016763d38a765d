import { ownNames } from '../model/own-names'
import type { ImportRecord, MemberRecord, MessageRecord, RowSender } from '../model/record'
import { qqBodyKind } from './qq-body'
import type { QqRecord } from './qq-sink'
import { readQqNotice } from './qq-notice'
import type { QqSender } from './qq-sender'

interface KnownMember {
  name: string
  title: string | undefined
}

/** Titles that QQ itself gives for a role. */
const ROLE_BY_TITLE: Readonly<Record<string, Pick<MemberRecord, 'role'>>> = ownNames({ 群主: { role: 'owner' }, 管理员: { role: 'admin' } })

/** One chat of a QQ export: gives its records their names and kinds. Shared by the text and the mht export. */
export class QqChat {
  readonly #number: number
  readonly name: string | null
  readonly #members = new Map<string, KnownMember>()
  readonly #names = new Set<string>()
  #kind: 'group' | 'private' | null = null
  #announced = false
  readonly rowSenders: RowSender[] = []
  readonly #places = new Map<string, number>()

  constructor(number: number, name: string | null) {
    this.#number = number
    this.name = name
  }

  get number(): number {
    return this.#number
  }

  /** A record as the importer's records: news about the chat and its members first, then the message. */
  take(record: QqRecord, out: ImportRecord[]): void {
    const { sender } = record
    const kind = this.#kindWith(sender)
    if (!this.#announced || kind !== this.#kind) {
      this.#announced = true
      this.#kind = kind
      out.push({ type: 'chat', chat: this.#number, platform: 'qq', name: this.name, kind: kind ?? 'private' })
    }
    if (sender !== null && sender.notice === undefined) out.push(this.#message(record, sender, out))
    else out.push({ type: 'message', chat: this.#number, time: record.wall, senderName: null, text: record.body, line: record.line, ...readQqNotice(record.body) })
  }

  /** Where the sender of a plain message stands in `rowSenders`; -1 when the message has to come as a record. News about members go to `out`. */
  rowSender(sender: QqSender, out: ImportRecord[]): number {
    const known = sender.memo?.row
    if (known !== undefined && known.chat === this && (sender.title === undefined || known.member.title === sender.title)) {
      known.member.name = sender.name
      return known.index
    }
    if (sender.id === undefined || sender.anonymous === true || sender.notice !== undefined || this.#kind !== 'group') return -1
    const name = this.#nameOf(sender, sender.id, out)
    const index = this.#placeOf(sender.id, name)
    // Only a header with a name of its own always means the same sender.
    if (name === sender.name && name !== sender.id) sender.memo!.row = { chat: this, member: sender.memo!.member, index }
    return index
  }

  #placeOf(id: string, name: string): number {
    const key = `${id} ${name}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const index = this.rowSenders.push({ id, name }) - 1
    this.#places.set(key, index)
    return index
  }

  /** Headers with ids make a group, and so do more than two names: old discussion groups show no ids. */
  #kindWith(sender: QqSender | null): 'group' | 'private' | null {
    if (this.#kind === 'group' || sender === null || sender.notice === 'any') return this.#kind
    if (sender.notice === 'group' || sender.id !== undefined) return 'group'
    this.#names.add(sender.name)
    return this.#names.size > 2 ? 'group' : 'private'
  }

  #message(record: QqRecord, sender: QqSender, out: ImportRecord[]): MessageRecord {
    const message: MessageRecord = {
      type: 'message', chat: this.#number, time: record.wall, senderName: sender.id === undefined ? sender.name : this.#nameOf(sender, sender.id, out),
      kind: qqBodyKind(record.body), text: record.body, line: record.line, senderId: sender.id, anonymous: sender.anonymous, attachments: record.attachments,
    }
    return message
  }

  /** An empty name, or the number in place of one, falls back to the last name known for the number. */
  #nameOf(sender: QqSender, id: string, out: ImportRecord[]): string {
    if (sender.anonymous) {
      const name = sender.name === '' ? id : sender.name
      if (!this.#members.has(`${id} ${name}`)) {
        this.#members.set(`${id} ${name}`, { name, title: undefined })
        out.push({ type: 'member', chat: this.#number, id, name, anonymous: true })
      }
      return name
    }
    const memo = sender.memo
    if (memo !== undefined && memo.chat === this.#number && sender.title === undefined && sender.name !== '' && sender.name !== id) {
      memo.member.name = sender.name
      return sender.name
    }
    const known = this.#members.get(id)
    const name = sender.name === '' || sender.name === id ? (known?.name ?? id) : sender.name
    const member = known ?? { name, title: sender.title }
    sender.memo = { chat: this.#number, member }
    if (!known) this.#members.set(id, member)
    else {
      known.name = name
      if (sender.title === undefined || sender.title === known.title) return name
      known.title = sender.title
    }
    out.push({ type: 'member', chat: this.#number, id, name, ...(sender.title === undefined ? {} : { title: sender.title, ...ROLE_BY_TITLE[sender.title] }) })
    return name
  }
}
