import { findChineseDates } from '../calendar/chinese-date'
import { readNumber } from '../calendar/chinese-number'
import type { Day } from '../model/day'

const LUNAR = /农历|阴历|旧历|正月|腊月|冬月|初[一二三四五六七八九十]|廿/
const FEASTS: readonly (readonly [name: string, value: string])[] = [
  ['七夕', '农历07-07'], ['元宵', '农历01-15'], ['端午', '农历05-05'], ['中秋', '农历08-15'], ['重阳', '农历09-09'], ['腊八', '农历12-08'], ['大年初一', '农历01-01'],
  ['平安夜', '12-24'], ['圣诞', '12-25'], ['元旦', '01-01'], ['国庆', '10-01'], ['儿童节', '06-01'], ['劳动节', '05-01'], ['愚人节', '04-01'], ['妇女节', '03-08'], ['情人节', '02-14'],
]
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

const two = (n: number): string => `${n}`.padStart(2, '0')

/** A birthday as stored (`MM-DD`, `农历MM-DD`) from the words that name it, said on `today`; `null` when no date can be read. */
export function birthdayValue(words: string, today: Day): string | null {
  const lunar = LUNAR.test(words)
  const figures = /(\d{1,2})[.\-/](\d{1,2})/.exec(words)
  const match = /(闰)?([正冬腊]|[一二三四五六七八九十\d]{1,3})月(?:初|的)?(廿[一二三四五六七八九]?|[一二三四五六七八九十\d]{1,3})/.exec(words)
  if (match || figures) {
    const month = match ? (MONTHS[match[2]!] ?? readNumber(match[2]!)) : Number(figures![1])
    const dayText = match?.[3] ?? ''
    const day = match ? (dayText.startsWith('廿') ? 20 + (readNumber(dayText.slice(1) || '零') ?? 0) : readNumber(dayText)) : Number(figures![2])
    if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > (lunar ? 30 : 31)) return null
    return `${lunar ? `农历${match?.[1] ?? ''}` : ''}${two(month)}-${two(day)}`
  }
  const feast = FEASTS.find(([name]) => words.includes(name))
  if (feast) return feast[1]
  const date = findChineseDates(words, today)[0]
  return date ? date.day.slice(5) : null
}
