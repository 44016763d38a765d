import type { Dialect, MessageColumns } from '../model/block'
import { NO_SENDER, type BlockId } from '../model/ids'
import type { Failure } from '../model/failure'
import type { FileTime } from '../model/record'
import { succeed, type Result } from '../model/result'
import { formatById } from '../formats/registry'
import { aboutFile, readContents, type ChatDocument, type DocumentOptions } from './chat-document'
import { createOccurrenceIndex, siftBlock } from './dedupe'
import { dialectOf } from './dialect'
import { ContentsBuilder, countsOf, type FileContents, type SkippedRecord } from './document'
import type { DocumentMember, DocumentMessage } from './document-chat'
import { keepMessages } from './keep-messages'
import { readChats } from './read-chats'
import { SenderNames } from './sender-names'
import type { ByteSource, FileSender, ImportTools, Inspection } from './step'

export interface MergeInput {
  readonly name: string
  readonly source: ByteSource
  readonly inspection: Inspection
}

/** The document of several files imported one after the other into one chat: each as if alone, and what they make together. */
export async function mergedDocument(inputs: readonly MergeInput[], tools: ImportTools, options: DocumentOptions): Promise<Result<ChatDocument, Failure>> {
  const alone: FileContents[] = []
  for (const input of inputs) {
    const contents = await readContents(input.source, input.inspection, tools, options)
    if (!contents.ok) return contents
    alone.push(contents.value)
  }
  const register = new MergedChat()
  for (const input of inputs) await register.importFile(input, tools, options)
  const counts = alone.map(contents => countsOf(contents, false))
  const sum = (field: 'records' | 'messages' | 'skipped'): number => counts.reduce((total, count) => total + count[field], 0)
  return succeed({
    ...aboutFile(inputs[0]!.inspection, alone[0]!),
    inputs: inputs.map(input => input.name),
    chats: alone.flatMap((contents, i) => contents.chats.map(chat => ({ input: inputs[i]!.name, ...chat }))),
    skipped: alone.flatMap(contents => contents.skipped),
    counts: { records: sum('records'), messages: sum('messages'), skipped: sum('skipped') },
    merged: register.finish(),
  })
}

interface StoredBlock {
  readonly id: BlockId
  readonly columns: MessageColumns
  readonly dialect: Dialect
}

/** One chat that files are imported into, deduplicated block by block as in the register. */
class MergedChat {
  readonly #numberByKey = new Map<string, number>()
  readonly #senders = new SenderNames()
  readonly #stored: StoredBlock[] = []
  readonly #members = new Map<string, DocumentMember>()
  readonly #messages: DocumentMessage[] = []
  readonly #skipped: SkippedRecord[] = []

  async importFile({ name, source, inspection }: MergeInput, tools: ImportTools, options: DocumentOptions): Promise<void> {
    const format = formatById(inspection.format)!
    const builder = new ContentsBuilder({ platform: format.platform, time: format.time, zone: options.zone, mentionsInText: format.mentionsInText === true, isRoster: false })
    const index = createOccurrenceIndex()
    for (const { id, columns, dialect } of this.#stored) index.addBlock(id, columns, dialect)
    const fresh: StoredBlock[] = []
    const numbers: number[] = []
    let position = 0
    let time: FileTime = {}
    for await (const step of readChats(source, inspection, tools, options)) {
      if (step.type !== 'block') {
        if (step.type === 'chat') time = { ...time, ...step.chat.time }
        builder.add(step)
        continue
      }
      for (const sender of step.senders) numbers[sender.number] = this.#numberOf(sender)
      const registered = { ...step.columns, sender: step.columns.sender.map(sender => (sender === NO_SENDER ? NO_SENDER : numbers[sender]!)) }
      const dialect = dialectOf(format, time, registered.sentAt)
      const sifted = siftBlock(registered, index, { dialect, alike: number => this.#senders.alike(number) })
      if (sifted.fresh) fresh.push({ id: `${this.#stored.length + fresh.length}` as BlockId, columns: sifted.fresh, dialect })
      for (const at of sifted.duplicateIndexes) this.#skipped.push({ record: `${name}:${position + at}`, reason: 'duplicate-overlap' })
      position += step.columns.count
      const kept = keepMessages(step.columns, [...sifted.duplicateIndexes])
      builder.add({ ...step, columns: kept ?? { ...step.columns, count: 0 } })
    }
    this.#stored.push(...fresh)
    const contents = builder.finish()
    for (const chat of contents.chats) {
      for (const member of chat.members) this.#learn(member)
      // Too many for the arguments of one push.
      for (const message of chat.messages) this.#messages.push(message)
      for (const skip of chat.skipped) this.#skipped.push(skip)
    }
    for (const skip of contents.skipped) this.#skipped.push(skip)
  }

  /** Member number in the register: an id identifies, else the name does. */
  #numberOf(sender: FileSender): number {
    const key = keyOf(sender)
    const number = this.#numberByKey.get(key) ?? this.#numberByKey.size
    this.#numberByKey.set(key, number)
    this.#senders.learn(number, sender)
    return number
  }

  /** The name of the later file counts; every other name is kept. */
  #learn(member: DocumentMember): void {
    const key = keyOf(member)
    const before = this.#members.get(key)
    const names = [...(before?.otherNames ?? []), ...(before ? [before.name] : []), ...(member.otherNames ?? [])]
    const otherNames = [...new Set(names)].filter(name => name !== member.name && name !== member.id)
    const { otherNames: _own, ...rest } = member
    this.#members.set(key, { ...before, ...rest, ...(otherNames.length > 0 ? { otherNames } : {}) })
  }

  finish(): NonNullable<ChatDocument['merged']> {
    return { members: [...this.#members.values()], messages: this.#messages, skipped: this.#skipped }
  }
}

function keyOf(person: { readonly id?: string; readonly name: string; readonly anonymous?: boolean }): string {
  return person.anonymous || person.id === undefined ? `name ${person.name}` : `id ${person.id}`
}
