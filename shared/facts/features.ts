import { framesIn, kindNumber, type Frame } from './frames'
import { CLASS_BIT, isClauseEnd, markWords, TRIGGER_BITS, type MarkedWord, type WordMarks } from './word-marks'

/** Longest text that is read; what stands behind is cut off. */
export const LONGEST_TEXT = 240

/**
 * Features of one message as 32-bit hashes: first those of each place, then those of each clause, then those of the whole. Each list ends
 * where the next begins. What stays the same over several places is told once, when it begins and when it ends.
 */
export interface Features {
  /** Features of a place alone. */
  readonly keys: Int32Array
  readonly atEnd: Int32Array
  /** Features that hold from a place on, until told otherwise or the clause ends. */
  readonly on: Int32Array
  readonly onEnd: Int32Array
  /** Features that hold no longer from a place on. */
  readonly off: Int32Array
  readonly offEnd: Int32Array
  readonly clauseEnd: readonly number[]
  readonly end: number
  /** Clause number of each place. */
  readonly clauseOf: Uint8Array
  /** The folded text and its words, for whoever looks further. */
  readonly codes: Int32Array
  readonly marks: WordMarks
}

/** Codes of a text for comparison: digits alike, Latin letters alike, commas and blanks alike. Same length as the text. */
export function foldCodes(text: string): Int32Array {
  const codes = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) codes[i] = 48
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) codes[i] = 97
    else if (code === 0x2c || code === 0xff0c || code === 0x20 || code === 0x0a) codes[i] = 32
    else codes[i] = code
  }
  return codes
}

/** A 32-bit hash of up to three numbers under the number of a template. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template + 0x9e37, 0x85ebca6b) ^ Math.imul(a + 0x7f4a, 0xc2b2ae35)
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x27d4eb2f)
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x165667b1)
  return (hash ^ (hash >>> 16)) | 0
}

const bucket = (by: number): number => (by <= 1 ? by : by <= 3 ? 2 : by <= 6 ? 3 : 4)

/** A list of hashes that grows as needed and is used for one message after the other. */
class Keys {
  list = new Int32Array(16_384)
  size = 0

  push(key: number): void {
    if (this.size === this.list.length) {
      const larger = new Int32Array(this.list.length * 2)
      larger.set(this.list)
      this.list = larger
    }
    this.list[this.size++] = key
  }
}

const PLAIN = new Keys()
const ON = new Keys()
const OFF = new Keys()

const add = (template: number, a: number, b = 0, c = 0): void => PLAIN.push(mix(template, a, b, c))

/** What is held at the moment, by its number: only changes are told. */
const HELD = new Int32Array(16)

function hold(number: number, key: number): void {
  if (HELD[number] === key) return
  if (HELD[number] !== 0) OFF.push(HELD[number]!)
  if (key !== 0) ON.push(key)
  HELD[number] = key
}

/** Features of a message. Its lists are valid until the next call. */
export function featuresOf(text: string): Features {
  PLAIN.size = ON.size = OFF.size = 0
  const length = text.length
  const codes = foldCodes(text)
  const marks = markWords(text)
  const clauses = clausesOf(text, marks)
  const { from: starts, to: ends, bits } = clauses
  const atEnd = new Int32Array(length)
  const onEnd = new Int32Array(length)
  const offEnd = new Int32Array(length)
  const frames = framesIn(text)
  let all = 0
  for (const one of bits) all |= one & TRIGGER_BITS
  for (let k = 0; k < starts.length; k++) {
    const [from, to] = [starts[k]!, ends[k]!]
    const here = bits[k]! & TRIGGER_BITS
    const ahead = k > 0 ? bits[k - 1]! & TRIGGER_BITS : 0
    const behind = k + 1 < bits.length ? bits[k + 1]! & TRIGGER_BITS : 0
    HELD.fill(0)
    for (let i = from; i < to; i++) {
      const isFirst = i === from
      addCharacters(codes, i)
      holdWords(marks.words, [clauses.wordFrom[k]!, clauses.wordFrom[k + 1]!], i, isFirst)
      holdClasses(marks.at, i, isFirst)
      holdNear(marks, i, isFirst, i + 1 === to)
      const thing = thingAt(marks.at, i)
      if (isFirst || thing !== thingAt(marks.at, i - 1) || marks.before[i] !== marks.before[i - 1] || marks.after[i] !== marks.after[i - 1] || i === from + 1) {
        hold(0, mix(130, thing, marks.before[i]!, marks.after[i]!))
        hold(1, mix(131, thing, here, 0))
        hold(2, mix(132, thing, ahead, 0))
        hold(3, mix(133, thing, behind, 0))
        hold(4, mix(134, thing, all, 0))
        hold(5, mix(135, thing, isFirst ? 1 : 0, k < 2 ? k : 2))
      }
      if (frames.length > 0) addFrames(frames, i, codes[i]!, marks.before[i]!)
      atEnd[i] = PLAIN.size
      onEnd[i] = ON.size
      offEnd[i] = OFF.size
    }
  }
  const clauseEnd = starts.map((_, k) => {
    addClause(codes, clauses, k)
    if (k > 0) for (let w = clauses.wordFrom[k - 1]!; w < clauses.wordFrom[k]!; w++) add(124, marks.words[w]!.id)
    if (k + 1 < starts.length) for (let w = clauses.wordFrom[k + 1]!; w < clauses.wordFrom[k + 2]!; w++) add(125, marks.words[w]!.id)
    return PLAIN.size
  })
  addMessage(codes, bits)
  return { keys: PLAIN.list, atEnd, on: ON.list, onEnd, off: OFF.list, offEnd, clauseEnd, end: PLAIN.size, clauseOf: clauses.of, codes, marks }
}

const THINGS = ['role', 'person', 'place', 'hobby', 'premises', 'service', 'goods', 'trade', 'date', 'unit'].map(name => 1 << CLASS_BIT[name]!)
const THING_BITS = THINGS.reduce((all, bit) => all | bit, 0)

/** What a place in the text names: the first of the classes of things that covers it, times 3, and whether it begins, continues or ends there. */
function thingAt(at: Int32Array, i: number): number {
  if ((at[i]! & THING_BITS) === 0) return 0
  let k = 0
  while ((at[i]! & THINGS[k]!) === 0) k++
  const bit = THINGS[k]!
  return (k + 1) * 3 + (i === 0 || !(at[i - 1]! & bit) ? 0 : i + 1 < at.length && at[i + 1]! & bit ? 1 : 2)
}

/** The turns of phrase over a place: by rule and kind, times 2, one more where they begin; then those over its neighbours. */
function addFrames(frames: readonly Frame[], i: number, code: number, near: number): void {
  for (const frame of frames) {
    if (i < frame.from || i >= frame.to) continue
    const number = numberOf(frame, i)
    add(90, number)
    add(91, number, code)
    add(92, number, near)
  }
  for (const frame of frames) if (i - 1 >= frame.from && i - 1 < frame.to) add(94, numberOf(frame, i - 1))
  for (const frame of frames) if (i + 1 >= frame.from && i + 1 < frame.to) add(95, numberOf(frame, i + 1))
}

const numberOf = ({ rule, kind, from }: Frame, i: number): number => (rule * 16 + kindNumber(kind)) * 2 + (i === from ? 1 : 0)

/** The sign at a place and those up to three off; 1 ahead of the text, 2 behind it. */
function addCharacters(codes: Int32Array, i: number): void {
  const n = codes.length
  const a = i > 2 ? codes[i - 3]! : 1
  const b = i > 1 ? codes[i - 2]! : 1
  const c = i > 0 ? codes[i - 1]! : 1
  const d = codes[i]!
  const e = i + 1 < n ? codes[i + 1]! : 2
  const f = i + 2 < n ? codes[i + 2]! : 2
  const g = i + 3 < n ? codes[i + 3]! : 2
  add(7, a); add(8, b); add(9, c); add(10, d); add(11, e); add(12, f); add(13, g)
  add(28, b, c); add(29, c, d); add(30, d, e); add(31, e, f)
  add(48, b, c, d); add(49, c, d, e); add(50, d, e, f)
}

/** Words of the clause, from one number up to another, by whether they lie ahead, begin here, go on here or lie behind. */
function holdWords(words: readonly MarkedWord[], [first, last]: readonly [number, number], i: number, isFirst: boolean): void {
  for (let w = first; w < last; w++) {
    const word = words[w]!
    const how = sideOf(word, i)
    const before = isFirst ? 0 : sideOf(word, i - 1)
    if (how === before) continue
    if (before !== 0) OFF.push(mix(before, word.id, 0, 0))
    ON.push(mix(how, word.id, 0, 0))
  }
}

const sideOf = ({ start, end }: MarkedWord, i: number): number => (end <= i ? 120 : start > i ? 121 : start === i ? 122 : 123)

/** Classes of the words here and up to two places off. */
function holdClasses(at: Int32Array, i: number, isFirst: boolean): void {
  for (let d = -2; d <= 2; d++) {
    const k = i + d
    const now = k >= 0 && k < at.length ? at[k]! : 0
    const then = !isFirst && k > 0 && k <= at.length ? at[k - 1]! : 0
    for (let left = now & ~then; left !== 0; left &= left - 1) ON.push(mix(70 + d, 31 - Math.clz32(left & -left), 0, 0))
    for (let left = then & ~now; left !== 0; left &= left - 1) OFF.push(mix(70 + d, 31 - Math.clz32(left & -left), 0, 0))
  }
  if (isFirst || at[i] !== at[i - 1]) hold(6, mix(75, at[i]!, 0, 0))
}

/** The nearest triggers on both sides. */
function holdNear({ before, beforeBy, after, afterBy }: WordMarks, i: number, isFirst: boolean, isLast: boolean): void {
  const near = before[i]!
  const next = after[i]!
  const isNear = isFirst || near !== before[i - 1]
  const isNext = isFirst || next !== after[i - 1]
  if (isNear) hold(7, mix(80, near, 0, 0))
  if (isNear || beforeBy[i] !== beforeBy[i - 1]) hold(8, mix(81, near, bucket(beforeBy[i]!), 0))
  if (isNext) hold(9, mix(82, next, 0, 0))
  if (isNext || afterBy[i] !== afterBy[i - 1]) hold(10, mix(83, next, bucket(afterBy[i]!), 0))
  if (isNear || isNext) hold(11, mix(84, near, next, 0))
  hold(12, mix(85, isFirst ? 1 : 0, isLast ? 1 : 0, 0))
  if (isNear || isLast) hold(13, mix(86, near, isLast ? 1 : 0, 0))
}

function addClause(codes: Int32Array, { from: starts, to: ends, bits }: Clauses, k: number): void {
  const [from, to] = [starts[k]!, ends[k]!]
  for (let i = from; i < to; i++) {
    add(101, codes[i]!, i + 1 < to ? codes[i + 1]! : 2)
  }
  add(103, codes[from]!, from + 1 < to ? codes[from + 1]! : 2)
  add(104, to - 2 >= from ? codes[to - 2]! : 1, codes[to - 1]!)
  const here = bits[k]!
  const ahead = k > 0 ? bits[k - 1]! : 0
  const behind = k + 1 < bits.length ? bits[k + 1]! : 0
  for (let left = here | ahead | behind; left !== 0; left &= left - 1) {
    const one = left & -left
    const bit = 31 - Math.clz32(one)
    if (here & one) add(105, bit)
    if (ahead & one) add(106, bit)
    if (behind & one) add(107, bit)
  }
  add(110, bits[k]! & TRIGGER_BITS)
  add(108, Math.min(k, 3), Math.min(starts.length - k, 3))
  add(109, Math.min(9, (to - from) >> 1))
}

function addMessage(codes: Int32Array, clauseBits: readonly number[]): void {
  for (let i = 0; i + 1 < codes.length; i++) add(111, codes[i]!, codes[i + 1]!)
  const bits = clauseBits.reduce((all, one) => all | one, 0)
  for (let left = bits; left !== 0; left &= left - 1) add(113, 31 - Math.clz32(left & -left))
  add(114, Math.min(9, codes.length >> 2))
  add(115, bits & TRIGGER_BITS)
}

/** The clauses of a text: where each begins and ends, its classes of words as bits, and the number of its first word (one more at the end). */
interface Clauses {
  readonly of: Uint8Array
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly bits: readonly number[]
  readonly wordFrom: readonly number[]
}

function clausesOf(text: string, { at, words }: WordMarks): Clauses {
  const of = new Uint8Array(text.length)
  const [from, to, bits, wordFrom]: [number[], number[], number[], number[]] = [[], [], [], []]
  let start = 0
  let all = 0
  let word = 0
  for (let i = 0; i < text.length; i++) {
    of[i] = from.length
    all |= at[i]!
    if (i < text.length - 1 && !isClauseEnd(text.charCodeAt(i))) continue
    from.push(start)
    to.push(i + 1)
    bits.push(all)
    wordFrom.push(word)
    while (word < words.length && words[word]!.start <= i) word++
    start = i + 1
    all = 0
  }
  wordFrom.push(words.length)
  return { of, from, to, bits, wordFrom }
}
