import { TRADES } from '../../resources/trades/trades'
import { WORD_CLASSES } from '../../resources/facts/word-classes'
import { placesIn } from '../places/places'

const NAMES = [...Object.keys(WORD_CLASSES), 'trade', 'place', 'date'] as const
/** Bit of each class of words in the marks of a text. */
export const CLASS_BIT: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, i) => [name, i]))
export const CLASS_COUNT = NAMES.length

/** Words that open or close a statement: the nearest one before and after a place in the text tells most about it. */
const TRIGGERS = ['need', 'offer', 'negation', 'solved', 'taboo', 'home', 'live', 'birthday', 'hobby', 'industry', 'project', 'other', 'self', 'role']

export interface WordMarks {
  /** Classes that cover each UTF-16 unit, as bits. */
  readonly at: Int32Array
  /** Class (bit number + 1) of the last trigger that ended at or before a unit and how far back it ended; 0 = none. */
  readonly before: Uint8Array
  readonly beforeBy: Uint8Array
  readonly after: Uint8Array
  readonly afterBy: Uint8Array
}

interface Entry {
  readonly word: string
  readonly bit: number
}

function buildIndex(): ReadonlyMap<number, readonly Entry[]> {
  const byFirst = new Map<number, Entry[]>()
  const add = (word: string, bit: number): void => {
    const list = byFirst.get(word.charCodeAt(0))
    if (list) list.push({ word, bit })
    else byFirst.set(word.charCodeAt(0), [{ word, bit }])
  }
  for (const [name, words] of Object.entries(WORD_CLASSES)) for (const word of new Set(words.split(' '))) if (word) add(word, CLASS_BIT[name]!)
  const trade = new Set(TRADES.flatMap(({ concepts }) => concepts.split(/[\s|]+/)).filter(word => word.length >= 2))
  for (const word of trade) add(word, CLASS_BIT['trade']!)
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  return byFirst
}

const INDEX = buildIndex()
const DATE = /[今明后昨][天日晚年早儿]|[上下这本]?(?:个)?(?:周|星期|礼拜|月)[一二三四五六日天末底初中]?|\d{1,2}[月号日点]|[一二三四五六七八九十]{1,3}[月号]|月[底初中末]|年[底前后初]|国庆|春节|中秋|端午|五一|双1[12]|双十[一二]|618|元旦|[上中下]旬/g
const TRIGGER_BITS = TRIGGERS.reduce((bits, name) => bits | (1 << CLASS_BIT[name]!), 0)
const CLAUSE_END = /[\s，。！？；,!?;：:~～…\n]/

/** Finds the classes of words in a text. Longest word of a class wins at each place; classes may overlap. */
export function markWords(text: string): WordMarks {
  const length = text.length
  const at = new Int32Array(length)
  const startOf: number[] = []
  const ends: { start: number; end: number; bit: number }[] = []
  for (let i = 0; i < length; i++) {
    const list = INDEX.get(text.charCodeAt(i))
    if (!list) continue
    let seen = 0
    for (const { word, bit } of list) {
      if (seen & (1 << bit) || !text.startsWith(word, i)) continue
      seen |= 1 << bit
      for (let k = 0; k < word.length; k++) at[i + k]! |= 1 << bit
      if ((1 << bit) & TRIGGER_BITS) ends.push({ start: i, end: i + word.length, bit })
    }
    startOf.push(i)
  }
  for (const place of placesIn(text)) for (let k = 0; k < place.name.length; k++) at[place.at + k]! |= 1 << CLASS_BIT['place']!
  for (const match of text.matchAll(DATE)) for (let k = 0; k < match[0].length; k++) at[match.index + k]! |= 1 << CLASS_BIT['date']!
  return { at, ...neighbours(text, ends) }
}

function neighbours(text: string, triggers: readonly { start: number; end: number; bit: number }[]): Omit<WordMarks, 'at'> {
  const length = text.length
  const before = new Uint8Array(length)
  const beforeBy = new Uint8Array(length)
  const after = new Uint8Array(length)
  const afterBy = new Uint8Array(length)
  const endAt = new Map<number, number>()
  const startAt = new Map<number, number>()
  for (const { start, end, bit } of triggers) {
    if (!endAt.has(end)) endAt.set(end, bit + 1)
    if (!startAt.has(start)) startAt.set(start, bit + 1)
  }
  let last = 0
  let by = 0
  for (let i = 0; i < length; i++) {
    if (i > 0 && CLAUSE_END.test(text[i - 1]!)) last = 0
    const here = endAt.get(i)
    if (here !== undefined) { last = here; by = 0 }
    before[i] = last
    beforeBy[i] = Math.min(by, 9)
    by++
  }
  last = 0
  by = 0
  for (let i = length - 1; i >= 0; i--) {
    if (CLAUSE_END.test(text[i]!)) last = 0
    after[i] = last
    afterBy[i] = Math.min(by, 9)
    by++
    const here = startAt.get(i)
    if (here !== undefined) { last = here; by = 0 }
  }
  return { before, beforeBy, after, afterBy }
}
