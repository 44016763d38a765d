import type { ImportRecord, MessageRecord } from '../model/record'
import { cleanBody, cleanName } from './text'
import { readWhatsAppBody } from './whatsapp-bodies'
import { wallOfHeader } from './whatsapp-dates'
import { mayBeHeader, WhatsAppHeader } from './whatsapp-header'
import { matchWhatsAppNotice, readWhatsAppNotice, type WhatsAppNotice } from './whatsapp-notices'
import type { WhatsAppSurvey } from './whatsapp-survey'

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const ALL_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const MENTION = /@\u2068([^\u2068\u2069\n]{1,200})\u2069/g
const YEAR_MS = 366 * 86_400_000
/** Lines written another way that were accepted before that way counts as the file's own. */
const TRUSTED_AFTER = 3
const LONGEST_NAME = 200

/** Turns lines into records; knows what the whole chat told about itself at the end. */
export class WhatsAppReader {
  /** Name in the last notice that gives one. */
  chatName: string | null = null
  hasGroupNotice = false
  readonly names = new Set<string>()
  private readonly survey: WhatsAppSurvey
  private readonly header = new WhatsAppHeader()
  /** Raw names seen: cleaned, or `null` if the part before the colon belongs to a notice in general. */
  private readonly cleanNames = new Map<string, string>()
  private readonly foreignForms = new Map<number, number>()
  private records: ImportRecord[] = []
  private lastWall: number | null = null
  private hasOpen = false
  private openWall = 0
  private openLine = 0
  private openText = ''
  private openMore: string[] | null = null

  constructor(survey: WhatsAppSurvey) {
    this.survey = survey
  }

  read(lines: readonly string[], first: number): readonly ImportRecord[] {
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!
      const wall = mayBeHeader(line) && this.header.read(line) ? this.acceptedWall() : null
      if (wall === null) this.append(line, first + i)
      else {
        this.close()
        this.hasOpen = true
        this.openWall = this.lastWall = wall
        this.openLine = first + i
        this.openText = line.slice(this.header.end)
        this.openMore = null
      }
    }
    return this.take()
  }

  end(): readonly ImportRecord[] {
    this.close()
    return this.take()
  }

  private take(): readonly ImportRecord[] {
    const { records } = this
    this.records = []
    return records
  }

  private append(line: string, number: number): void {
    if (this.hasOpen) (this.openMore ??= []).push(line)
    // Lines before the first header, also those of a message whose beginning was cut off.
    else if (line.trim() !== '') this.records.push({ type: 'skip', chat: 0, reason: 'malformed', line: number, excerpt: line.slice(0, 200) })
  }

  /**
   * Time of the header just read, or `null` when it is body: the other shape always, another way of writing dates when
   * it does not carry the chat forward, as a pasted old record does not.
   */
  private acceptedWall(): number | null {
    const { header, survey, lastWall } = this
    if (header.shape !== survey.shape) return null
    const wall = this.wall()
    if (wall === null || header.form === survey.form) return wall
    const accepted = this.foreignForms.get(header.form) ?? 0
    if (accepted < TRUSTED_AFTER && lastWall !== null && (wall < lastWall || wall > lastWall + YEAR_MS)) return null
    this.foreignForms.set(header.form, accepted + 1)
    return wall
  }

  private dateSerial = -1
  private dayWall: number | null = null

  /** The calendar is asked once a day. */
  private wall(): number | null {
    const { header } = this
    const seconds = header.hour * 3600 + header.minute * 60 + Math.max(0, header.second)
    if (header.dateSerial !== this.dateSerial) {
      this.dateSerial = header.dateSerial
      const wall = wallOfHeader(header, this.survey.order)
      this.dayWall = wall === null ? null : wall - seconds * 1000
    }
    return this.dayWall === null ? null : this.dayWall + seconds * 1000
  }

  private close(): void {
    if (!this.hasOpen) return
    this.hasOpen = false
    const text = this.openMore ? `${this.openText}\n${this.openMore.join('\n')}` : this.openText
    const colon = this.openText.indexOf(': ')
    if (colon > 0 && colon <= LONGEST_NAME) this.closeNamed(text, this.openText.slice(0, colon), colon + 2)
    else if (this.openText.endsWith(':') && this.cleanNames.has(this.openText.slice(0, -1))) this.closeNamed(text, this.openText.slice(0, -1), this.openText.length)
    else this.pushNotice(text)
  }

  private closeNamed(text: string, rawName: string, bodyStart: number): void {
    const known = this.cleanNames.get(rawName)
    if (known === undefined && hasOpenQuote(rawName) && matchWhatsAppNotice(cleanText(text), this.isKnown)) return this.pushNotice(text)
    const name = known ?? this.learnName(rawName)
    const marked = text.slice(bodyStart)
    const hasMarks = MARKS.test(marked)
    const plain = cleanBody(hasMarks ? marked.replace(ALL_MARKS, '') : marked)
    const { shape, chatSender, chatSenderWrites } = this.survey
    const body = plain === '' ? null : readWhatsAppBody(hasMarks ? marked : plain, plain, shape)
    if (shape === 'ios' && marked.charCodeAt(0) === 0x200e && (!body || body.kind === 'call')) {
      const isChat = rawName === chatSender && !chatSenderWrites
      if (isChat) return this.pushNotice(marked)
      const notice = body ? null : matchWhatsAppNotice(plain, this.isKnown)
      if (notice) return this.pushRead(plain, notice)
    }
    this.names.add(name)
    const record: { -readonly [Key in keyof MessageRecord]: MessageRecord[Key] } = {
      type: 'message', chat: 0, time: this.openWall, senderName: name,
      kind: body ? body.kind : plain === '' ? 'unknown' : 'text', text: plain, line: this.openLine,
    }
    if (body?.attachments) record.attachments = body.attachments
    if (hasMarks && marked.includes('@\u2068')) record.mentions = [...marked.matchAll(MENTION)].map(match => cleanName(match[1]!))
    this.records.push(record)
  }

  private readonly isKnown = (name: string): boolean => this.names.has(name)

  private learnName(rawName: string): string {
    const name = cleanName(rawName)
    this.cleanNames.set(rawName.split('').join(''), name)
    return name
  }

  private pushNotice(marked: string): void {
    const plain = cleanText(marked)
    this.pushRead(plain, readWhatsAppNotice(plain, this.isKnown))
  }

  private pushRead(text: string, notice: WhatsAppNotice): void {
    if (notice.value !== undefined && (notice.event === 'create' || notice.event === 'rename')) this.chatName = notice.value
    if (notice.event !== undefined && notice.event !== 'other' && notice.event !== 'pin') this.hasGroupNotice = true
    this.records.push({ type: 'message', chat: 0, time: this.openWall, senderName: null, text, line: this.openLine, ...notice })
  }
}

function cleanText(marked: string): string {
  return cleanBody(MARKS.test(marked) ? marked.replace(ALL_MARKS, '') : marked)
}

/** A quotation opened and not closed before the colon: the colon stands in a quoted group name. */
function hasOpenQuote(name: string): boolean {
  let straight = 0
  let open = 0
  for (const c of name) {
    if (c === '"') straight++
    else if ('“„«「『'.includes(c)) open++
    else if ('”»」』'.includes(c)) open--
  }
  return straight % 2 === 1 || open > 0
}
