import { detectFormats, tiedWithBest, type Candidate } from '../formats/detect'
import type { ChatFormat, Encoding, FileHead } from '../formats/format'
import { FORMATS, formatsNamed } from '../formats/registry'
import type { Failure } from '../model/failure'
import { fail, succeed, type Result } from '../model/result'
import { byteOrderMark, guessEncoding, type EncodingGuess } from './encoding'
import { isZip, openFile } from './open'
import { explainedMessages } from './sample'
import type { ByteSource, ImportTools, Inspection } from './step'
import { ZipError } from './zip'
import { zipFailure } from './read-chats'

export interface InspectOptions {
  /** Format id or family that the operator has chosen instead of detection. */
  readonly format?: string
  /** Encoding that the operator has chosen instead of the guess. */
  readonly encoding?: Encoding
  /** For parsing samples when formats tie; see `ReadOptions`. */
  readonly currentYear?: number
}

const HEAD_BYTES = 1 << 16
/** More than one character in so many malformed: the operator chose the wrong encoding. */
const WRONG_SHARE = 50
/** Rows of a table that detection sees. */
const HEAD_ROWS = 40

/** Settles what a file is before anything of it is read into the register: format, encoding, line end. */
export async function inspect(source: ByteSource, tools: ImportTools, options: InspectOptions = {}): Promise<Result<Inspection, Failure>> {
  const fileName = source.name
  if (source.size === 0) return fail({ code: 'import.empty-file', fileName })
  const bytes = await source.read(0, HEAD_BYTES)
  const container = isZip(bytes)
  try {
    const guess: EncodingGuess = container ? { encoding: 'utf-8', bomBytes: 0 } : await chosenEncoding(source, bytes, tools, options.encoding)
    const head = await headOf({ source, bytes, container, guess, tools })
    if (!container && head.complete && head.text.trim() === '') return fail({ code: 'import.empty-file', fileName })
    const replaced = options.encoding === undefined ? 0 : head.text.split('\ufffd').length - 1
    if (replaced * WRONG_SHARE > head.text.length) return fail({ code: 'import.wrong-encoding', fileName, encoding: guess.encoding, replaced })
    const candidates = candidatesFor(head, options.format)
    const chosen = await choose(candidates, head, { tools, source, currentYear: options.currentYear ?? 2000 })
    if (!chosen) return fail({ code: 'import.unknown-format', fileName })
    if (chosen.format.isEncrypted?.(head)) return fail({ code: 'import.encrypted', fileName })
    return succeed({
      format: chosen.format.id,
      confidence: chosen.confidence,
      alternatives: candidates.filter(candidate => candidate !== chosen).map(candidate => candidate.format.id),
      encoding: guess.encoding,
      bom: guess.bomBytes > 0,
      lineEnd: container ? 'none' : lineEndOf(head.text),
      time: chosen.format.time,
      isRoster: chosen.format.isRoster === true,
    })
  } catch (error) {
    if (error instanceof ZipError) return fail(zipFailure(error.fault, fileName))
    throw error
  }
}

async function chosenEncoding(source: ByteSource, bytes: Uint8Array, tools: ImportTools, chosen: Encoding | undefined): Promise<EncodingGuess> {
  if (chosen === undefined) return guessEncoding(source, tools)
  const mark = byteOrderMark(bytes)
  return { encoding: chosen, bomBytes: mark?.encoding === chosen ? mark.bomBytes : 0 }
}

/** A chosen format stands even when its own detection says no; a chosen family is still detected within. */
function candidatesFor(head: FileHead, chosen: string | undefined): readonly Candidate[] {
  if (chosen === undefined) return detectFormats(FORMATS, head)
  const named = formatsNamed(chosen)
  const found = detectFormats(named, head)
  return found.length > 0 ? found : named.map((format: ChatFormat) => ({ format, confidence: 0 }))
}

interface Head {
  readonly source: ByteSource
  readonly bytes: Uint8Array
  readonly container: boolean
  readonly guess: EncodingGuess
  readonly tools: ImportTools
}

async function headOf({ source, bytes, container, guess, tools }: Head): Promise<FileHead> {
  const complete = bytes.length === source.size
  if (!container) {
    const text = tools.decoder(guess.encoding, false).decode(bytes.subarray(guess.bomBytes), complete)
    return { name: source.name, text, bytes, entries: [], rows: [], complete }
  }
  const file = openFile(source, 'utf-8', tools)
  const entries = await file.entries()
  const rows = entries.includes('xl/workbook.xml') ? await headRows(file) : []
  return { name: source.name, text: '', bytes, entries, rows, complete }
}

/** Sheets that detection looks at: what is wanted often stands behind a page of explanations. */
const HEAD_SHEETS = 5

/** First rows of the first sheets, one sheet after the other. */
async function headRows(file: ReturnType<typeof openFile>): Promise<readonly (readonly string[])[]> {
  const sheets = await file.sheets()
  const rows: (readonly string[])[] = []
  for (let sheet = 0; sheet < Math.min(sheets.length, HEAD_SHEETS); sheet++) {
    const full = rows.length + HEAD_ROWS
    for await (const batch of file.rows(sheet)) {
      for (const row of batch.rows) if (rows.length < full) rows.push(row.map(cell => cell.text))
      if (rows.length >= full) break
    }
  }
  return rows
}

interface Trial {
  readonly tools: ImportTools
  readonly source: ByteSource
  readonly currentYear: number
}

/** The most likely format; formats that tie are tried on the head and the one that reads most messages wins. */
async function choose(candidates: readonly Candidate[], head: FileHead, trial: Trial): Promise<Candidate | null> {
  const tied = tiedWithBest(candidates)
  if (tied.length < 2 || head.text === '') return tied[0] ?? null
  let best: Candidate | null = null
  let most = -1
  for (const candidate of tied) {
    const read = await explainedMessages(candidate.format, head, trial)
    if (read > most) {
      best = candidate
      most = read
    }
  }
  return best
}

function lineEndOf(text: string): Inspection['lineEnd'] {
  const lf = text.indexOf('\n')
  if (lf > 0 && text[lf - 1] === '\r') return 'crlf'
  if (lf >= 0) return 'lf'
  return text.includes('\r') ? 'cr' : 'none'
}
