/** Lexical rules every format shares: names, bodies, placeholders, twelve-hour words. */

const NAME_NOISE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0\u202f\r\n\t]/
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const HARD_BLANKS = /[\u00a0\u202f]/g
const BREAKS = /[\r\n\t]+/g

/** A display name: direction marks removed, hard blanks made ordinary, breaks and tabs one blank, trimmed. */
export function cleanName(name: string): string {
  if (!NAME_NOISE.test(name)) return trimBlanks(name)
  return trimBlanks(name.replace(DIRECTION_MARKS, '').replace(HARD_BLANKS, ' ').replace(BREAKS, ' '))
}

/** Ends without ordinary blanks; other white space stays, since people use it in names. */
function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) === 32) start++
  while (end > start && text.charCodeAt(end - 1) === 32) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

/** Blanks that are cut off at the ends of bodies. */
export const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0x3000 || code === 0xa0

/**
 * A message body: CRLF to LF, leading and trailing blank lines and trailing blanks removed, everything else kept,
 * leading blanks of the first line with content included.
 */
export function cleanBody(text: string): string {
  return trimBody(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
}

/** {@link cleanBody} for a text whose line ends are LF already. */
export function trimBody(lf: string): string {
  let end = lf.length
  while (end > 0 && (lf.charCodeAt(end - 1) === 10 || isBlank(lf.charCodeAt(end - 1)))) end--
  let start = 0
  for (let i = 0; i < end; i++) {
    const code = lf.charCodeAt(i)
    if (code === 10) start = i + 1
    else if (!isBlank(code)) break
  }
  return start === 0 && end === lf.length ? lf : lf.slice(start, end)
}

/**
 * The placeholder a body consists of: exactly one, or several equal ones with nothing but white space between.
 * `null` for any other body. Placeholders are bracketed, `[…]`.
 */
export function onlyPlaceholder(body: string): string | null {
  if (body.charCodeAt(0) !== 91) return null
  const close = body.indexOf(']')
  if (close < 0) return null
  const first = body.slice(0, close + 1)
  let at = close + 1
  while (at < body.length) {
    if (body.startsWith(first, at)) at += first.length
    else if (isBlank(body.charCodeAt(at)) || body.charCodeAt(at) === 10) at++
    else return null
  }
  return first
}

const MORNING = ['凌晨', '早上', '上午', '清晨', '午前', '오전']
const AFTERNOON = ['下午', '傍晚', '晚上', '午後', '午后', '오후']

/** Words that may stand before a clock and say which half of the day it means. */
export const DAY_PART_WORDS: readonly string[] = [...MORNING, '中午', ...AFTERNOON]

/**
 * Hour 0–23 of a twelve-hour clock with its word (凌晨 … 晚上, AM/PM in any spelling); `null` when the two do not fit.
 * A clock already past 12 (下午 14:05) is taken as it is.
 */
export function hourOfDay(hour: number, word: string): number | null {
  const plain = word.replace(/[.\s\u00a0\u202f]/g, '').toUpperCase()
  if (hour > 23) return null
  if (plain === 'AM' || MORNING.includes(plain)) return hour === 12 ? 0 : hour
  if (plain === 'PM' || AFTERNOON.includes(plain)) return hour >= 12 ? hour : hour + 12
  if (plain === '中午') return hour >= 1 && hour <= 3 ? hour + 12 : hour
  return null
}
