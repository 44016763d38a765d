import type { ImportRecord } from '../model/record'
import { QqChat } from './qq-chat'
import type { QqRecord, QqRow, QqRowSink, QqSink } from './qq-sink'
import { QqOccurrences } from './qq-repeats'
import { RowsBuilder } from './message-rows'
import { cleanName } from './text'
import type { Utf8Text } from './utf8-lines'
import { textOfUnits, Utf8Units } from './utf8-units'

/** Records of a repeated chat looked at before it is decided whose they are. */
const SUSPECT_RECORDS = 200

/** The chats of one file, and which of them are the same chat exported once more. */
export class QqChats implements QqRowSink {
  #out: ImportRecord[] = []
  readonly units = new Utf8Units()
  readonly #rows = new RowsBuilder()
  readonly #textOf: Utf8Text['textOf']
  /** The chat whose plain messages may come as rows; `null` while it has to be found out whose the records are. */
  #plain: QqChat | null = null
  readonly #chats: QqChat[] = []
  readonly #byName = new Map<string, QqChat[]>()
  readonly #chatByLine = new Map<number, number>()
  #current: QqChat | null = null
  #label = ''
  #occurrences: QqOccurrences | null = null
  /** Line of the first repeated head, until the file has been surveyed up to it. */
  needsSurvey = 0
  /** What came in since the first repeated head, until the survey is there. */
  #waiting: (() => void)[] = []
  /** Records of a chat whose name occurred before, undecided yet. */
  #suspect: QqRecord[] | null = null
  /** The current block repeats this chat. */
  #repeats: QqChat | null = null
  readonly #fileName: string

  /** `textOf`: units as text; only for files that are read as rows. */
  constructor(fileName: string, textOf: Utf8Text['textOf'] = textOfUnits) {
    this.#fileName = fileName
    this.#textOf = textOf
  }

  get bodyStart(): number {
    return this.#rows.textEnd
  }

  row({ wall, sender, kind, line }: QqRow): boolean {
    const place = this.#plain?.rowSender(sender, this.#out) ?? -1
    if (place < 0) return false
    this.#rows.add({ time: wall, sender: place, kind, textEnd: this.units.length, line })
    return true
  }

  /** Hands the rows on that were collected, ahead of what comes next. */
  #flush(): void {
    if (this.#rows.count === 0) return
    const end = this.#rows.textEnd
    this.#out.push(this.#rows.take(this.#plain!.number, this.#plain!.rowSenders, this.#textOf(this.units.view(0, end))))
    this.units.dropBefore(end)
  }

  head(group: string, object: string, line: number): void {
    this.#flush()
    this.#plain = null
    if (this.needsSurvey > 0) {
      this.#waiting.push(() => this.head(group, object, line))
      return
    }
    this.#settle()
    const name = cleanName(object)
    const repeated = this.#byName.has(name)
    if (repeated && !this.#occurrences) {
      this.needsSurvey = line
      this.#waiting.push(() => this.head(group, object, line))
      return
    }
    this.#label = `${group}/${name}`
    this.#repeats = null
    this.#suspect = repeated ? [] : null
    this.#open(name, line)
  }

  #open(name: string, line: number): void {
    const chat = new QqChat(this.#chats.length, name)
    this.#chats.push(chat)
    this.#chatByLine.set(line, chat.number)
    this.#current = chat
  }

  /** Reads the file once more, up to the first repeated head, if there was one. `read` hands everything to a sink. */
  async survey(read: (sink: QqSink, isDone: () => boolean) => Promise<void>): Promise<void> {
    if (this.needsSurvey === 0) return
    const found = new QqOccurrences()
    const until = this.needsSurvey
    let chat = 0
    let done = false
    const sink: QqSink = {
      head: (_group, _object, line) => {
        done ||= line >= until
        chat = this.#chatByLine.get(line) ?? 0
      },
      record: record => {
        if (!done && record.line < until) found.add(chat, record)
      },
      unread: () => undefined,
    }
    await read(sink, () => done)
    this.#useSurvey(found)
  }

  record(record: QqRecord): void {
    this.#flush()
    if (this.needsSurvey > 0) {
      this.#waiting.push(() => this.record(record))
      return
    }
    if (!this.#current) this.#open(this.#fileName, 0)
    if (this.#suspect) {
      this.#suspect.push(record)
      if (this.#suspect.length >= SUSPECT_RECORDS) this.#settle()
    } else this.#give(record)
  }

  #give(record: QqRecord): void {
    const chat = this.#current!
    const same = this.#repeats
    if (same && this.#occurrences!.take(same.number, record)) {
      this.#out.push({ type: 'skip', chat: same.number, reason: 'duplicate-chat', line: record.line, record: this.#label })
      return
    }
    const target = same ?? chat
    if (target.name !== null && !this.#byName.get(target.name)?.includes(target)) {
      this.#byName.set(target.name, [...(this.#byName.get(target.name) ?? []), target])
    }
    if (this.#occurrences && !same) this.#occurrences.add(target.number, record)
    target.take(record, this.#out)
    this.#plain = this.#occurrences ? null : chat
  }

  /** Decides whose the undecided records are: an earlier chat's of that name if it has any of them. */
  #settle(): void {
    const suspect = this.#suspect
    if (!suspect) return
    this.#suspect = null
    const earlier = this.#byName.get(this.#current!.name ?? '') ?? []
    this.#repeats = earlier.find(chat => suspect.some(record => this.#occurrences!.has(chat.number, record))) ?? null
    for (const record of suspect) this.#give(record)
  }

  /** Takes what stood before the first repeated head, and goes on with what came behind it. */
  #useSurvey(found: QqOccurrences): void {
    this.needsSurvey = 0
    this.#occurrences = found
    const waiting = this.#waiting
    this.#waiting = []
    for (const goOn of waiting) goOn()
  }

  unread(reason: 'truncated' | 'malformed', line: number, excerpt: string): void {
    this.#flush()
    if (this.needsSurvey > 0) {
      this.#waiting.push(() => this.unread(reason, line, excerpt))
      return
    }
    this.#out.push({ type: 'skip', reason, line, excerpt: excerpt.slice(0, 200), ...(this.#current ? { chat: (this.#repeats ?? this.#current).number } : {}) })
  }

  end(): void {
    this.#settle()
  }

  take(): readonly ImportRecord[] {
    this.#flush()
    const out = this.#out
    this.#out = []
    return out
  }
}
