/** U+FFFD: what stands for bytes that are no UTF-8. */
const REPLACEMENT = 0xfffd
const CR = 13
export const HOLDS_RETURN = -1

/**
 * UTF-16 units collected out of UTF-8 bytes. Decoding by hand into one growing buffer spares a string per line, and costs less than
 * decoding the whole file when much of it is headers that nobody keeps.
 */
export class Utf8Units {
  #units = new Uint16Array(1 << 8)
  length = 0

  /**
   * Appends the text of `bytes` from `start` to `end`; returns how many U+FFFD are in it, those for malformed bytes included. Of a
   * stretch with a CR nothing is appended, and {@link HOLDS_RETURN} is returned.
   */
  append(bytes: Uint8Array, start: number, end: number): number {
    this.#reserve(end - start)
    const units = this.#units
    let to = this.length
    let at = start
    while (at < end) {
      const lead = bytes[at]!
      if (lead < 0x80) {
        if (lead === CR) return HOLDS_RETURN
        units[to++] = lead
        at++
        continue
      }
      const unit = lead >= 0xe0 && lead < 0xf0 && at + 2 < end ? threeBytes(lead, bytes[at + 1]!, bytes[at + 2]!) : -1
      if (unit < 0) return this.#appendSlowly(bytes, start, end)
      units[to++] = unit
      at += 3
    }
    this.length = to
    return 0
  }

  /** Any sequence, one by one; malformed ones become U+FFFD as the encoding standard says: one for each longest beginning of a sequence. */
  #appendSlowly(bytes: Uint8Array, start: number, end: number): number {
    const units = this.#units
    let to = this.length
    let replaced = 0
    for (let at = start; at < end; ) {
      const length = sequenceLength(bytes, at, end)
      const code = length > 0 ? codePoint(bytes, at, length) : REPLACEMENT
      if (code === REPLACEMENT) replaced++
      else if (code === CR) return HOLDS_RETURN
      if (code > 0xffff) {
        units[to++] = 0xd800 + ((code - 0x10000) >> 10)
        units[to++] = 0xdc00 + ((code - 0x10000) & 0x3ff)
      } else units[to++] = code
      at += Math.abs(length)
    }
    this.length = to
    return replaced
  }

  push(unit: number): void {
    this.#reserve(1)
    this.#units[this.length++] = unit
  }

  at(index: number): number {
    return this.#units[index]!
  }

  /** Takes the units before `index` away. */
  dropBefore(index: number): void {
    this.#units.copyWithin(0, index, this.length)
    this.length -= index
  }

  /** Takes the units from `from` up to `to` away; what is behind them moves up. */
  remove(from: number, to: number): void {
    this.#units.copyWithin(from, to, this.length)
    this.length -= to - from
  }

  /** A view that holds until the next change. */
  view(start: number, end: number): Uint16Array {
    return this.#units.subarray(start, end)
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#units.length) return
    let size = this.#units.length * 2
    while (size < this.length + more) size *= 2
    const wider = new Uint16Array(size)
    wider.set(this.#units.subarray(0, this.length))
    this.#units = wider
  }
}

/** The unit of a well-formed sequence of three bytes; −1 for a malformed one, a surrogate, and for U+FFFD, which is counted. */
function threeBytes(lead: number, second: number, third: number): number {
  if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return -1
  const unit = ((lead & 15) << 12) | ((second & 63) << 6) | (third & 63)
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) || unit === REPLACEMENT ? -1 : unit
}

/** Bytes of the sequence at `at`; negative: so many bytes are malformed and stand for one U+FFFD. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4) return -1
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i < wanted; i++) {
    const next = at + i < end ? bytes[at + i]! : 0
    if (next < (i === 1 ? lowest : 0x80) || next > (i === 1 ? highest : 0xbf)) return -i
  }
  return wanted
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at]!
  let code = bytes[at]! & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 63)
  return code
}

/** Units as text without a decoder of the platform. */
export function textOfUnits(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

/** The text of UTF-8 bytes. */
export function textOfUtf8(bytes: Uint8Array): string {
  const units = new Utf8Units()
  let start = 0
  for (let end = bytes.indexOf(CR); end >= 0; end = bytes.indexOf(CR, start)) {
    units.append(bytes, start, end)
    units.push(CR)
    start = end + 1
  }
  units.append(bytes, start, bytes.length)
  return textOfUnits(units.view(0, units.length))
}

/** A text as UTF-8 bytes; lone surrogates become U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let to = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i)!
    if (code > 0xffff) i++
    else if (code >= 0xd800 && code <= 0xdfff) code = REPLACEMENT
    if (code < 0x80) bytes[to++] = code
    else if (code < 0x800) {
      bytes[to++] = 0xc0 | (code >> 6)
      bytes[to++] = 0x80 | (code & 63)
    } else if (code < 0x10000) {
      bytes[to++] = 0xe0 | (code >> 12)
      bytes[to++] = 0x80 | ((code >> 6) & 63)
      bytes[to++] = 0x80 | (code & 63)
    } else {
      bytes[to++] = 0xf0 | (code >> 18)
      bytes[to++] = 0x80 | ((code >> 12) & 63)
      bytes[to++] = 0x80 | ((code >> 6) & 63)
      bytes[to++] = 0x80 | (code & 63)
    }
  }
  return bytes.subarray(0, to)
}
