import { DATE, FRAME_RULES, NOT_SELF, PLACE } from './frame-rules'
import { placesOf } from './places-of'
import { isClauseEnd } from './word-marks'
import type { FactKind } from './found-fact'

/** A stretch of a text that a turn of phrase points at. */
export interface Frame {
  readonly kind: FactKind
  /** Number of the turn of phrase. */
  readonly rule: number
  readonly from: number
  readonly to: number
}

const DATES = /(?:农历|阴历|公历|阳历)?(?:正|腊|冬|闰)?[一二三四五六七八九十\d]{0,2}月(?:初|廿|二十|三十|十)?[一二三四五六七八九十\d]{1,3}[号日]?|(?<![\d.])\d{1,2}[号日]|[今明后]天|\d{4}年\d{1,2}月\d{1,2}[日号]?|(?<!\d)\d{1,2}\.\d{1,2}(?!\d)|七夕|除夕|元宵|重阳|端午|中秋|小年|平安夜|圣诞/g

/** Every date has one of these. */
const OF_DATES = /[月天夕宵阳午秋年夜诞\d]/

/** A text of the same length with places and dates folded into one sign each. */
export function foldText(text: string): string {
  let folded = text
  for (const { at, name } of placesOf(text)) folded = folded.slice(0, at) + PLACE.repeat(name.length) + folded.slice(at + name.length)
  return OF_DATES.test(text) ? folded.replace(DATES, match => DATE.repeat(match.length)) : folded
}

/** The rules that may begin with a sign: the number of their list, 0 = none. */
const LIST_OF_SIGN = new Uint16Array(65_536)
const LISTS: number[][] = [[]]
FRAME_RULES.forEach(({ openings }, rule) => {
  for (const sign of openings.signs) {
    const code = sign.charCodeAt(0)
    if (LIST_OF_SIGN[code] === 0) LIST_OF_SIGN[code] = LISTS.push([]) - 1
    LISTS[LIST_OF_SIGN[code]!]!.push(rule)
  }
})
/** Places at which each rule may begin, and how many there are. */
const PLACES: readonly number[][] = FRAME_RULES.map(() => [])
const COUNTS = new Int32Array(FRAME_RULES.length)

function findOpenings(folded: string): void {
  FRAME_RULES.forEach(({ openings }, rule) => {
    COUNTS[rule] = openings.atStart ? 1 : 0
    PLACES[rule]![0] = 0
  })
  for (let i = 0; i < folded.length; i++) {
    const list = LIST_OF_SIGN[folded.charCodeAt(i)]!
    if (list > 0) for (const rule of LISTS[list]!) if (i > 0 || COUNTS[rule] === 0) PLACES[rule]![COUNTS[rule]!++] = i
  }
}

/** Everything that a turn of phrase points at in a text. Frames overlap and contradict each other: they are hints. */
export function framesIn(text: string): readonly Frame[] {
  if (latest.text === text) return latest.frames
  const folded = foldText(text)
  const frames: Frame[] = []
  findOpenings(folded)
  for (let rule = 0; rule < FRAME_RULES.length; rule++) if (COUNTS[rule]! > 0) addFrames(text, folded, rule, frames)
  latest = { text, frames }
  return frames
}

function addFrames(text: string, folded: string, rule: number, frames: Frame[]): void {
  const { kind, pattern, back } = FRAME_RULES[rule]!
  if (kind === 'birthday' && (!folded.includes(DATE) || NOT_SELF.test(text))) return
  if ((kind === 'city' || kind === 'hometown') && !folded.includes(PLACE)) return
  const places = PLACES[rule]!
  let [next, least] = [0, 0]
  for (let k = 0; k < COUNTS[rule]!; k++) {
    const start = places[k]!
    if (start < next) continue
    pattern.lastIndex = start
    const match = pattern.exec(folded)
    if (!match) continue
    next = start + match[0].length
    if (back) {
      let from = start
      while (from > least && start - from < back.most && !isClauseEnd(folded.charCodeAt(from - 1))) from--
      if (start - from < back.least) continue
      least = next
      frames.push({ kind, rule, from, to: back.isWhole ? next : start })
      continue
    }
    const x = match.groups?.['x'] ?? ''
    if (x === '') continue
    const from = start + match[0].lastIndexOf(x)
    frames.push({ kind, rule, from, to: from + x.length })
  }
}

/** The last text and its frames: the same message is asked for twice in a row. */
let latest: { readonly text: string; readonly frames: readonly Frame[] } = { text: '', frames: [] }
