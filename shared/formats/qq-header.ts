import type { WallMs } from '../model/zone'
import { DAY_PART_WORDS, hourOfDay } from './text'

/** How the headers of one file show the time of day; a file has one form. */
type ClockForm = '24h' | 'word-before' | 'am-pm-behind'

/** Answers of {@link QqHeaderReader.readBytes} besides a position. */
export const NO_HEADER = -1
export const UNSURE = -2

/** Halves of the day before the clock, on a Windows whose Chinese words for them were replaced. */
const HALVES = ['AM', 'PM'] as const

const DASH = 45
const BLANK = 32
const COLON = 58

/**
 * Reads the time of QQ header lines, `DATE TIME SENDER`. The first header settles the clock's form; from then on a line
 * of another form is no header, since members paste records of other computers into messages.
 */
export class QqHeaderReader {
  #form: ClockForm | null = null
  /** `YYYY-MM-DD ` of the last header and its midnight: most headers repeat the date of the one before. */
  #date = ' '
  #dateWall: WallMs = NaN
  /** The same date as a number, YYYYMMDD. */
  #day = NaN
  /** Time of the last header read. */
  wall: WallMs = NaN
  /** The form that the last header read has. */
  #read: ClockForm = '24h'

  /** Forgets the clock's form: at the head of another chat. */
  reset(): void {
    this.#form = null
  }

  /** Makes the form of the last header read the form of the file. */
  settle(): void {
    this.#form ??= this.#read
  }

  /** Where the sender begins (at the line's end for a client notice); -1 when the line is no header. */
  read(line: string): number {
    if (line.length < 17) return -1
    if (!line.startsWith(this.#date) && !this.#readDate(line)) return -1
    let at = 11
    let word = ''
    if (!isDigit(line.charCodeAt(at))) {
      word = DAY_PART_WORDS.find(candidate => line.startsWith(candidate, 11)) ?? HALVES.find(half => line.startsWith(half, 11)) ?? ''
      if (word === '') return -1
      at += word.length
      if (line.charCodeAt(at) === BLANK) at++
    }
    const hourDigits = isDigit(line.charCodeAt(at + 1)) ? 2 : 1
    let hour: number | null = digits(line, at, hourDigits)
    at += hourDigits
    const minute = digits(line, at + 1, 2)
    const second = digits(line, at + 4, 2)
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1
    if (line.charCodeAt(at) !== COLON || line.charCodeAt(at + 3) !== COLON) return -1
    at += 6
    if (at < line.length && line.charCodeAt(at) !== BLANK) return -1
    let form: ClockForm = word === '' ? '24h' : 'word-before'
    if (word === '' && this.#form !== '24h' && hour >= 1 && hour <= 12) {
      const half = line.slice(at + 1, at + 3).toUpperCase()
      if ((half === 'AM' || half === 'PM') && (at + 3 === line.length || line.charCodeAt(at + 3) === BLANK)) {
        word = half
        form = 'am-pm-behind'
        at += 3
      }
    }
    if (this.#form !== null && this.#form !== form) return -1
    if (word !== '') hour = hourOfDay(hour, word)
    if (hour === null) return -1
    this.#read = form
    this.wall = this.#dateWall + ((hour * 60 + minute) * 60 + second) * 1000
    return Math.min(at + 1, line.length)
  }

  /**
   * {@link read} for a line that stands in bytes from `start` to `end`: where the sender begins among the bytes, {@link NO_HEADER}, or
   * {@link UNSURE} for what only the text can tell: a new date, a word for the half of the day, a missing sender.
   */
  readBytes(bytes: Uint8Array, start: number, end: number): number {
    if (end - start < 17 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH || bytes[start + 10] !== BLANK) return NO_HEADER
    if (this.#form !== '24h') return UNSURE
    const day = byteDigits(bytes, start, 4) * 10_000 + byteDigits(bytes, start + 5, 2) * 100 + byteDigits(bytes, start + 8, 2)
    if (day !== this.#day) return UNSURE
    let at = start + 11
    let hour = bytes[at]! - 48
    if (!(hour >= 0 && hour <= 9)) return UNSURE
    const second = bytes[++at]! - 48
    if (second >= 0 && second <= 9) {
      hour = hour * 10 + second
      at++
    }
    const minutes = byteDigits(bytes, at + 1, 2)
    const seconds = byteDigits(bytes, at + 4, 2)
    if (hour > 23 || !(minutes < 60) || !(seconds < 60) || bytes[at] !== COLON || bytes[at + 3] !== COLON || bytes[at + 6] !== BLANK || at + 7 >= end) return UNSURE
    this.#read = '24h'
    this.wall = this.#dateWall + ((hour * 60 + minutes) * 60 + seconds) * 1000
    return at + 7
  }

  /** Takes the date of a line over; false when it begins with none. */
  #readDate(line: string): boolean {
    if (line.charCodeAt(4) !== DASH || line.charCodeAt(7) !== DASH || line.charCodeAt(10) !== BLANK) return false
    const year = digits(line, 0, 4)
    const month = digits(line, 5, 2)
    const day = digits(line, 8, 2)
    if (year < 1000 || month < 1 || month > 12 || day < 1) return false
    const wall = Date.UTC(year, month - 1, day)
    if (new Date(wall).getUTCDate() !== day) return false
    this.#date = line.slice(0, 11)
    this.#day = (year * 100 + month) * 100 + day
    this.#dateWall = wall
    return true
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Value of `count` digits at `at`; -1 when one is missing. */
function digits(line: string, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const code = line.charCodeAt(i)
    if (!(code >= 48 && code <= 57)) return -1
    value = value * 10 + code - 48
  }
  return value
}

/** Value of `count` digits at `at`; NaN when one is missing. */
function byteDigits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = bytes[i]! - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

const PART = /^(?:19|20)\d\d-(?:\d{0,2}|\d\d-(?:\d{0,2}|\d\d (?:[\u4e00-\u9fff]{0,2}|(?:[\u4e00-\u9fff]{2} ?)?\d{1,2}(?::\d{0,2}(?::\d?)?)?)))$/

/** Whether a line could be the beginning of a header that was cut off before its sender. */
export function isHeaderStart(line: string): boolean {
  return line.length < 30 && PART.test(line)
}
