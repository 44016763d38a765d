import type { ChatRecord, ImportRecord } from '../model/record'
import { kindOfAttachments, textOfAttachments } from './discord-message'
import { fileNameOfUrl } from './file-kinds'
import type { ChatFormat } from './format'
import { firstRowsOf } from './roster'
import { surveyDayOrder } from './table-clock'
import { settleOrder, yearFirst, type DayOrder } from './table-dates'
import { cleanBody, cleanName } from './text'
import { instantOf, makeWall, readWall, toHour24 } from './wechat-time'

const COLUMNS = ['AuthorID', 'Author', 'Date', 'Content', 'Attachments', 'Reactions'] as const
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `GUILD - CATEGORY - CHANNEL [ID]`, with ` [part n]` when split. */
function chatOfFile(fileName: string): ChatRecord {
  const stem = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replace(/\.csv$/i, '').replace(/ \[part \d+\]$/, '')
  const match = /^(.*?) ?\[(\d{5,25})\](?: \(\d{1,2}\))?$/.exec(stem)
  const parts = (match?.[1] ?? stem).split(' - ').map(cleanName).filter(part => part !== '')
  const isPrivate = parts.length > 1 && parts[0] === 'Direct Messages'
  const name = isPrivate ? parts.at(-1)! : parts.length > 1 ? `${parts[0]} - ${parts.at(-1)}` : (parts[0] ?? null)
  return { type: 'chat', chat: 0, platform: 'discord', name, kind: isPrivate ? 'private' : 'group', ...(match && { id: match[2] }) }
}

/** `01-Jun-25 08:00 PM` of older versions, or a date as the computer's region writes it: wall-clock ms. `order`: of dates that end with the year. */
function readLocal(text: string, order: DayOrder | null): number | null {
  const match = /^(\d{1,2})-([A-Za-z]{3})[a-z]*-(\d{2}|\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?:[\s\u202f]([AaPp]\.?[Mm]\.?))?$/.exec(text.trim())
  if (match) {
    const month = MONTHS.indexOf(match[2]!.toLowerCase()) + 1
    const seconds = (toHour24(Number(match[4]), match[7]) * 60 + Number(match[5])) * 60 + Number(match[6] ?? 0)
    return month === 0 || seconds >= 86_400 ? null : makeWall(Number(match[3]) + (match[3]!.length === 2 ? 2000 : 0), month, Number(match[1]), seconds)
  }
  const reading = readWall(order ? yearFirst(text.trim(), order) : text)
  return reading?.hasClock ? reading.wall : null
}

/** `👍 (2), 🎉 (1)`. */
function readReactions(text: string): { emoji: string; count: number }[] {
  return [...text.matchAll(/([^\s,()]{1,60}) \((\d{1,9})\)/g)].map(match => ({ emoji: match[1]!, count: Number(match[2]) }))
}

/** What the first rows told about the dates of a file. */
interface Dates {
  readonly isUtc: boolean
  readonly order: DayOrder | null
}

function readRow(cells: readonly string[], number: number, { isUtc, order }: Dates): ImportRecord {
  if (cells.length < COLUMNS.length) return { type: 'skip', chat: 0, reason: 'malformed', record: number, excerpt: cells.join(',').slice(0, 200) }
  const [id = '', author = '', date = '', content = '', urls = '', reactionText = ''] = cells
  const time = isUtc ? instantOf(date.trim()) : readLocal(date, order)
  if (time === null) return { type: 'skip', chat: 0, reason: 'malformed', record: number, excerpt: cells.join(',').slice(0, 200) }
  const text = cleanBody(content)
  const attachments = urls.split(urls.includes('://') ? /,(?=https?:\/\/)/ : ',').map(url => fileNameOfUrl(url.trim())).filter(name => name !== '')
  const kind = attachments.length > 0 ? kindOfAttachments(attachments) : text === '' ? 'unknown' : 'text'
  const reactions = readReactions(reactionText)
  return {
    type: 'message', chat: 0, time, senderName: cleanName(author), kind, text: textOfAttachments(kind, text, attachments), record: number,
    ...(/^\d+$/.test(id.trim()) && { senderId: id.trim() }),
    ...(attachments.length > 0 && { attachments }),
    ...(reactions.length > 0 && { reactions }),
  }
}

export const discordCsv: ChatFormat = {
  id: 'discord-csv',
  family: 'discord',
  label: { zh: 'Discord 导出 CSV', en: 'DiscordChatExporter CSV' },
  platform: 'discord',
  reads: 'table',
  time: { basis: 'utc', precision: 'millisecond' },
  detect: ({ text }) => (/^\s*"?AuthorID"?[,;\t]"?Author"?[,;\t]"?Date"?[,;\t]"?Content"?/.test(text) ? 1 : 0),
  async *parse(file, context) {
    let isUtc: boolean | null = null
    let number = -1
    const chat = chatOfFile(context.fileName || file.name)
    yield [chat]
    const { order, told } = settleOrder(await surveyDayOrder(file, 0, { columns: [2], head: await firstRowsOf(file, 0) }), context.mapping)
    for await (const { rows } of file.rows()) {
      const records: ImportRecord[] = []
      for (const row of rows) {
        const cells = row.map(cell => cell.text)
        if (cells.every(cell => cell.trim() === '')) continue
        if (number === -1 && cells[0]?.replace(/^\ufeff/, '').trim() === COLUMNS[0]) { number = 0; continue }
        number = Math.max(number, 0)
        if (isUtc === null && cells.length >= COLUMNS.length) {
          if (instantOf((cells[2] ?? '').trim()) !== null) isUtc = true
          else if (readLocal(cells[2] ?? '', order) !== null) isUtc = false
          if (isUtc === false) records.push({ ...chat, time: { basis: 'local', precision: 'minute', ...told } })
        }
        records.push(readRow(cells, number++, { isUtc: isUtc ?? true, order }))
      }
      yield records
    }
  },
}
