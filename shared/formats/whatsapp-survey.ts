import type { OpenFile } from './format'
import { DateEvidence, type DateOrder } from './whatsapp-dates'
import { mayBeHeader, WhatsAppHeader } from './whatsapp-header'
import { matchWhatsAppNotice } from './whatsapp-notices'

/** What the whole file is like, settled before its records are read. */
export interface WhatsAppSurvey {
  readonly shape: 'android' | 'ios'
  readonly order: DateOrder
  /** Nothing in the file proves the order. */
  readonly isOrderOpen: boolean
  /** The way most headers are written, see {@link WhatsAppHeader.form}. */
  readonly form: number
  /** iOS writes notices under the name of the chat: that name, raw. `null` when not seen. */
  readonly chatSender: string | null
  /** The chat's name also stands over ordinary messages: a private chat. */
  readonly chatSenderWrites: boolean
}

const LINES_READ = 3000
const LINES_AT_MOST = 400_000

/**
 * Reads the start of a file, further only while the order of day and month is open. `null`: not one header in it.
 * `chatName`: what the file's name says, for iOS chats whose notices do not show under whose name they stand.
 */
export async function surveyWhatsApp(file: OpenFile, chatName: string | null): Promise<WhatsAppSurvey | null> {
  const header = new WhatsAppHeader()
  const evidence = { android: new DateEvidence(), ios: new DateEvidence() }
  const forms = new Map<number, { count: number; shape: 'android' | 'ios'; yearFirst: boolean }>()
  const notices = new Map<string, number>()
  const writers = new Set<string>()
  let read = 0
  for await (const { lines } of file.lines()) {
    for (const line of lines) {
      if (!mayBeHeader(line) || !header.read(line)) continue
      const form = forms.get(header.form)
      if (form) form.count++
      else forms.set(header.form, { count: 1, shape: header.shape, yearFirst: header.year === 0 })
      evidence[header.shape].add(header)
      evidence[header.shape].addFileName(header, line)
      if (header.shape === 'ios' && read < LINES_READ) noteSender(line, header.end, notices, writers)
    }
    read += lines.length
    const main = mainForm(forms)
    if (read >= LINES_AT_MOST || (read >= LINES_READ && main && (main.yearFirst || evidence[main.shape].isProven))) break
  }
  const main = mainForm(forms)
  if (!main) return null
  const chatSender = [...notices].sort((a, b) => b[1] - a[1])[0]?.[0] ?? chatName
  return {
    shape: main.shape,
    order: main.yearFirst ? 'ymd' : evidence[main.shape].decide(),
    isOrderOpen: !main.yearFirst && evidence[main.shape].isOpen,
    form: main.form,
    chatSender,
    chatSenderWrites: chatSender !== null && writers.has(chatSender),
  }
}

/** iOS: the app's own sentences begin with U+200E; whoever they stand under most is the chat. */
function noteSender(line: string, start: number, notices: Map<string, number>, writers: Set<string>): void {
  const colon = line.indexOf(': ', start)
  if (colon === -1) return
  const name = line.slice(start, colon)
  if (line.charCodeAt(colon + 2) !== 0x200e) writers.add(name)
  else if (matchWhatsAppNotice(line.slice(colon + 3), () => false)) notices.set(name, (notices.get(name) ?? 0) + 1)
}

/** The commonest form of the commoner shape. */
function mainForm(forms: ReadonlyMap<number, { count: number; shape: 'android' | 'ios'; yearFirst: boolean }>):
{ form: number; shape: 'android' | 'ios'; yearFirst: boolean } | null {
  const total = { android: 0, ios: 0 }
  for (const { count, shape } of forms.values()) total[shape] += count
  const shape = total.android >= total.ios ? 'android' : 'ios'
  let best: { form: number; count: number; shape: 'android' | 'ios'; yearFirst: boolean } | null = null
  for (const [form, entry] of forms) if (entry.shape === shape && (!best || entry.count > best.count)) best = { form, ...entry }
  return best
}
