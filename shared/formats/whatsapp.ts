import type { ChatRecord, FileTime, ImportRecord } from '../model/record'
import type { ChatFormat, FileHead, OpenFile, ParseContext } from './format'
import { chosenOrder } from './table-dates'
import { cleanName } from './text'
import { mayBeHeader, WhatsAppHeader } from './whatsapp-header'
import { WhatsAppReader } from './whatsapp-reader'
import { surveyWhatsApp, type WhatsAppSurvey } from './whatsapp-survey'

/** The words around the chat's name in the file names of the app, by language. */
const FILE_NAMES = [
  /^WhatsApp[ -]Chat (?:with|mit|met|med) (.+)$/i, /^WhatsApp Chat - (.+)$/, /^WhatsApp-chat met (.+)$/, /^[与與]\s?(.+?)\s?的\s?WhatsApp\s?(?:聊天|對話|对话)(?:记录|記錄)?$/,
  /^Chat de WhatsApp con (.+)$/, /^Conversa do WhatsApp com (.+)$/, /^Discussion WhatsApp avec (.+)$/, /^Chat WhatsApp con (.+)$/, /^(.+)とのWhatsAppトーク$/,
  /^WhatsApp Sohbeti[ :-]+(.+)$/,
]

/** The chat's name in a file name such as `WhatsApp Chat with X.txt`; of `_chat.txt` its folder decides. `null`: none in it. */
export function chatNameOfFile(fileName: string): string | null {
  const parts = fileName.split(/[\\/]/).filter(part => part !== '')
  const base = parts.at(-1) ?? ''
  const stem = (/^_chat\.txt$/i.test(base) ? (parts.at(-2) ?? '') : base.replace(/\.(?:txt|zip)$/i, '')).replace(/ ?\(\d{1,2}\)$/, '')
  for (const pattern of FILE_NAMES) {
    const name = pattern.exec(stem)?.[1]
    if (name) return cleanName(name)
  }
  return /WhatsApp/i.test(stem) || stem === '' || stem === '_chat' ? null : cleanName(stem)
}

/** Reads an exported conversation; `name` is the file or zip it came in. */
export async function* parseWhatsApp(file: OpenFile, name: string, mapping: ParseContext['mapping']): AsyncGenerator<readonly ImportRecord[], void, undefined> {
  const found = await surveyWhatsApp(file, chatNameOfFile(name))
  if (!found) {
    yield [{ type: 'skip', reason: 'unsupported', line: 1 }]
    return
  }
  const chosen = found.order === 'ymd' ? null : chosenOrder(mapping)
  const survey = { ...found, order: chosen ?? found.order }
  const time: FileTime = { precision: survey.shape === 'ios' ? 'second' : 'minute', order: survey.order, ...(found.isOrderOpen && chosen === null && { openOrder: true }) }
  yield [{ type: 'chat', chat: 0, platform: 'whatsapp', name: chatNameOfFile(name), kind: 'group', time }]
  const reader = new WhatsAppReader(survey)
  for await (const { lines, first } of file.lines()) {
    const records = reader.read(lines, first)
    if (records.length > 0) yield records
  }
  yield [...reader.end(), chatAtEnd(reader, survey, name)]
}

/** Name: of the last rename, else the name iOS puts over notices, else of the file. Private: nobody else writes and no group notice. */
function chatAtEnd(reader: WhatsAppReader, survey: WhatsAppSurvey, fileName: string): ChatRecord {
  const sender = survey.chatSender === null ? null : cleanName(survey.chatSender)
  const name = reader.chatName ?? sender ?? chatNameOfFile(fileName)
  const isPrivate = !reader.hasGroupNotice && reader.names.size <= 2 && name !== null && reader.names.has(name)
  return { type: 'chat', chat: 0, name, kind: isPrivate ? 'private' : 'group' }
}

/** Share of lines that are headers; a file that begins with one is almost surely of this format. */
function confidence(head: FileHead): number {
  const header = new WhatsAppHeader()
  const lines = head.text.split(/\r\n|\r|\n/, 400).filter(line => line !== '')
  const isHeader = (line: string): boolean => mayBeHeader(line) && header.read(line)
  const headers = lines.filter(isHeader).length
  if (headers === 0) return 0
  // Other programs print `[2024-01-05 10:00:00] name: text`, which is iOS's form with hyphens.
  const doubt = isHeader(lines[0] ?? '') && header.shape === 'ios' && header.separator === 45 ? 0.5 : 1
  const first = isHeader(lines[0] ?? '')
  return doubt * (first ? (chatNameOfFile(head.name) !== null && /WhatsApp|_chat\.txt/i.test(head.name) ? 0.97 : 0.9) : Math.min(0.6, headers / lines.length))
}

export const whatsapp: ChatFormat = {
  id: 'whatsapp',
  label: { zh: 'WhatsApp 聊天记录（TXT）', en: 'WhatsApp chat (TXT)' },
  platform: 'whatsapp',
  reads: 'text',
  time: { basis: 'local', precision: 'minute' },
  detect: confidence,
  parse: (file, context) => parseWhatsApp(file, chatNameOfFile(context.fileName) === null ? file.name : context.fileName, context.mapping),
}
