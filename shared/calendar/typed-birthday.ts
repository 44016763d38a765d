import { readBirthday } from './birthday'
import { readNumber } from './chinese-number'

const FIGURES = /^(农历|阴历|旧历)?(闰)?(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})$/
const WORDS = /^(农历|阴历|旧历)?(闰)?(?:(\d{4})年)?(闰)?(正|冬|腊|\d{1,2}|[一二三四五六七八九十]{1,2})月(初|廿|卅)?(\d{1,2}|[一二三四五六七八九十]{1,3})?[日号]?$/
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 }

/**
 * A birthday typed by hand (`3月8日`, `1990/3/8`, `农历闰六月十五`, `正月初一`) in the form it is stored in, which it may have too; `null` when
 * it is no day. 正月, 冬月, 腊月, 初, 廿 and 闰 are lunar without saying so; without 农历 a month and a day are solar.
 */
export function typedBirthday(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const figures = FIGURES.exec(typed)
  const words = figures ? null : WORDS.exec(typed)
  const stored = figures
    ? formOf({ lunar: figures[1] !== undefined, leap: figures[2] !== undefined, year: figures[3], month: Number(figures[4]), day: Number(figures[5]) })
    : words ? formOf(readWords(words)) : null
  return stored !== null && readBirthday(stored) !== null ? stored : null
}

interface Parts {
  readonly lunar: boolean
  readonly leap: boolean
  readonly year?: string
  readonly month: number | null
  readonly day: number | null
}

function readWords([, calendar, early, year, late, month, lead, rest]: RegExpExecArray): Parts {
  const leap = early !== undefined || late !== undefined
  const day = rest === undefined ? (lead === '卅' ? 30 : lead === '廿' ? 20 : null) : (TENS[lead ?? ''] ?? 0) + (readNumber(rest) ?? Number.NaN)
  return { lunar: calendar !== undefined || leap || lead !== undefined || MONTHS[month!] !== undefined, leap, ...(year !== undefined && { year }), month: MONTHS[month!] ?? readNumber(month!), day }
}

function formOf({ lunar, leap, year, month, day }: Parts): string | null {
  if (month === null || day === null || Number.isNaN(day)) return null
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${lunar ? '农历' : ''}${leap ? '闰' : ''}${year === undefined ? '' : `${year}-`}${two(month)}-${two(day)}`
}
