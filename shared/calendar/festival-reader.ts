import { FESTIVALS } from '../../resources/festivals/festivals'
import type { Festival } from '../../resources/festivals/festivals'
import type { DateReader } from './date-mention'
import { festivalDay, nextFestivalDay } from './festivals'
import { dayToLunar } from './lunar'

/** Names that are also ordinary words, names of people or figures: dates only when 前, 后 or the like follows. */
const SHAKY = new Set(['新年', '八一', '三八', '上元', '小年', '51', '3.8', '十一'])
const isShaky = (festival: Festival, name: string) => festival.rule.kind === 'term' ? festival.id !== 'qingming' : SHAKY.has(name)

const festivalByName = new Map<string, Festival>()
for (const festival of FESTIVALS) for (const name of festival.names) festivalByName.set(name, festival)
const national = FESTIVALS.find(festival => festival.id === 'national')
if (national) festivalByName.set('十一', national)

const NAMES = [...festivalByName.keys()].sort((a, b) => b.length - a.length).map(name => name.replace(/[.]/g, '\\.')).join('|')

/** 双11, 国庆, 明年春节, 中秋节; 十一前, 小满前 only with what follows. */
export const festivalDates: DateReader = {
  pattern: new RegExp(`(?<![双二三四五六七八九\\d.])(今年|明年)?的?(${NAMES})(?!\\d)(节|当天|那天)?(?=(之前|以前|前|之后|以后|后|期间|假期|放假|长假)?)`, 'g'),
  read: (match, today) => {
    const festival = festivalByName.get(match[2]!)!
    if (isShaky(festival, match[2]!) && match[3] === undefined && match[4] === undefined) return null
    if (match[1] === undefined) return { day: nextFestivalDay(festival, today) }
    const lunar = festival.rule.kind === 'lunar' && festival.rule.month <= 11 && !festival.rule.daysAfter
    const base = lunar || festival.rule.kind !== 'lunar' ? Number(today.slice(0, 4)) : dayToLunar(today).year
    const day = festivalDay(festival, match[1] === '明年' ? base + 1 : base)
    return day === null ? null : { day }
  },
}
