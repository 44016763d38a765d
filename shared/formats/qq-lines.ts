import { kindCode } from '../model/message'
import type { WallMs } from '../model/zone'
import { qqBodyKind } from './qq-body'
import { isHeaderStart, NO_HEADER, QqHeaderReader, UNSURE } from './qq-header'
import { looksLikeClientNotice } from './qq-notice'
import { QqByteSenders, QqSenderReader, type QqSender } from './qq-sender'
import type { QqRowSink } from './qq-sink'
import { trimUnits } from './trim-units'
import { Utf8Lines, type Utf8Text } from './utf8-lines'
import { HOLDS_RETURN, textOfUtf8 } from './utf8-units'

const OPENING_BRACKET = 91
const EQUALS = 61
const LF = 10
const isSeparator = (line: string | null | undefined): boolean => typeof line === 'string' && line.length >= 16 && line.charCodeAt(0) === EQUALS && /^=+\s*$/.test(line)
const isBlank = (line: string): boolean => line === '' || (line.charCodeAt(0) <= 32 && line.trim() === '')

/**
 * Finds heads and headers among the lines of a QQ text export, which it reads as UTF-8 bytes: most lines are told by a few of them,
 * and only what is kept is decoded. Pieces are pushed in order, `end` closes the last record.
 */
export class QqLines {
  readonly #sink: QqRowSink
  readonly #text: Utf8Text
  readonly #lines = new Utf8Lines()
  readonly #header = new QqHeaderReader()
  readonly #senders = new QqSenderReader()
  readonly #byteSenders = new QqByteSenders()
  /** An editor has removed every blank line: headers then need none before them. */
  #blankless: boolean | null = null
  #afterBlank = true
  /** Whether the headers of this chat carry ids; `null` until one has shown it. */
  #withIds: boolean | null = null
  #open = false
  #wall: WallMs = NaN
  #sender: QqSender | null = null
  #line = 0
  #hasFirst = false
  /** Empty lines since the last line of the body: part of it only if more follows. */
  #empty = 0
  /** Sender of the header read last, and the U+FFFD in that header. */
  #nextSender: QqSender | null = null
  #replaced = 0
  /** A lone CR was found in what was looked at: the lines from the present one on are to be cut there. */
  #meetsReturn = false
  /** The present line can only be judged when more of the file is there. */
  #waits = false

  constructor(sink: QqRowSink, text: Utf8Text) {
    this.#sink = sink
    this.#text = text
  }

  push(piece: Uint8Array): void {
    this.#lines.push(piece)
    this.#blankless ??= !hasBlankLine(piece)
    this.#scan()
  }

  end(): void {
    this.#lines.finish()
    this.#scan()
    this.#close()
  }

  #scan(): void {
    const lines = this.#lines
    this.#waits = false
    while (lines.next()) {
      if (lines.isCut) this.#text.onLong(lines.number, this.#here().slice(0, 200))
      const isRead = (this.#afterBlank || this.#blankless === true) && this.#readBorder()
      if (this.#waits) {
        lines.back()
        return
      }
      if (isRead) continue
      if (this.#meetsReturn) {
        this.#breakLine()
        continue
      }
      const isEmpty = lines.start === lines.end
      const wasAfterBlank = this.#afterBlank
      this.#afterBlank = isEmpty || (lines.bytes[lines.start]! <= 32 && isBlank(this.#here()))
      if (this.#open) this.#append(isEmpty)
      else if (!this.#afterBlank) this.#junk()
      if (!this.#meetsReturn) continue
      this.#afterBlank = wasAfterBlank
      this.#breakLine()
    }
  }

  #breakLine(): void {
    this.#meetsReturn = false
    this.#lines.breakAtReturns()
  }

  /** Takes the present line as the border between two records or chats, if it is one. */
  #readBorder(): boolean {
    const { bytes, start, isLast } = this.#lines
    if (this.#isHeader()) {
      this.#start()
      return true
    }
    if (this.#waits) return false
    if (bytes[start] === EQUALS) return this.#readHead()
    const line = isLast ? this.#here() : ''
    if (!isLast || this.#meetsReturn || !this.#isCutHeader(line)) return false
    this.#note(line)
    this.#sink.unread('truncated', this.#lines.number, line)
    return true
  }

  /** The head of a chat, from one separator to the last of three, whole or cut off by the end of the file. */
  #readHead(): boolean {
    const lines = this.#lines
    if (!isSeparator(this.#here())) return false
    const ahead = [1, 2, 3, 4].map(n => this.#peek(n))
    if (this.#meetsReturn) return false
    if (ahead.includes(undefined)) {
      this.#waits = true
      return false
    }
    const [group, second, object, third] = [labelled(ahead[0], '消息分组'), ahead[1], labelled(ahead[2], '消息对象'), ahead[3]]
    if (group !== null && isSeparator(second) && object !== null && isSeparator(third)) {
      this.#close()
      this.#withIds = null
      this.#header.reset()
      this.#sink.head(group, object, lines.number)
      this.#note(`${group}${object}`)
      for (let i = 0; i < 4; i++) lines.next()
      this.#afterBlank = true
      return true
    }
    const isCut = ahead[3] === null && (ahead[0] === null ? this.#here().length === 64 : ahead[0]!.startsWith('消息分组'))
    if (!isCut) return false
    const number = lines.number
    const rest = [this.#here()]
    while (lines.next()) rest.push(this.#here())
    this.#note(rest.join(''))
    this.#sink.unread('truncated', number, rest.join('\n'))
    return true
  }

  /** Whether the present line is a header of this chat; if so, its sender is the next one. */
  #isHeader(): boolean {
    const { bytes, start, end } = this.#lines
    const at = this.#header.readBytes(bytes, start, end)
    if (at === NO_HEADER) return false
    const sender = at === UNSURE ? this.#slowSender() : this.#knownSender(at)
    if (sender === undefined || this.#meetsReturn) return false
    if (sender === null) {
      const next = this.#peek(1)
      if (next === undefined) this.#waits = true
      if (next === undefined || next === null || this.#meetsReturn || (this.#withIds === true && !looksLikeClientNotice(next))) return false
      this.#nextSender = null
      return true
    }
    const hasId = sender.notice === undefined ? sender.id !== undefined : sender.notice === 'group' ? true : null
    if (hasId !== null && this.#withIds !== null && this.#withIds !== hasId) return false
    this.#withIds ??= hasId
    this.#nextSender = sender
    return true
  }

  #knownSender(at: number): QqSender | null {
    const { sender, replaced, holdsReturn } = this.#byteSenders.read(this.#lines.bytes, at, this.#lines.end)
    this.#replaced = replaced
    if (holdsReturn) this.#meetsReturn = true
    return sender
  }

  /** The sender out of the line's text: `undefined` when the line is no header, `null` when it names nobody. */
  #slowSender(): QqSender | null | undefined {
    const line = this.#here()
    const at = this.#header.read(line)
    this.#replaced = replacementsIn(line)
    return at < 0 ? undefined : this.#senders.read(line, at)
  }

  /** The last line of the file is the beginning of a header whose rest is missing. */
  #isCutHeader(line: string): boolean {
    if (isHeaderStart(line)) return true
    const at = this.#header.read(line)
    return at >= 0 && (this.#withIds === true || this.#senders.read(line, at) === null)
  }

  #start(): void {
    this.#close()
    if (this.#replaced > 0) this.#text.onReplaced(this.#replaced)
    this.#header.settle()
    this.#open = true
    this.#wall = this.#header.wall
    this.#sender = this.#nextSender
    this.#line = this.#lines.number
    this.#hasFirst = false
    this.#empty = 0
    this.#afterBlank = false
  }

  #append(isEmpty: boolean): void {
    if (isEmpty) {
      if (this.#hasFirst) this.#empty++
      return
    }
    const { units } = this.#sink
    const before = units.length
    if (this.#hasFirst) for (let i = 0; i <= this.#empty; i++) units.push(LF)
    const replaced = units.append(this.#lines.bytes, this.#lines.start, this.#lines.end)
    if (replaced === HOLDS_RETURN) {
      units.length = before
      this.#meetsReturn = true
      return
    }
    this.#hasFirst = true
    this.#empty = 0
    if (replaced > 0) this.#text.onReplaced(replaced)
  }

  #close(): void {
    if (!this.#open) return
    this.#open = false
    const { units } = this.#sink
    const from = this.#sink.bodyStart
    trimUnits(units, from)
    const { length } = units
    const kind = length === from ? kindCode.unknown : units.at(from) === OPENING_BRACKET ? kindCode[qqBodyKind(this.#text.textOf(units.view(from, length)))] : kindCode.text
    if (this.#sender !== null && this.#sink.row({ wall: this.#wall, sender: this.#sender, kind, line: this.#line })) return
    const body = this.#text.textOf(units.view(from, length))
    units.length = from
    this.#sink.record({ wall: this.#wall, sender: this.#sender, body, line: this.#line })
  }

  /** A line that belongs to no record; the export's own first line is none. */
  #junk(): void {
    const { number } = this.#lines
    const line = this.#here()
    if (this.#meetsReturn) return
    this.#note(line)
    if (!line.startsWith('消息记录（此消息记录为文本格式')) this.#sink.unread('malformed', number, line)
  }

  /** Text of the present line. */
  #here(): string {
    return this.#textAt(this.#lines.start, this.#lines.end)
  }

  #textAt(start: number, end: number): string {
    const text = textOfUtf8(this.#lines.bytes.subarray(start, end))
    if (text.includes('\r')) this.#meetsReturn = true
    return text
  }

  /** Text of the line `ahead` lines on; `null` behind the last, `undefined` when it is not there yet. */
  #peek(ahead: number): string | null | undefined {
    const place = this.#lines.peek(ahead)
    return place ? this.#textAt(place[0], place[1]) : place
  }

  /** Counts the U+FFFD of a line that gives no body. */
  #note(line: string): void {
    const replaced = replacementsIn(line)
    if (replaced > 0) this.#text.onReplaced(replaced)
  }
}

const replacementsIn = (line: string): number => (line.includes('\ufffd') ? line.split('\ufffd').length - 1 : 0)

/** Whether a stretch of the file has a line of blanks only. */
function hasBlankLine(piece: Uint8Array): boolean {
  return textOfUtf8(piece).split(/\r\n|\n|\r/).slice(0, -1).some(isBlank)
}

function labelled(line: string | null | undefined, label: string): string | null {
  if (!line?.startsWith(label)) return null
  const colon = line[label.length]
  return colon === ':' || colon === '：' ? line.slice(label.length + 1) : null
}
