import type { ImportRecord, MessageRecord } from '../model/record'
import type { ChatFormat } from './format'
import { readQqNotice } from './qq-exporter-notices'
import { readQqTxtBody } from './qq-exporter-txt-body'
import { cleanName } from './text'
import { readWall } from './wechat-time'

const BANNER = /^={40,60}$/
const TIME = '时间: '
const CONTENT = '内容: '

/** A `时间:` line with a full date and a clock, as wall-clock ms; `null` for anything else. */
function timeOfLine(line: string): number | null {
  if (!line.startsWith(TIME)) return null
  const reading = readWall(line.slice(TIME.length).trim())
  return reading?.hasClock ? reading.wall : null
}

/** Gathers lines into records: two blank lines, a line ending in a colon, a time line. */
class QqTxtReader {
  private records: ImportRecord[] = []
  /** Everyone told so far, with their last title. */
  private readonly titles = new Map<string, string>()
  /** Lines of the record being read, its name and time lines taken off; of the head before the first record. */
  private lines: string[] = []
  private isHead = true
  private name = ''
  private time = 0
  private start = 0

  read(lines: readonly string[], first: number): readonly ImportRecord[] {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      const time = line.charCodeAt(0) === 0x65f6 ? timeOfLine(line) : null
      if (time !== null && this.standsAfterName()) {
        const name = this.lines.pop()!.trimEnd().slice(0, -1)
        this.close()
        this.isHead = false
        this.name = name
        this.time = time
        this.start = first + i - 1
        this.lines = []
      } else this.lines.push(line)
    }
    return this.take()
  }

  end(): readonly ImportRecord[] {
    if (!this.isHead) this.cutFooter()
    this.close()
    // Only a full date and clock can be placed; other settings of the exporter leave no record to read.
    if (this.isHead && this.lines.some(line => line.startsWith(TIME))) this.records.push({ type: 'skip', chat: 0, reason: 'bad-date', line: 1 + this.lines.findIndex(line => line.startsWith(TIME)) })
    return this.take()
  }

  private take(): readonly ImportRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  /** The last line read is a name: it ends in a colon and two blank lines, or nothing but the head, stand before it. */
  private standsAfterName(): boolean {
    const name = this.lines.at(-1)
    if (name === undefined || !/[:：]$/.test(name.trimEnd())) return false
    const isBlank = (back: number): boolean => (this.lines.at(-back) ?? '').trim() === ''
    return isBlank(2) && (isBlank(3) || this.isHead)
  }

  /** The last banner followed by the sum ends the file; what looks like one further up was pasted. */
  private cutFooter(): void {
    for (let i = this.lines.length - 1; i >= 3; i--) {
      if (!/^总计导出 \d+ 条消息/.test(this.lines[i]!)) continue
      if (BANNER.test(this.lines[i - 1]!.trim()) && BANNER.test(this.lines[i - 3]!.trim())) this.lines.length = i - 3
      return
    }
  }

  private close(): void {
    if (this.isHead) this.readHead()
    else this.readRecord()
  }

  private readHead(): void {
    const field = (label: string): string => cleanName(this.lines.find(line => line.startsWith(label))?.slice(label.length) ?? '')
    const kind = field('聊天类型:')
    this.records.push({ type: 'chat', chat: 0, platform: 'qq', name: field('聊天名称:') || null, kind: kind === '' || kind === '群聊' ? 'group' : 'private' })
  }

  private readRecord(): void {
    const [first = '', ...rest] = this.lines
    if (!first.startsWith(CONTENT.trimEnd())) {
      this.records.push({ type: 'skip', chat: 0, reason: this.lines.every(line => line.trim() === '') ? 'truncated' : 'malformed', line: this.start, excerpt: `${this.name}: ${first}`.slice(0, 200) })
      return
    }
    const body = readQqTxtBody([first.slice(first.startsWith(CONTENT) ? CONTENT.length : CONTENT.length - 1), ...rest])
    const titled = /^\[([^[\]]{1,60})\] (.+)$/.exec(this.name)
    const name = cleanName(titled?.[2] ?? this.name)
    const base: MessageRecord = { type: 'message', chat: 0, time: this.time, senderName: name, line: this.start, ...body }
    const isRecall = body.text.startsWith(name) && /^\s?撤回了/.test(body.text.slice(name.length))
    if (name === '系统消息' || body.kind === 'system' || (name !== '' && isRecall)) {
      const { kind: _kind, ...notice } = { ...base, senderName: null }
      this.records.push({ ...notice, ...readQqNotice(body.text) })
      return
    }
    const title = titled ? cleanName(titled[1]!) : ''
    if (name !== '' && (!this.titles.has(name) || (title !== '' && this.titles.get(name) !== title))) {
      this.titles.set(name, title)
      this.records.push({ type: 'member', chat: 0, name, ...(title !== '' && { title }) })
    }
    this.records.push(base)
  }
}

export const qqExporterTxt: ChatFormat = {
  id: 'qq-exporter-txt',
  family: 'qq-chat-exporter',
  label: { zh: 'QQ 聊天记录导出器 TXT', en: 'qq-chat-exporter TXT' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  detect({ text }) {
    if (/^\s*\[QQChatExporter /.test(text)) return 1
    return /^\s*QQ聊天记录导出文件\s*$/m.test(text.slice(0, 3000)) && /^聊天名称:/m.test(text.slice(0, 5000)) ? 0.97 : 0
  },
  async *parse(file) {
    const reader = new QqTxtReader()
    for await (const { lines, first } of file.lines()) {
      const records = reader.read(lines, first)
      if (records.length > 0) yield records
    }
    yield reader.end()
  },
}
