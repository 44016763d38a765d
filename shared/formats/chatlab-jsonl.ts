import type { ImportRecord } from '../model/record'
import { ChatlabReader } from './chatlab-record'
import type { ChatFormat, OpenFile } from './format'
import { objectOf, type JsonObject } from './json-fields'
import { parseJson } from './json-repair'

/** A number of 16 and more digits that stands bare; only such a line needs the slow reading. */
const BARE_LONG = /: ?-?\d{16}/

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
  const reader = new ChatlabReader()
  let broken: { readonly line: number; readonly excerpt: string } | null = null
  for await (const { lines, first } of file.lines()) {
    for (let i = 0; i < lines.length; i++) {
      const text = lines[i]!
      const start = text.charCodeAt(0)
      if (start === 35 || (start !== 123 && text.trim() === '')) continue
      if (broken) reader.sink.skip({ chat: 0, reason: 'malformed', ...broken })
      const isRead = readLine(reader, text, first + i)
      broken = isRead ? null : { line: first + i, excerpt: text.slice(0, 200) }
      if (reader.sink.isFull) yield reader.take()
    }
  }
  if (broken) reader.sink.skip({ chat: 0, reason: /\}\s*$/.test(broken.excerpt) ? 'malformed' : 'truncated', ...broken })
  yield reader.take()
}

/** False if the line is none of the three kinds. */
function readLine(reader: ChatlabReader, text: string, line: number): boolean {
  const value = objectOf(parseJson(text, { longNumber: BARE_LONG.test(text), hexEscape: false }))
  if (!value) return false
  if (value._type === 'message') return reader.message(value, line)
  if (value._type === 'member') return reader.member(value)
  if (value._type !== 'header') {
    reader.sink.skip({ chat: 0, reason: 'unsupported', line, excerpt: text })
    return true
  }
  reader.meta(objectOf(value.meta) ?? ({} as JsonObject))
  return true
}
