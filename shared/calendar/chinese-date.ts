import { makeDay, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import type { DateMention, DateReader, DateRelation } from './date-mention'
import { daysOfMonth, fullDates, nearDays, spans, weeks } from './day-readers'
import { festivalDates } from './festival-reader'
import { lunarDates, months, relativeMonths, years } from './month-readers'

/** Every way of writing a date that is understood. Where two overlap, the earlier start wins, then the longer text, then this order. */
const READERS: readonly DateReader[] = [fullDates, lunarDates, months, relativeMonths, spans, weeks, nearDays, daysOfMonth, festivalDates, years]

/** A text without one of these holds no date: the cheap test before the readers. */
const HINT = /[天日号月周年节儿前后双晚夜]|星期|礼拜|季度|小时|\d{4}[-/.]|618|[1-4]季|Q[1-4]|国庆|五一|端午|中秋|清明|圣诞|元旦|除夕|元宵|重阳|七夕|小时/

const BEFORE = /^(?:之前|以前|前(?!后|天|年|台|端|景|期|面|提|往))/
const AFTER = /^(?:之后|以后|过后|后(?!天|年|台|端|期|面))/

interface Candidate extends DateMention {
  readonly order: number
}

function relationAfter(text: string, end: number): { relation: DateRelation; length: number } {
  const rest = text.slice(end, end + 3)
  const before = BEFORE.exec(rest)
  if (before) return { relation: 'before', length: before[0].length }
  const after = AFTER.exec(rest)
  if (after) return { relation: 'after', length: after[0].length }
  return { relation: 'on', length: 0 }
}

function candidatesOf(text: string, today: Day): Candidate[] {
  const found: Candidate[] = []
  READERS.forEach((reader, order) => {
    for (const match of text.matchAll(reader.pattern)) {
      const read = reader.read(match, today)
      if (!read) continue
      const end = match.index + match[0].length
      const following = read.relation === 'before' || read.relation === 'ago' ? { relation: read.relation, length: 0 } : relationAfter(text, end)
      const day = following.relation === 'before' && read.whenBefore !== undefined && read.whenBefore >= today ? read.whenBefore : read.day
      found.push({ day, start: match.index, end: end + following.length, relation: following.relation, order })
    }
  })
  return found
}

/**
 * Dates written in a Chinese text, resolved against `today`, in order of position, never overlapping. Weeks start on
 * Monday; X前 is X itself, 9月前 the 1st; a month is its last day; a date without a year is the next to come. Words
 * that fix no day (尽快, 长期, 年后) are not dates.
 */
export function findChineseDates(text: string, today: Day): DateMention[] {
  if (!HINT.test(text)) return []
  const candidates = candidatesOf(text, today)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order)
  const chosen: DateMention[] = []
  let from = 0
  for (const { order: _, ...mention } of candidates) {
    if (mention.start < from) continue
    chosen.push(mention)
    from = mention.end
  }
  return chosen
}

/** The first date of a text; `null` when it has none. */
export function parseChineseDate(text: string, today: Day): { readonly day: Day; readonly span: readonly [number, number] } | null {
  const first = findChineseDates(text, today)[0]
  return first ? { day: first.day, span: [first.start, first.end] } : null
}

/** A text that is nothing but a date, also in figures (`12/1`, `12.1`, `12-1`): the next such day to come. `null` otherwise. */
export function readWholeDate(text: string, today: Day): Day | null {
  const figures = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (figures) {
    const [month, day] = [Number(figures[1]), Number(figures[2])]
    const inYear = (year: number) => makeDay(year, month, day)
    const year = Number(today.slice(0, 4))
    const made = inYear(year) < today ? inYear(year + 1) : inYear(year)
    return month >= 1 && month <= 12 && new Date(wallOfDay(made)).getUTCDate() === day ? made : null
  }
  const [first] = findChineseDates(text, today)
  return first && first.start === 0 && first.end === text.length ? first.day : null
}
