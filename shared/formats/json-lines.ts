import type { TextPiece } from './format'
import { ShapeReader, type RecordMaker } from './json-shapes'

/** Characters a line may have; what lies beyond is skipped. */
const LINE_CAP = 1 << 20
const EXCERPT = 200

/** Gets the lines of a file, each once and in order, numbered from 1. */
export interface LineTaker {
  /** The line as it would be parsed; false: it is to be looked at as text. */
  shaped(value: Readonly<Record<string, unknown>>, line: number): boolean
  /** Any other line, without its end; what parsing made of it, for recognising the next, else `undefined`. */
  plain(text: string, line: number): unknown
  /** The line given next by `plain` was cut at a million characters. */
  long(excerpt: string, line: number): void
}

const FEED = 10
const RETURN = 13

/** Cuts a file of one JSON value a line, reading by their shape those that look alike. Line ends are CRLF, LF or a lone CR. */
export class JsonLines {
  private readonly taker: LineTaker
  private readonly shapes: ShapeReader
  private line = 1
  /** The line that the last piece left open; its length may be more than what is kept of it. */
  private open = ''
  private openLength = 0
  /** The last piece ended in a CR, whose LF may come first in the next. */
  private afterReturn = false

  constructor(taker: LineTaker, maker: RecordMaker | null = null) {
    this.shapes = new ShapeReader(maker)
    this.taker = taker
  }

  push(piece: TextPiece): void {
    const { text } = piece
    this.shapes.start(piece)
    let at = this.afterReturn && text.charCodeAt(0) === FEED ? 1 : 0
    this.afterReturn = false
    if (this.openLength > 0) at = this.readOn(text, at)
    while (at < text.length) at = this.readLine(text, at)
  }

  end(): void {
    if (this.openLength > 0) this.finish('')
  }

  /** Reads the line that begins at `at`; returns where the next begins. */
  private readLine(text: string, at: number): number {
    const value = text.charCodeAt(at) === 123 ? this.shapes.read(at) : null
    const { end } = this.shapes
    if (!value || (text.charCodeAt(end) !== FEED && text.charCodeAt(end) !== RETURN) || !this.taker.shaped(value, this.line)) return this.readOn(text, at)
    this.line++
    return this.behindEnd(text, end)
  }

  private readOn(text: string, at: number): number {
    const end = lineEnd(text, at)
    if (end === -1) {
      this.hold(text.slice(at))
      return text.length
    }
    this.finish(text.slice(at, end))
    return this.behindEnd(text, end)
  }

  private behindEnd(text: string, end: number): number {
    if (text.charCodeAt(end) === FEED) return end + 1
    if (end + 1 === text.length) this.afterReturn = true
    return text.charCodeAt(end + 1) === FEED ? end + 2 : end + 1
  }

  private hold(text: string): void {
    this.openLength += text.length
    if (this.open.length < LINE_CAP) this.open += text.slice(0, LINE_CAP - this.open.length)
  }

  /** The line ends with `rest`. */
  private finish(rest: string): void {
    this.hold(rest)
    const { open, line } = this
    if (this.openLength > LINE_CAP) this.taker.long(open.slice(0, EXCERPT), line)
    const value = this.taker.plain(open, line)
    if (value !== undefined) this.shapes.learn(open, value)
    this.open = ''
    this.openLength = 0
    this.line++
  }
}

/** Position of the CR or LF that ends the line, or -1. */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const end = feed === -1 ? text.length : feed
  if (end > from && text.charCodeAt(end - 1) === RETURN && text.indexOf('\r', from) === end - 1) return end - 1
  const back = text.slice(from, end).indexOf('\r')
  return back === -1 ? feed : from + back
}
