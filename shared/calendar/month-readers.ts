import { addMonths, daysIn, makeDay, monthOf } from '../model/day'
import type { Day } from '../model/day'
import { NUMBER, readNumber } from './chinese-number'
import type { DateReader, ReadDate } from './date-mention'
import { dayToLunar, lunarNewYear, lunarToDay } from './lunar'

const lastOf = (year: number, month: number): Day => {
  const first = makeDay(year, month, 1)
  return makeDay(year, month, daysIn(monthOf(first)))
}

function yearOf(word: string | undefined, today: Day): number | null {
  const now = Number(today.slice(0, 4))
  switch (word) {
    case undefined: return null
    case '去年': return now - 1
    case '今年': case '本年': return now
    case '明年': case '来年': return now + 1
    case '后年': return now + 2
    default: return Number(word.slice(0, 4))
  }
}

const YEAR = '去年|今年|本年|明年|来年|后年|(?:19|20)\\d{2}年'
const PART = '月底|月末|底|末|月初|初|中旬|月中|中|上旬|下旬'

/** The day a part of a month stands for: 初 and 上旬 the 10th, 中 the 15th, 中旬 the 20th, otherwise the last day. */
function partDay(year: number, month: number, part: string | undefined): ReadDate {
  switch (part?.replace('月', '')) {
    case '初': case '上旬': return { day: makeDay(year, month, 10) }
    case '中': return { day: makeDay(year, month, 15) }
    case '中旬': return { day: makeDay(year, month, 20) }
    case '底': case '末': case '下旬': return { day: lastOf(year, month) }
    default: return { day: lastOf(year, month), whenBefore: makeDay(year, month, 1) }
  }
}

/** 12月, 12月5日, 明年3月底, 四月中, 5月上旬. Without a year: the next one to come. A bare month is its last day. */
export const months: DateReader = {
  pattern: new RegExp(`(${YEAR})?的?(?<![每\\d])(${NUMBER})月份?的?(?:(${NUMBER})[日号]?|(${PART}))?`, 'g'),
  read: (match, today) => {
    const month = readNumber(match[2]!)
    if (month === null || month < 1 || month > 12) return null
    const stated = yearOf(match[1], today)
    const year = stated ?? Number(today.slice(0, 4))
    const day = match[3] === undefined ? null : readNumber(match[3])
    if (match[3] !== undefined && (day === null || day < 1 || day > 31)) return null
    const inYear = (y: number): ReadDate =>
      day === null ? partDay(y, month, match[4]) : { day: makeDay(y, month, Math.min(day, daysIn(monthOf(makeDay(y, month, 1))))) }
    const here = inYear(year)
    return stated === null && here.day < today ? inYear(year + 1) : here
  },
}

/** 本月底, 下个月, 下月15号, and 月底 alone, which is this month's. */
export const relativeMonths: DateReader = {
  pattern: new RegExp(`(?:(本|这个|这|当|下下个|下下|下个|下)月份?的?(?:(${NUMBER})[日号]|(${PART}))?)|(?<![\\d一二三四五六七八九十每个])(月底|月末|月初|月中旬|月中)`, 'g'),
  read: (match, today) => {
    const word = match[1]
    const shift = word?.startsWith('下下') ? 2 : word?.startsWith('下') ? 1 : 0
    const base = addMonths(`${monthOf(today)}-01` as Day, shift)
    const year = Number(base.slice(0, 4))
    const month = Number(base.slice(5, 7))
    if (match[2] !== undefined) {
      const day = readNumber(match[2])
      return day === null || day < 1 ? null : { day: makeDay(year, month, Math.min(day, daysIn(monthOf(base)))) }
    }
    const found = partDay(year, month, match[3] ?? match[4]?.slice(1))
    // 月初 said after the 10th means the month to come.
    return word === undefined && found.day < today ? partDay(Number(addMonths(base, 1).slice(0, 4)), (month % 12) + 1, match[4]?.slice(1)) : found
  },
}

const QUARTER_END: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 }

/** 年底, 明年初, 年中, 上半年, 下半年, 三季度, Q3; 年前 is the coming 春节. */
export const years: DateReader = {
  pattern: new RegExp(`(?:(${YEAR})的?)?(年底|年末|年中|年初|上半年|下半年|第?[一二三四1-4]季度|Q[1-4])|(${YEAR})(底|末|初|中)?(?!前?的?[\\d一二三四五六七八九十]{1,3}月)|(?<![\\d一二三四五六七八九十两几多今明去后来])年前`, 'g'),
  read: (match, today) => {
    if (match[0] === '年前') {
      const lunarYear = dayToLunar(today).year + 1
      return { day: lunarNewYear(lunarYear), relation: 'before' }
    }
    const stated = yearOf(match[1] ?? match[3], today)
    const year = stated ?? Number(today.slice(0, 4))
    const part = match[2] ?? (match[4] === undefined ? undefined : `年${match[4]}`)
    const quarter = part === undefined ? null : /[一二三四1-4](?=季度)|[1-4]$/.exec(part)
    const end = quarter && /季度|Q/.test(part!) ? QUARTER_END[quarter[0]]! : part === '年初' ? 1 : part === '年中' || part === '上半年' ? 6 : 12
    const inYear = (y: number): ReadDate => ({ day: lastOf(y, end), whenBefore: part === undefined ? makeDay(y, 1, 1) : undefined })
    const here = inYear(year)
    return stated === null && here.day < today ? inYear(year + 1) : here
  },
}

const LUNAR_MONTH: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

/** 腊月廿三, 正月十五, 农历八月初二, 闰六月初一. Needs a sign that it is lunar: 农历, 正冬腊, 闰, or a day with 初 or 廿. */
export const lunarDates: DateReader = {
  pattern: new RegExp(`(农历|阴历)?(闰)?(正|冬|腊|十[一二]|[一二三四五六七八九十]|\\d{1,2})月(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|底|\\d{1,2})?(?![日号])`, 'g'),
  read: (match, today) => {
    const [, marked, leap, name, dayText] = match
    const month = LUNAR_MONTH[name!] ?? readNumber(name!)
    const isLunar = marked !== undefined || leap !== undefined || name! in LUNAR_MONTH || /^[初廿]/.test(dayText ?? '')
    if (!isLunar || month === null || month < 1 || month > 12) return null
    const day = dayText === undefined || dayText === '底' ? 30 : readNumber(dayText.replace('初', ''))
    if (day === null || day < 1 || day > 30) return null
    const year = dayToLunar(today).year
    const asked = { month, leap: leap !== undefined, day }
    const here = lunarToDay({ ...asked, year }).day
    return { day: here < today ? lunarToDay({ ...asked, year: year + 1 }).day : here }
  },
}
