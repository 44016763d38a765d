/** What a stretch of bytes says about being UTF-8. A sequence cut by the end counts for neither. */
export interface Utf8Evidence {
  /** Well-formed sequences of two to four bytes. */
  valid: number
  invalid: number
  /** Bytes at the end that begin a sequence and wait for the next piece. */
  rest: number
}

/**
 * Adds one piece to the evidence. Overlong forms, surrogates and code points above U+10FFFF are invalid. `bytes` begins
 * at a sequence border: the caller puts the last piece's `rest` bytes in front.
 */
export function weighUtf8(bytes: Uint8Array, evidence: Utf8Evidence): void {
  const end = bytes.length
  let i = 0
  evidence.rest = 0
  while (i < end) {
    const lead = bytes[i]!
    if (lead < 0x80) {
      i++
      continue
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    if (lead < 0xc2 || lead > 0xf4) {
      evidence.invalid++
      i++
      continue
    }
    if (i + length > end && isPrefix(bytes, i, end)) {
      evidence.rest = end - i
      return
    }
    if (isSequence(bytes, i, length)) {
      evidence.valid++
      i += length
    } else {
      evidence.invalid++
      i++
    }
  }
}

function isSequence(bytes: Uint8Array, at: number, length: number): boolean {
  const second = bytes[at + 1]!
  if (!secondFits(bytes[at]!, second)) return false
  for (let i = at + 2; i < at + length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return false
  return at + length <= bytes.length
}

function isPrefix(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 1 < end && !secondFits(bytes[at]!, bytes[at + 1]!)) return false
  for (let i = at + 2; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) return false
  return true
}

function secondFits(lead: number, second: number): boolean {
  if ((second & 0xc0) !== 0x80) return false
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xed) return second < 0xa0
  if (lead === 0xf0) return second >= 0x90
  if (lead === 0xf4) return second < 0x90
  return true
}
