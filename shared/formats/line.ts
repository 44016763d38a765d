import type { ChatFormat, FileHead, OpenFile } from './format'
import { LineReader } from './line-reader'
import { isDesktopRow, isSavedLine, readLineTitle, surveyLine } from './line-survey'
import { readDateLine } from './line-dates'
import { chosenOrder } from './table-dates'
import { cleanName } from './text'

/** The title and the line below it; without a title at least the form of dates and rows. */
function confidence({ text }: FileHead): number {
  const lines = text.split(/\r\n|\r|\n/, 60)
  const title = readLineTitle(lines[0] ?? '')
  const isSaved = isSavedLine(lines[1] ?? '')
  if (title) return isSaved ? 1 : title.isMarked ? 0.9 : 0
  if (isSaved) return 0.7
  // The desktop program may begin with the date itself.
  const filled = lines.filter(line => line.trim() !== '')
  if (readDateLine((filled[0] ?? '').replace(/^\ufeff/, '')) && isDesktopRow(filled[1] ?? '') && filled.filter(isDesktopRow).length * 2 > filled.length) return 0.7
  const hasDate = lines.some(line => readDateLine(line) !== null)
  return hasDate && lines.filter(line => /^\D{0,4}\d{1,2}:\d{2}(?:[AP]M)?\t/.test(line)).length >= 2 ? 0.6 : 0
}

/** `[LINE]登山社.txt`, `[LINE] 與小米的聊天記錄.txt`. */
function chatOfFile(fileName: string): { readonly name: string | null; readonly kind: 'group' | 'private' } {
  const stem = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replace(/\.txt$/i, '')
  const name = /^\[LINE\]\s?(.+)$/.exec(stem)?.[1]
  return readLineTitle(stem) ?? { name: name === undefined ? null : cleanName(name), kind: 'group' }
}

async function firstLines(file: OpenFile): Promise<readonly string[]> {
  for await (const { lines } of file.lines()) return lines.slice(0, 2)
  return []
}

export const line: ChatFormat = {
  id: 'line',
  label: { zh: 'LINE 聊天记录', en: 'LINE chat' },
  platform: 'line',
  reads: 'text',
  mentionsInText: true,
  time: { basis: 'local', precision: 'minute' },
  detect: confidence,
  async *parse(file, context) {
    const [first = '', second = ''] = await firstLines(file)
    const found = await surveyLine(file)
    const chosen = chosenOrder(context.mapping)
    const survey = { ...found, order: chosen ?? found.order }
    const title = readLineTitle(first)
    const about = title ?? chatOfFile(context.fileName)
    const headLines = title ? (isSavedLine(second) ? 2 : 1) : isSavedLine(first) ? 1 : 0
    yield [{
      type: 'chat', chat: 0, platform: 'line', name: about.name, kind: about.kind,
      ...(!survey.yearFirst && { time: { order: survey.order, ...(found.isOrderOpen && chosen === null && { openOrder: true as const }) } }),
    }]
    const reader = new LineReader(survey)
    for await (const { lines, first: number } of file.lines()) {
      const cut = number <= headLines ? headLines - number + 1 : 0
      const records = reader.read(cut > 0 ? lines.slice(cut) : lines, number + cut)
      if (records.length > 0) yield records
    }
    yield reader.end()
  },
}
