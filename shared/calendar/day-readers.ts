import { addDays, addMonths, daysIn, makeDay, mondayOf, monthOf, wallOfDay } from '../model/day'
import type { Day } from '../model/day'
import { NUMBER, readNumber } from './chinese-number'
import type { DateReader } from './date-mention'

const OFFSET_BY_WORD: Readonly<Record<string, number>> = {
  大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3,
}

/** 今天, 明晚, 大后天. */
export const nearDays: DateReader = {
  pattern: /今明两天|(大前|大后)天|([今明昨])[天日晚早夜儿]|([前后])天/g,
  read: (match, today) => {
    if (match[0] === '今明两天') return { day: addDays(today, 1) }
    const offset = OFFSET_BY_WORD[match[1] ?? match[2] ?? match[3] ?? '']
    if (offset === undefined) return null
    return { day: addDays(today, offset), relation: offset < 0 ? 'ago' : 'on' }
  },
}

const UNIT_DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 }

/** 3天后, 两周内, 一个月之内, 这半个月, 半年内; 3天前 counts back. */
export const spans: DateReader = {
  pattern: new RegExp(`(过|这|未来)?(${NUMBER}|半)个?(半)?(天|日|周|星期|礼拜|月|年|小时)(之后|以后|过后|后|之内|以内|内|之前|以前|前)?`, 'g'),
  read: (match, today) => {
    const [, prefix, count, half, unit, suffix] = match
    if (prefix === undefined && suffix === undefined) return null
    const isMonth = unit === '月' && match[0].includes('个')
    if (unit === '月' && !isMonth) return null
    // 这20日 and 这3月 are dates of the calendar, not lengths.
    if (prefix === '这' && suffix === undefined && /^\d/.test(count!) && unit === '日') return null
    const number = count === '半' ? 0.5 : readNumber(count!)
    if (number === null) return null
    const amount = number + (half === undefined ? 0 : 0.5)
    const sign = suffix?.endsWith('前') ? -1 : 1
    // 2026年前 and 10日前 name a date, only small counts count back.
    if (sign < 0 && unit === '日') return null
    const relation = sign < 0 ? 'ago' as const : suffix?.endsWith('内') || prefix === '这' ? 'before' as const : 'after' as const
    const day = movedBy(today, sign * amount, unit!)
    return { day, relation: relation === 'after' ? 'on' : relation }
  },
}

function movedBy(today: Day, amount: number, unit: string): Day {
  if (unit === '小时') return addDays(today, amount > 0 ? Math.floor(amount / 24) : Math.ceil(amount / 24))
  if (unit === '月' || unit === '年') {
    const months = unit === '年' ? amount * 12 : amount
    const whole = Math.trunc(months)
    return addDays(addMonths(today, whole), Math.round((months - whole) * 30))
  }
  return addDays(today, Math.round(amount * UNIT_DAYS[unit]!))
}

const WEEKDAY: Readonly<Record<string, number>> = {
  一: 0, 二: 1, 三: 2, 四: 3, 五: 4, 六: 5, 日: 6, 天: 6, 末: 6, 1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6,
}

function weekShift(word: string | undefined): number {
  if (word === undefined || word.startsWith('本') || word.startsWith('这')) return 0
  const sign = word.startsWith('上') ? -1 : 1
  return sign * (word[0] === word[1] ? 2 : 1)
}

/** 周三, 下周三, 本周五, 周末, 下周. Weeks start on Monday; 周三 alone is this week's. */
export const weeks: DateReader = {
  pattern: /(上上|上|本|这一|这个|这|下下个|下下|下个|下)?(?<![每一两二三四五六七八九几\d])(周|星期|礼拜)([一二三四五六日天末1-7])?(?![年岁])/g,
  read: (match, today) => {
    const [, word, , name] = match
    if (word === undefined && name === undefined) return null
    const shift = weekShift(word)
    const monday = addDays(mondayOf(today), shift * 7)
    if (name === undefined) return shift < 0 ? null : { day: addDays(monday, 6), whenBefore: monday }
    return { day: addDays(monday, WEEKDAY[name]!), relation: shift < 0 ? 'ago' : 'on' }
  },
}

/** 15号, 20日: this month's, or next month's when past. Not 5号线, 3号楼. */
export const daysOfMonth: DateReader = {
  pattern: new RegExp(`(?<![每第\\d月年.\\-/])(${NUMBER})[号日](?![线楼店库机码门馆厅房厂院文令位员称召手车桌铺地栋柜仓内])`, 'g'),
  read: (match, today) => {
    const day = readNumber(match[1]!)
    if (day === null || day < 1 || day > 31) return null
    const here = Number(today.slice(8, 10)) <= day && day <= daysIn(monthOf(today)) ? today : addMonths(`${monthOf(today)}-01` as Day, 1)
    return { day: makeDay(Number(here.slice(0, 4)), Number(here.slice(5, 7)), Math.min(day, daysIn(monthOf(here)))) }
  },
}

/** 2026-12-01, 2026/12/1, 2026.12.1. */
export const fullDates: DateReader = {
  pattern: /(?<!\d)((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?!\d)/g,
  read: match => {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
    const made = makeDay(year, month, day)
    return month >= 1 && month <= 12 && new Date(wallOfDay(made)).getUTCDate() === day ? { day: made } : null
  },
}
