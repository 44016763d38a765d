import type { ImportRecord } from '../model/record'
import { chatlabMessage, ChatlabReader } from './chatlab-record'
import type { ChatFormat, OpenFile } from './format'
import { objectOf, type JsonObject } from './json-fields'
import { hasLongNumber, parseJson } from './json-repair'
import { piecesOf } from './json-stream'
import { JsonLines, type LineTaker } from './json-lines'

/** ChatLab as one object a line: `header` first, then `member` and `message` lines in any order; `#` begins a comment. */
export const chatlabJsonl: ChatFormat = {
  id: 'chatlab-jsonl', family: 'chatlab', label: { zh: 'ChatLab JSONL', en: 'ChatLab JSONL' }, platform: 'other', mentionsInText: true, reads: 'text', ids: 'chatlab',
  time: { basis: 'utc', precision: 'second' },
  detect(head) {
    const line = head.text.split(/\r\n|\n|\r/).find(one => one.trim() !== '' && !one.startsWith('#') && !one.startsWith('\ufeff#')) ?? ''
    return /^\s*\{/.test(line) && /"_type"\s*:\s*"(header|member|message)"/.test(line.slice(0, 100_000)) ? 1 : 0
  },
  parse,
}

async function* parse(file: OpenFile): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const taker = new ChatlabLines()
  const lines = new JsonLines(taker, chatlabMessage)
  for await (const piece of piecesOf(file)) {
    lines.push(typeof piece === 'string' ? { text: piece, bytes: null } : piece)
    yield taker.reader.take()
  }
  lines.end()
  taker.finish()
  yield taker.reader.take()
}

class ChatlabLines implements LineTaker {
  readonly reader = new ChatlabReader('lines')
  /** A line that could not be read: damage, or at the end of the file a cut. */
  private broken: { readonly line: number; readonly excerpt: string } | null = null

  shaped(value: JsonObject, line: number): boolean {
    if (value._type !== 'message') return false
    this.tellBroken()
    return this.reader.message(value, line)
  }

  plain(text: string, line: number): unknown {
    const start = text.charCodeAt(0)
    if (start === 35 || (start !== 123 && text.trim() === '')) return undefined
    this.tellBroken()
    const value = objectOf(parseJson(text, { longNumber: hasLongNumber(text), hexEscape: false }))
    if (!value || !this.read(value, { text, line })) {
      this.broken = { line, excerpt: text.slice(0, 200) }
      return undefined
    }
    return value
  }

  long(excerpt: string, line: number): void {
    this.reader.sink.skip({ reason: 'too-long', line, excerpt })
  }

  finish(): void {
    const { broken } = this
    if (broken) this.reader.sink.skip({ chat: 0, reason: /\}\s*$/.test(broken.excerpt) ? 'malformed' : 'truncated', ...broken })
  }

  private tellBroken(): void {
    if (this.broken) this.reader.sink.skip({ chat: 0, reason: 'malformed', ...this.broken })
    this.broken = null
  }

  /** False if the line is none of the three kinds. */
  private read(value: JsonObject, { text, line }: { readonly text: string; readonly line: number }): boolean {
    const { reader } = this
    if (value._type === 'message') return reader.message(value, line)
    if (value._type === 'member') return reader.member(value)
    if (value._type !== 'header') {
      reader.sink.skip({ chat: 0, reason: 'unsupported', line, excerpt: text })
      return true
    }
    reader.meta(objectOf(value.meta) ?? ({} as JsonObject))
    return true
  }
}
