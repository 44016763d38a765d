import type { Utf8Text } from '../formats/utf8-lines'
import { utf8Bytes } from '../formats/utf8-units'
import type { Encoding, OpenFile, TextPiece } from '../formats/format'
import type { ZipFault } from '../model/failure'
import { ownNames } from '../model/own-names'
import { bytePieces } from './byte-pieces'
import { csvRows } from './csv-rows'
import { byteOrderMark, guessEncoding } from './encoding'
import type { ByteSource, ImportTools } from './step'
import { linesOf, type LongLine } from './text-lines'
import { wholeCharacters } from './utf8-pieces'
import { openWorkbook, type ReadPart, type Workbook } from './xlsx-book'
import { sheetRows } from './xlsx-rows'
import { openZip, ZipError, type ZipArchive } from './zip'
import { entrySource } from './zip-source'

/** What was noticed while a file was read; filled as reading goes on. */
export interface ReadingNotes {
  longLines: LongLine[]
  /** Numbers of lines noted before: a format may read its file more than once. */
  readonly knownLong: Set<number>
  /** U+FFFD in the decoded text. */
  replacementCharacters: number
  /** Bytes of the text decoded so far, for progress. */
  bytes: number
}

export const freshNotes = (): ReadingNotes => ({ longLines: [], knownLong: new Set(), replacementCharacters: 0, bytes: 0 })

function noteLong(notes: ReadingNotes, long: LongLine): void {
  if (notes.knownLong.has(long.line)) return
  notes.knownLong.add(long.line)
  notes.longLines.push(long)
}

/** An opened file, and what was noticed while reading it. */
export interface OpenedFile extends OpenFile {
  readonly notes: ReadingNotes
}

/**
 * Opens a source for a format: as text in `encoding`, or as a container when its bytes are a zip. Damage and caps of
 * containers throw {@link ZipError} while reading.
 */
export function openFile(source: ByteSource, encoding: Encoding, tools: ImportTools): OpenedFile {
  const notes = freshNotes()
  let archive: Promise<ZipArchive | null> | null = null
  let book: Promise<Workbook> | null = null
  const zip = (): Promise<ZipArchive | null> => (archive ??= openArchive(source, tools))
  const pieces = (): AsyncIterable<TextPiece> => decodedPieces({ source, encoding, tools, notes })
  const text = (): AsyncIterable<string> => textsOf(pieces())

  const readPart = (found: ZipArchive): ReadPart => path => {
    const entry = found.entries.find(candidate => candidate.name.toLowerCase() === path.toLowerCase())
    return entry ? textsOf(decodedPieces({ source: entrySource(source, found, entry), encoding: 'utf-8', tools, notes: freshNotes() })) : null
  }
  const workbook = async (): Promise<{ read: ReadPart; book: Workbook } | null> => {
    const found = await zip()
    if (!found) return null
    const read = readPart(found)
    return { read, book: await (book ??= openWorkbook(read)) }
  }

  return {
    name: source.name,
    size: source.size,
    notes,
    text,
    utf8: () => utf8Text({ source, encoding, tools, notes }),
    pieces,
    lines: () => linesOf(text(), long => noteLong(notes, long)),
    async *rows(sheet = 0) {
      const opened = await workbook()
      if (!opened) {
        yield* csvRows(text())
        return
      }
      const chosen = typeof sheet === 'number' ? opened.book.sheets[sheet] : opened.book.sheets.find(candidate => candidate.name === sheet)
      if (chosen) yield* sheetRows(opened.read, opened.book, chosen)
    },
    async sheets() {
      return (await workbook())?.book.sheets.map(sheet => sheet.name) ?? []
    },
    decode(bytes, charset) {
      const known = CHARSETS[charset.toLowerCase()]
      return known ? tools.decoder(known, false).decode(bytes, true) : null
    },
    async entries() {
      return (await zip())?.entries.map(entry => entry.name) ?? []
    },
    async beside(path) {
      const found = await zip()
      const entry = found?.entries.find(candidate => candidate.name === path)
      const other = entry ? entrySource(source, found!, entry) : await source.beside?.(path)
      if (!other) return null
      if (found && isZip(await other.read(0, 4)) && !/\.xlsx$/i.test(other.name)) throw new ZipError('nested')
      const guess = await guessEncoding(other, tools)
      return openFile(other, guess.encoding, tools)
    },
  }
}

/** Character sets as mails name them. */
const CHARSETS: Readonly<Record<string, Encoding>> = ownNames({
  gbk: 'gb18030', gb2312: 'gb18030', gb18030: 'gb18030', cp936: 'gb18030', big5: 'big5', 'big5-hkscs': 'big5', shift_jis: 'shift_jis', 'utf-16le': 'utf-16le', 'utf-16be': 'utf-16be',
})

async function openArchive(source: ByteSource, tools: ImportTools): Promise<ZipArchive | null> {
  if (!isZip(await source.read(0, 4))) return null
  const opened = await openZip(source, tools)
  if (!opened.ok) throw new ZipError(opened.failure satisfies ZipFault)
  return opened.value
}

/** The bytes begin like a zip archive, which an xlsx is too. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5) && (head[3] === 4 || head[3] === 6)
}

interface Decoding {
  readonly source: ByteSource
  readonly encoding: Encoding
  readonly tools: ImportTools
  readonly notes: ReadingNotes
}

/** Decoded text of a source in pieces, without its byte order mark; never fails on malformed bytes. */
async function* decodedPieces({ source, encoding, tools, notes }: Decoding): AsyncGenerator<TextPiece, void, undefined> {
  const decoder = tools.decoder(encoding, false)
  const mark = byteOrderMark(await source.read(0, 4))
  const skip = mark?.encoding === encoding ? mark.bomBytes : 0
  const isUtf8 = encoding === 'utf-8'
  notes.bytes = skip
  for await (const bytes of isUtf8 ? wholeCharacters(bytePieces(source, skip)) : bytePieces(source, skip)) {
    // A decoder may take a second mark away.
    const isMarked = notes.bytes === skip && byteOrderMark(bytes) !== null
    notes.bytes += bytes.length
    const text = decoder.decode(bytes, false)
    const isSound = !text.includes('\ufffd')
    if (!isSound) notes.replacementCharacters += text.split('\ufffd').length - 1
    if (text !== '') yield { text, bytes: isUtf8 && isSound && !isMarked ? bytes : null }
  }
  const rest = decoder.decode(new Uint8Array(0), true)
  if (rest.includes('\ufffd')) notes.replacementCharacters += rest.split('\ufffd').length - 1
  if (rest !== '') yield { text: rest, bytes: null }
}

async function* textsOf(pieces: AsyncIterable<TextPiece>): AsyncGenerator<string, void, undefined> {
  for await (const { text } of pieces) yield text
}

/** A source as UTF-8: its own bytes where it is written so. */
function utf8Text(decoding: Decoding): Utf8Text {
  const { source, encoding, tools, notes } = decoding
  const units = tools.decoder('utf-16le', false)
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    if (encoding !== 'utf-8') {
      // The decoder has counted its U+FFFD; they come as such and are counted again by the reader.
      for await (const { text } of decodedPieces({ ...decoding, notes: withoutReplacements(notes) })) yield utf8Bytes(text)
      return
    }
    const mark = byteOrderMark(await source.read(0, 4))
    const skip = mark?.encoding === encoding ? mark.bomBytes : 0
    notes.bytes = skip
    for await (const piece of bytePieces(source, skip)) {
      notes.bytes += piece.length
      yield piece
    }
  }
  return {
    pieces,
    textOf: view => units.decode(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), true),
    onLong: (line, excerpt) => noteLong(notes, { line, excerpt }),
    onReplaced: count => { notes.replacementCharacters += count },
  }
}

/** The notes, except that U+FFFD are not counted in them. */
function withoutReplacements(notes: ReadingNotes): ReadingNotes {
  return {
    longLines: notes.longLines,
    knownLong: notes.knownLong,
    replacementCharacters: 0,
    get bytes() { return notes.bytes },
    set bytes(bytes) { notes.bytes = bytes },
  }
}
