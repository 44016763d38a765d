import type { ImportRecord } from '../model/record'
import type { ChatFormat, FileHead } from './format'
import { QqChat } from './qq-chat'
import { QqHeaderReader } from './qq-header'
import { QqLines, type QqRecord } from './qq-lines'
import { QqOccurrences, surveyQq } from './qq-repeats'
import { QqSenderReader } from './qq-sender'
import { cleanName } from './text'

/** QQ PC up to 9.7 and TIM: message manager → export as text. */
export const qqTxt: ChatFormat = {
  id: 'qq-txt',
  label: { zh: 'QQ 消息管理器文本', en: 'QQ message manager text' },
  platform: 'qq',
  reads: 'text',
  time: { basis: 'local', precision: 'second' },
  mentionsInText: true,
  detect,
  async *parse(file) {
    const chats = new QqChats(cleanName(file.name.replace(/\.txt$/i, '')))
    const lines = new QqLines(chats)
    for await (const batch of file.lines()) {
      lines.push(batch.lines)
      if (chats.needsSurvey) chats.useSurvey(await surveyQq(file.lines(), chats.needsSurvey, line => chats.chatAt(line)))
      yield chats.take()
    }
    lines.end()
    if (chats.needsSurvey) chats.useSurvey(await surveyQq(file.lines(), chats.needsSurvey, line => chats.chatAt(line)))
    chats.end()
    yield chats.take()
  },
}

/** Certain with the export's own head; without it (cut out, or lost in an editor) by headers that end in a number. */
function detect(head: FileHead): number {
  const { text } = head
  if (text.startsWith('消息记录（此消息记录为文本格式')) return 1
  if (/^=+\r?\n?消息分组[:：]/m.test(text.slice(0, 4000)) || /(?:^|\n)=+\r?\n消息分组[:：].*\r?\n=+\r?\n消息对象[:：]/.test(text)) return 1
  const header = new QqHeaderReader()
  const senders = new QqSenderReader()
  let dated = 0
  let withId = 0
  for (const line of text.slice(0, 20_000).split(/\r\n|\n|\r/)) {
    const at = header.read(line)
    if (at < 0) continue
    dated++
    if (senders.read(line, at)?.id !== undefined) withId++
  }
  return withId >= 2 && withId * 10 >= dated * 7 ? 0.7 : 0
}

/** Records of a repeated chat looked at before it is decided whose they are. */
const SUSPECT_RECORDS = 200

/** The chats of one file, and which of them are the same chat exported once more. */
class QqChats {
  #out: ImportRecord[] = []
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

  constructor(fileName: string) {
    this.#fileName = fileName
  }

  head(group: string, object: string, line: number): void {
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

  chatAt(line: number): number {
    return this.#chatByLine.get(line) ?? 0
  }

  record(record: QqRecord): void {
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
  useSurvey(found: QqOccurrences): void {
    this.needsSurvey = 0
    this.#occurrences = found
    const waiting = this.#waiting
    this.#waiting = []
    for (const goOn of waiting) goOn()
  }

  unread(reason: 'truncated' | 'malformed', line: number, excerpt: string): void {
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
    const out = this.#out
    this.#out = []
    return out
  }
}
