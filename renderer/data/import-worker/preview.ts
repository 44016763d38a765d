import { formatById } from '../../../shared/formats/registry'
import { readChats } from '../../../shared/importing/read-chats'
import type { ByteSource, FileSender, ImportStep } from '../../../shared/importing/step'
import type { Failure } from '../../../shared/model/failure'
import type { Group } from '../../../shared/model/group'
import { kindOf, type Platform } from '../../../shared/model/message'
import type { ChatRecord, SkipRecord } from '../../../shared/model/record'
import { fail, succeed, type Result } from '../../../shared/model/result'
import type { MessageColumns } from '../../../shared/model/block'
import { NO_SENDER } from '../../../shared/model/ids'
import { textOf } from '../../../shared/model/block-text'
import { spanOf } from './block-span'
import { IMPORT_TOOLS } from './import-tools'
import type { ChatPreview, ImportOptions, ImportPreview, PreviewMessage } from './protocol'
import { withAlike } from './alike-groups'
import { findGroup } from './resolve-group'
import { settleFile } from './settle-file'
import type { ImportStore, StoreTools } from './store-tools'

/** Looking at a file ends after this long, if there is something to show by then; a long file's preview is then marked as incomplete. */
const LOOK_MS = 100
/** And after this long in any case. */
const LONGEST_LOOK_MS = 5000
const FIRST_MESSAGES = 5
/** Characters shown of a record that cannot be read. */
const EXCERPT = 60

/** Settles what a file is and looks into it for a moment. Writes nothing. */
export async function previewImport(store: ImportStore, source: ByteSource, options: ImportOptions, tools: StoreTools): Promise<Result<ImportPreview, Failure>> {
  const currentYear = new Date(tools.zone.toWall(tools.now())).getUTCFullYear()
  const settled = await settleFile(source, options, { currentYear, tables: (await store.strict.settings.get('settings'))?.tables })
  if (!settled.ok) return settled
  const { inspection, table, mapping } = settled.value
  const look = new Look(formatById(inspection.format)?.platform ?? 'other', source.name, await store.strict.groups.toArray())
  const since = tools.now()
  let complete = table?.isEnough === false
  for await (const step of complete ? [] : readChats(source, inspection, IMPORT_TOOLS, { zone: tools.zone, currentYear, ...(mapping ? { mapping } : {}) })) {
    if (step.type === 'failed' && look.isEmpty) return fail(step.failure)
    look.take(step)
    complete ||= step.type === 'end' || step.type === 'failed'
    const looked = tools.now() - since
    if (!complete && (tools.isCancelled() || looked > (look.hasMessages ? LOOK_MS : LONGEST_LOOK_MS))) break
  }
  if (complete && look.isEmpty && !table) return fail(look.whyEmpty(inspection.format))
  const { confidence, alternatives, isRoster } = inspection
  const chats = await withAlike(store.strict, look.chats(), chat => look.namesIn(chat))
  return succeed({
    fileName: source.name, bytes: source.size, format: inspection.format, confidence, alternatives, encoding: inspection.encoding, isRoster,
    chats, complete, replacementCharacters: look.replaced, table, needsDate: formatById(inspection.format)?.asksDate === true && look.hasNoTimes, dayOrder: look.dayOrder,
  })
}

interface Seen {
  record: ChatRecord
  messages: number
  from: number
  to: number
  readonly listed: Set<string>
  /** One key a person on the roster: two of one name have another alias. */
  readonly people: Set<string>
  readonly senders: Map<number, FileSender>
  readonly first: PreviewMessage[]
}

class Look {
  readonly #seen = new Map<number, Seen>()
  replaced = 0
  #unread = 0
  #firstUnread: SkipRecord | null = null

  constructor(readonly platform: Platform, readonly fileName: string, readonly groups: readonly Group[]) {}

  get isEmpty(): boolean {
    return [...this.#seen.values()].every(chat => chat.messages === 0 && chat.listed.size === 0)
  }

  get hasMessages(): boolean {
    return [...this.#seen.values()].some(chat => chat.messages > 0)
  }

  get hasNoTimes(): boolean {
    return !this.isEmpty && [...this.#seen.values()].every(chat => !Number.isFinite(chat.from))
  }

  /** There was nothing to read, or nothing of it could be read. */
  whyEmpty(format: string): Failure {
    const first = this.#firstUnread
    if (!first) return { code: 'import.no-messages', fileName: this.fileName, format }
    const place = first.line ?? (typeof first.record === 'number' ? first.record + 1 : (first.record ?? '?'))
    return { code: 'import.all-unread', fileName: this.fileName, format, unread: this.#unread, place: String(place), excerpt: (first.excerpt ?? '').slice(0, EXCERPT) }
  }

  get dayOrder(): ImportPreview['dayOrder'] {
    const times = [...this.#seen.values()].flatMap(({ record }) => record.time ?? [])
    const told = times.find(time => time.openOrder) ?? times.find(time => time.order === 'dmy' || time.order === 'mdy')
    return told ? { order: told.order === 'dmy' || told.order === 'mdy' ? told.order : null, isOpen: told.openOrder === true } : null
  }

  take(step: ImportStep): void {
    if (step.type === 'chat') {
      const chat = this.#chat(step.chat.chat)
      chat.record = { ...chat.record, ...step.chat }
    } else if (step.type === 'member') {
      const { chat, id, alias = '', name } = step.member
      this.#chat(chat).listed.add(id ?? name)
      this.#chat(chat).people.add(id ?? `${alias} ${name}`)
    } else if (step.type === 'block') this.#takeBlock(this.#chat(step.chat), step.columns, step.senders)
    else if (step.type === 'skip' && !step.skip.reason.startsWith('duplicate')) {
      this.#unread++
      this.#firstUnread ??= step.skip
    } else if (step.type === 'end') this.replaced = step.replacementCharacters
  }

  #takeBlock(chat: Seen, columns: MessageColumns, senders: readonly FileSender[]): void {
    for (const sender of senders) chat.senders.set(sender.number, sender)
    chat.messages += columns.count
    const { from, to } = spanOf(columns.sentAt)
    if (to !== 0) {
      chat.from = Math.min(chat.from, from)
      chat.to = Math.max(chat.to, to)
    }
    for (let i = 0; i < columns.count && chat.first.length < FIRST_MESSAGES; i++) {
      const at = columns.sentAt[i]!
      const sender = columns.sender[i]!
      chat.first.push({
        sentAt: Number.isNaN(at) ? null : at, kind: kindOf(columns.kind[i]!), text: textOf(columns, i).slice(0, 300),
        sender: sender === NO_SENDER ? '' : (chat.senders.get(sender)?.name ?? ''),
      })
    }
  }

  #chat(chat: number): Seen {
    const known = this.#seen.get(chat)
    if (known) return known
    const made: Seen = { record: { type: 'chat', chat }, messages: 0, from: Infinity, to: -Infinity, listed: new Set(), people: new Set(), senders: new Map(), first: [] }
    this.#seen.set(chat, made)
    return made
  }

  /** Names and ids of everyone seen in a chat. */
  namesIn(chat: number): ReadonlySet<string> {
    const { listed, senders } = this.#chat(chat)
    return new Set([...listed, ...[...senders.values()].flatMap(({ id, name }) => (id === undefined ? [name] : [name, id]))])
  }

  chats(): ChatPreview[] {
    return [...this.#seen].filter(([, { messages, listed }]) => messages > 0 || listed.size > 0).map(([chat, seen]) => {
      const { record } = seen
      const facts = {
        platform: record.platform ?? this.platform, kind: record.kind ?? ('group' as const),
        name: record.name ?? this.fileName.replace(/\.[^.]{1,8}$/, ''), ...(record.id === undefined ? {} : { id: record.id }),
      }
      return {
        chat, name: facts.name, platform: facts.platform, kind: facts.kind, groupId: findGroup(facts, this.groups)?.id ?? null, alike: null,
        messages: seen.messages, members: Math.max(seen.people.size, seen.senders.size),
        from: Number.isFinite(seen.from) ? seen.from : null, to: Number.isFinite(seen.to) ? seen.to : null, firstMessages: seen.first,
      }
    })
  }
}
