import type { ChatFormat } from '../formats/format'
import { formatById } from '../formats/registry'
import type { Failure, ZipFault } from '../model/failure'
import type { ImportRecord, MessageRecord, MessageRows } from '../model/record'
import type { Zone } from '../model/zone'
import { ChatReader } from './chat-reader'
import { openFile, type OpenedFile } from './open'
import type { ByteSource, ImportStep, ImportTools, Inspection } from './step'
import { ZipError } from './zip'

export interface ReadOptions {
  /** Zone of wall-clock times: the operator's, unless they said that the export was made elsewhere. */
  readonly zone: Zone
  /** Local year, for formats without one. */
  readonly currentYear: number
  /** Column mapping chosen by the operator: field → column number. */
  readonly mapping?: Readonly<Record<string, number>>
}

/** Messages held over all chats of a file before their unfinished blocks are handed on. */
const PENDING_CAP = 65_536

/**
 * Reads a file to the end and hands on what is in it, in file order: chats and members as they are learnt, messages in
 * blocks of up to 4,096, every record that gives no message as a skip. Pull to go on; return to cancel. The last step
 * is `end` or, when the file breaks off, `failed`.
 */
export async function* readChats(source: ByteSource, inspection: Inspection, tools: ImportTools, options: ReadOptions): AsyncGenerator<ImportStep, void, undefined> {
  const format = formatById(inspection.format)
  if (!format) throw new Error(`no format ${inspection.format}`)
  yield* readOpened(openFile(source, inspection.encoding, tools), format, options)
}

/** The same for a file that is open already. */
export async function* readOpened(file: OpenedFile, format: ChatFormat, options: ReadOptions): AsyncGenerator<ImportStep, void, undefined> {
  const reading = new Reading(format, options)
  try {
    const context = { fileName: file.name, currentYear: options.currentYear, ...(options.mapping ? { mapping: options.mapping } : {}) }
    for await (const records of format.parse(file, context)) {
      for (const record of records) reading.take(record)
      reading.takeLongLines(file)
      yield* reading.steps()
      yield { type: 'progress', bytes: file.notes.bytes, messages: reading.messages, at: reading.lastAt }
    }
    reading.takeRest()
    reading.takeLongLines(file)
    yield* reading.steps()
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    reading.takeRest()
    yield* reading.steps()
    yield { type: 'failed', failure: zipFailure(error.fault, file.name) }
    return
  }
  yield { type: 'end', replacementCharacters: file.notes.replacementCharacters }
}

/** The failure of a container, as it is shown. */
export function zipFailure(fault: ZipFault, fileName: string): Failure {
  return fault === 'encrypted' ? { code: 'import.encrypted', fileName } : { code: 'import.zip-unsafe', fileName, why: fault }
}

/** The chats of one file that are being read, and the steps made of them since the last call of `steps`. */
class Reading {
  readonly #chats = new Map<number, ChatReader>()
  readonly #format: ChatFormat
  readonly #options: ReadOptions
  #out: ImportStep[] = []
  #pending = 0
  messages = 0
  #last: ChatReader | null = null

  constructor(format: ChatFormat, options: ReadOptions) {
    this.#format = format
    this.#options = options
  }

  /** Time of the last message, epoch ms. */
  get lastAt(): number | null {
    return this.#last === null || Number.isNaN(this.#last.lastAt) ? null : this.#last.lastAt
  }

  steps(): readonly ImportStep[] {
    const out = this.#out
    this.#out = []
    return out
  }

  #chat(number: number): ChatReader {
    const known = this.#chats.get(number)
    if (known) return known
    const { zone, currentYear } = this.#options
    const made = new ChatReader(number, { zone, currentYear, basis: this.#format.time.basis, mentionsInText: this.#format.mentionsInText === true })
    this.#chats.set(number, made)
    return made
  }

  take(record: ImportRecord): void {
    if (record.type === 'message') this.#takeMessage(record)
    else if (record.type === 'rows') this.#takeRows(record)
    else if (record.type === 'skip') this.#out.push({ type: 'skip', skip: record })
    else if (record.type === 'member') {
      this.#chat(record.chat).knowName(record.name)
      this.#out.push({ type: 'member', member: record })
    } else {
      if (record.time?.basis) this.#chat(record.chat).basis = record.time.basis
      this.#out.push({ type: 'chat', chat: record })
    }
  }

  #takeMessage(record: MessageRecord): void {
    const chat = this.#chat(record.chat)
    const skip = chat.add(record)
    if (skip) {
      this.#out.push({ type: 'skip', skip })
      return
    }
    this.messages++
    this.#pending++
    this.#last = chat
    if (chat.isFull) this.#takeBlock(chat)
    else if (this.#pending >= PENDING_CAP) this.takeRest()
  }

  #takeRows(rows: MessageRows): void {
    const chat = this.#chat(rows.chat)
    for (let from = 0; from < rows.count; ) {
      const { next, added, skips } = chat.addRows(rows, from)
      from = next
      this.messages += added
      this.#pending += added
      for (const skip of skips) this.#out.push({ type: 'skip', skip })
      this.#last = chat
      if (chat.isFull) this.#takeBlock(chat)
    }
    if (this.#pending >= PENDING_CAP) this.takeRest()
  }

  #takeBlock(chat: ChatReader): void {
    this.#pending -= chat.pending
    this.#out.push(chat.take())
  }

  /** The unfinished blocks of every chat. */
  takeRest(): void {
    for (const chat of this.#chats.values()) if (chat.pending > 0) this.#takeBlock(chat)
  }

  /** Lines over the cap noticed since the last call. */
  takeLongLines(file: OpenedFile): void {
    for (const { line, excerpt } of file.notes.longLines) this.#out.push({ type: 'skip', skip: { type: 'skip', reason: 'too-long', line, excerpt } })
    file.notes.longLines = []
  }
}
