import type { LineBatch } from '../formats/format'
import { LINE_CAP } from '../formats/utf8-lines'


/** A line longer than {@link LINE_CAP}: cut there, its number from 1. */
export interface LongLine {
  readonly line: number
  readonly excerpt: string
}

/**
 * Text pieces as lines, a batch per piece. Lines end at CRLF, LF or a lone CR and nowhere else (U+2028, U+2029, U+0085
 * and form feed are characters of a line); a line end at the very end of the text starts no further line.
 */
export async function* linesOf(pieces: AsyncIterable<string>, onLong: (long: LongLine) => void): AsyncGenerator<LineBatch, void, undefined> {
  let number = 1
  /** Start of the line that the last piece left open, and how much of it was skipped past the cap. */
  let open = ''
  let skipped = 0
  let cut = false
  let carriageReturn = false
  const long = (text: string): void => onLong({ line: number, excerpt: text.slice(0, 200) })
  for await (const piece of pieces) {
    let text = piece
    if (carriageReturn) {
      text = `\r${text}`
      carriageReturn = false
    }
    if (text.endsWith('\r')) {
      carriageReturn = true
      text = text.slice(0, -1)
    }
    const lines = splitLines(text)
    const last = lines.pop()!
    if (lines.length === 0) {
      ;({ open, skipped } = extend(open, last, skipped))
      continue
    }
    ;({ open, skipped } = extend(open, lines[0]!, skipped))
    cut = skipped > 0
    lines[0] = open
    const first = number
    for (let i = 0; i < lines.length; i++, number++) {
      if (cut) long(lines[i]!)
      else if (lines[i]!.length > LINE_CAP) {
        long(lines[i]!)
        lines[i] = lines[i]!.slice(0, LINE_CAP)
      }
      cut = false
    }
    open = ''
    ;({ open, skipped } = extend(open, last, 0))
    yield { lines, first }
  }
  if (open !== '' || carriageReturn) {
    if (skipped > 0) long(open)
    yield { lines: [open], first: number }
  }
}

function extend(open: string, more: string, skipped: number): { open: string; skipped: number } {
  const room = LINE_CAP - open.length
  if (more.length <= room) return { open: open === '' ? more : open + more, skipped }
  return { open: open + more.slice(0, room), skipped: skipped + more.length - room }
}

const MIXED = /[^\r]\n|\r[^\n]/

/** Splitting at one fixed line end is several times faster than at any, so a text is first looked at for a second kind. */
function splitLines(text: string): string[] {
  if (!text.includes('\r')) return text.split('\n')
  if (text.charCodeAt(0) !== 10 && !text.endsWith('\r') && !MIXED.test(text)) return text.split('\r\n')
  return text.split(/\r\n|\n|\r/)
}
