import type { WallMs } from '../model/zone'
import { isHeaderStart, QqHeaderReader } from './qq-header'
import { looksLikeClientNotice } from './qq-notice'
import { QqSenderReader, type QqSender } from './qq-sender'
import { trimBody } from './text'

/** Receives what stands in a QQ text export, in file order. `line` counts from 1. */
export interface QqSink {
  /** The head of a chat: contact group and chat name. */
  head(group: string, object: string, line: number): void
  record(record: QqRecord): void
  unread(reason: 'truncated' | 'malformed', line: number, excerpt: string): void
}

export interface QqRecord {
  readonly wall: WallMs
  /** `null` for a notice of the client. */
  readonly sender: QqSender | null
  readonly body: string
  /** Names of the pictures in the body; mht only. */
  readonly attachments?: readonly string[]
  readonly line: number
}

/** A head is five lines; one line more tells a client notice. */
const LOOKAHEAD = 6
const isBlank = (line: string): boolean => line === '' || (line.charCodeAt(0) <= 32 && line.trim() === '')
const isSeparator = (line: string | undefined): boolean => line !== undefined && line.length >= 16 && line.charCodeAt(0) === 61 && /^=+\s*$/.test(line)

/** Finds heads and headers among the lines of a QQ text export. Lines are pushed in order, `end` closes the last record. */
export class QqLines {
  readonly #sink: QqSink
  readonly #header = new QqHeaderReader()
  readonly #senders = new QqSenderReader()
  #held: readonly string[] = []
  #next = 1
  /** An editor has removed every blank line: headers then need none before them. */
  #blankless: boolean | null = null
  #afterBlank = true
  /** Whether the headers of this chat carry ids; `null` until one has shown it. */
  #withIds: boolean | null = null
  #open = false
  #wall: WallMs = NaN
  #sender: QqSender | null = null
  #line = 0
  #first: string | null = null
  #rest: string[] | null = null
  /** Empty lines since the last line of the body: part of it only if more follows. */
  #empty = 0
  /** Sender of the header read last. */
  #nextSender: QqSender | null = null
  #junkLine = 0

  constructor(sink: QqSink) {
    this.#sink = sink
  }

  push(lines: readonly string[]): void {
    this.#blankless ??= !lines.some(isBlank)
    const all = this.#held.length === 0 ? lines : [...this.#held, ...lines]
    const until = Math.max(0, all.length - LOOKAHEAD)
    const stop = this.#scan(all, until, false)
    this.#held = all.slice(stop)
  }

  end(): void {
    this.#scan(this.#held, this.#held.length, true)
    this.#held = []
    this.#close()
  }

  /** Works through `lines` up to `until` (a head may go past it); returns where it stopped. */
  #scan(lines: readonly string[], until: number, final: boolean): number {
    let i = 0
    for (; i < until; i++, this.#next++) {
      const line = lines[i]!
      if (this.#afterBlank || this.#blankless) {
        if (this.#isHeader(line, lines, i)) {
          this.#start()
          continue
        }
        const head = line.charCodeAt(0) === 61 ? headAt(lines, i) : null
        if (head) {
          this.#close()
          this.#withIds = null
          this.#header.reset()
          this.#sink.head(head.group, head.object, this.#next)
          this.#next += head.length - 1
          i += head.length - 1
          this.#afterBlank = true
          continue
        }
        if (final && i === lines.length - 1 && this.#isCutHeader(line)) {
          this.#sink.unread('truncated', this.#next, line)
          continue
        }
        if (final && isCutHead(lines, i)) {
          this.#sink.unread('truncated', this.#next, lines.slice(i).join('\n'))
          return lines.length
        }
      }
      this.#afterBlank = isBlank(line)
      if (this.#open) this.#append(line)
      else if (!this.#afterBlank) this.#junk(line)
    }
    return i
  }

  /** Whether a line is a header of this chat; if so, its sender is the next one. */
  #isHeader(line: string, lines: readonly string[], i: number): boolean {
    const at = this.#header.read(line)
    if (at < 0) return false
    const sender = this.#senders.read(line, at)
    if (sender === null) {
      if (i + 1 >= lines.length || (this.#withIds === true && !looksLikeClientNotice(lines[i + 1]))) return false
      this.#nextSender = null
      return true
    }
    const hasId = sender.notice === undefined ? sender.id !== undefined : sender.notice === 'group' ? true : null
    if (hasId !== null && this.#withIds !== null && this.#withIds !== hasId) return false
    this.#withIds ??= hasId
    this.#nextSender = sender
    return true
  }

  /** The last line of the file is the beginning of a header whose rest is missing. */
  #isCutHeader(line: string): boolean {
    if (isHeaderStart(line)) return true
    const at = this.#header.read(line)
    return at >= 0 && (this.#withIds === true || this.#senders.read(line, at) === null)
  }

  #start(): void {
    this.#close()
    this.#header.settle()
    this.#open = true
    this.#wall = this.#header.wall
    this.#sender = this.#nextSender
    this.#line = this.#next
    this.#first = null
    this.#rest = null
    this.#empty = 0
    this.#afterBlank = false
  }

  #append(line: string): void {
    if (line === '') {
      if (this.#first !== null) this.#empty++
      return
    }
    if (this.#first === null) {
      this.#first = line
      return
    }
    this.#rest ??= []
    for (; this.#empty > 0; this.#empty--) this.#rest.push('')
    this.#rest.push(line)
  }

  #close(): void {
    if (!this.#open) return
    this.#open = false
    const first = this.#first ?? ''
    const body = trimBody(this.#rest === null ? first : `${first}\n${this.#rest.join('\n')}`)
    this.#sink.record({ wall: this.#wall, sender: this.#sender, body, line: this.#line })
  }

  /** A line that belongs to no record, reported once per stretch; the export's own first line is none. */
  #junk(line: string): void {
    const goesOn = this.#junkLine > 0 && this.#junkLine === this.#next - 1
    this.#junkLine = this.#next
    if (!goesOn && !line.startsWith('消息记录（此消息记录为文本格式')) this.#sink.unread('malformed', this.#next, line)
  }
}

/** The head of a chat at `i`, from one separator to the last of three. */
function headAt(lines: readonly string[], i: number): { group: string; object: string; length: number } | null {
  if (!isSeparator(lines[i])) return null
  const group = labelled(lines[i + 1], '消息分组')
  if (group === null || !isSeparator(lines[i + 2])) return null
  const object = labelled(lines[i + 3], '消息对象')
  return object === null || !isSeparator(lines[i + 4]) ? null : { group, object, length: 5 }
}

/** The file ends inside the head of another chat. */
function isCutHead(lines: readonly string[], i: number): boolean {
  return i > lines.length - 5 && isSeparator(lines[i]) && (i === lines.length - 1 ? lines[i]!.length === 64 : lines[i + 1]!.startsWith('消息分组'))
}

function labelled(line: string | undefined, label: string): string | null {
  if (!line?.startsWith(label)) return null
  const colon = line[label.length]
  return colon === ':' || colon === '：' ? line.slice(label.length + 1) : null
}
