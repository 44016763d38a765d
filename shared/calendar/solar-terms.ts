import { Lunar } from 'lunar-typescript'
import { makeDay } from '../model/day'
import type { Day } from '../model/day'

/** The 24 solar terms in the order of a solar year, from 小寒 (about 5 January) to 冬至 (about 21 December). */
export const SOLAR_TERMS = [
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
] as const
export type SolarTerm = (typeof SOLAR_TERMS)[number]

const daysByYear = new Map<number, ReadonlyMap<SolarTerm, Day>>()

/** Days of the 24 terms in a solar year, China time. */
export function solarTermsOf(year: number): ReadonlyMap<SolarTerm, Day> {
  const known = daysByYear.get(year)
  if (known) return known
  // The table runs from 冬至 of the year before, so this year's own 冬至 stands under another key.
  const table = Lunar.fromYmd(year, 6, 1).getJieQiTable()
  const days = new Map<SolarTerm, Day>()
  for (const term of SOLAR_TERMS) {
    const at = term === '冬至' ? table['DONG_ZHI'] : table[term]
    if (at) days.set(term, makeDay(year, at.getMonth(), at.getDay()))
  }
  daysByYear.set(year, days)
  return days
}
