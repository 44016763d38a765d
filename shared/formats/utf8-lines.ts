import { textOfUnits, utf8Bytes } from './utf8-units'

/** Characters a line may have; what lies beyond is skipped and reported. */
export const LINE_CAP = 1 << 20

const LF = 10
const CR = 13
/** Bytes of an unfinished line that are kept: enough to know that it has more than {@link LINE_CAP} characters. */
const KEPT_BYTES = 3 * LINE_CAP + 8

/** A file's text as UTF-8, for formats that read bytes. */
export interface Utf8Text {
  /** Without a byte order mark, in pieces of any size. */
  pieces(): AsyncIterable<Uint8Array>
  /** Units as text, faster than by hand where the platform has a decoder. */
  textOf(units: Uint16Array): string
  /** A line over {@link LINE_CAP} was cut there; its number from 1. */
  onLong(line: number, excerpt: string): void
  /** So many U+FFFD were in what was read. */
  onReplaced(count: number): void
}

/** A text in memory. What is wrong with it is told to nobody. */
export function memoryText(text: string): Utf8Text {
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    if (text !== '') yield utf8Bytes(text)
  }
  return { pieces, textOf: textOfUnits, onLong: () => undefined, onReplaced: () => undefined }
}

/**
 * Lines among UTF-8 bytes that come in pieces. Lines end at LF or CRLF, and at lone CRs once the reader has said that there are any
 * (`breakAtReturns`); a line end at the very end of the text starts no further line. Until `finish` the last line is held back, so that whoever reads a line knows whether it is the file's last.
 */
export class Utf8Lines {
  bytes = new Uint8Array(1 << 12)
  /** The present line, without its line end. */
  start = 0
  end = 0
  /** Number of the present line, from 1; 0 before the first. */
  number = 0
  /** The line was longer than {@link LINE_CAP} and ends there. */
  isCut = false
  #next = 0
  #filled = 0
  #final = false
  /** Inside a line of which enough was kept: up to its end everything is dropped. */
  #skipping = false

  push(piece: Uint8Array): void {
    let from = 0
    if (this.#skipping) {
      from = piece.findIndex(byte => byte === LF || byte === CR)
      if (from < 0) return
      this.#skipping = false
    }
    this.#makeRoom(piece.length - from)
    this.bytes.set(from === 0 ? piece : piece.subarray(from), this.#filled)
    this.#filled += piece.length - from
    this.#dropEndless()
  }

  /** No more pieces come: the rest of the lines may be read. */
  finish(): void {
    this.#final = true
    if (this.#filled === 0 || this.bytes[this.#filled - 1] !== CR) return
    this.#feedsForReturns(this.#next)
    this.bytes[this.#filled - 1] = LF
  }

  /**
   * For a reader who finds a lone CR inside the present line, which is rare: it and those behind it become line feeds, and the next
   * `next` gives the line again, as short as it is.
   */
  breakAtReturns(): void {
    this.#feedsForReturns(this.start)
    this.back()
  }

  #feedsForReturns(from: number): void {
    const { bytes } = this
    const last = this.#filled - 1
    for (let i = from; i < last; i++) if (bytes[i] === CR && bytes[i + 1] !== LF) bytes[i] = LF
  }

  /** Goes to the next line; false when there is none yet, or no more. */
  next(): boolean {
    const end = this.#endOf(this.#next)
    if (end < 0) return false
    this.start = this.#next
    this.#next = end + 1
    this.end = this.#trimmed(this.start, end)
    this.number++
    this.isCut = false
    if (this.end - this.start <= LINE_CAP) return true
    if (this.bytes.subarray(this.start, this.end).includes(CR)) {
      this.breakAtReturns()
      return this.next()
    }
    this.isCut = this.#cut()
    return true
  }

  /** Takes the last `next` back. */
  back(): void {
    this.#next = this.start
    this.number--
  }

  /** Nothing follows the present line. */
  get isLast(): boolean {
    return this.#final && this.#next >= this.#filled
  }

  /** Where the line `ahead` lines behind the present one stands; `null` when the file ends before, `undefined` when it is not there yet. */
  peek(ahead: number): readonly [start: number, end: number] | null | undefined {
    let start = this.#next
    for (let i = 1; ; i++) {
      if (this.#final && start >= this.#filled) return null
      const end = this.#endOf(start)
      if (end < 0) return undefined
      if (i === ahead) return [start, this.#trimmed(start, end)]
      start = end + 1
    }
  }

  /** Where the line that begins at `start` ends; -1 when that is not known, or the file's last line has to wait for `finish`. */
  #endOf(start: number): number {
    const found = this.bytes.indexOf(LF, start)
    if (found >= 0 && found < this.#filled) return found + 1 < this.#filled || this.#final ? found : -1
    return this.#final && start < this.#filled ? this.#filled : -1
  }

  #trimmed(start: number, end: number): number {
    return end > start && this.bytes[end - 1] === CR ? end - 1 : end
  }

  #makeRoom(more: number): void {
    if (this.#next > 0) {
      this.bytes.copyWithin(0, this.#next, this.#filled)
      this.#filled -= this.#next
      this.#next = 0
    }
    if (this.#filled + more <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.#filled + more))
    wider.set(this.bytes.subarray(0, this.#filled))
    this.bytes = wider
  }

  /** Keeps no more of a line without end than tells that it is too long. */
  #dropEndless(): void {
    if (this.#filled <= KEPT_BYTES) return
    this.#feedsForReturns(0)
    const last = this.bytes.lastIndexOf(LF, this.#filled - 1)
    if (this.#filled - 1 - last <= KEPT_BYTES) return
    this.#filled = last + 1 + KEPT_BYTES
    this.#skipping = true
  }

  /** Cuts the present line behind its first {@link LINE_CAP} UTF-16 units, if it has more. */
  #cut(): boolean {
    let units = 0
    for (let at = this.start; at < this.end; at++) {
      const byte = this.bytes[at]!
      if ((byte & 0xc0) === 0x80) continue
      units += byte >= 0xf0 ? 2 : 1
      if (units <= LINE_CAP) continue
      this.end = at
      return true
    }
    return false
  }
}
