import { DAY_PART_WORDS, hourOfDay } from './text'

const isMark = (c: number): boolean => c === 0x200e || c === 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c === 0xfeff
const isBlank = (c: number): boolean => c === 32 || c === 0xa0 || c === 0x202f || c === 9

const GAP_WORDS = ['à ', 'à\u00a0', 'a las ', 'klo ', 'kl. ', 'um ', 'às ', 'at ', 'às\u00a0']

/** Whether the line may be a header at all: it starts with a digit, a bracket or an invisible mark. */
export function mayBeHeader(line: string): boolean {
  const c = line.charCodeAt(0)
  return (c >= 48 && c <= 57) || c === 91 || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9) || isMark(c)
}

/** What stands before the name of a record. One object reads all lines, so that a line costs no allocation. */
export class WhatsAppHeader {
  shape: 'android' | 'ios' = 'android'
  /** The three numbers of the date in the order written; `year` tells which of them is the year: 0 or 2. */
  readonly parts: [number, number, number] = [0, 0, 0]
  year: 0 | 2 = 2
  yearDigits = 4
  /** Character code of the date separator. */
  separator = 47
  hour = 0
  minute = 0
  /** -1: not given. */
  second = -1
  /** A word for the half of the day stands with the clock. */
  hasHalf = false
  /** Position behind the header, where name or notice begins. */
  end = 0
  /** Goes up whenever the date is not that of the line before. */
  dateSerial = 0
  /** Everything before the clock of the last header, so that a day's lines read their date once. */
  private prefix = ''
  private source = ''
  private cursor = 0
  private digits = 0

  /** Equal for headers written the same way. */
  get form(): number {
    return (this.shape === 'ios' ? 1 : 0) + (this.year === 0 ? 2 : 0) + (this.second >= 0 ? 4 : 0) + this.yearDigits * 8 + this.separator * 64
  }

  /** Reads a line's header into the fields; false if the line does not satisfy the whole grammar. */
  read(line: string): boolean {
    this.source = line
    if (this.prefix !== '' && line.startsWith(this.prefix)) this.cursor = this.prefix.length
    else if (!this.readStart()) return false
    if (!this.readClock()) return false
    if (this.shape === 'ios') {
      this.skipMarks()
      if (this.at() !== 93 || !isBlank(this.source.charCodeAt(this.cursor + 1))) return false
      this.cursor += 2
    } else {
      if (!this.skipBlanks() || (this.at() !== 45 && this.at() !== 0x2013)) return false
      this.cursor++
      if (!isBlank(this.at())) return false
      this.cursor++
    }
    this.end = this.cursor
    return true
  }

  /** Bracket, date and gap. A failed attempt leaves the fields half changed, so the prefix is forgotten first. */
  private readStart(): boolean {
    this.prefix = ''
    this.dateSerial++
    this.cursor = 0
    this.skipMarks()
    const ios = this.at() === 91
    if (ios) this.cursor++
    this.shape = ios ? 'ios' : 'android'
    if (!this.readDate() || !this.readGap()) return false
    this.prefix = this.source.slice(0, this.cursor).split('').join('')
    return true
  }

  private at(): number {
    return this.source.charCodeAt(this.cursor)
  }

  private skipMarks(): void {
    while (isMark(this.at())) this.cursor++
  }

  /** True if at least one blank was passed; marks between blanks do not matter. */
  private skipBlanks(): boolean {
    const start = this.cursor
    for (;;) {
      const c = this.at()
      if (isBlank(c)) this.cursor++
      else if (isMark(c)) this.cursor++
      else break
    }
    return this.cursor > start
  }

  /** A number of at most `most` digits in ASCII, Arabic or Persian figures; -1 if there is none. */
  private readNumber(most: number): number {
    let value = 0
    this.digits = 0
    for (; this.digits <= most; this.digits++) {
      const c = this.at()
      const digit = c >= 48 && c <= 57 ? c - 48 : c >= 0x660 && c <= 0x669 ? c - 0x660 : c >= 0x6f0 && c <= 0x6f9 ? c - 0x6f0 : -1
      if (digit < 0) break
      value = value * 10 + digit
      this.cursor++
    }
    return this.digits === 0 || this.digits > most ? -1 : value
  }

  private readDate(): boolean {
    for (let i = 0; i < 3; i++) {
      this.parts[i] = this.readNumber(4)
      const { digits } = this
      if (i === 0) this.year = digits === 4 ? 0 : 2
      const isYear = i === this.year
      if (this.parts[i]! < 0 || (isYear ? digits !== 2 && digits !== 4 : digits > 2)) return false
      if (isYear) this.yearDigits = digits
      this.skipMarks()
      if (i < 2 && !this.readSeparator(i)) return false
    }
    if ((this.separator === 46 && this.at() === 46) || (this.separator === 0x5e74 && this.at() === 0x65e5) || (this.separator === 0xb144 && this.at() === 0xc77c)) this.cursor++
    return true
  }

  /** A slash, point or hyphen, the same in both places, or the words of Chinese and Korean dates. */
  private readSeparator(place: number): boolean {
    const c = this.at()
    if (place === 0) {
      if (c !== 47 && c !== 46 && c !== 45 && (this.year !== 0 || (c !== 0x5e74 && c !== 0xb144))) return false
      this.separator = c
    } else if (c !== (this.separator === 0x5e74 ? 0x6708 : this.separator === 0xb144 ? 0xc6d4 : this.separator)) return false
    this.cursor++
    this.skipMarks()
    if ((c === 46 || c > 0x2fff) && this.at() === 32) this.cursor++
    return true
  }

  /** What stands between date and clock: comma and blanks, in some languages a short word. */
  private readGap(): boolean {
    this.skipMarks()
    const c = this.at()
    const hasComma = c === 44 || c === 0xff0c || c === 0x60c || c === 0x3001
    if (hasComma) this.cursor++
    if (!this.skipBlanks() && !hasComma) return false
    for (const word of GAP_WORDS) if (this.source.startsWith(word, this.cursor)) { this.cursor += word.length; this.skipBlanks(); break }
    return true
  }

  private readClock(): boolean {
    let word = ''
    const c = this.at()
    if (c > 0x2fff) {
      for (const part of DAY_PART_WORDS) if (this.source.startsWith(part, this.cursor)) { word = part; this.cursor += part.length; this.skipBlanks(); break }
    }
    const hour = this.readNumber(2)
    const colon = this.at()
    if (hour < 0 || hour > 24 || (colon !== 58 && colon !== 46 && colon !== 0xff1a)) return false
    this.cursor++
    const minute = this.readNumber(2)
    if (minute < 0 || minute > 59 || this.digits !== 2) return false
    let second = -1
    if (this.at() === colon) {
      this.cursor++
      second = this.readNumber(2)
      if (second < 0 || second > 59 || this.digits !== 2) return false
    }
    if (word === '') word = this.readHalf()
    const hour24 = word === '' ? hour : hourOfDay(hour, word)
    if (hour24 === null || hour24 > 23) return false
    this.hasHalf = word !== ''
    this.hour = hour24
    this.minute = minute
    this.second = second
    return true
  }

  /** AM or PM behind the clock, as `PM`, `p.m.`, `p. m.`, with or without a blank of any width before it. */
  private readHalf(): string {
    const start = this.cursor
    this.skipBlanks()
    const c = this.at() | 32
    if (c === 97 || c === 112) {
      this.cursor++
      if (this.at() === 46) this.cursor++
      if (isBlank(this.at())) this.cursor++
      if ((this.at() | 32) === 109) {
        this.cursor++
        if (this.at() === 46) this.cursor++
        return c === 97 ? 'AM' : 'PM'
      }
    } else if (this.source.startsWith('Uhr', this.cursor)) {
      this.cursor += 3
      return ''
    } else if (this.at() === 0x645 || this.at() === 0x635) {
      return this.source.charCodeAt(this.cursor++) === 0x645 ? 'PM' : 'AM'
    }
    this.cursor = start
    return ''
  }
}
