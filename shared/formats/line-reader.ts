import type { ImportRecord, MessageRecord } from '../model/record'
import { kindOfLineBody, matchLineNotice, readLineNotice, type LineNotice } from './line-bodies'
import { readClock, readDateLine, wallOfDate } from './line-dates'
import { QuotedBody, unwrapPlain } from './line-quotes'
import { isDesktopRow, type LineSurvey } from './line-survey'
import { cleanBody, cleanName } from './text'

interface OpenRow {
  readonly time: number
  readonly line: number
  /** `null`: a notice. */
  readonly name: string | null
  readonly notice?: LineNotice
  readonly lines: string[]
}

/** Turns lines into records, for both layouts. */
export class LineReader {
  private readonly survey: LineSurvey
  private records: ImportRecord[] = []
  private day: number | null = null
  private row: OpenRow | null = null
  private quoted: { readonly body: QuotedBody; readonly first: number } | null = null
  private minute = 0

  constructor(survey: LineSurvey) {
    this.survey = survey
  }

  read(lines: readonly string[], first: number): readonly ImportRecord[] {
    for (let i = 0; i < lines.length; i++) {
      if (this.quoted) this.readQuoted(lines[i]!)
      else this.readLine(lines[i]!, first + i)
    }
    return this.take()
  }

  end(): readonly ImportRecord[] {
    while (this.quoted) this.giveUpQuote()
    this.close()
    return this.take()
  }

  private take(): readonly ImportRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  private readQuoted(line: string): void {
    const state = this.quoted!.body.add(line)
    if (state === 'literal') this.giveUpQuote()
    else if (state === 'closed') {
      const { row } = this
      this.row = { ...row!, lines: [this.quoted!.body.text] }
      this.quoted = null
      this.closeAs(this.row.lines[0]!)
    }
  }

  /** The quote was typed: the lines behind it are read for what they are. */
  private giveUpQuote(): void {
    const { body, first } = this.quoted!
    this.quoted = null
    for (let i = 1; i < body.lines.length; i++) {
      if (this.quoted) this.readQuoted(body.lines[i]!)
      else this.readLine(body.lines[i]!, first + i)
    }
  }

  private readLine(line: string, number: number): void {
    const tab = line.indexOf('\t')
    if (this.survey.layout === 'mobile' ? tab > 0 && tab < 15 && this.readMobileRow(line, tab, number) : isDesktopRow(line) && this.readDesktopRow(line, number)) return
    const date = line.length < 40 ? readDateLine(line) : null
    const wall = date ? wallOfDate(date, this.survey.order) : null
    if (wall !== null) {
      this.close()
      this.day = wall
      this.minute = 0
    } else if (this.row) this.row.lines.push(line)
    else if (line.trim() !== '') this.stray(line, number)
  }

  /** `TIME⇥NAME⇥TEXT`; a row without name or with two columns is a notice. */
  private readMobileRow(line: string, tab: number, number: number): boolean {
    const minute = readClock(line.slice(0, tab))
    if (minute === -1) return false
    const second = line.indexOf('\t', tab + 1)
    const name = second === -1 ? '' : cleanName(line.slice(tab + 1, second))
    const text = line.slice((second === -1 ? tab : second) + 1)
    if (!this.open(minute, number, { name: name === '' ? null : name, lines: [text] })) return this.stray(line, number)
    if (name !== '' && text.charCodeAt(0) === 34) {
      const body = new QuotedBody(text)
      if (body.start === 'open') this.quoted = { body, first: number }
    }
    return true
  }

  /** `HH:MM NAME TEXT`. A line of this form inside a body goes back in time, or bears a name that nobody else uses. */
  private readDesktopRow(line: string, number: number): boolean {
    const minute = readClock(line.slice(0, 5))
    const rest = line.slice(6)
    const blank = rest.indexOf(' ')
    const word = blank === -1 ? rest : rest.slice(0, blank)
    const notice = matchLineNotice(rest)
    const isSpeaker = blank > 0 && this.survey.names.count(word) > 1
    if (this.row && !notice && (blank <= 0 || (!isSpeaker && minute < this.minute))) return false
    if (notice && !(isSpeaker && !startsWithOwnName(rest, word, notice))) return this.open(minute, number, { name: null, notice, lines: [rest] }) || this.stray(line, number)
    const name = this.survey.names.nameOf(word)
    const hasName = blank > 0
    return this.open(minute, number, hasName ? { name: cleanName(name), lines: [rest.slice(name.length + 1)] } : { name: null, lines: [rest] }) || this.stray(line, number)
  }

  private open(minute: number, line: number, row: Pick<OpenRow, 'name' | 'lines' | 'notice'>): boolean {
    this.close()
    if (this.day === null) return false
    this.minute = minute
    this.row = { ...row, line, time: this.day + minute * 60_000 }
    return true
  }

  /** A line before the first date. */
  private stray(line: string, number: number): true {
    this.records.push({ type: 'skip', chat: 0, reason: readClock(line.slice(0, Math.max(0, line.indexOf('\t')))) >= 0 ? 'bad-date' : 'malformed', line: number, excerpt: line.slice(0, 200) })
    return true
  }

  private close(): void {
    const { row } = this
    if (!row) return
    const unwrapped = row.lines.length > 1 && row.name !== null && row.lines[0]!.charCodeAt(0) === 34 ? unwrapPlain(row.lines) : null
    this.closeAs(unwrapped ?? row.lines.join('\n'))
  }

  private closeAs(body: string): void {
    const row = this.row!
    this.row = null
    const text = cleanBody(body)
    const base = { type: 'message', chat: 0, time: row.time, line: row.line, text } as const
    const record: MessageRecord = row.name === null
      ? { ...base, senderName: null, ...(row.notice ?? readLineNotice(text)) }
      : { ...base, senderName: row.name, kind: kindOfLineBody(text, this.survey.layout === 'desktop') }
    this.records.push(record)
  }
}

/** `小米已收回訊息` begins with its actor; `小米 阿凱已離開群組` is what 小米 wrote. */
function startsWithOwnName(rest: string, word: string, notice: LineNotice): boolean {
  const actor = notice.by ?? notice.who?.[0] ?? ''
  return rest.startsWith(actor) && actor.length > word.length
}
