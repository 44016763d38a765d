import { makeWall } from './wechat-time'
import type { WhatsAppHeader } from './whatsapp-header'

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** Years between the Buddhist calendar, which phones in Thai write, and the common one. */
const BUDDHIST_AHEAD = 543

/** Wall-clock milliseconds of a header; `null` for a day the calendar does not have. Two-digit years are of this century. */
export function wallOfHeader(header: WhatsAppHeader, order: DateOrder): number | null {
  const [a, b, c] = header.parts
  const seconds = header.hour * 3600 + header.minute * 60 + Math.max(0, header.second)
  if (header.year === 0) return makeWall(commonYear(a), b, c, seconds)
  const year = header.yearDigits <= 2 ? 2000 + c : commonYear(c)
  const chosen = order === 'mdy' ? makeWall(year, a, b, seconds) : makeWall(year, b, a, seconds)
  return chosen ?? (order === 'mdy' ? makeWall(year, b, a, seconds) : makeWall(year, a, b, seconds))
}

const commonYear = (year: number): number => (year > 2400 ? year - BUDDHIST_AHEAD : year)

/**
 * Gathers what a file's headers and bodies tell about the order of day and month, until it is proven.
 * Proofs: a first number above 12 is a day, a second one too; picture names carry their date. Without a proof the
 * order that makes times go forward wins, then the one whose span is shorter, then the habits of the form.
 */
export class DateEvidence {
  private dayFirst = 0
  private monthFirst = 0
  private backDayFirst = 0
  private backMonthFirst = 0
  private lastDayFirst = -Infinity
  private lastMonthFirst = -Infinity
  private minDayFirst = Infinity
  private minMonthFirst = Infinity
  private ambiguous = 0
  private looksAmerican = false

  get isProven(): boolean {
    return Math.abs(this.dayFirst - this.monthFirst) >= 3
  }

  /** Headers with the year first prove nothing, since they need no order. */
  add(header: WhatsAppHeader): void {
    if (header.year === 0) return
    const [a, b] = header.parts
    if (a > 12 && b <= 12) this.dayFirst++
    else if (b > 12 && a <= 12) this.monthFirst++
    else if (a <= 12 && b <= 12 && a !== b) {
      this.ambiguous++
      this.looksAmerican ||= header.hasHalf && header.separator === 47 && header.yearDigits === 2
      const dayFirst = wallOfHeader(header, 'dmy') ?? 0
      const monthFirst = wallOfHeader(header, 'mdy') ?? 0
      if (dayFirst < this.lastDayFirst) this.backDayFirst++
      if (monthFirst < this.lastMonthFirst) this.backMonthFirst++
      this.lastDayFirst = dayFirst
      this.lastMonthFirst = monthFirst
      this.minDayFirst = Math.min(this.minDayFirst, dayFirst)
      this.minMonthFirst = Math.min(this.minMonthFirst, monthFirst)
    }
  }

  /** `-20240329-` of a picture's name, or `-2024-03-29-`, sent on the day of this header. */
  addFileName(header: WhatsAppHeader, body: string): void {
    if (header.year === 0) return
    const match = /-(20\d\d)-?(\d\d)-?(\d\d)-/.exec(body.slice(0, 200))
    if (!match) return
    const [a, b] = header.parts
    const [month, day] = [Number(match[2]), Number(match[3])]
    if (month === day) return
    if (a === day && b === month) this.dayFirst++
    else if (a === month && b === day) this.monthFirst++
  }

  /** There are dates that read otherwise in the other order, and no proof. */
  get isOpen(): boolean {
    return this.ambiguous > 0 && this.dayFirst === this.monthFirst
  }

  decide(): DateOrder {
    if (this.dayFirst !== this.monthFirst) return this.dayFirst > this.monthFirst ? 'dmy' : 'mdy'
    if (this.backDayFirst !== this.backMonthFirst) return this.backDayFirst < this.backMonthFirst ? 'dmy' : 'mdy'
    if (this.ambiguous > 1) {
      const spanDayFirst = this.lastDayFirst - this.minDayFirst
      const spanMonthFirst = this.lastMonthFirst - this.minMonthFirst
      if (spanDayFirst * 4 < spanMonthFirst) return 'dmy'
      if (spanMonthFirst * 4 < spanDayFirst) return 'mdy'
    }
    return this.looksAmerican ? 'mdy' : 'dmy'
  }
}
