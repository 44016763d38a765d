import { findChineseDates } from '../calendar/chinese-date'
import { addDays } from '../model/day'
import type { Day } from '../model/day'

/** A recognised part of a visit line; `start` and `end` are UTF-16 offsets, `end` excluded. */
export interface VisitSpan {
  readonly kind: 'tag' | 'person' | 'date' | 'amount'
  readonly start: number
  readonly end: number
  /** Tag or name without its mark; the day; yuan as text. */
  readonly value: string
}

export interface VisitLine {
  /** The line without what was recognised. */
  readonly text: string
  readonly tags: readonly string[]
  readonly people: readonly string[]
  /** Day of the next visit; absent when none was given. The last one given counts. */
  readonly nextOn?: Day
  /** Yuan, two decimals at most. The last one given counts. */
  readonly amount?: number
  readonly spans: readonly VisitSpan[]
}

/** A mark counts only where a word may begin: not inside an address or a name such as C#. */
const MARK = /[#＃@＠!！¥￥]/g
const NAME = /^[^\s#＃@＠!！¥￥，。,、；;：:？?（）()]{1,20}/
const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,2})?(万|[kK千])?/
const FIGURES_DATE = /^(\d{1,2})[-/.](\d{1,2})(?!\d)/
const FACTOR: Readonly<Record<string, number>> = { 万: 10_000, 千: 1_000, k: 1_000, K: 1_000 }

/** A day to come: a weekday already past moves on by weeks, a date by a year; `null` = the words are no date to come. */
function dayAfterMark(rest: string, today: Day): { day: Day; length: number } | null {
  const figures = FIGURES_DATE.exec(rest)
  const text = figures ? `${Number(figures[1])}月${Number(figures[2])}日` : rest.slice(0, 16)
  const [found] = findChineseDates(text, today)
  if (!found || found.start !== 0 || found.relation === 'ago') return null
  let day = found.day
  if (/周|星期|礼拜/.test(text.slice(0, found.end))) while (day < today) day = addDays(day, 7)
  return day < today ? null : { day, length: figures ? figures[0].length : found.end }
}

function readAt(text: string, at: number, today: Day): VisitSpan | null {
  const mark = text[at]!
  const before = text[at - 1]
  const rest = text.slice(at + 1)
  if (mark === '#' || mark === '＃' || mark === '@' || mark === '＠') {
    if (before !== undefined && /[A-Za-z0-9._-]/.test(before)) return null
    const name = NAME.exec(rest)
    return name && { kind: mark === '#' || mark === '＃' ? 'tag' : 'person', start: at, end: at + 1 + name[0].length, value: name[0] }
  }
  if (mark === '!' || mark === '！') {
    const found = dayAfterMark(rest, today)
    return found && { kind: 'date', start: at, end: at + 1 + found.length, value: found.day }
  }
  const amount = AMOUNT.exec(rest)
  if (!amount) return null
  const yuan = Number(amount[1]!.replaceAll(',', '') + (amount[2] ?? '')) * (FACTOR[amount[3] ?? ''] ?? 1)
  return { kind: 'amount', start: at, end: at + 1 + amount[0].length, value: String(Math.round(yuan * 100) / 100) }
}

/** Reads one typed line: `#标签 @人 !下周三 ¥199`, half or full width, anywhere among the words. Never fails. */
export function parseVisitLine(text: string, today: Day): VisitLine {
  const spans: VisitSpan[] = []
  let from = 0
  for (const { index } of text.matchAll(MARK)) {
    if (index < from) continue
    const span = readAt(text, index, today)
    if (!span) continue
    spans.push(span)
    from = span.end
  }
  const valuesOf = (kind: VisitSpan['kind']): string[] => [...new Set(spans.filter(span => span.kind === kind).map(span => span.value))]
  const amount = valuesOf('amount').at(-1)
  return {
    text: withoutSpans(text, spans),
    tags: valuesOf('tag'),
    people: valuesOf('person'),
    nextOn: valuesOf('date').at(-1) as Day | undefined,
    amount: amount === undefined ? undefined : Number(amount),
    spans,
  }
}

function withoutSpans(text: string, spans: readonly VisitSpan[]): string {
  let left = ''
  let from = 0
  for (const span of spans) {
    left += text.slice(from, span.start)
    from = span.end
  }
  return (left + text.slice(from)).replace(/\s{2,}/g, ' ').trim()
}
