import type { ChatFormat, FileHead, OpenFile } from '../formats/format'
import { csvRows } from './csv-rows'
import { memoryText } from '../formats/utf8-lines'
import { linesOf } from './text-lines'

/**
 * How many messages with a time and a sender or notice a format reads in a file's head, minus what it cannot read: the
 * measure between formats that are all plain lines.
 */
export async function explainedMessages(format: ChatFormat, head: FileHead, context: { readonly currentYear: number }): Promise<number> {
  let score = 0
  for await (const records of format.parse(fileOfHead(head), { fileName: head.name, currentYear: context.currentYear })) {
    for (const record of records) {
      if (record.type === 'rows') score += record.count
      else if (record.type === 'message' && record.time !== null) score++
      else if (record.type === 'skip' && record.reason === 'malformed') score--
    }
  }
  return score
}

/** The head as a file of its own: whole lines only, no neighbours. */
function fileOfHead(head: FileHead): OpenFile {
  const end = head.complete ? head.text.length : head.text.lastIndexOf('\n') + 1
  const text = head.text.slice(0, end)
  async function* pieces(): AsyncGenerator<string, void, undefined> {
    if (text !== '') yield text
  }
  return {
    name: head.name,
    size: text.length,
    text: pieces,
    utf8: () => memoryText(text),
    lines: () => linesOf(pieces(), () => undefined),
    rows: () => csvRows(pieces()),
    sheets: async () => [],
    entries: async () => [],
    beside: async () => null,
  }
}
