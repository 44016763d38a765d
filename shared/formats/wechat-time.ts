/** A local date and time as written; `wall` as in `zone.ts`. */
export interface WallReading {
  readonly wall: number
  readonly hasClock: boolean
  readonly hasSeconds: boolean
}

const TEXT = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]*(?:周|星期)[一二三四五六日天])?(?:[\sT]*(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|午前|午後|오전|오후|AM|PM)?\s*(\d{1,2})[:：时](\d{1,2})分?(?:[:：]?(\d{1,2})秒?(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?)?$/

/** Reads `2024-02-28 21:05:07` and what spreadsheets and people make of it; `null` if it is no date of the calendar. */
export function readWall(text: string): WallReading | null {
  const fast = readFixed(text)
  if (fast !== null) return { wall: fast, hasClock: true, hasSeconds: true }
  const match = TEXT.exec(text.trim())
  if (!match) return null
  const [, year, month, day, before, hour, minute, second, after] = match
  if (hour === undefined) {
    const wall = makeWall(Number(year), Number(month), Number(day), 0)
    return wall === null ? null : { wall, hasClock: false, hasSeconds: false }
  }
  const hour24 = toHour24(Number(hour), before ?? after)
  if (hour24 > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const wall = makeWall(Number(year), Number(month), Number(day), (hour24 * 60 + Number(minute)) * 60 + Number(second ?? 0))
  return wall === null ? null : { wall, hasClock: true, hasSeconds: second !== undefined }
}

/** Wall-clock milliseconds of a text with a clock; `null` if it has none or is unreadable. */
export function wallOf(text: string): number | null {
  const fast = readFixed(text)
  if (fast !== null) return fast
  const reading = readWall(text)
  return reading?.hasClock ? reading.wall : null
}

/** Hour 0–23 of a clock with a word for the part of the day before it, or AM/PM; without a word the hour as it is. */
export function toHour24(hour: number, word: string | undefined): number {
  if (!word) return hour
  if (/^[aA]|凌晨|早上|早晨|上午|午前|오전/.test(word)) return hour === 12 ? 0 : hour
  if (word === '中午') return hour <= 3 ? hour + 12 : hour
  return hour < 12 ? hour + 12 : hour
}

/** `seconds` into the day. `null` for a day the calendar does not have. */
export function makeWall(year: number, month: number, day: number, seconds: number): number | null {
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const midnight = Date.UTC(year, month - 1, day)
  return day > 28 && new Date(midnight).getUTCDate() !== day ? null : midnight + seconds * 1000
}

/** `YYYY-MM-DD HH:MM:SS` exactly, as almost every row has it: no pattern, no substring. */
function readFixed(text: string): number | null {
  if (text.length !== 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return null
  const gap = text.charCodeAt(10)
  if (gap !== 32 && gap !== 84) return null
  const hour = two(text, 11)
  const minute = two(text, 14)
  const second = two(text, 17)
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return null
  return makeWall(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8), (hour * 60 + minute) * 60 + second)
}

/** Two digits at `at`; NaN if they are not digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** Epoch milliseconds of a count of seconds, (above 10^11) milliseconds or (above 10^14) microseconds; `null` for 0, negative and unreadable values. */
export function epochOf(value: unknown): number | null {
  return readEpoch(value) ?? null
}

/** As {@link epochOf}, but `undefined` for what is no number: 0 and negative values mean an unknown time, not a broken record. */
export function readEpoch(value: unknown): number | null | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && isTenDigits(value) ? Number(value) : typeof value === 'string' && /^\s{0,4}-?\d{1,19}(\.\d{1,9})?\s{0,4}$/.test(value) ? Number(value) : NaN
  if (!Number.isFinite(number)) return undefined
  if (number <= 0 || number > 1e17) return null
  return Math.floor(number > 1e14 ? number / 1000 : number > 1e11 ? number : number * 1000)
}

/** Seconds as nearly every export writes them: spares the pattern. */
function isTenDigits(text: string): boolean {
  if (text.length !== 10) return false
  for (let i = 0; i < 10; i++) if (!(text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57)) return false
  return true
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(Z|[+-]\d{2}:?\d{2})$/

/** Epoch milliseconds of ISO 8601 text with an offset; `null` for the year 1 and anything unreadable. */
export function instantOf(text: string): number | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, fraction, offset] = match
  const wall = makeWall(Number(year), Number(month), Number(day), (Number(hour) * 60 + Number(minute)) * 60 + Number(second))
  if (wall === null || Number(year) < 1970) return null
  const millis = fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0
  if (offset === 'Z') return wall + millis
  const minutes = Number(offset!.slice(1, 3)) * 60 + Number(offset!.slice(-2))
  return wall + millis - (offset![0] === '-' ? -minutes : minutes) * 60_000
}
