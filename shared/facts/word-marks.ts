import { TRADES } from '../../resources/trades/trades'
import { WORD_CLASSES } from '../../resources/facts/word-classes'
import { placesOf } from './places-of'

const NAMES = [...Object.keys(WORD_CLASSES), 'trade', 'place', 'date'] as const
/** Bit of each class of words in the marks of a text. */
export const CLASS_BIT: Readonly<Record<string, number>> = Object.fromEntries(NAMES.map((name, i) => [name, i]))

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
  /** Words that signal something, in order of their beginning. */
  readonly words: readonly MarkedWord[]
}

export interface MarkedWord {
  readonly start: number
  readonly end: number
  /** Number of the word and its class. */
  readonly id: number
}

interface Entry {
  readonly word: string
  readonly bit: number
  readonly id: number
}

/** Number of the first two signs of a word, or of its only one. */
const headOf = (first: number, second: number): number => (first << 16) | second

/** Words by their head, longest first: open addressing, two numbers a slot, the head and the number of its list, −1 = free. */
interface WordIndex {
  readonly slots: Int32Array
  readonly lists: readonly (readonly Entry[])[]
}

function buildIndex(): WordIndex {
  const byHead = new Map<number, Entry[]>()
  const add = (word: string, bit: number): void => {
    const head = headOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)
    const list = byHead.get(head)
    const entry = { word, bit, id: numberOf(word) * 32 + bit }
    if (list) list.push(entry)
    else byHead.set(head, [entry])
  }
  for (const [name, words] of Object.entries(WORD_CLASSES)) for (const word of new Set(words.split(' '))) if (word) add(word, CLASS_BIT[name]!)
  const trade = new Set(TRADES.flatMap(({ concepts }) => concepts.split(/[\s|]+/)).filter(word => word.length >= 2))
  for (const word of trade) add(word, CLASS_BIT['trade']!)
  let size = 1
  while (size < byHead.size * 3) size *= 2
  const slots = new Int32Array(size * 2).fill(-1)
  const lists: Entry[][] = []
  for (const [head, list] of byHead) {
    let slot = slotOf(head, size - 1)
    while (slots[slot * 2 + 1] !== -1) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = head
    slots[slot * 2 + 1] = lists.length
    lists.push(list.sort((a, b) => b.word.length - a.word.length))
  }
  return { slots, lists }
}

const slotOf = (head: number, mask: number): number => (Math.imul(head, 0x9e3779b1) >>> 12) & mask

function wordsFrom({ slots, lists }: WordIndex, head: number): readonly Entry[] {
  const mask = (slots.length >> 1) - 1
  let slot = slotOf(head, mask)
  while (slots[slot * 2] !== head && slots[slot * 2 + 1] !== -1) slot = (slot + 1) & mask
  const list = slots[slot * 2 + 1]!
  return list < 0 ? NO_WORDS : lists[list]!
}

const NO_WORDS: readonly Entry[] = []

/** A number of a word that stays the same when the lists grow. */
function numberOf(word: string): number {
  let hash = 7
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) & 0x3ffffff
  return hash
}

/** Classes too common to tell anything word by word. */
const DULL = ['trade', 'place', 'date', 'unit', 'news', 'joke', 'person', 'premises', 'goods', 'service'].reduce((bits, name) => bits | (1 << CLASS_BIT[name]!), 0)
const INDEX = buildIndex()
const DATE = /[今明后昨][天日晚年早儿]|[上下这本]?(?:个)?(?:周|星期|礼拜|月)[一二三四五六日天末底初中]?|\d{1,2}[月号日点]|[一二三四五六七八九十]{1,3}[月号]|月[底初中末]|年[底前后初]|国庆|春节|中秋|端午|五一|双1[12]|双十[一二]|618|元旦|[上中下]旬/g
const TRIGGER_BITS = TRIGGERS.reduce((bits, name) => bits | (1 << CLASS_BIT[name]!), 0)
const CLAUSE_ENDS = new Uint8Array(65_536)
for (const sign of ' \n\t\r\u3000，。！？；,!?;~～…') CLAUSE_ENDS[sign.charCodeAt(0)] = 1

/** Whether a UTF-16 unit ends a clause: chat writers use blanks as commas. */
export const isClauseEnd = (code: number): boolean => CLAUSE_ENDS[code] === 1

/** Finds the classes of words in a text. Longest word of a class wins at each place; classes may overlap. */
export function markWords(text: string): WordMarks {
  const length = text.length
  const at = new Int32Array(length)
  const words: MarkedWord[] = []
  const ends: { start: number; end: number; bit: number }[] = []
  let seen = 0
  const mark = (list: readonly Entry[], i: number): void => {
    for (const { word, bit, id } of list) {
      if (seen & (1 << bit) || (word.length > 2 && !text.startsWith(word, i))) continue
      seen |= 1 << bit
      for (let k = 0; k < word.length; k++) at[i + k]! |= 1 << bit
      if (!((1 << bit) & DULL)) words.push({ start: i, end: i + word.length, id })
      if ((1 << bit) & TRIGGER_BITS) ends.push({ start: i, end: i + word.length, bit })
    }
  }
  for (let i = 0; i < length; i++) {
    seen = 0
    const first = text.charCodeAt(i)
    if (i + 1 < length) mark(wordsFrom(INDEX, headOf(first, text.charCodeAt(i + 1))), i)
    mark(wordsFrom(INDEX, headOf(first, 0)), i)
  }
  for (const place of placesOf(text)) for (let k = 0; k < place.name.length; k++) at[place.at + k]! |= 1 << CLASS_BIT['place']!
  for (const match of text.matchAll(DATE)) for (let k = 0; k < match[0].length; k++) at[match.index + k]! |= 1 << CLASS_BIT['date']!
  return { at, words, ...neighbours(text, ends) }
}

function neighbours(text: string, triggers: readonly { start: number; end: number; bit: number }[]): Omit<WordMarks, 'at' | 'words'> {
  const length = text.length
  const before = new Uint8Array(length)
  const beforeBy = new Uint8Array(length)
  const after = new Uint8Array(length)
  const afterBy = new Uint8Array(length)
  const endAt = new Uint8Array(length + 1)
  const startAt = new Uint8Array(length + 1)
  for (const { start, end, bit } of triggers) {
    if (endAt[end] === 0) endAt[end] = bit + 1
    if (startAt[start] === 0) startAt[start] = bit + 1
  }
  let last = 0
  let by = 0
  for (let i = 0; i < length; i++) {
    if (i > 0 && isClauseEnd(text.charCodeAt(i - 1))) last = 0
    if (endAt[i] !== 0) { last = endAt[i]!; by = 0 }
    before[i] = last
    beforeBy[i] = Math.min(by, 9)
    by++
  }
  last = 0
  by = 0
  for (let i = length - 1; i >= 0; i--) {
    if (isClauseEnd(text.charCodeAt(i))) last = 0
    after[i] = last
    afterBy[i] = Math.min(by, 9)
    by++
    if (startAt[i] !== 0) { last = startAt[i]!; by = 0 }
  }
  return { before, beforeBy, after, afterBy }
}
