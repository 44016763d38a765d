import { DAY_PART_WORDS, hourOfDay } from './text'
import { makeWall } from './wechat-time'

/** A date line: a whole line that is a date with its weekday. */
export interface LineDate {
  readonly a: number
  readonly b: number
  /** Year; the other two numbers are month and day, in this order if `yearFirst`, else as the file's order says. */
  readonly year: number
  readonly yearFirst: boolean
  /** 0 = Monday … 6 = Sunday; -1 if the word is not known. */
  readonly weekday: number
}

const CHINESE_DAYS = '一二三四五六日'
const JAPANESE_DAYS = '月火水木金土日'
const KOREAN_DAYS = '월화수목금토일'
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})\.?\s?(?:[（(]\s?(?:週|周|星期)?([一二三四五六日天月火水木金土월화수목금토일]|[A-Za-z]{3,9})(?:曜日|요일)?\s?[)）]|(?:週|周|星期)([一二三四五六日天])|([月火水木金土日])曜日|([월화수목금토일])요일|([A-Za-z]{3,9}))$/
const WEEKDAY_FIRST = /^([A-Za-z]{3,9})\.?,?\s(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** Reads a line as a date line; `null` for any other line. */
export function readDateLine(line: string): LineDate | null {
  if (line.length > 40 || line.length < 8) return null
  const text = line.trim()
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    const word = yearFirst[5] ?? yearFirst[6] ?? yearFirst[7] ?? yearFirst[8] ?? yearFirst[9] ?? ''
    const weekday = weekdayOfWord(word)
    if (weekday === -1) return null
    const date = { a: Number(yearFirst[3]), b: Number(yearFirst[4]), year: Number(yearFirst[1]), yearFirst: true, weekday }
    return wallOfDate(date, 'mdy') === null ? null : date
  }
  const english = WEEKDAY_FIRST.exec(text)
  const weekday = english ? weekdayOfWord(english[1]!) : -1
  if (!english || weekday === -1) return null
  const date = { a: Number(english[2]), b: Number(english[3]), year: Number(english[4]), yearFirst: false, weekday }
  return wallOfDate(date, 'mdy') === null && wallOfDate(date, 'dmy') === null ? null : date
}

function weekdayOfWord(word: string): number {
  const chinese = CHINESE_DAYS.indexOf(word === '天' ? '日' : word)
  if (word.length === 1) return Math.max(chinese, JAPANESE_DAYS.indexOf(word), KOREAN_DAYS.indexOf(word))
  return ENGLISH_DAYS.findIndex(day => word.toLowerCase().startsWith(day))
}

/** Midnight of a date line as wall-clock ms; `null` if the calendar has no such day in this order. */
export function wallOfDate(date: LineDate, order: 'mdy' | 'dmy'): number | null {
  const [month, day] = date.yearFirst || order === 'mdy' ? [date.a, date.b] : [date.b, date.a]
  return makeWall(date.year, month, day, 0)
}

/** Counts under which order the weekdays of a file's date lines are right. */
export class WeekdayProof {
  private readonly right = { mdy: 0, dmy: 0 }

  add(date: LineDate): void {
    if (date.yearFirst) return
    for (const order of ['mdy', 'dmy'] as const) {
      const wall = wallOfDate(date, order)
      if (wall !== null && (new Date(wall).getUTCDay() + 6) % 7 === date.weekday) this.right[order]++
    }
  }

  /** The weekdays fit both orders or none. */
  get isOpen(): boolean {
    return this.right.dmy === this.right.mdy
  }

  get order(): 'mdy' | 'dmy' {
    return this.right.dmy > this.right.mdy ? 'dmy' : 'mdy'
  }
}

const CLOCK = new RegExp(`^(?:(${DAY_PART_WORDS.join('|')}|[AaPp]\\.?[Mm]\\.?)\\s?)?(\\d{1,2}):(\\d{2})(?:\\s?([AaPp]\\.?[Mm]\\.?))?$`)

/** Minutes since midnight of a row's clock; -1 if the text is none. */
export function readClock(text: string): number {
  if (text.length < 4 || text.length > 14) return -1
  const match = CLOCK.exec(text)
  if (!match) return -1
  const word = match[1] ?? match[4]
  const hour = word === undefined ? Number(match[2]) : (hourOfDay(Number(match[2]), word) ?? 24)
  const minute = Number(match[3])
  return hour > 23 || minute > 59 ? -1 : hour * 60 + minute
}
