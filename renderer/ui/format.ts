import { addDays, dayOfWall, daysBetween, weekdayOf, type Day, type Month } from '../../shared/model/day'
import { lunarDateText } from '../../shared/calendar/lunar-text'
import type { Zone } from '../../shared/model/zone'
import type { Language } from './text'

const ZH_WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
const EN_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const MINUTE_MS = 60_000
/** Kept: making one costs more than a hundred uses of it. */
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const two = (n: number): string => `${n}`.padStart(2, '0')
const plain = (n: number): string => `${Number(n.toPrecision(3))}`

/** Words for days, times and figures in one language and zone. Pure: nothing here knows what day it is. */
export interface Format {
  /** 11月21日 · 21 Nov */
  day(day: Day): string
  /** 11月21日 周六 · Sat 21 Nov */
  dayWeek(day: Day): string
  /** 2026年11月21日 · 21 Nov 2026 */
  date(day: Day): string
  /** 2026年11月21日（周六） · Sat 21 Nov 2026 */
  dateWeek(day: Day): string
  /** 今天, 昨天, 明天, 3 天前, 3 天后 */
  relative(day: Day, today: Day): string
  /** 今天, else 11月20日, with the year when it is another one. For the last column of lists. */
  recent(day: Day, today: Day): string
  /** 十月十三, where `named` 农历十月十三 · lunar 10/13 */
  lunar(date: { readonly month: number; readonly leap: boolean; readonly day: number }, named?: boolean): string
  /** 2026年11月 · Nov 2026 */
  month(month: Month): string
  /** 周一 · Mon; 0 = Monday. */
  weekday(index: number): string
  /** 一 · Mon; 0 = Monday. */
  weekdayShort(index: number): string
  /** 20:14 */
  time(epochMs: number): string
  /** 11月21日 20:14 · 21 Nov 20:14 */
  dayTime(epochMs: number): string
  /** The local day of an instant. */
  dayOf(epochMs: number): Day
  /** 10月28日 至 11月21日, with years where they differ or `years` asks. */
  span(from: Day, to: Day, years?: boolean): string
  /** 1,284; minus is U+2212. */
  number(n: number): string
  /** 2万, 1.2亿 · 20k, 120M. For axes and labels in charts. */
  compact(n: number): string
  /** +3, −5, 0 */
  signed(n: number): string
  /** `ratio` 0…1 → 41% */
  percent(ratio: number): string
  /** ¥1,299.00 */
  money(yuan: number): string
  /** 486 MB */
  bytes(n: number): string
  /** 10 秒, 3 分钟, 2 小时 · 10 sec, 3 min, 2 h */
  duration(ms: number): string
  /** 35 分钟, 3 小时 10 分 · 35 min, 3 h 10 min */
  minutes(n: number): string
  /** 张三、李四、王五 · A, B, C */
  list(items: readonly string[]): string
  /** Parts of a remark, joined by a comma; `false` and empty parts are left out. */
  join(parts: readonly (string | false | null | undefined)[]): string
}

/** `zone`: how instants become local days and times. */
export function makeFormat(language: Language, zone: Zone): Format {
  const zh = language === 'zh'
  const parts = (day: Day) => ({ y: Number(day.slice(0, 4)), m: Number(day.slice(5, 7)), d: Number(day.slice(8, 10)) })
  const enMonth = (m: number) => EN_MONTHS[m - 1] ?? ''
  const number = (n: number): string => (n < 0 ? '−' : '') + GROUPED.format(Math.abs(n))
  const day = (d: Day) => (zh ? `${parts(d).m}月${parts(d).d}日` : `${parts(d).d} ${enMonth(parts(d).m)}`)
  const date = (d: Day) => (zh ? `${parts(d).y}年${day(d)}` : `${day(d)} ${parts(d).y}`)
  const weekday = (i: number) => (zh ? `周${ZH_WEEKDAYS[i] ?? ''}` : (EN_WEEKDAYS[i] ?? ''))
  const dayOf = (epochMs: number) => dayOfWall(zone.toWall(epochMs))
  const time = (epochMs: number) => {
    const wall = new Date(zone.toWall(epochMs))
    return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`
  }
  const units = (n: number, words: readonly (readonly [number, string, string])[]) => {
    const [size, zhUnit, enUnit] = words.find(([least]) => n >= least) ?? words[words.length - 1]!
    const count = Math.max(1, Math.round(n / size))
    return zh ? `${count} ${zhUnit}` : `${count} ${enUnit}`
  }

  return {
    day,
    date,
    dayWeek: d => (zh ? `${day(d)} ${weekday(weekdayOf(d))}` : `${weekday(weekdayOf(d))} ${day(d)}`),
    dateWeek: d => (zh ? `${date(d)}（${weekday(weekdayOf(d))}）` : `${weekday(weekdayOf(d))} ${date(d)}`),
    relative(d, today) {
      const away = daysBetween(today, d)
      if (away === 0) return zh ? '今天' : 'today'
      if (d === addDays(today, 1)) return zh ? '明天' : 'tomorrow'
      if (d === addDays(today, -1)) return zh ? '昨天' : 'yesterday'
      if (away < 0) return zh ? `${number(-away)} 天前` : `${number(-away)} days ago`
      return zh ? `${number(away)} 天后` : `in ${number(away)} days`
    },
    recent: (d, today) => (d === today ? (zh ? '今天' : 'today') : d.slice(0, 4) === today.slice(0, 4) ? day(d) : date(d)),
    lunar: (date, named = false) => (zh ? `${named ? '农历' : ''}${lunarDateText(date)}` : `lunar ${date.leap ? 'leap ' : ''}${date.month}/${date.day}`),
    month: m => (zh ? `${Number(m.slice(0, 4))}年${Number(m.slice(5, 7))}月` : `${enMonth(Number(m.slice(5, 7)))} ${m.slice(0, 4)}`),
    weekday,
    weekdayShort: i => (zh ? (ZH_WEEKDAYS[i] ?? '') : (EN_WEEKDAYS[i] ?? '')),
    time,
    dayTime: ms => `${day(dayOf(ms))} ${time(ms)}`,
    dayOf,
    span(from, to, years = false) {
      const show = years || from.slice(0, 4) !== to.slice(0, 4) ? date : day
      if (from === to) return show(from)
      return zh ? `${show(from)} 至 ${show(to)}` : `${show(from)} – ${show(to)}`
    },
    number,
    compact(n) {
      const size = Math.abs(n)
      const sign = n < 0 ? '−' : ''
      if (zh) return size >= 1e8 ? `${sign}${plain(size / 1e8)}亿` : size >= 1e4 ? `${sign}${plain(size / 1e4)}万` : number(n)
      return size >= 1e6 ? `${sign}${plain(size / 1e6)}M` : size >= 1e4 ? `${sign}${plain(size / 1e3)}k` : number(n)
    },
    signed: n => (n > 0 ? `+${number(n)}` : number(n)),
    percent: ratio => `${number(Math.round(ratio * 100))}%`,
    money: yuan => `${yuan < 0 ? '−' : ''}¥${Math.abs(yuan).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
    bytes: n => (n >= 1e9 ? `${(n / 1e9).toFixed(1)} GB` : n >= 1e6 ? `${n >= 1e7 ? Math.round(n / 1e6) : (n / 1e6).toFixed(1)} MB` : n >= 1e3 ? `${Math.round(n / 1e3)} KB` : `${n} B`),
    duration: ms => units(ms, [[60 * MINUTE_MS, '小时', 'h'], [MINUTE_MS, '分钟', 'min'], [1_000, '秒', 'sec']]),
    minutes(n) {
      const [hours, rest] = [Math.floor(n / 60), n % 60]
      if (hours === 0) return zh ? `${rest} 分钟` : `${rest} min`
      return [zh ? `${hours} 小时` : `${hours} h`, ...(rest > 0 ? [zh ? `${rest} 分` : `${rest} min`] : [])].join(' ')
    },
    list: items => items.join(zh ? '、' : ', '),
    join: parts => parts.filter(Boolean).join(zh ? '，' : ', '),
  }
}
