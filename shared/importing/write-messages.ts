import { guardCell } from '../formats/formula-guard'
import { OWN_COLUMNS } from '../formats/own-csv'
import { OWN_CHAT } from '../formats/own-jsonl'
import type { OwnChat, OwnMessage } from '../formats/own-message'
import type { FileContents } from './document'

/** A chat to be written, with its messages. */
export interface WrittenChat extends OwnChat {
  readonly messages: readonly OwnMessage[]
}

/** The chats of a file, each with what the whole file told. */
export function chatsToWrite(contents: FileContents): readonly WrittenChat[] {
  return contents.chats.map(({ group, members, messages }) => ({ platform: contents.platform, time: contents.time, group, members, messages }))
}

/** Messages as JSON lines: all the import document tells of them. */
export function* writeJsonl(chats: readonly WrittenChat[]): Generator<string> {
  for (const [chat, { platform, time, group, members, messages }] of chats.entries()) {
    yield `${JSON.stringify({ qunbu: OWN_CHAT, chat, platform, time, group, members })}\n`
    for (const message of messages) yield `${JSON.stringify(chat === 0 ? message : { chat, ...message })}\n`
  }
}

/** Messages as a table for spreadsheet programs: UTF-8 with a mark, CRLF, no live formulas. */
export function* writeCsv(chats: readonly WrittenChat[]): Generator<string> {
  yield `\ufeff${OWN_COLUMNS.join(',')}\r\n`
  for (const chat of chats) for (const message of chat.messages) yield `${rowOf(chat, message).map(csvCell).join(',')}\r\n`
}

function rowOf({ platform, time, group }: WrittenChat, message: OwnMessage): readonly string[] {
  const { ts, senderName, senderId, kind, text, id, ...rest } = message
  const more = { ...rest, ...(senderName === null ? { notice: true } : {}), ...(time.basis === 'local' ? { basis: 'local' } : {}) }
  return [
    group.name ?? '', platform, group.type, group.id ?? '', typeof ts === 'number' ? new Date(ts).toISOString() : (ts ?? '').replace('T', ' '),
    senderName ?? '', senderId ?? '', kind, text, id ?? '', Object.keys(more).length === 0 ? '' : JSON.stringify(more),
  ]
}

function csvCell(text: string): string {
  const cell = guardCell(text)
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
