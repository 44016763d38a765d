import type { Day } from '../model/day'
import { dayToLunar } from './lunar'
import type { LunarDate } from './lunar'

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function dayText(day: number): string {
  if (day <= 10) return `初${DIGITS[day]}`
  if (day < 20) return `十${DIGITS[day - 10]}`
  if (day === 20) return '二十'
  if (day < 30) return `廿${DIGITS[day - 20]}`
  return '三十'
}

/** `十月十三`, `闰六月初一`. Without the year. */
export function lunarDateText(date: Pick<LunarDate, 'month' | 'leap' | 'day'>): string {
  return `${date.leap ? '闰' : ''}${MONTHS[date.month - 1]}月${dayText(date.day)}`
}

/** The lunar date of a solar day in words. */
export function lunarText(day: Day): string {
  return lunarDateText(dayToLunar(day))
}
