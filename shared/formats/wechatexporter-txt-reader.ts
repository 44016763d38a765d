import type { MessageRecord } from '../model/record'
import { cleanBody, cleanName } from './text'
import { knownNotice, readNotice } from './wechat-notices'
import { kindByPlaceholder, USUAL_FRONTS } from './wechat-placeholders'
import type { ChatState, Sink } from './wechat-sink'
import { wallOf } from './wechat-time'
import { quoteOf } from './wechatexporter-html'

const TIME = /^(.+?) \((\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\):/
const RULE = /^(- ){5,}-\s*$/
const SYSTEM = /^(System Message|系统消息|系統消息|系統訊息): ?/
const FRONTS = new Set([...USUAL_FRONTS, '个人名片', '实时位置共享'])
/** Lines a quote or a forward can have before it is taken for words. */
const MAX_QUOTE = 200
const MAX_FORWARD = 5000

interface Record {
  readonly name: string
  readonly time: number
  readonly line: number
  readonly body: string[]
}

/** Lines set aside until it is clear that they are a quote or a forward; else they go on with the body before. */
interface Candidate {
  readonly kind: 'quote' | 'forward'
  readonly title: string
  readonly lines: string[]
  readonly line: number
}

/** Puts the lines of a WechatExporter text together; a line that is nothing else goes on with the message above. */
export class TxtReader {
  private record: Record | null = null
  /** A quote reply that is being read: it has no header of its own. */
  private reply: { readonly quoted: string; readonly line: number; readonly body: string[] } | null = null
  private candidate: Candidate | null = null
  private readonly names = new Set<string>()

  constructor(private readonly sink: Sink, private readonly chat: ChatState) {}

  line(text: string, number: number): void {
    this.feed(text, number, true)
  }

  end(): void {
    this.giveUp()
    this.giveUp()
    this.close()
  }

  private feed(text: string, number: number, mayForward: boolean): void {
    if (this.candidate) {
      if (this.goesOn(this.candidate, text)) return
      this.giveUp()
    }
    if (text.startsWith('「') && !TIME.test(text)) this.candidate = { kind: 'quote', title: '', lines: [text], line: number }
    else if (mayForward && text.startsWith('<< ') && text.length > 3) this.candidate = { kind: 'forward', title: text.slice(3).trim(), lines: [text], line: number }
    else this.plain(text, number)
  }

  /** The lines set aside were words after all. They are read once more, so that no line is tried more than twice. */
  private giveUp(): void {
    if (!this.candidate) return
    const { kind, lines, line } = this.candidate
    this.candidate = null
    this.plain(lines[0]!, line)
    lines.slice(1).forEach((text, i) => (kind === 'forward' ? this.feed(text, line + 1 + i, false) : this.plain(text, line + 1 + i)))
  }

  /** True if the line belongs to the candidate, which it may complete. */
  private goesOn(candidate: Candidate, text: string): boolean {
    const { kind, lines, title, line } = candidate
    if (kind === 'forward') {
      lines.push(text)
      if (text.startsWith(title) && /(结束|結束|End) ?>>\s*$/i.test(text)) {
        this.close()
        this.candidate = null
        this.add({ time: null, senderName: '', kind: 'forward', text: cleanBody(lines.join('\n')), nested: lines.slice(1, -1).flatMap(nestedOf), line })
        return true
      }
      return lines.length < MAX_FORWARD
    }
    if (RULE.test(text) && lines.at(-1)!.trimEnd().endsWith('」')) {
      this.close()
      this.reply = { quoted: lines.join('\n'), line, body: [] }
      this.candidate = null
      return true
    }
    if (lines.length >= MAX_QUOTE || lines.at(-1)!.trimEnd().endsWith('」') || TIME.test(text)) return false
    lines.push(text)
    return true
  }

  private plain(text: string, number: number): void {
    const match = TIME.exec(text)
    const time = match ? wallOf(match[2]!) : null
    if (match && time !== null) {
      this.close()
      this.begin(match[1]!, { time, rest: text.slice(match[0].length), number })
      return
    }
    const system = SYSTEM.exec(text)
    const notice = system ? readNotice(text.slice(system[0].length)) : knownNotice(text)
    if (notice) {
      this.close()
      this.add({ time: null, senderName: null, ...notice, line: number })
    } else if (this.reply) this.reply.body.push(text)
    else if (this.record) this.record.body.push(text)
    else if (text.trim() !== '') this.sink.skip({ chat: this.chat.number, reason: 'malformed', line: number, excerpt: text })
  }

  /** Starts a message. Transfers lack their line end, so the next message is glued to them: a known name tells where it starts. */
  private begin(written: string, at: { readonly time: number; readonly rest: string; readonly number: number }): void {
    const glued = /^.{0,4}转账/.test(at.rest) ? TIME.exec(at.rest) : null
    const next = glued && [...this.names].filter(name => glued[1]!.endsWith(name)).sort((a, b) => b.length - a.length)[0]
    const time = next ? wallOf(glued![2]!) : null
    if (next && time !== null) {
      this.record = { name: cleanName(written), time: at.time, line: at.number, body: [glued![1]!.slice(0, -next.length)] }
      this.close()
      this.begin(next, { time, rest: at.rest.slice(glued![0].length), number: at.number })
      return
    }
    this.names.add(written)
    this.record = { name: cleanName(written), time: at.time, line: at.number, body: [at.rest] }
  }

  private close(): void {
    const { record, reply } = this
    this.record = null
    this.reply = null
    if (reply) {
      const replyTo = quoteOf(reply.quoted)
      const text = cleanBody(reply.body.join('\n'))
      this.add({ time: null, senderName: '', kind: text === '' ? 'unknown' : 'text', text, line: reply.line, ...(replyTo && { replyTo }) })
    } else if (record) {
      const text = cleanBody(record.body.join('\n'))
      const file = /^\[文件[:：] ?([^\n]+)\]$/.exec(text)?.[1]
      this.add({ time: record.time, senderName: record.name, kind: kindOf(text), text, line: record.line, ...(file && { attachments: [file] }) })
    }
  }

  private add(message: Omit<MessageRecord, 'type' | 'chat'>): void {
    this.sink.message(this.chat, { type: 'message', chat: this.chat.number, ...message })
  }
}

function kindOf(text: string): MessageRecord['kind'] {
  return /^转账(收款)?[ :：￥]/.test(text) && /￥/.test(text) && !text.includes('\n') ? 'transfer' : kindByPlaceholder(text, FRONTS)
}

function nestedOf(line: string): NonNullable<MessageRecord['nested']> {
  const match = TIME.exec(line)
  return match ? [{ sender: cleanName(match[1]!), at: match[2]!, text: line.slice(match[0].length) }] : []
}
