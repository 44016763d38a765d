/** Deepest nesting a record may have; deeper text is refused unread. */
export const MAX_JSON_DEPTH = 256

/** Digits from which an integer no longer survives as a double. */
const LONG_DIGITS = 16

const QUOTE = 34
const BACKSLASH = 92
const isDigit = (c: number): boolean => c >= 48 && c <= 57
const isHex = (c: number): boolean => isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102)

/** What a look at the text has found, so that a sound record pays for no repair. */
export interface JsonFindings {
  /** A run of {@link LONG_DIGITS} or more digits outside a string. */
  readonly longNumber: boolean
  /** `\x` in a string. */
  readonly hexEscape: boolean
}

/**
 * Reads one JSON value; `undefined` if it cannot be read even after repair. Integers of 16 digits and more become text,
 * `\xHH` becomes a character, control characters inside strings are accepted, keys named `__proto__` are dropped.
 */
export function parseJson(text: string, findings?: JsonFindings): unknown {
  const found = findings ?? look(text)
  const ready = found.longNumber || found.hexEscape ? repairJson(text) : text
  const value = tryParse(ready)
  if (value !== undefined) return value
  const repaired = repairJson(text)
  return repaired === ready ? undefined : tryParse(repaired)
}

/** Reads a value that is sound JSON as it stands, long integers apart; `undefined` if it is not, without repair. */
export function parseSound(text: string, findings?: JsonFindings): unknown {
  return (findings ?? look(text)).longNumber ? tryParse(repairJson(text)) : tryParse(text)
}

function tryParse(text: string): unknown {
  try {
    const suspect = text.includes('__proto__') || (text.includes('\\u00') && /\\u00(5[fF]|70|72|6[fF]|74)/.test(text))
    return suspect ? (JSON.parse(text, dropProto) as unknown) : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

/** Deletes the key while the object is still bare, before anything copies it into a prototype. */
function dropProto(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}

/** Over-cautious and cheap: a long run of digits inside a string also counts, which only costs a repair that changes nothing. */
function look(text: string): JsonFindings {
  return { longNumber: hasLongNumber(text), hexEscape: text.includes('\\x') }
}

/** For records that need no look. */
export const SOUND: JsonFindings = { longNumber: false, hexEscape: false }

/** What holds for every sound record that lies whole in a piece; `undefined` when each has to be looked at. */
export function findingsIn(piece: string): JsonFindings | undefined {
  return hasLongNumber(piece) ? undefined : SOUND
}

/** Whether 16 digits stand in a row: of any 16 characters one is looked at, and its neighbours only if it is a digit. */
export function hasLongNumber(text: string): boolean {
  for (let at = LONG_DIGITS - 1; at < text.length; at += LONG_DIGITS) {
    if (!isDigit(text.charCodeAt(at))) continue
    let first = at
    while (first > 0 && isDigit(text.charCodeAt(first - 1))) first--
    while (at + 1 < text.length && isDigit(text.charCodeAt(at + 1))) at++
    if (at - first + 1 >= LONG_DIGITS) return true
  }
  return false
}

/** The text with long integers quoted, `\xHH` written as `\u00HH` and raw control characters in strings escaped. */
export function repairJson(text: string): string {
  const parts: string[] = []
  let kept = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === QUOTE) inString = false
      else if (c === BACKSLASH) {
        if (text[i + 1] === 'x' && isHex(text.charCodeAt(i + 2)) && isHex(text.charCodeAt(i + 3))) {
          parts.push(text.slice(kept, i), '\\u00', text.slice(i + 2, i + 4))
          kept = i + 4
          i += 3
        } else i++
      } else if (c < 32) {
        parts.push(text.slice(kept, i), `\\u00${c < 16 ? '0' : ''}${c.toString(16)}`)
        kept = i + 1
      }
      continue
    }
    if (c === QUOTE) inString = true
    else if (isDigit(c) || c === 45) {
      let end = i + 1
      let integer = true
      for (; end < text.length; end++) {
        const d = text.charCodeAt(end)
        if (isDigit(d)) continue
        if (d === 46 || d === 69 || d === 101 || d === 43 || d === 45) integer = false
        else break
      }
      if (integer && end - i - (c === 45 ? 1 : 0) >= LONG_DIGITS) {
        parts.push(text.slice(kept, i), '"', text.slice(i, end), '"')
        kept = end
      }
      i = end - 1
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(kept)
}
