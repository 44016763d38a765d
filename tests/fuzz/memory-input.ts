import type { RowBatch, TextPiece } from '../../shared/formats/format'
import type { Utf8Text } from '../../shared/formats/utf8-lines'
import { textOfUnits, utf8Bytes } from '../../shared/formats/utf8-units'
import { csvRows } from '../../shared/importing/csv-rows'
import { freshNotes, type OpenedFile } from '../../shared/importing/open'
import { linesOf } from '../../shared/importing/text-lines'
import type { SmallInput } from './sentences'

/** A small input, opened: in one piece or in two, without the cost of files, decoders and containers. */
export function openSmall({ name, text, besides, sheets, breakAt }: SmallInput): OpenedFile {
  const notes = freshNotes()
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  // A break inside a character of two units is one that no decoder makes.
  const cut = (content.charCodeAt(breakAt) & 0xfc00) === 0xdc00 ? 0 : breakAt
  const parts = cut > 0 && cut < content.length ? [content.slice(0, cut), content.slice(cut)] : content === '' ? [] : [content]
  const sheetNames = sheets === null ? [] : Object.keys(sheets)
  async function* texts(): AsyncGenerator<string, void, undefined> { yield* parts }
  async function* pieces(): AsyncGenerator<TextPiece, void, undefined> {
    for (const part of parts) yield { text: part, bytes: !/[\p{Surrogate}\ufffd]/u.test(part) ? utf8Bytes(part) : null }
  }
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> { for (const part of parts) yield utf8Bytes(part) }
  async function* sheetRows(sheet: string | number): AsyncGenerator<RowBatch, void, undefined> {
    const found = sheets![typeof sheet === 'number' ? sheetNames[sheet] ?? '' : sheet]
    if (found) yield { rows: found, first: 0 }
  }
  const utf8 = (): Utf8Text => ({
    pieces: bytes, textOf: textOfUnits,
    onLong: (line, excerpt) => { notes.longLines.push({ line, excerpt }) },
    onReplaced: count => { notes.replacementCharacters += count },
  })
  return {
    name, size: content.length, notes, text: texts, utf8, pieces,
    lines: () => linesOf(texts(), long => { notes.longLines.push(long) }),
    rows: (sheet = 0) => (sheets === null ? csvRows(texts()) : sheetRows(sheet)),
    sheets: async () => sheetNames,
    entries: async () => Object.keys(besides),
    beside: async path => (path in besides ? openSmall({ name: path.slice(path.lastIndexOf('/') + 1), text: besides[path]!, besides: {}, sheets: null, mapping: null, breakAt: 0 }) : null),
  }
}
