import type { ChatFormat, FileHead, OpenFile } from './format'
import { QqChats } from './qq-chats'
import { QqHeaderReader } from './qq-header'
import type { QqSink } from './qq-sink'
import { readQqMhtRow, type QqMhtMessage, type QqMhtRow } from './qq-mht-rows'
import { QqSenderReader } from './qq-sender'
import { cleanBody, cleanName } from './text'

/** QQ PC message manager → export with pictures: one HTML table inside a MIME file. */
export const qqMht: ChatFormat = {
  id: 'qq-mht',
  label: { zh: 'QQ 消息管理器 mht', en: 'QQ message manager mht' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  mentionsInText: true,
  detect,
  async *parse(file) {
    const chats = new QqChats(cleanName(file.name.replace(/\.mht(?:ml)?$/i, '')))
    const again = (sink: QqSink, isDone: () => boolean): Promise<void> => readAll(file, sink, isDone)
    const page = new QqMhtPage(chats)
    for await (const piece of file.text()) {
      page.push(piece)
      await chats.survey(again)
      yield chats.take()
      if (page.isOver) break
    }
    page.end()
    await chats.survey(again)
    chats.end()
    yield chats.take()
  },
}

function detect(head: FileHead): number {
  if (head.text.slice(0, 400).includes('<Save by Tencent MsgMgr>')) return 1
  return head.text.includes('<title>QQ Message</title>') ? 0.95 : 0
}

async function readAll(file: OpenFile, sink: QqSink, isDone: () => boolean): Promise<void> {
  const page = new QqMhtPage(sink)
  for await (const piece of file.text()) {
    page.push(piece)
    if (page.isOver || isDone()) return
  }
  page.end()
}

/** A row longer than this is damage. */
const ROW_CAP = 1 << 24

/** Reads the HTML part row by row. What comes behind it, the pictures, is never looked at. */
class QqMhtPage {
  readonly #sink: QqSink
  readonly #header = new QqHeaderReader()
  readonly #senders = new QqSenderReader()
  #held = ''
  #line = 1
  #group = ''
  #date = ''
  isOver = false

  constructor(sink: QqSink) {
    this.#sink = sink
  }

  push(piece: string): void {
    let text = this.#held + piece
    const end = text.search(/<\/html>|\r?\n--[^\r\n]{1,100}\r?\nContent-Type:(?! ?text\/html)/i)
    if (end >= 0) {
      this.isOver = true
      text = text.slice(0, end)
    }
    let at = 0
    for (let close = text.indexOf('</tr>'); close >= 0; close = text.indexOf('</tr>', at)) {
      this.#row(text.slice(at, close))
      at = close + 5
    }
    this.#held = text.slice(at)
    if (this.#held.length <= ROW_CAP) return
    this.#sink.unread('malformed', this.#line, this.#held.slice(0, 200))
    this.#held = ''
  }

  end(): void {
    const row = this.#held.indexOf('<tr')
    if (row >= 0) this.#sink.unread('truncated', this.#line, this.#held.slice(row))
    this.#held = ''
  }

  #row(html: string): void {
    const start = html.indexOf('<tr')
    const line = this.#line + countLines(html.slice(0, Math.max(0, start)))
    this.#line += countLines(html)
    const row = readQqMhtRow(start < 0 ? html : html.slice(start))
    if (row) this.#take(row, line)
  }

  #take(row: QqMhtRow, line: number): void {
    if (row.type === 'message') this.#message(row, line)
    else if (row.type === 'group') this.#group = cleanName(row.text)
    else if (row.type === 'date') this.#date = paddedDate(row.text)
    else {
      this.#header.reset()
      this.#sink.head(this.#group, row.text, line)
    }
  }

  #message({ sender, clock, body, attachments }: QqMhtMessage, line: number): void {
    if (this.#header.read(`${this.#date} ${clock}`) < 0) {
      this.#sink.unread('malformed', line, `${clock} ${sender} ${body}`)
      return
    }
    this.#header.settle()
    const record = { wall: this.#header.wall, sender: this.#senders.read(sender, 0), body: cleanBody(body), line }
    this.#sink.record(attachments.length === 0 ? record : { ...record, attachments })
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** `2023-5-2` as `2023-05-02`; `''` for what is no date, so that the messages under it are reported. */
function paddedDate(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text.trim())
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : ''
}
