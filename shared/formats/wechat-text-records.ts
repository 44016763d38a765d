import type { ImportRecord } from '../model/record'
import type { OpenFile } from './format'
import type { Sink } from './wechat-sink'

/** How the records of a plain-text export begin and what becomes of them. */
export interface RecordGrammar<Header> {
  readonly sink: Sink
  /** A header counts only behind a blank line or at the start of the file. */
  readonly needsBlank: boolean
  /** Reads a line as a header; `next` is the line behind it, `null` at the end of the file. `line` counts from 1. */
  header(text: string, next: string | null, line: number): Header | null
  add(header: Header, body: string, line: number): void
  /** A line before the first header; without this it is reported. */
  lead?(text: string): void
  /** The last line of the file, when it stands where a header may: true if it is the start of one. */
  isCutHeader?(text: string): boolean
}

/** Longest body kept, in characters; what lies beyond is reported. */
const MAX_BODY = 1 << 20

/** Splits a text into records: a header line, then everything up to the next one. */
export async function* readRecords<Header>(file: OpenFile, grammar: RecordGrammar<Header>): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const reader = new RecordReader(grammar)
  let held: string | null = null
  let number = 0
  for await (const { lines } of file.lines()) {
    for (const next of lines) {
      if (held !== null) reader.line(held, next, number)
      held = next
      number++
    }
    if (grammar.sink.isFull) yield grammar.sink.take()
  }
  if (held !== null) reader.line(held, null, number)
  reader.end()
  yield grammar.sink.take()
}

class RecordReader<Header> {
  private header: Header | null = null
  private start = 0
  private body: string[] = []
  private bodyLength = 0
  private isFirst = true
  private afterBlank = true

  constructor(private readonly grammar: RecordGrammar<Header>) {}

  line(text: string, next: string | null, number: number): void {
    const bare = number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    const mayBegin = !this.grammar.needsBlank || this.isFirst || this.afterBlank
    const header = mayBegin ? this.grammar.header(bare, next, number) : null
    this.afterBlank = bare.trim() === ''
    this.isFirst = false
    if (header !== null) {
      this.end()
      this.header = header
      this.start = number
      this.body = []
      this.bodyLength = 0
    } else if (next === null && mayBegin && bare !== '' && this.grammar.isCutHeader?.(bare)) {
      this.grammar.sink.skip({ reason: 'truncated', line: number, excerpt: bare })
    } else if (this.header === null) {
      if (this.grammar.lead) this.grammar.lead(bare)
      else if (bare.trim() !== '') this.grammar.sink.skip({ reason: 'malformed', line: number, excerpt: bare })
    }
    else if (this.bodyLength <= MAX_BODY) {
      this.body.push(bare)
      this.bodyLength += bare.length + 1
      // A line over the cap is reported by whoever cut it.
      if (this.bodyLength > MAX_BODY && bare.length < MAX_BODY) this.grammar.sink.skip({ reason: 'too-long', line: number, excerpt: bare })
    }
  }

  end(): void {
    if (this.header !== null) this.grammar.add(this.header, this.body.join('\n'), this.start)
    this.header = null
  }
}

/** True for a text that begins like a complete date and time but stops short of them: `2025-09-2`, `2025-09-20 05:3`. */
export function isCutTime(text: string): boolean {
  return /^\d{4}-(\d{0,2}|\d{2}-(\d{0,2}|\d{2} (\d{0,2}|\d{2}:(\d{0,2}|\d{2}:\d?))))$/.test(text)
}
